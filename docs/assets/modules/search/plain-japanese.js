// Japanese as it is said -> its plain core: no greetings, no politeness, no endings that say nothing of the matter.
// 「はい、あいにく席を外しておりまして」 and 「席外してます」 become the same. What is written and what is asked pass here.

import { normalise } from "./normalise.js";

/** Signs that no text has, for what endings and numbers say: not, a question, an hour, a day. */
export const NOT = "ゐ";
const ASKED = "ゑ";
export const HOUR = "ゔ";
export const DAY = "ゕ";

const MOST_GREETINGS = 6;
const MARKS = "[ー〜~…・、。,.!?\\s]";
// What is short may be the beginning of a word: a mark has to follow it.
const SHORT_GREETING = rule(`^(?:(?:(?:はい)+|え|うん|あ|あっ|ああ|あら|おや|ま|まあ|ん|いや|いえ|いいえ|では|じゃあ?|ほな|どうも|なんか|そう|で|その|あの)${MARKS}+)`);
const GREETING = rule(
  "^(?:あの|えっと|えと|えーっと|うんと|それでは|それじゃあ?|もしもし|いつも|大変|誠に|どうも|" +
    "(?:大変)?(?:申し?訳|もうしわけ)(?:ございません|ありません|ない)(?:で(?:す|した))?(?:が|けど|けれども?)?|" +
    "(?:どうも)?(?:すみません|すいません|ごめんなさい|ごめん)(?:ね)?(?:が|けど|けれども?)?|" +
    "恐れ入ります(?:が)?|おそれいります(?:が)?|失礼です(?:が|けど)|しつれいです(?:が|けど)|" +
    "(?:大変)?お?世話に?なって(?:おり|い)?ます|(?:お電話)?ありがとうございます|ご苦労さ(?:ま|ん)(?:です)?|" +
    `あいにく(?:です(?:が|けど))?|生憎(?:です(?:が|けど))?|残念ながら|よろしければ|念のため|ちなみに)${MARKS}*`,
);
// The order matters: what is longer, and what would be taken for something else, comes first.
const ENDINGS = [
  // How strongly it is so, and what invites: 遠慮なく is no 遠慮.
  ["(?:まったく|全く|全然|ぜんぜん|毛頭|さらさら|これっぽっちも)(?:もって)?", ""],
  ["ご?(?:遠慮|えんりょ)(?:なく|せずに?|なさらずに?)|お?(?:気軽|きがる)に", ""],
  // Whoever asks for a yes denies nothing: 営業じゃないですよね.
  ["(?:では|じゃ|でわ)(?:あり|な)(?:ませんよ?|いです(?:よ)?|いよ)(?:ね|か)\\??", ASKED],
  // To ask for something politely is no "not", and all that is asked for so is asked alike.
  ["(?:て|で)?(?:伺|うかが)(?:いして|って)も?(?:よろしい|いい|よい)(?:でしょう|です)?か", ASKED],
  ["(?:伺え|うかがえ)(?:ます|ません)(?:でしょう)?か|(?:聞かせ|きかせ|教え|おしえ)て?(?:願え|もらえ|いただけ|頂け|くださ|下さ|くれ)[一-龠ぁ-ん]*", ASKED],
  ["(?:いただ|頂)いて(?:も)?(?:よろしい|いい|よい)(?:でしょう|です)?か|(?:頂戴|ちょうだい)(?:でき|いたし|し)[一-龠ぁ-ん]*", ASKED],
  ["(?:いただけ|頂け|もらえ|くれ|ください|下さい|願え|いただき|頂き)(?:ませ|しませ)ん(?:でしょう|です)?か", ASKED],
  ["(?:いただけ|頂け|もらえ|くれ|願え)(?:ます|る)(?:でしょう)?か", ASKED],
  ["(?:下さいませ|くださいませ|下さい|ください|頂戴|ちょうだい|くれ(?:よ)?$|もらえる)", ASKED],
  ["(?:でき|出来)(?:ます|る)(?:でしょう)?か", `でき${ASKED}`],
  ["ま(?:せん|しょう)か(?:ね)?", `${ASKED}`],
  ["(?:いかが|どう)(?:いたし|致し|なさい|し)?(?:ま(?:しょう|す)|でしょう)か", ""],
  // "Is" and "am doing", from the most polite to the shortest.
  ["(?:さ)?せて(?:いただ|頂|もら)(?:いて(?:おり|い)ま(?:す|して)|きま(?:す|して|した)|い(?:て|た)|いま(?:す|した)|う|え|けれ)", "し"],
  ["(?:ん|の)(?:です|だ|や)(?:が|けど|けれど|けれども|よ|ね|から|わ)*(?=[、。,.!?\\s]|$)", ""],
  ["(?:なん|ん)で(?:す)?(?=[、。,.!?\\s]|$)", ""],
  ["てしま(?:いま)?(?:った|した|って|して|う|います)|ちゃ(?:った|って|いました|う|います)", "た"],
  ["(?:て|と)(?:おりま|いま|はりま|ま|りま)(?:せん|へん)(?:でした)?", `て${NOT}`],
  ["て(?:おりまし?|いまし?|まし?)た", "た"],
  ["(?:て|と)(?:おりま|いま|はりま|ま|りま)(?:す|して|すので|せ(?=ん))|て(?:おり|おる|いる|る|いて|おって|はる)(?=[がけのしかとよねわでんも、。,.!?\\s]|$)|とる(?=[がけのしかよねわでん、。,.!?\\s]|$)", "て"],
  ["で(?:ござい|あり|はあり|わあり|は|わ)ま(?:す|して)|でして|であります|どす|だす", "です"],
  ["(?:いたし|致し|なさい)(?=[まかた])", "し"],
  ["(?:お伺い|伺い|うかがい)", "伺い"],
  ["(?:いらっしゃい|居り|おり)(?=ま)", "い"],
  ["(?:ござい|御座い)(?=ま)", "あり"],
  // Not.
  ["(?:し)?かねま(?:す|して)|かねる|にくい(?=[でんかの、。]|$)", NOT],
  ["(?:では|じゃ|わ|でわ)(?:あり|な)(?:ません|いです|い)", NOT],
  ["(?:が|は|も|わ|の)?(?:あり|ござい)ま(?:せん|へん)(?:でした|ので|が|けど)?", NOT],
  ["すんな", `し${NOT}`], ["(?<=[けべめれてくこ])んな(?=[よや、。!?\\s]|って|$)", NOT],
  ["(?<=つもり|必要|気|予定|興味|関心|余裕|余地|考え|時間|予算|用)わない", NOT],
  [`(?:ないで(?:${ASKED}|くれ|ほしい|いただけ|もらえ)|ないで(?=[、。]|$)|んといて(?:${ASKED}|や|な)?|(?<=[るくすむぶつうぬ])な(?:よな?|や|って(?:ば)?)?(?=[、。!?\\s]|$))`, NOT],
  ["ま(?:せん|へん)(?:でした)?|なかった|なくて|なけれ|(?:が|も)?ない(?:です|し)?|なく(?=[、。]|$)|ひん|へん|(?<=[らかさたまわけせれべめ])(?:ん|ぬ)(?=[でのねよわかなしと、。,.!?\\s]|$)|(?<=[らかさたま])ず(?=[に、。]|$)", NOT],
  // What is left of an ending.
  ["(?:でしょう|ます|です|の|だろう|る)か(?:ね|な|しら)?(?=[、。,.!?\\s]|$)|(?:でしょう|です)か|(?:か|かい|の)\\?", ASKED],
  ["でしたら|であれば|だったら|やったら", "なら"],
  ["ましたら", "たら"],
  ["まし(?:た|て)|ます(?:ので|から|が|けど|けれども?|ね|よ|わ)*|(?:です|だ|や)(?:ので|から|が|けど|けれども?|ね|よ|わ|し|ねん)*(?=[、。,.!?\\s]|$)", ""],
  ["(?<=[^いな])です", ""],
  ["(?:ので|から|けど|けれど|けれども)(?=[、。,.!?\\s]|$)", ""],
  ["(?<=..)(?:[ねよわさ]|が|し|やん|ねん)+(?=[、。,.!?\\s]|$)", ""],
].map(([said, plain]) => [rule(said), normalise(plain)]);
// かけるな and かけないで, するな and しないで say the same.
const FORBIDDEN = [["する", "し"], ["くる", "こ"], ["(?<=[いきしちにひみりえけせてねへめれげべ])る", ""], ["う", "い"], ["く", "き"], ["す", "し"], ["つ", "ち"], ["ぶ", "び"], ["む", "み"], ["る", "り"]].map(
  ([before, after]) => [new RegExp(`${before}${NOT}`, "g"), `${after}${NOT}`],
);
// 断ら-ない and 断り-ません are one word.
const STEM = [["か", "き"], ["が", "ぎ"], ["さ", "し"], ["た", "ち"], ["な", "に"], ["ば", "び"], ["ま", "み"], ["ら", "り"], ["わ", "い"]].map(
  ([before, after]) => [new RegExp(`${before}${NOT}`, "g"), `${after}${NOT}`],
);
const NUMBER = "(?:[0-9〇一二三四五六七八九十]+)";
const SAID_NUMBER = "(?:じゅ(?:いち|に)?|いち|に|さん|よ|ご|ろく|しち|はち|く)";
const TIMES = [
  [`${NUMBER}(?:月${NUMBER})?日`, DAY], ["[〇○△□×月火水木金土日]曜日?", DAY], ["(?:げつ|か|すい|もく|きん|ど|にち)ようび?", DAY],
  [`${NUMBER}(?:時|:[0-9]{2})(?:半|${NUMBER}分)?`, HOUR], [`${SAID_NUMBER}じ(?:はん)?(?=ごろ|に|わ|で|から|まで|$)`, HOUR],
].map(([said, sign]) => [rule(said), sign]);
// Marks of politeness before a word: お電話, ご連絡.
const POLITE_PREFIX = /[おご御](?=[\u4e00-\u9fff])/g;

