// The link of a session as a QR code over the whole screen, with the address in large letters.
import { renderSVG } from "../../vendor/uqr/uqr.js";
import { element } from "../page/element.js";

/** Shows the code of an address until somebody closes it. */
export function showCode(address, words) {
  const image = new DOMParser().parseFromString(renderSVG(address, { border: 2 }), "image/svg+xml").documentElement;
  image.setAttribute("role", "img");
  image.setAttribute("aria-label", "QR");
  const dialog = element("dialog", { class: "session-code", "aria-label": "QR" }, image, element("p", {}, address),
    element("button", { type: "button", class: "button", onclick: () => dialog.close() }, words.close));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
