// What somebody's own session gives to a room: its link, and numbered short links in order, with titles in both languages.
import { nodesOf } from "../lines/utterance.js";
import { element } from "../page/element.js";
import { otherParts } from "./part-data.js";

const SITE = new URL("../../../", import.meta.url);

/** Fills a list with the links of a session; `own` is the session's own link, and `name` what it is called. */
export async function fillRoom(list, parts, { data, own, name }) {
  const other = await otherParts(data.language);
  list.replaceChildren(
    row([element("b", {}, name)], own),
    ...parts.map(({ part }, at) => row([element("b", {}, `${at + 1}.`), " ", ...titles(part, data, other)], new URL(data.parts[part].link, SITE).href)));
}

function row(words, href) {
  return element("li", {}, element("p", {}, words, element("br"), element("a", { href }, href)));
}

/** What names a part: English, then Japanese; one of them where the other cannot be had. */
function titles(part, data, other) {
  const { say, title } = data.parts[part];
  const there = other?.parts[part]?.title;
  const both = data.language === "en" ? { en: title, ja: there } : { en: there, ja: title };
  const said = say ? { en: nodesOf(say[2], "en", data.blanks), ja: nodesOf(say[0], "ja", data.blanks) } : both;
  const found = ["en", "ja"].filter((lang) => said[lang]).map((lang) => element("span", { lang }, said[lang]));
  return found.flatMap((one, at) => (at ? [" / ", one] : [one]));
}
