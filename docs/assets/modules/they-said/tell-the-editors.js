// A word to the editors about what was heard: a prefilled issue where the repository is known, else a text to copy.
// Nothing is sent by itself.
import { element } from "../page/element.js";

/** The link or the text to copy; `sentence` is what was typed, `card` what was shown for it. */
export function tellTheEditors(data, { sentence = "", card = "" }) {
  const { words, issues } = data;
  const text = [
    [words.they_said, sentence], [words.tell_shown, card], [words.tell_where, `${data.language} ${location.pathname}${location.hash}`],
  ].filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`).join("\n");
  if (issues) {
    const fields = new URLSearchParams({ title: `${words.they_said}: ${sentence || card}`, body: text });
    return element("div", { class: "tell" }, element("a", { href: `${issues}?${fields}`, rel: "noreferrer" }, words.tell_editors));
  }
  return element("details", { class: "tell" },
    element("summary", {}, words.tell_editors),
    element("div", { "data-copied": true },
      element("pre", { class: "tell-text" }, text),
      element("copy-text", { "data-of": ".tell-text", "data-done": words.copied }, element("button", { type: "button", class: "tool" }, words.copy)),
    ),
  );
}