const BETWEEN_SIGNS = /(?<=[\u3040-\u30ff\u4e00-\u9fff])\s+(?=[\u3040-\u30ff\u4e00-\u9fff])/g;

function rule(said) {
  return new RegExp(normalise(said), "g");
}

/** The core of a normalised text; a text of greetings alone stays what it is. */
export function plainJapanese(normal) {
  let text = withTimes(withoutGreetings(withoutGreetings(normal).replace(BETWEEN_SIGNS, "")));
  for (const [said, plain] of ENDINGS) text = text.replace(said, plain);
  for (const [before, after] of [...FORBIDDEN, ...STEM]) text = text.replace(before, after);
  return text.replace(POLITE_PREFIX, "");
}

/** A text with one sign for every hour, and one for every day. */
export function withTimes(text) {
  return TIMES.reduce((said, [time, sign]) => said.replace(time, sign), text);
}

/** A text without the greetings and apologies before the matter. */
export function withoutGreetings(text) {
  let rest = text;
  for (let at = 0; at < MOST_GREETINGS; at += 1) {
    const shorter = rest.replace(SHORT_GREETING, "").replace(GREETING, "");
    if (shorter === rest || !/[\u3040-\u30ff\u4e00-\u9fff]{2}/.test(shorter)) break;
    rest = shorter;
  }
  return rest;
}
