import { learnBlanks } from "../blanks/blank-list.js";
import { followOwnWords } from "../blanks/own-words.js";
import { announce } from "../page/announce.js";
import { element } from "../page/element.js";

const TOOLS = ".line-foot, .line-tools, .message-tools";

/**
 * After a text went away: says `done`, and which of its blanks still hold samples, aloud and in a sentence behind the
 * tools. A sample is a name that nobody has, or a day that nobody chose.
 */
export async function saySamplesLeft(tool, left, done) {
  const beside = tool.closest(TOOLS) ?? tool;
  if (beside.nextElementSibling?.matches(".samples-left")) beside.nextElementSibling.remove();
  if (!left.length) return announce(done);
  const { left: words, past, separator, fill } = document.querySelector("my-words").dataset;
  const names = new Set(labelsOf(left, await learnBlanks(), past));
  const sentence = words.replace("{blanks}", () => [...names].join(separator));
  announce(`${done} ${sentence}`.trim());
  const open = () => document.dispatchEvent(new CustomEvent("fill-blank", { detail: left[0].dataset.blank }));
  beside.after(element("p", { class: "samples-left" }, element("span", {}, sentence), " ", element("button", { type: "button", class: "tool", onclick: open }, fill)));
}

/** The blanks below an element that nobody has filled. */
export function samplesIn(source) {
  return [...source.querySelectorAll(".blank[data-blank]:not(.filled)")];
}

/** What each is called: a weekday by the date that it follows from; without a network by its sample. */
function labelsOf(left, blanks, past) {
  return left.map((blank) => {
    const { blank: id, of } = blank.dataset;
    const label = blanks.find((one) => one.id === (of ?? id))?.label ?? blank.textContent;
    return blank.matches(".past") ? `${label} ${past}` : label;
  });
}

// Who copies by hand is told too. What a button of ours copies passes through a field.
document.addEventListener("copy", ({ target }) => {
  const selection = getSelection();
  if (selection.isCollapsed || target.matches?.("input, textarea")) return;
  const copied = samplesIn(document).filter((blank) => selection.containsNode(blank, true));
  const tools = copied.at(-1)?.closest("[data-copied]")?.querySelector("copy-text");
  if (tools) saySamplesLeft(tools, copied, "");
});

followOwnWords(() => {
  for (const sentence of document.querySelectorAll(".samples-left")) sentence.remove();
});
