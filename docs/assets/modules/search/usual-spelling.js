// Words that are written with kanji or without: 無い and ない, 繋ぐ and つなぐ. The cards have the kana, as most books do;
// an input method gives the kanji. What is written in kana is found in kanji by its reading; the reverse is done here.

import { normalise } from "./normalise.js";

const KANA = [
  ["無(?=[いくかけし])", "な"], ["出来", "でき"], ["下さ", "くださ"], ["(?<!山)頂(?=[いかきくけこ])", "いただ"], ["致(?=[さし])", "いた"], ["宜し", "よろし"],
  ["良い", "いい"], ["有(?:り)?難", "ありがた"], ["御座い", "ござい"], ["居(?=り)", "お"], ["居(?=[なまる])", "い"],
  ["(?:分か|判|解)(?=[らりるっん])", "わか"], ["(?<![必重主不需])要(?=[らりんへ])", "い"], ["貰", "もら"], ["繋", "つな"], ["掛(?=[かけっ])", "か"],
  ["済みません", "すみません"], ["又", "また"], ["既に", "すでに"], ["未だ", "まだ"], ["(?:只|唯|ただ)今", "ただいま"], ["(?<=[いうくすたつなぬぶむるの])事", "こと"],
  ["為(?=[にのでか])", "ため"], ["何処", "どこ"], ["何方", "どなた"], ["(?<![一-龠])後(?=ほど)", "のち"], ["暫く", "しばらく"], ["沢山", "たくさん"], ["是非", "ぜひ"],
  ["宛て?", "あて"], ["殆ど", "ほとんど"], ["全て", "すべて"],
  // A dialect's not: いらんばい, いらねえよ.
  ["(?<=[らわかたまけせれ])ん(?=ばい|たい|けん|がな)", "ない"], ["(?<=(?:い|や|し|知|わか)ら)ねえ?(?=[よやわんっ、。!]|$)", "ない"],
].map(([written, said]) => [new RegExp(normalise(written), "g"), normalise(said)]);

/** A normalised text in the spelling of the cards. */
export function usualSpelling(normal) {
  return KANA.reduce((text, [written, said]) => text.replace(written, said), normal);
}
