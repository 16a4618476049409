// The screen stays awake while somebody is on a call: no thumb is free to wake it. Where a browser cannot do it, or the
// battery is low, it stays as it is.
let lock = null;
let isWanted = false;

/** Keeps the screen awake, or lets it sleep. */
export function keepAwake(wanted) {
  isWanted = wanted;
  if (wanted) ask();
  else lock?.release();
}

/** The browser itself lets go when the page is out of sight, so it is asked again on return. */
async function ask() {
  if (!isWanted || document.visibilityState !== "visible" || (lock && !lock.released)) return;
  lock = await navigator.wakeLock?.request("screen").catch(() => null);
  if (!isWanted) lock?.release();
}

document.addEventListener("visibilitychange", ask);
