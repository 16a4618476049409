// The keys of a call, and its presses by thumb: 1 to 9 take an answer, Backspace goes one step back, Ctrl or Cmd and Z take
// back what began the call again. Keys of an input method do not come here: see before-paint.js.

/** How many answers have a key of their own. */
export const NUMBERED = 9;
/** Milliseconds: a second press within them is the first one, by a thumb that shook or was not sure. */
const ONE_PRESS = 350;
const LEADS_ON = ".call-answer, .call-bar button, .call-home, .call-undo, a:is([data-to], [data-play], [data-phrase])";

/** The key of the answer at a place of the list, as `aria-keyshortcuts` wants it; null for those after the ninth. */
export function keyOf(at) {
  return at < NUMBERED ? String(at + 1) : null;
}

/** After what leads to another screen, nothing there takes a press that was meant for this one. */
export function onePressIsOneStep(host) {
  let last = -Infinity;
  host.addEventListener("click", (event) => {
    if (event.timeStamp - last < ONE_PRESS) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event.target.closest(LEADS_ON)) last = event.timeStamp;
  }, true);
}

/** Presses what a key stands for: one of `take`, `back` or `undo`, where it is there. A key that is held repeats nothing. */
export function press(event, { take, back, undo }) {
  if (event.target.closest?.("input, textarea, select, dialog, [contenteditable]")) return;
  const button = wanted(event, { take, back, undo });
  if (event.repeat && event.target.closest?.(LEADS_ON)) event.preventDefault();
  if (!button) return;
  event.preventDefault();
  if (!event.repeat) button.click();
}

function wanted({ key, ctrlKey, metaKey, altKey, shiftKey }, { take, back, undo }) {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === "z" && !shiftKey ? undo : null;
  return key === "Backspace" ? back : /^[1-9]$/.test(key) && take[key - 1];
}
