// The keys of a call: 1 to 9 take an answer, Backspace goes one step back. Keys of an input method do not come here:
// see before-paint.js.

/** How many answers have a key of their own. */
export const NUMBERED = 9;

/** The key of the answer at a place of the list, as `aria-keyshortcuts` wants it; null for those after the ninth. */
export function keyOf(at) {
  return at < NUMBERED ? String(at + 1) : null;
}

/** Does what a key asks for: `take(at)` says whether there was such an answer, `back()` goes one step back. */
export function press(event, { take, back }) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input, textarea, select, dialog, [contenteditable]")) return;
  if (/^[1-9]$/.test(event.key)) {
    if (take(Number(event.key) - 1)) event.preventDefault();
  } else if (event.key === "Backspace") {
    event.preventDefault();
    back();
  }
}
