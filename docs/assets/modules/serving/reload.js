// While somebody edits the book (`make serve`): the server says when this page looks different, and it is shown anew.
// The browser keeps the place on the page. When the server comes back after a pause, the page asks it again by itself.
const here = location.pathname;
const changes = new EventSource(new URL("../../../live/changes", import.meta.url).href + `?page=${encodeURIComponent(here)}`);
changes.addEventListener("changed", () => location.reload());
addEventListener("pagehide", () => changes.close());
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
