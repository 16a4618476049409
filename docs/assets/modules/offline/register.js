// Keeps the site on the device; see service-worker.js. A browser that forbids it reads with a network, as before.
const root = new URL("../../..", import.meta.url);

if (navigator.serviceWorker) {
  navigator.serviceWorker.register(new URL("service-worker.js", root), { updateViaCache: "none" }).then(
    async () => (await navigator.serviceWorker.ready).active.postMessage("opened"),
    () => {},
  );
}
