// A short link leads to the reader's language: the one chosen here before, else the first that the browser asks for.
import { stored } from "../device/storage.js";

const links = [...document.querySelectorAll("main a[hreflang]")];
const wanted = [stored("language", (value) => value).read(), ...navigator.languages.map((language) => language.split("-")[0]), "en"];
const language = wanted.find((one) => links.some((link) => link.hreflang === one));
const to = new URL(links.find((link) => link.hreflang === language).href);
to.search = location.search;
if (location.hash) to.hash = location.hash;
location.replace(to);
