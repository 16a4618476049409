// One form for all spellings of the same words. Every other module sees only what comes from here.

const O_ROW = "おこごそぞとどのほぼぽもよろょ";
const U_ROW = "うくぐすずつぬふぶぷむゆるゅ";
const E_ROW = "えけげせぜてでねへべぺめれ";
// A long vowel is spelt とう, とお, と or tō; all become と.
const LENGTHENS = { う: O_ROW + U_ROW, お: O_ROW, え: E_ROW };
// Particles are written は, へ, を and sound わ, え, お; whoever types romaji writes either.
const SAME_SOUND = { は: "わ", へ: "え", を: "お", づ: "ず", ぢ: "じ", ゎ: "わ", ヵ: "か", ゕ: "か", ゖ: "か" };
const JAPANESE = /[\u3041-\u30ff\u3400-\u9fff]/;
const ACCENTS = /[\u0300-\u036f]/g;
const memo = new Map();

/** Full width to half, capitals to small, katakana to hiragana, accents and long vowels away. */
export function normalise(text) {
  return withPlaces(String(text).normalize("NFKC")).text;
}

/** The same for a text whose signs must be found again: `at[i]` is where sign i came from. */
export function withPlaces(text) {
  const out = [];
  const at = [];
  for (let i = 0; i < text.length; i += 1) {
    for (const sign of small(text[i])) {
      const before = out[out.length - 1] ?? "";
      if (!lengthens(sign, before)) {
        out.push(sign);
        at.push(i);
      }
    }
  }
  return { text: out.join(""), at };
}

/** Whether a normalised text has kana or kanji. */
export const isJapanese = (text) => JAPANESE.test(text);

/** Kana as it sounds, for readings that are put together from several words. */
export function foldLongVowels(kana) {
  let out = "";
  for (const sign of kana) {
    if (!lengthens(sign, out[out.length - 1] ?? "")) out += sign;
  }
  return out;
}

/** Whether a sign only makes the one before it longer. Asked for every sign of the index, hence the short way out. */
function lengthens(sign, before) {
  if (sign === "ー") return true;
  if (sign !== "う" && sign !== "お" && sign !== "え") return false;
  return before !== "" && LENGTHENS[sign].includes(before);
}

/** A sign in its plainest form: without accents and width, small, katakana as hiragana. */
export function plainSign(sign) {
  const bare = sign.normalize("NFKD").replace(ACCENTS, "").normalize("NFKC").toLowerCase();
  return bare.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

function small(sign) {
  let found = memo.get(sign);
  if (found === undefined) {
    found = plainSign(sign).replace(/[はへをづぢゎゕゖ]/g, (kana) => SAME_SOUND[kana]).replace(/[’‘`´]/g, "'");
    memo.set(sign, found);
  }
  return found;
}
