// Puts the parts of a list in order by their handles: with a mouse, a finger or a pen.

/** How near to the edge of the window (px) a drag scrolls it, and how far at a time. */
const EDGE = 72;
const STEP = 12;

/** `moved(from, to)` hears where a part was and where it was let go; a drag that is broken off ends where it began. */
export function dragOrder(list, moved) {
  list.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest(".part-handle");
    if (!handle || event.button) return;
    event.preventDefault();
    begin(handle, event.pointerId, handle.closest("li"), moved);
  });
}

function begin(handle, pointer, part, moved) {
  const from = placeOf(part);
  // The others step aside: the part that is held stays where it is in the page, and so keeps the pointer.
  const follow = ({ clientY: y }) => {
    while (part.nextElementSibling && y >= middle(part.nextElementSibling)) part.before(part.nextElementSibling);
    while (part.previousElementSibling && y <= middle(part.previousElementSibling)) part.after(part.previousElementSibling);
    scrollBy(0, y < EDGE ? -STEP : y > innerHeight - EDGE ? STEP : 0);
  };
  const end = ({ type }) => {
    handle.removeEventListener("pointermove", follow);
    for (const name of ["pointerup", "pointercancel"]) handle.removeEventListener(name, end);
    part.classList.remove("dragged");
    moved(from, type === "pointerup" ? placeOf(part) : from);
  };
  handle.setPointerCapture(pointer);
  part.classList.add("dragged");
  handle.addEventListener("pointermove", follow);
  for (const name of ["pointerup", "pointercancel"]) handle.addEventListener(name, end);
}

function placeOf(part) {
  return [...part.parentElement.children].indexOf(part);
}

function middle(part) {
  const { top, height } = part.getBoundingClientRect();
  return top + height / 2;
}
