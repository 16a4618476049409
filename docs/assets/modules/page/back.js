/**
 * Calls `listener` when Back or Forward bring this page as it was left, from the browser's cache. WebKit empties fields
 * with autocomplete="off" in a task after `pageshow`, so what restores them comes one task later.
 */
export function whenBroughtBack(listener) {
  addEventListener("pageshow", ({ persisted }) => persisted && setTimeout(listener, 0));
}
