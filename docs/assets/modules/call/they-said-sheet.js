// The sheet over a call in which one finds what was just said, from any of its places.
import { element } from "../page/element.js";
import { addressOf, answersAt, expectedAt, heardAt, placeAt, placeOf } from "./engine.js";

export class TheySaidSheet {
  constructor(course, page) {
    const { words } = course.data;
    this.course = course;
    this.page = page;
    this.field = element("they-said");
    const close = element("button", { type: "button", class: "call-sheet-close", onclick: () => this.close() }, words.close);
    this.dialog = element("dialog", { class: "call-sheet", "aria-label": words.they_said }, close, this.field);
    this.dialog.addEventListener("click", (event) => this.take(event));
  }

  /** Whether the module of its field is there. */
  get isReady() {
    return Boolean(this.field.show);
  }

  get isOpen() {
    return this.dialog.open;
  }

  open() {
    const { data, place } = this.course;
    const here = expectedAt(data, place);
    const first = here.filter((id) => Object.hasOwn(data.phrases, id));
    this.field.show(data, { page: this.page, first, here });
    this.field.clear();
    this.dialog.showModal();
    this.field.input.focus();
  }

  close() {
    this.dialog.close();
  }

  take(event) {
    if (event.target === this.dialog) return this.close();
    const link = event.target.closest("a[data-to]");
    if (!link) return;
    event.preventDefault();
    this.choose(link.dataset.to);
  }

  /** What is among the answers of this step goes on at once; any other phrase shows its reply. */
  choose(address) {
    const { data, place } = this.course;
    this.close();
    const answers = place.step && !place.outcome ? answersAt(data, place) : [];
    const answer = answers.find(({ phrase, to }) => (phrase ? `phrase:${phrase}` : addressOf(to)) === address);
    if (answer) this.course.go(answer.to, heardAt(place, answer));
    else this.course.go(address.includes(":") ? placeAt(data, address) : placeOf(address));
  }
}
