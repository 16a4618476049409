const NOTES = "#projector-notes";

/**
 * <project-page data-words><button>: shows the page one thing a screen, large, for a room; the key P does so too. In the
 * window that it opens for the trainer's notes, the page is those notes.
 */
class ProjectPage extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    if (location.hash === NOTES) {
      import("./notes.js").then(({ showNotes }) => showNotes(this.words));
      return;
    }
    this.querySelector("button").addEventListener("click", () => this.start());
    document.addEventListener("keydown", (event) => {
      const isTyped = event.target.closest?.("input, textarea, select, [contenteditable], dialog");
      if (event.key.toLowerCase() !== "p" || isTyped || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      this.start();
    });
  }

  start() {
    import("./projector.js").then(({ project }) => project(this.words, `${location.pathname}${location.search}${NOTES}`));
  }
}

customElements.define("project-page", ProjectPage);
