// English as it is said -> its plain core: no greetings, no contractions, one word for whoever is meant.

const MOST_GREETINGS = 5;
const GREETING =
  /^(?:hello|hi|hey|oh|ah|um+|uh+|er|well|so|look|listen|right|okay|ok|yes|yeah|yep|actually|unfortunately|(?:i'm|i am|we're|we are)?(?: very| so| terribly)? ?sorry(?: about that)?|excuse me|pardon me|(?:i'm|i am) afraid(?: that)?|thank you for (?:calling|holding|waiting|your call)|thanks for (?:calling|holding)|but|just|please)\b[\s,.!?-]*/;
const PLAIN = [
  [/\b(can)not\b/g, "$1 not"], [/\bcan't\b/g, "can not"], [/\bwon't\b/g, "will not"], [/\bshan't\b/g, "shall not"], [/n't\b/g, " not"],
  [/\b(?:dont|doesnt|didnt)\b/g, "do not"], [/\b(?:isnt|arent|wasnt)\b/g, "is not"], [/\bcant\b/g, "can not"], [/\bwont\b/g, "will not"],
  [/'re\b/g, " are"], [/'ll\b/g, " will"], [/'ve\b/g, " have"], [/'m\b/g, " am"], [/'d\b/g, " would"],
  [/\b(he|she|it|that|this|there|who|what|how|where|when)'s\b/g, "$1 is"],
  [/\b(?:gonna|going to)\b/g, "will"], [/\bwanna\b/g, "want to"], [/\bgotta\b/g, "have to"], [/\bain't\b/g, "is not"],
  [/\b(?:mr|mrs|ms|miss|dr)\.? [a-z]+\b|\b[a-z]+[- ](?:san|sama)\b/g, "they"],
  [/\b(?:he|she|him)\b/g, "they"], [/\b(?:his|hers?)\b/g, "their"], [/\b(?:is|am|was|were|be|been|being)\b/g, "are"],
  [/\b(?:i|me|us)\b/g, "we"], [/\bmy\b/g, "our"], [/\b(?:never|neither|nor|cannot)\b/g, "not"], [/\b(?:does|did|doing|done)\b/g, "do"], [/\b(?:has|had)\b/g, "have"],
  [/\b(?:good|great|perfect|okay|ok|all right|alright|excellent|lovely)\b/g, "fine"], [/\bwould\b/g, "will"], [/\b(?:mum|mate|sir|madam|ma'am)\b/g, ""],
  [/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/g, "someday"],
  [/\b(?:\d+(?::\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)(?: ?(?:thirty|fifteen|o'clock|[ap]\.?m\b\.?))?(?! other\b)/g, "9"],
];

/** The core of a normalised text; a text of greetings alone stays what it is. */
export function plainEnglish(normal) {
  let text = normal;
  for (let at = 0; at < MOST_GREETINGS; at += 1) {
    const rest = text.replace(GREETING, "");
    if (rest === text || !/[a-z0-9]/.test(rest)) break;
    text = rest;
  }
  return PLAIN.reduce((said, [wording, plain]) => said.replace(wording, plain), text);
}
