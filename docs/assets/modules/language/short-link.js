// A short link leads to the reader's language: the one chosen here before, else the first that the browser asks for.
// An old address of a page leads to the page in its own language. Both keep what is behind `?` and `#`.
import { kept } from "../device/storage.js";

const links = [...document.querySelectorAll("main a[hreflang]")];
const wanted = [kept("language"), ...navigator.languages.map((language) => language.split("-")[0]), links[0].hreflang];
const language = wanted.find((one) => links.some((link) => link.hreflang === one));
const to = new URL(links.find((link) => link.hreflang === language).href);
to.search = location.search;
if (location.hash) to.hash = location.hash;
location.replace(to);
