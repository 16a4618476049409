// While readings are off, a tap on a word shows the reading of that word alone; a second tap hides it. What leads to
// another place, or does something else, stays what it is.
const ELSE = "button, label, summary, input, select, textarea, a:not([href^='#'])";

addEventListener("click", (event) => {
  const word = event.target.closest?.("ruby");
  if (!word || word.closest(ELSE) || !getSelection().isCollapsed) return;
  if (!word.classList.contains("read") && !isHidden(word)) return;
  word.classList.toggle("read");
  event.preventDefault();
});

function isHidden(word) {
  const reading = word.querySelector("rt");
  const style = reading && getComputedStyle(reading);
  return Boolean(style) && (style.display === "none" || style.visibility === "hidden");
}
