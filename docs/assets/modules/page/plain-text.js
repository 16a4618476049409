/** The text of an element as a reader would type it: no ruby, no buttons; paragraphs and line breaks kept. */
export function plainText(element) {
  return read(element).replace(/[ \t]*\n[ \t]*/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}

const LEFT_OUT = "rt, rp, button, copy-text, listen-line, .term-definition, .visually-hidden, .unseen";

function read(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, " ");
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches(LEFT_OUT)) return "";
  if (node.matches("br")) return "\n";
  const text = [...node.childNodes].map(read).join("");
  return node.matches("p, li, div") ? `\n${text.trim()}\n${node.matches("p") ? "\n" : ""}` : text;
}
