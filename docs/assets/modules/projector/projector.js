// The projector: one thing a screen. Arrows and clickers turn the screens; a window of notes follows.
import { element } from "../page/element.js";
import { blocksOf } from "./blocks.js";
import { channelOf } from "./channel.js";
import { hasMore, put, screensOf } from "./screens.js";
import { dress } from "./sheet.js";

const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"];

/** Projects the page that is open, from where one reads; `notes` is the address of the window of notes. */
export async function project(words, notes) {
  if (document.querySelector(".projector[open]")) return;
  await dress();
  // First the whole screen: what is full-screen covers what was opened before. Where the browser refuses, the window.
  await document.documentElement.requestFullscreen?.().catch(() => {});
  new Projector(words, notes).open();
}

class Projector {
  constructor(words, notes) {
    this.words = words;
    this.notes = notes;
    this.blocks = blocksOf();
    this.stage = element("div", { class: "projector-stage", "aria-live": "polite" });
    this.dialog = element("dialog", { class: "projector", "aria-label": words.projector }, this.stage);
    this.started = Date.now();
  }

  open() {
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.screens = screensOf(this.blocks, this.stage);
    this.channel = channelOf((message) => this.told(message));
    const header = document.querySelector(".md-header").offsetHeight;
    const at = this.screens.findIndex(({ block }) => block.source.getBoundingClientRect().bottom > header);
    this.show(Math.max(at, 0));
    this.listen();
  }

  listen() {
    this.resized = () => this.cutAnew();
    this.left = () => document.fullscreenElement || this.opensNotes || this.dialog.close();
    this.dialog.addEventListener("keydown", (event) => this.pressed(event));
    this.dialog.addEventListener("click", ({ clientX }) => this.turn(clientX < innerWidth / 3 ? -1 : 1));
    this.dialog.addEventListener("close", () => this.close(), { once: true });
    addEventListener("resize", this.resized);
    document.addEventListener("fullscreenchange", this.left);
  }

  pressed(event) {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (FORWARD.includes(key)) this.turn(1);
    else if (BACK.includes(key)) this.turn(-1);
    else if (key === "Home") this.show(0);
    else if (key === "End") this.show(this.screens.length - 1);
    else if (key === "b" || key === "B" || key === ".") this.blacken();
    else if (key === "n" || key === "N") this.openNotes();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Forward shows first what is still covered, and then the next screen; a black screen only becomes light again. */
  turn(by) {
    if (this.isBlack) this.blacken();
    else if (by > 0 && !this.isWhole && hasMore(this.screens[this.at])) this.show(this.at, true);
    else if (by < 0 && this.isWhole) this.show(this.at);
    else this.show(this.at + by);
  }

  show(at, isWhole = false) {
    if (!this.screens[at]) return;
    [this.at, this.isWhole] = [at, isWhole];
    put(this.stage, this.screens[at].groups, isWhole);
    this.tell();
  }

  blacken() {
    this.isBlack = !this.isBlack;
    this.dialog.classList.toggle("black", this.isBlack);
    this.tell();
  }

  /** After the window has changed its size: the same block, cut anew. */
  cutAnew() {
    const { number } = this.screens[this.at];
    this.screens = screensOf(this.blocks, this.stage);
    this.show(this.screens.findIndex((screen) => screen.number === number));
  }

  openNotes() {
    this.opensNotes = true;
    open(this.notes, "projector-notes", "popup,width=900,height=700");
    setTimeout(() => (this.opensNotes = false), 1000);
  }

  /** What the window of notes shows and asks for. */
  tell() {
    const next = this.screens[this.at + 1];
    this.channel.tell({ block: this.screens[this.at].number, next: next?.number ?? null, at: this.at + 1, of: this.screens.length, isWhole: this.isWhole, isBlack: Boolean(this.isBlack), started: this.started });
  }

  told({ turn, black, hello }) {
    if (turn) this.turn(turn);
    if (black) this.blacken();
    if (hello) this.tell();
  }

  close() {
    removeEventListener("resize", this.resized);
    document.removeEventListener("fullscreenchange", this.left);
    this.channel.tell({ isClosed: true });
    this.channel.close();
    if (document.fullscreenElement) document.exitFullscreen();
    this.dialog.remove();
    this.screens[this.at].block.source.scrollIntoView();
  }
}
