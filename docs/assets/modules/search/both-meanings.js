// 結構です, 大丈夫です, "we're fine": a yes or a no by the words around it. Which words those are, the book says.

import { isJapanese, normalise } from "./normalise.js";
import { plainEnglish } from "./plain-english.js";
import { withoutGreetings, withTimes } from "./plain-japanese.js";
import { usualSpelling } from "./usual-spelling.js";

const PLACE = "〜";
const MARKS = /^[\s、。,.!?…ー~〜]+|[\s、。,.!?…ー~〜]+$/g;
// Said before it, these say nothing either.
const ANSWERED = new RegExp(`^(?:${normalise("はい|ええ|え|あ|あっ|ああ|ま|そう|うん")})$`);
// What may follow such a sentence and say nothing: 結構ですよ.
const TAIL = /^(?:で(?:す|ございます))?(?:よ|ね|わ|が|けど|けれども?|な)*/;

// What follows a word that refuses and takes it back: 遠慮なく, 迷惑でなければ, 断るわけではない.
const NO_REFUSAL = new RegExp(normalise("^[^、。]{0,6}?(?:なく(?!て)|なさら(?:ず|な)|しないで|で(?:は)?な[いけ]|じゃな[いけ]|わけでは|前に|かどうか|べきか|(?:つもり|理由|気)はな|とは[言い])|^[、。]?(?:まず|先に)?(?:メール|ファックス|ファクス|fax|手紙|郵便|郵送|フォーム)"));

// 結構 is typed before です.
const LEAST_TYPED = 2;
const LEFT_TO_TYPE = 3;

export class BothMeanings {
  /** `deciding` are the words that say yes, those that say no, and those that refuse by themselves. */
  constructor(records, [agrees, declines, refuses] = [[], [], []]) {
    this.refusing = refuses.map(plain);
    this.sentences = records
      .flatMap((record, at) => (record.kind === "both-meanings" ? [record.en, record.ja, ...record.names].map((text) => ({ at, text: plain(text) })) : []))
      .filter(({ text }, at, all) => text && all.findIndex((other) => other.text === text) === at)
      .sort((a, b) => b.text.length - a.text.length);
    this.words = [...agrees.map((word) => decidingWord(word, "yes")), ...declines.map((word) => decidingWord(word, "no"))].sort((a, b) => b.word.length - a.word.length);
  }

  /** Whether a text is such a sentence and nothing else. */
  isOne(text) {
    const said = plain(text);
    return this.sentences.some((sentence) => sentence.text === said);
  }

  /** Whether a text has a word that refuses. */
  refuses(text) {
    const said = plain(text);
    return this.refusing.some((word) => (isJapanese(word) ? said.split(word).slice(1).some((after) => !NO_REFUSAL.test(after)) : ` ${said} `.includes(` ${word} `)));
  }

  /**
   * What a text means that holds such a sentence: { at, meant }, where `meant` is "yes", "no", "either" (it stands
   * alone), or "" (there are other words, and none that decides). Null where the text holds none.
   */
  meantBy(text) {
    const said = plain(text);
    for (const { at, text: sentence } of this.sentences) {
      const start = placeOf(sentence, said);
      if (start < 0 || isPermission(sentence, said.slice(start + sentence.length))) continue;
      const before = said.slice(0, start).replace(MARKS, "");
      const end = said.slice(start + sentence.length);
      const after = end.replace(isJapanese(sentence) ? TAIL : "", "").replace(MARKS, "");
      return { at, meant: this.#decided(before, after) || (isLiked(sentence, end) ? "yes" : rest(before) + after ? "" : "either") };
    }
    const begun = said.length >= LEAST_TYPED && this.sentences.find(({ text: sentence }) => sentence.startsWith(said) && sentence.length - said.length <= LEFT_TO_TYPE);
    return begun ? { at: begun.at, meant: "either" } : null;
  }

  /** The longest word that stands right beside it decides, then any word around it: a no before a yes. */
  #decided(before, after) {
    const beside = this.words.find(({ word, place }) => (place === "before" ? endsWith(before, word) : place === "after" && startsWith(after, word)));
    if (beside) return beside.meant;
    const around = this.words.filter(({ word, place }) => !place && (before.includes(word) || after.includes(word)));
    return (around.find(({ meant }) => meant === "no") ?? around[0])?.meant;
  }
}

function decidingWord(text, meant) {
  const place = text.endsWith(PLACE) ? "before" : text.startsWith(PLACE) ? "after" : "";
  return { word: plain(text.replace(PLACE, " ")), place, meant };
}

function plain(text) {
  const normal = usualSpelling(normalise(text));
  return (isJapanese(normal) ? withTimes(normal.replace(/\s+/g, "")) : plainEnglish(normal).replace(/[,.!?]+ ?/g, " ")).replace(MARKS, "");
}

function rest(before) {
  return isJapanese(before) ? withoutGreetings(`${before}、`).replace(MARKS, "").replace(ANSWERED, "") : before;
}

/** いいですね likes what was said, where いいです may do without it. */
function isLiked(sentence, after) {
  return /^(?:いい|よい)/.test(sentence) && /^ね(?![えぇ])/.test(after);
}

/** English is found as whole words only. */
function placeOf(sentence, said) {
  if (isJapanese(sentence)) return said.lastIndexOf(sentence);
  return ` ${said} `.indexOf(` ${sentence} `);
}

/** やめてもらっていいですか asks for it, and says neither yes nor no. */
function isPermission(sentence, after) {
  return isJapanese(sentence) && /^か(?!ら)/.test(after);
}

function endsWith(text, word) {
  return text.endsWith(word) && (isJapanese(word) || text.length === word.length || text.at(-1 - word.length) === " ");
}

function startsWith(text, word) {
  return text.startsWith(word) && (isJapanese(word) || text.length === word.length || text[word.length] === " ");
}
