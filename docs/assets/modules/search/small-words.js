// Words that say little about what is asked.

import { stem } from "./tokens.js";

// Words that ask, not words that are asked about. They still count a little: "not in", "all set".
export const SMALL_WORDS = new Set(
  "a about after again all also always am an and another any anybody anyone anything are arent as ask at be because been before better but by can cant come could did do does done dont else even ever every everyone feel few find for from get give go goes going good had happen has have having he her here hers him himself his how i im if im in into is isnt it its japan japanese just keep keeping kind know let lets like little long longer look lot make many may maybe me mean might more most much must my need never no none not of off often on once one only or other others our out over own part people please put quite rather really right said same say says see seem several she should since so some somebody someone something sometimes start stay still such sure take taken taking tell than that the their them then there these they theyre thing things think this though through to too took try trying turn under until up us use used using very want wants was way we well went were what whats when where which while who whole why will with within wont would yet you your"
    .split(" ").map(stem),
);
// The same in Japanese: "when they said", "what should I do", "please".
export const SMALL_SAYINGS =
  /と?(?:言|い)われ(?:ました|たら|たとき|た|て|る)?|と?聞かれ(?:たら|た|る)?|ど(?:う)?(?:したら|すれば|する|やって|し)(?:いい|よい)?(?:ので?すか|のか|か)?|(?:いい|よい)(?:ので?すか|のか)|[てで]しま(?:った|う)?|するには|場合|方法|(?:です|ます)か|とは|について|なぜ|何を/g;
export const PRONOUNS = new Set("me us him her them it you they i we she he".split(" "));
export const SMALL_WORD = 0.24;
export const SMALL_PAIR = 0.4;

/** How much a word of a Latin text says. */
export const latinShare = (token) => (SMALL_WORDS.has(token) ? SMALL_WORD : 1);
