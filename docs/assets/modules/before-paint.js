// Runs before the page is painted. A classic script on purpose: modules wait for the whole page.
// The four names are the theme's: it keeps choices under the site's path, and so do we (see device/storage.js).
var __md_scope = new URL("../..", document.currentScript.src);
var __md_hash = (text) => [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0);
var __md_get = (key, storage, scope = __md_scope) => {
  try {
    return JSON.parse((storage ?? localStorage).getItem(`${scope.pathname}.${key}`));
  } catch {
    return null; // Storage is forbidden, or holds what we did not write.
  }
};
var __md_set = (key, value, storage, scope = __md_scope) => {
  try {
    (storage ?? localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // Storage may be full or forbidden; the choice then lasts until the page is left.
  }
};
{
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  // What a link or this device asks for comes with its module; what it would push away is not shown before.
  if (location.hash.length > 1 || __md_get("training-face")) root.classList.add("awaits");
  const scheme = __md_get("scheme");
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  const readings = __md_get(`readings.${root.lang}`);
  // A call that the address begins has the whole page from the first; whether there is such a place the call says later.
  if (location.pathname.endsWith("/call/") && /\/|phrase:|both:/.test(location.hash)) root.classList.add("on-call");
  if (Array.isArray(readings)) root.dataset.readings = readings.filter((name) => typeof name === "string").join(" ");
}
// A key that belongs to an input method (Enter takes a conversion, arrows and digits choose one) reaches nobody else:
// neither the theme nor us. Safari sends that Enter after the composition, known by its old code alone. Nor does Tab in
// the search box: the theme would take the focus away there, and Safari would begin at the top of the page again.
{
  const OF_AN_INPUT_METHOD = 229;
  const keep = (event) => {
    const isOfAnInputMethod = event.isComposing || event.keyCode === OF_AN_INPUT_METHOD;
    const leavesTheBox = event.key === "Tab" && event.target.matches?.("[data-md-component=search-query]");
    if (isOfAnInputMethod || leavesTheBox) event.stopPropagation();
  };
  addEventListener("keydown", keep, true);
}
// The theme's search box starts its worker together with the page, and nothing for search shall be fetched so early.
// So its worker is one end of a channel, which keeps what is sent; the other end goes to the real worker as soon as
// somebody touches the box, the address holds a query, or the browser has nothing else to do.
{
  const EARLY_ENOUGH = 3000;
  const client = new URL("search/client.js", document.currentScript.src);
  const RealWorker = window.Worker;
  window.Worker = function LateWorker() {
    window.Worker = RealWorker;
    const { port1, port2 } = new MessageChannel();
    port1.start();
    let woken = false;
    const wake = () => {
      if (!woken) import(client).then(({ connect }) => connect(port2));
      woken = true;
    };
    const box = document.querySelector("[data-md-component=search]");
    for (const touch of ["focusin", "pointerdown"]) box.addEventListener(touch, wake);
    document.getElementById("__search").addEventListener("change", wake);
    if (new URLSearchParams(location.search).has("q")) wake();
    const whenIdle = window.requestIdleCallback ?? ((work) => setTimeout(work, EARLY_ENOUGH));
    addEventListener("load", () => setTimeout(whenIdle, EARLY_ENOUGH, wake));
    return port1;
  };
}
