/**
 * <toggle-button><label for="x">…</label></toggle-button>: a label that opens something by ticking the
 * theme's hidden checkbox `x`. Labels cannot be reached by keyboard, so a real button takes its place.
 */
class ToggleButton extends HTMLElement {
  connectedCallback() {
    const label = this.querySelector("label");
    if (!label) return;
    const toggle = label.control;
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.append(...label.childNodes);
    label.replaceWith(button);
    const show = () => button.setAttribute("aria-expanded", String(toggle.checked));
    show();
    toggle.addEventListener("change", show);
    button.addEventListener("click", () => {
      opener = toggle.checked ? opener : button;
      toggle.click();
    });
    watch(toggle);
  }
}

let opener = null;
const watched = new Set();

/** Moves the focus into the menu when it opens, and back when it closes; Escape closes it. */
function watch(toggle) {
  if (toggle.id !== "__drawer" || watched.has(toggle)) return;
  watched.add(toggle);
  toggle.addEventListener("change", () => {
    if (toggle.checked) document.querySelector(".contents a")?.focus();
    else opener?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) toggle.click();
  });
}

customElements.define("toggle-button", ToggleButton);
