// Cuts blocks into screens. The size of letters is the screen's; what does not fit goes on on the next screen.
import { element } from "../page/element.js";

const SENTENCE = /[^。！？.!?]+[。！？.!?]*\s*|[。！？.!?]+\s*/g;

/** The screens of some blocks on a `stage` as large as the screen: each { block, groups }, and the number of its block. */
export function screensOf(blocks, stage) {
  return blocks.flatMap((block, number) => cut(block.groups, stage).map((groups) => ({ block, number, groups })));
}

/** Puts the groups of a screen on a stage; what is later is out of sight until it `isWhole`. */
export function put(stage, groups, isWhole) {
  stage.replaceChildren(...groups.map((parts) => element("div", { class: "projected-group" }, parts.map((part) => asElement(part, isWhole)))));
}

/** Whether a second press shows more of a screen. */
export function hasMore({ groups }) {
  return groups.flat().some(({ isLater, isRight }) => isLater || isRight);
}

function asElement({ kind, lang, nodes, isLater, isRight }, isWhole) {
  const name = `projected projected-${kind}${isRight && isWhole ? " is-right" : ""}${isLater && !isWhole ? " is-later" : ""}`;
  return element("div", { class: name, lang, "aria-hidden": isLater && !isWhole ? "true" : null }, nodes.map((node) => (typeof node === "string" ? node : node.cloneNode(true))));
}

function cut(groups, stage) {
  const screens = [];
  let here = [];
  for (const group of groups.flatMap((one) => inPieces(one, stage))) {
    if (here.length && !fits([...here, group], stage)) {
      screens.push(here);
      here = [];
    }
    here.push(group);
  }
  return here.length ? [...screens, here] : screens;
}

function fits(groups, stage) {
  put(stage, groups, true);
  return stage.scrollHeight <= stage.clientHeight + 1;
}

/** A group that fits no screen: part by part, and a long part sentence by sentence. */
function inPieces(group, stage) {
  if (fits([group], stage)) return [group];
  const parts = group.flatMap((part) => (fits([[part]], stage) ? [part] : sentences(part)));
  return parts.length > 1 ? parts.map((part) => [part.isLater ? { ...part, isLater: false } : part]) : [group];
}

function sentences(part) {
  const found = [[]];
  for (const node of part.nodes.flatMap(inSentences)) {
    found.at(-1).push(node);
    if (/[。！？.!?]\s*$/.test(node.textContent ?? node)) found.push([]);
  }
  return found.filter(({ length }) => length).map((nodes) => ({ ...part, nodes }));
}

function inSentences(node) {
  if (typeof node !== "string" && node.nodeType !== Node.TEXT_NODE) return [node];
  return (node.data ?? node).match(SENTENCE) ?? [];
}
