/**
 * <room-box>: the links for a room in full, as they are typed, sent and copied; and the code on the whole screen.
 */
class RoomBox extends HTMLElement {
  connectedCallback() {
    for (const link of this.querySelectorAll(".room-links a")) link.textContent = link.href;
    const dialog = this.querySelector("dialog");
    if (!dialog) return;
    this.querySelector(".room-code").addEventListener("click", () => open(dialog, this.querySelector(".room-code svg")));
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => document.fullscreenElement && document.exitFullscreen());
    document.addEventListener("fullscreenchange", () => document.fullscreenElement || dialog.close());
  }
}

/** First the whole screen, then the picture: what is full-screen covers what was opened before. */
async function open(dialog, code) {
  dialog.querySelector(".large-code-picture").replaceChildren(code.cloneNode(true));
  // Where the browser refuses, the picture fills the window.
  await document.documentElement.requestFullscreen?.().catch(() => {});
  dialog.showModal();
}

customElements.define("room-box", RoomBox);
