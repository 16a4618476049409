import { element } from "../page/element.js";

const SHEET = new URL("../../styles/projector/projector.css", import.meta.url).href;

/** Sees to it that the projector's style is there; without it the words stand there all the same. */
export function dress() {
  if (document.querySelector(`link[href="${SHEET}"]`)) return Promise.resolve();
  return new Promise((done) => {
    document.head.append(element("link", { rel: "stylesheet", href: SHEET, onload: done, onerror: done }));
  });
}
