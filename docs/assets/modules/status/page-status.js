import { announce } from "../page/announce.js";
import { element } from "../page/element.js";

/**
 * <page-status data-due data-shown="{n} of {all}">: the table of how each page stands. Sorts it by any column, shows
 * the pages of one owner or only what wants attention, and marks what is due today; the build does not know the day.
 */
class PageStatus extends HTMLElement {
  connectedCallback() {
    this.body = this.querySelector("tbody");
    this.rows = [...this.body.rows];
    this.markDue();
    this.querySelectorAll("thead th").forEach((head, column) => this.makeSortable(head, column));
    this.querySelector(".status-choice").addEventListener("change", () => this.filter());
    // What was chosen before this module came, or was kept by the browser when one goes back, counts too.
    this.filter();
  }

  markDue() {
    const today = new Date().toLocaleDateString("sv-SE");
    for (const row of this.rows) {
      const due = row.cells[row.cells.length - 1];
      const day = due.querySelector("time")?.dateTime;
      if (!day || day > today) continue;
      row.dataset.open = "";
      due.append(" ", element("strong", {}, this.dataset.due));
    }
  }

  makeSortable(head, column) {
    const button = element("button", { type: "button", onclick: () => this.sort(head, column) }, ...head.childNodes);
    head.append(button);
  }

  sort(head, column) {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of this.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
    const sign = down ? -1 : 1;
    this.rows.sort((row, next) => {
      const [one, other] = [sortedBy(row.cells[column]), sortedBy(next.cells[column])];
      return !one - !other || sign * compare(one, other); // what has no owner or no day comes last, either way
    });
    this.body.append(...this.rows);
  }

  filter() {
    const owner = this.querySelector("select").value;
    const onlyOpen = this.querySelector("input").checked;
    for (const row of this.rows) {
      row.hidden = Boolean((owner && row.dataset.owner !== owner) || (onlyOpen && !("open" in row.dataset)));
    }
    if (!owner && !onlyOpen) return;
    const shown = this.rows.filter((row) => !row.hidden).length;
    announce(this.dataset.shown.replace("{n}", shown).replace("{all}", this.rows.length));
  }
}

const sortedBy = (cell) => cell.dataset.sort ?? cell.textContent.trim();

customElements.define("page-status", PageStatus);
