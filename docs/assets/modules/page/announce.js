let region;

/** Tells a screen reader something, without moving the focus. */
export function announce(...content) {
  if (!region?.isConnected) {
    region = document.createElement("div");
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  // Emptied first, so that the same words are announced again.
  region.replaceChildren();
  setTimeout(() => region.replaceChildren(...content), 50);
}
