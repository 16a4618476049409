// A no that is taken back, or that a wish follows: 断るわけではない, 必要ないかどうか聞いてみます, 資料は要らないので話を聞かせてください.

import { normalise } from "./normalise.js";

const NO =
  "(?:お?断[りるらっ]?(?:し|する|した|して(?:い|おり)?)?(?:る|た)?(?:の(?:連絡|電話))?|い[らり](?:ない|ん|ません)|(?:必要|興味|関心)[はがも]?(?:ない|ありません|ございません)|迷惑|不要|やめ(?:る|たい)?|遠慮(?:する|し)?)";
const NOT_SO =
  "(?:という|って)?(?:わけ(?:では|じゃ|で)(?:な[いく]|ありません|ございません)|の?かどうか|とは(?:言っ|申し|限ら)[^、。]{0,6}(?:ません|ない)|理由[もはが]?(?:な[いく]|ありません|ございません)|(?:では|じゃ)な(?:い|く|けれ)(?!です?か)|でなければ)";
const AND_SO = "(?:です)?(?:ので|んですけど|んですが|けれども?|けど|けれど|から|し|が|て|ば)?[、。]?";
const TAKEN_BACK = new RegExp(normalise(`${NO}${NOT_SO}${AND_SO}`), "g");
// What is wished for at the end counts, whatever was declined before it.
const ASKS = "(?:くださ|いただ|もら|くれ|ほしい|欲しい|頼|お願い)";
const WISHED = new RegExp(
  normalise(
    `(?:(?:送って|聞かせて|教えて|見せて|待って|かけ直して|説明して|(?:[のに]|また|改めて|もう一度|後で)(?:お?電話して|かけて|連絡して))${ASKS}|お(?:送り|聞かせ|教え|待ち|かけ直し)${ASKS}|(?:だけ|ぜひ|やはり|やっぱり)${ASKS}|(?:聞き|伺い|(?<!ように?)お願いし)たい)[^、。]{0,10}[。!?]?$`,
  ),
);

/** A normalised text without a no that is taken back. */
export function withoutTakenBack(normal) {
  return normal.replace(TAKEN_BACK, "");
}

/** Whether a normalised text ends with a wish for more: to be sent it, told it, called again. */
export const isWished = (normal) => WISHED.test(normal);
