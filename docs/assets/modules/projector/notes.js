// The trainer's own window: the notes to what is projected, what comes next, and the time.
import { element } from "../page/element.js";
import { blocksOf } from "./blocks.js";
import { channelOf } from "./channel.js";
import { put } from "./screens.js";
import { dress } from "./sheet.js";

const SECOND = 1000;
const KEYS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };

/** Turns this page into the notes to what another window projects. */
export async function showNotes(words) {
  await dress();
  const blocks = blocksOf();
  const [now, next, notes, place, time] = ["now", "next", "text", "place", "time"].map((name) => element("div", { class: `notes-${name}` }));
  const channel = channelOf(shown);
  let [since, paused] = [Date.now(), null];

  function shown({ block, next: following, at, of, isWhole, isBlack, isClosed, started }) {
    if (isClosed) return void (place.textContent = words.projector_closed);
    if (started && !shown.known) [since, shown.known] = [started, true];
    const { groups, notes: said, minutes } = blocks[block];
    put(now, groups, isWhole);
    put(next, blocks[following]?.groups ?? [], false);
    notes.textContent = said;
    place.textContent = `${at} / ${of}${minutes ? ` · ${words.minutes.replace("{n}", minutes)}` : ""}${isBlack ? ` · ${words.projector_black}` : ""}`;
  }

  function tick() {
    const seconds = Math.floor(((paused ?? Date.now()) - since) / SECOND);
    time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  function pause() {
    if (paused) [since, paused] = [since + Date.now() - paused, null];
    else paused = Date.now();
    tick();
  }

  function restart() {
    [since, paused] = [Date.now(), paused && Date.now()];
    tick();
  }

  const button = (label, onclick) => element("button", { type: "button", class: "tool", onclick }, label);
  document.title = words.projector_notes;
  document.body.className = "projector-notes";
  document.body.replaceChildren(element("main", {},
    element("h1", {}, words.projector_notes),
    element("p", { class: "notes-bar" }, place, time, button(words.projector_pause, pause), button(words.projector_restart, restart)),
    element("p", { class: "notes-bar" }, button("←", () => channel.tell({ turn: -1 })), button("→", () => channel.tell({ turn: 1 })), button(words.projector_black, () => channel.tell({ black: true }))),
    notes, now, element("h2", {}, words.projector_next), next));
  addEventListener("keydown", ({ key }) => KEYS[key] && channel.tell({ turn: KEYS[key] }));
  setInterval(tick, SECOND);
  tick();
  channel.tell({ hello: true });
}
