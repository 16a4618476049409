// While somebody edits the book (`make serve`): the server says when this page looks different, and it is shown anew.
// The page says which state of itself it shows: what is saved before the page began to listen is not missed.
// The browser keeps the place on the page. When the server comes back after a pause, the page asks it again by itself.
const timing = performance.getEntriesByType("navigation")[0]?.serverTiming ?? [];
const shown = timing.find(({ name }) => name === "shown")?.description ?? "";
const asked = new URLSearchParams({ page: location.pathname, shown });
const changes = new EventSource(new URL(`../../../live/changes?${asked}`, import.meta.url));
changes.addEventListener("changed", () => location.reload());
addEventListener("pagehide", () => changes.close());
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
