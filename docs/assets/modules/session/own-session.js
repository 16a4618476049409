import { showBlanks } from "../blanks/filled-blanks.js";
import { announce } from "../page/announce.js";
import { copy } from "../page/clipboard.js";
import { changeOwn, EMPTY, followOwn, ownSession } from "./kept-session.js";
import { permanentLink } from "../page/link-to-this.js";
import { dragOrder } from "./drag-order.js";
import { known, partData } from "./part-data.js";
import { partView } from "./part-view.js";
import { lengthOfNotes, linkInto, linkOf, MOST_NOTES, readLink } from "./session-link.js";

/** The lines of a sheet for a phone, and the sizes (rem) in which it tries to show them. */
const ON_ONE_SCREEN = 10;
const SIZES = [1, 0.94, 0.88, 0.82, 0.76];

/**
 * <own-session data-words [data-cards]>: shows what the fragment holds, or else what was put together on this device, and
 * lets one change it. What came by a link stays apart from the reader's own until it is made that.
 */
class OwnSession extends HTMLElement {
  async connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.list = this.querySelector(".session-parts");
    this.session = EMPTY;
    for (const button of this.querySelectorAll("[data-do]")) button.addEventListener("click", () => this[button.dataset.do]());
    this.querySelector("[name=title]").addEventListener("input", ({ target }) => this.edit((session) => ({ ...session, title: target.value }), true));
    this.querySelector("[type=file]").addEventListener("change", ({ target }) => this.openFile(target));
    this.room = this.querySelector(".room");
    this.quiz = this.querySelector("training-quiz");
    this.clock = this.querySelector("training-clock");
    this.room.addEventListener("toggle", () => this.showRoom());
    dragOrder(this.list, (from, to) => (from === to ? this.show("") : this.move(from, to, "1")));
    // What stands below has waited for its place; what is not seen takes no focus.
    this.data = await partData().finally(() => document.documentElement.classList.add("filled"));
    addEventListener("hashchange", () => this.read());
    followOwn(() => this.isOwn && !this.isEditing && this.read());
    this.read();
    this.dataset.ready = "";
  }

  /** Takes what the fragment holds; without one, the reader's own. */
  read() {
    const fragment = location.hash.slice(1);
    const { session, here, dropped, isNewer } = fragment ? readLink(fragment) : { session: ownSession(), dropped: [] };
    const found = known(session, this.data);
    // A device keeps notes that its own link has no room for.
    this.isOwn = !fragment || linkOf(found.session, false) === linkOf(known(ownSession(), this.data).session, false);
    this.session = this.isOwn ? known(ownSession(), this.data).session : found.session;
    this.isChanging &&= this.isOwn;
    const lost = [...dropped, ...found.unknown];
    this.show(isNewer ? this.words.session_newer : lost.length ? this.words.session_dropped.replace("{parts}", lost.join(", ")) : this.isOwn ? "" : this.words.session_foreign);
    if (here) this.showHere(this.data.formerly[here] ?? here);
  }

  /** The part at which those begin who come late. */
  showHere(name) {
    const part = this.list.querySelector(`[data-part-name="${name}"]`);
    part?.classList.add("begins-here");
    part?.scrollIntoView({ block: "start" });
    part?.focus({ preventScroll: true });
  }

  /** Shows and keeps what `change` makes of the session; what is typed need not be shown again. */
  edit(change, isTyped = false) {
    this.session = change(this.session);
    this.isEditing = true;
    if (this.isOwn) changeOwn(() => this.session);
    this.isEditing = false;
    const isLong = lengthOfNotes(this.session.parts) > MOST_NOTES;
    history.replaceState(null, "", this.session.parts.length || this.session.title ? `#${linkOf(this.session)}` : location.pathname + location.search);
    const told = isLong ? this.words.session_notes_left_out : "";
    this.clock.goOnAs?.(this.clockOf);
    if (!isTyped) return this.show(told);
    this.tell(told);
    this.showTotal();
  }

  editParts(change, isTyped = false) {
    this.edit((session) => ({ ...session, parts: change([...session.parts]) }), isTyped);
  }

  set(at, values) {
    this.editParts((parts) => parts.map((part, one) => (one === at ? sound({ ...part, ...values }) : part)), true);
  }

  move(from, to, by) {
    const { length } = this.session.parts;
    if (to < 0 || to >= length || from === to) return;
    this.editParts((parts) => {
      parts.splice(to, 0, ...parts.splice(from, 1));
      return parts;
    });
    this.list.children[to].querySelector(`[data-move="${by}"]`)?.focus();
    announce(this.words.session_moved.replace("{n}", to + 1).replace("{all}", length));
  }

  remove(at) {
    this.editParts((parts) => parts.filter((_, one) => one !== at));
    (this.list.children[Math.min(at, this.list.children.length - 1)]?.querySelector("button") ?? this.querySelector(".session-title")).focus();
  }

  change() {
    this.isChanging = !this.isChanging;
    this.show("");
  }

  /** What came by a link takes the place of the reader's own. */
  keep() {
    changeOwn(() => this.session);
    this.isOwn = true;
    this.clock.goOnAs?.(this.clockOf);
    this.show("");
  }

  own() {
    history.pushState(null, "", location.pathname + location.search);
    this.read();
  }

  async copy() {
    if (await copy(permanentLink(linkOf(this.session)))) this.tell(this.words.session_copied);
  }

  async qr() {
    (await import("./session-code.js")).showCode(permanentLink(linkOf(this.session, false)), this.words);
  }

  /** On paper notes and answers stand only where they are asked for: what is handed out has none. */
  print() {
    print();
  }

  async printKey() {
    (await import("./session-key.js")).printKey(this);
  }

  async save() {
    (await import("./session-file.js")).saveFile(this.session, this.session.title || this.words.session_untitled);
  }

  async openFile(input) {
    const found = await (await import("./session-file.js")).readFile(input.files[0]);
    input.value = "";
    if (!found) return this.tell(this.words.session_not_read);
    const { session, unknown } = known(found, this.data);
    this.isOwn = false;
    this.edit(() => session);
    this.tell(unknown.length ? this.words.session_dropped.replace("{parts}", unknown.join(", ")) : this.words.session_foreign);
  }

  clear() {
    this.edit(() => EMPTY);
  }

  show(told) {
    const { parts, title } = this.session;
    const changes = this.isChanging ? { set: this.set.bind(this), move: this.move.bind(this), remove: this.remove.bind(this) } : null;
    this.list.replaceChildren(...parts.map((part, at) => partView(part, at, { data: this.data, words: this.words, cards: this.dataset.cards, changes, link: (name) => linkInto(this.session, name), from: minutesOf(parts.slice(0, at)) })));
    showBlanks(this.list);
    this.classList.toggle("changing", Boolean(this.isChanging));
    this.querySelector("[name=title]").value = title;
    this.querySelector("[data-do=change]").textContent = this.isChanging ? this.words.session_done : this.words.session_change;
    this.querySelector("[data-do=keep]").hidden = this.isOwn || !parts.length;
    this.querySelector("[data-do=own]").hidden = this.isOwn;
    this.room.hidden = !parts.length || this.isChanging;
    for (const name of ["change", "copy", "print", "printKey", "save", "clear"]) this.querySelector(`[data-do=${name}]`).hidden = !parts.length;
    this.tell(told || (parts.length ? "" : this.words.session_empty));
    // Questions become a quiz where it is put: what it makes of the page it makes anew.
    this.list.after(this.quiz);
    this.showDrill();
    this.showRoom();
    this.showTotal();
    this.showClock();
    this.fit();
  }

  /** Whose time a clock counts: a device has one of its own, and one of each link. */
  get clockOf() {
    return this.isOwn ? "own" : linkOf(this.session, false);
  }

  showClock() {
    this.clock.hidden = this.isChanging || !minutesOf(this.session.parts);
    this.clock.dataset.of = this.clockOf;
    this.clock.gather?.();
  }

  async showRoom() {
    if (!this.room.open) return;
    const { fillRoom } = await import("./session-room.js");
    const { parts, title } = this.session;
    fillRoom(this.room.querySelector("ol"), parts, { data: this.data, own: permanentLink(linkOf(this.session, false)), name: title || this.words.session_untitled });
  }

  /** The phrases and lines among the parts, to be practised. */
  showDrill() {
    const link = this.querySelector("[data-practice]");
    if (!link) return;
    const parts = this.session.parts.flatMap(({ part }) => [part, ...(this.data.parts[part].judged ?? [])]).map((name) => this.data.parts[name]);
    const cards = parts.filter(({ kind }) => ["phrase", "line"].includes(kind)).map(({ kind, url }) => `${kind}:${url.split("#")[1]}`);
    link.hidden = !cards.length;
    link.href = `${link.dataset.practice}#drill/cards:${cards.join(",")}`;
  }

  /** Ten lines stand on one screen of a phone: they are set a little smaller until they do. */
  fit() {
    const isSheet = this.session.parts.length > 0 && !this.isChanging;
    document.body.classList.toggle("sheet-shown", isSheet);
    for (const size of isSheet && this.session.parts.length <= ON_ONE_SCREEN ? SIZES : SIZES.slice(0, 1)) {
      this.list.style.fontSize = `${size}rem`;
      if (this.list.getBoundingClientRect().bottom + scrollY <= innerHeight) return;
    }
  }

  showTotal() {
    const { parts, title } = this.session;
    const minutes = minutesOf(parts);
    this.querySelector(".session-title").textContent = title || this.words.session_untitled;
    this.querySelector(".session-link").textContent = permanentLink(linkOf(this.session, false));
    this.querySelector(".session-total").textContent = minutes ? this.words.session_total.replace("{n}", parts.length).replace("{minutes}", minutes) : "";
  }

  tell(words) {
    this.querySelector(".session-told").textContent = words;
  }
}

/** What some parts take together. */
function minutesOf(parts) {
  return parts.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}

/** A part without minutes or note where those are none. */
function sound({ part, minutes, note }) {
  const isNumber = Number.isInteger(minutes) && minutes > 0 && minutes <= 480;
  return { part, ...(isNumber && { minutes }), ...(note && { note }) };
}

customElements.define("own-session", OwnSession);
