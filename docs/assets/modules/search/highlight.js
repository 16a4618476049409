// Marks the words for which a reader came from search (?h=), also across ruby.

const SKIPPED = "rt, rp, script, style, mark, .visually-hidden";
const LONGEST = 200;

/** Marks every place in `root` that says one of the words. */
export function highlight(root, words) {
  const wanted = words.filter(Boolean).map((word) => word.toLowerCase()).sort((a, b) => b.length - a.length);
  if (!wanted.length) return;
  for (const block of blocks(root)) markBlock(block, wanted);
}

/** The text nodes of each block; a word may run on from one node to the next. */
function blocks(root) {
  const found = new Map();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent.closest(SKIPPED)) continue;
    const block = parent.closest("p, li, h1, h2, h3, h4, dd, dt, td, th, blockquote, section") ?? root;
    if (!found.has(block)) found.set(block, []);
    found.get(block).push(node);
  }
  return found.values();
}

function markBlock(nodes, wanted) {
  const text = nodes.map((node) => node.data).join("").toLowerCase();
  const hit = new Uint8Array(text.length);
  for (const word of wanted) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      if (isWhole(text, at, word)) hit.fill(1, at, at + word.length);
    }
  }
  let start = 0;
  for (const node of nodes) {
    const length = node.data.length;
    markNode(node, hit.subarray(start, start + length));
    start += length;
  }
}

/** "at" is no word of "that"; Japanese has no such borders. */
function isWhole(text, at, word) {
  const letter = /[a-z0-9]/;
  return !(letter.test(word[0]) && letter.test(text[at - 1] ?? "")) && !(letter.test(word.at(-1)) && letter.test(text[at + word.length] ?? ""));
}

function markNode(node, hit) {
  let rest = node;
  let done = 0;
  for (let at = 0; at < hit.length; at += 1) {
    if (!hit[at]) continue;
    const from = at;
    while (at < hit.length && hit[at]) at += 1;
    const part = rest.splitText(from - done);
    rest = part.splitText(at - from);
    done = at;
    const mark = document.createElement("mark");
    mark.dataset.mdHighlight = "";
    part.replaceWith(mark);
    mark.append(part);
  }
}

const words = new URLSearchParams(location.search).get("h")?.slice(0, LONGEST).split(" ") ?? [];
highlight(document.querySelector("[data-md-component=content]") ?? document.body, words);
