// The trainer's sheet of a session: with its notes, those of the trainings from which it was taken, and every answer.
import { element } from "../page/element.js";
import { plainText } from "../page/plain-text.js";

/** Prints a session with all that only its trainer reads; afterwards it is as it was. */
export async function printKey(session) {
  const taken = [...session.querySelectorAll(".part-exercise, .part-fingers")];
  const pages = await pagesOf(taken.map((part) => addressOf(part).split("#")[0]));
  const notes = taken.flatMap((part) => noteFor(part, pages));
  const answers = [...session.querySelectorAll("details.answer:not([open])")];
  const toggle = (isShown) => {
    session.classList.toggle("with-key", isShown);
    for (const answer of answers) answer.open = isShown;
  };
  addEventListener("afterprint", () => {
    toggle(false);
    for (const note of notes) note.remove();
  }, { once: true });
  toggle(true);
  print();
}

/** What a training notes on one of its items, put below the part. */
function noteFor(part, pages) {
  const [page, anchor] = addressOf(part).split("#");
  const words = pages.get(page)?.getElementById(anchor)?.querySelector(".notes p");
  if (!words) return [];
  const note = element("p", { class: "part-note" }, plainText(words));
  part.append(note);
  return [note];
}

function addressOf(part) {
  return part.querySelector(".part-said a").href;
}

/** Pages by their addresses; what cannot be had is left out. */
async function pagesOf(addresses) {
  const found = await Promise.all([...new Set(addresses)].map(async (address) => [address, await page(address)]));
  return new Map(found);
}

async function page(address) {
  try {
    return new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  } catch {
    return null;
  }
}
