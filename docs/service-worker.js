/**
 * The playbook without a network. One build of the site is an edition; an edition is kept whole or not at all:
 *
 * - `offline.json` lists every file of an edition with its digest, in groups, and the build writes the digest of that
 *   list below. A file is kept only if its bytes are the listed ones, so a cache never holds two editions.
 * - Each open page belongs to the edition that it was opened with, and gets every file from that one, also after a
 *   newer edition has come. The next page that is opened belongs to the newer one.
 * - A newer edition is fetched in the background, by the browser's own check for a changed worker. What did not
 *   change is copied from the edition before. It takes over only when all that was kept before is there again.
 * - A page that is not kept comes from the network. If it turns out to be of another edition, all that it asks for
 *   comes from the network too.
 */

const EDITION = "unbuilt";
const NETWORK = "network";
const SCOPE = registration.scope;
const LIST = "offline.json";
const SHARED = "shared";
const AT_ONCE = 6;

class OtherBytes extends Error {}

/** The files of one build, as far as they are kept here. */
class Edition {
  static #known = new Map();

  /** An edition as it is kept; one that is not kept has no files, so that all comes from the network. */
  static open(id) {
    if (!this.#known.has(id)) this.#known.set(id, this.#read(id).catch(() => this.#none(id)));
    return this.#known.get(id);
  }

  static async #read(id) {
    const cache = await caches.open(`${SCOPE} ${id}`);
    const list = await cache.match(SCOPE + LIST);
    return new Edition(cache, list ? await list.json() : { groups: {}, links: {} });
  }

  /** Where the browser's store is broken nothing is kept: the network answers, and the next page asks the store again. */
  static #none(id) {
    this.#known.delete(id);
    return new Edition(null, { groups: {}, links: {} });
  }

  /** This worker's own edition, its list fetched where it is not kept yet. */
  static async begin() {
    const edition = await this.open(EDITION);
    if (edition.digests.size) return edition;
    const response = await fetch(SCOPE + LIST, { cache: "no-cache" });
    const list = await verified(response, EDITION);
    await edition.cache.put(SCOPE + LIST, list);
    this.#known.delete(EDITION);
    return this.open(EDITION);
  }

  constructor(cache, { groups, links }) {
    this.cache = cache;
    this.groups = encoded(groups);
    this.links = links;
    this.digests = new Map(Object.values(this.groups).flatMap(Object.entries));
  }

  /** The groups that a page needs: what all pages share, its language's core, and the pages that it stands among. */
  groupsOf(path) {
    const core = path.startsWith("ja/") ? "ja" : "en";
    const own = Object.keys(this.groups).find((name) => name.split("/")[0] === core && path in this.groups[name]);
    if (!own) return [SHARED];
    return [SHARED, core, own === core ? `${core}/pages` : own];
  }

  /** The groups of which anything is kept that is in no other: the core of each language has the other one's call. */
  async groupsKept() {
    const paths = await this.#paths();
    const seen = new Set();
    const common = new Set(Object.values(this.groups).flatMap(Object.keys).filter((path) => seen.size === seen.add(path).size));
    const isKept = (path) => paths.has(path) && !common.has(path);
    return Object.keys(this.groups).filter((name) => Object.keys(this.groups[name]).some(isKept));
  }

  /** Lets go what only some group holds. */
  async forget(name) {
    await Promise.all(Object.keys(this.groups[name] ?? {}).map((path) => this.cache.delete(SCOPE + path)));
  }

  /** Sees to it that all files of some groups are kept. */
  async keep(names, before) {
    const paths = await this.#paths();
    const missing = [...new Set(names)].flatMap((name) => Object.keys(this.groups[name] ?? {})).filter((path) => !paths.has(path));
    const fetchSome = async () => {
      for (let path = missing.shift(); path !== undefined; path = missing.shift()) {
        await this.cache.put(SCOPE + path, await this.#obtain(path, before));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
  }

  /** The kept answer for an address, or undefined, also where the store fails. */
  async kept(path) {
    return this.digests.has(path) ? this.cache.match(SCOPE + path).catch(() => undefined) : undefined;
  }

  /** The answer with its bytes read, if they are this edition's; else an error. */
  checked(path, response) {
    return verified(response, this.digests.get(path));
  }

  async #obtain(path, before) {
    const same = before?.digests.get(path) === this.digests.get(path) && (await before?.kept(path));
    return same || this.checked(path, await fetch(SCOPE + path, { cache: "no-cache" }));
  }

  async #paths() {
    return new Set((await this.cache.keys()).map(({ url }) => url.slice(SCOPE.length)));
  }
}

/** The groups with every path as an address has it: names may hold other signs than ASCII. */
function encoded(groups) {
  const files = (group) => Object.fromEntries(Object.entries(group).map(([path, digest]) => [encodeURI(path), digest]));
  return Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, files(group)]));
}

/** The answer with its bytes read, if they have the digest; else an error. */
async function verified(response, digest) {
  const bytes = await response.arrayBuffer();
  if (!response.ok || (await digestOf(bytes)) !== digest) throw new OtherBytes(response.url);
  return new Response(bytes, { headers: response.headers });
}

/** The first 16 hexadecimal digits of SHA-256. */
async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// --- notes that outlive this worker: the edition of each open page, the edition in use, what went wrong

const notes = () => caches.open(`${SCOPE} notes`);
const recall = (name) => notes().then((store) => store.match(`${SCOPE}${name}`)).then((found) => found?.text()).catch(() => undefined);
const note = async (name, text) => (await notes()).put(`${SCOPE}${name}`, new Response(text, { headers: { [WRITTEN]: Date.now() } }));
const forget = async (name) => (await notes()).delete(`${SCOPE}${name}`);

const OPEN = "open?";
const WRITTEN = "Written";
/** Milliseconds in which a page that was asked for becomes one that is open, and the browser tells of it. */
const OPENING = 60_000;
const editions = new Map();

/** Notes that an open page, or a worker of one, belongs to an edition; done when the note outlives this worker. */
async function assign(event, id, edition) {
  if (!id) return;
  editions.set(id, edition);
  const noted = note(OPEN + id, edition).catch(() => {});
  event.waitUntil(noted);
  await noted;
}

async function editionOf(id) {
  if (!editions.has(id)) editions.set(id, (await recall(OPEN + id)) ?? EDITION);
  return editions.get(id);
}

// --- an edition comes, and takes over

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => event.waitUntil(heard(event.data, event.source.url)));

/** Recordings are kept only where somebody wants it. */
async function heard(message, url) {
  if (message === "keep voices") await (await Edition.begin()).keep(["voices"]);
  else if (message === "forget voices") await (await Edition.begin()).forget("voices");
  else await Promise.all([keepAround(url), noteLanguage(url)]);
}

async function install() {
  try {
    const current = await recall("current");
    const before = current && current !== EDITION ? await Edition.open(current) : undefined;
    const edition = await Edition.begin();
    const open = await clients.matchAll({ includeUncontrolled: true });
    const cores = open.filter(({ url }) => url.startsWith(SCOPE)).flatMap(({ url }) => edition.groupsOf(pathOf(url)).slice(0, 2));
    await edition.keep([SHARED, ...cores, ...((await before?.groupsKept()) ?? [])], before);
    await forget("refused");
    await skipWaiting();
  } catch (error) {
    // A host that changes what it serves would leave readers with the edition before for ever: see `openPage`.
    if (error instanceof OtherBytes) await note("refused", EDITION);
    throw error;
  }
}

/** Deletes the editions that no page can ask for any more; the one before stays for pages that are just opening. */
async function takeOver() {
  const before = await recall("current");
  await note("current", EDITION);
  const store = await notes();
  const used = new Set([EDITION, before, "notes"]);
  for (const request of await store.keys()) {
    if (request.url.startsWith(SCOPE + OPEN)) used.add(await (await store.match(request)).text());
  }
  for (const name of await caches.keys()) {
    if (name.startsWith(`${SCOPE} `) && !used.has(name.slice(SCOPE.length + 1))) await caches.delete(name);
  }
}

/** The language that somebody read last is the one in which a short link opens. */
const noteLanguage = (url) => note("language", pathOf(url).startsWith("ja/") ? "ja/" : "");

/** Keeps the pages around one that was opened: its whole language, or its stage where a language is too large. */
async function keepAround(url) {
  const edition = await Edition.begin();
  await edition.keep(edition.groupsOf(pathOf(url)));
  const open = new Set((await clients.matchAll({ type: "all", includeUncontrolled: true })).map(({ id }) => id));
  const store = await notes();
  for (const request of await store.keys()) {
    const id = request.url.startsWith(SCOPE + OPEN) && request.url.slice(SCOPE.length + OPEN.length);
    if (id && !open.has(id) && !editions.has(id) && !isOpening(await store.match(request))) await store.delete(request);
  }
}

const isOpening = (note) => Date.now() - Number(note?.headers.get(WRITTEN)) < OPENING;

// --- what pages ask for

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  event.respondWith(request.mode === "navigate" ? openPage(event) : supply(event));
});

async function openPage(event) {
  const path = pathOf(event.request.url);
  const edition = await Edition.open(EDITION);
  const kept = await edition.kept(path);
  if (kept && !(await recall("refused"))) return assigned(event, kept, EDITION);
  try {
    const response = await fetch(event.request);
    const ours = await edition.checked(path, response.clone()).catch(() => null);
    return assigned(event, ours ?? response, ours ? EDITION : NETWORK);
  } catch {
    return assigned(event, kept ?? (await elsewhere(edition, path)) ?? (await notHere(edition)), EDITION);
  }
}

/** The next worker may answer what the page asks for: the note comes before the page. */
async function assigned(event, response, edition) {
  await assign(event, event.resultingClientId, edition);
  return response;
}

async function supply(event) {
  const id = await editionOf(event.clientId);
  assign(event, event.resultingClientId, id);
  if (id === NETWORK) return fetch(event.request);
  const path = pathOf(event.request.url);
  const edition = await Edition.open(id);
  const kept = await edition.kept(path);
  if (!edition.digests.has(path)) return fetch(event.request);
  const range = event.request.headers.get("Range");
  // Only the whole has a digest; a part of a file is cut out of it here.
  const whole = kept ?? (await edition.checked(path, await fetch(range ? event.request.url : event.request)).catch(() => Response.error()));
  return range && whole.ok ? partOf(whole, range) : whole;
}

/** What players ask for, and Safari always: some bytes of a file (RFC 9110, 14). What is no range of bytes gets it whole. */
async function partOf(whole, range) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (!from && !to) return whole;
  const bytes = await whole.arrayBuffer();
  const size = bytes.byteLength;
  const start = from ? Number(from) : Math.max(0, size - Number(to));
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1;
  const answer = (status, body, part) => new Response(body, { status, headers: { ...Object.fromEntries(whole.headers), "Content-Range": `bytes ${part}/${size}`, "Content-Length": body?.byteLength ?? 0 } });
  return start > end ? answer(416, null, "*") : answer(206, bytes.slice(start, end + 1), `${start}-${end}`);
}

/** Without a network: where a short link leads, or an address without its closing slash. */
async function elsewhere(edition, path) {
  if (edition.digests.has(`${path}/`)) return Response.redirect(`${SCOPE}${path}/`);
  const target = edition.links[path];
  if (target === undefined) return undefined;
  for (const language of new Set([(await recall("language")) ?? "", "", "ja/"])) {
    if (await edition.kept(language + target.split("#")[0])) return Response.redirect(SCOPE + language + target);
  }
  return undefined;
}

/** The page that says that a page is not on this device yet; its links hold wherever it is shown. */
async function notHere(edition) {
  const page = await (await edition.kept("offline.html"))?.text();
  if (!page) return Response.error();
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  return new Response(page.replace("<head>", `<head><base href="${SCOPE}">`), { status: 503, headers });
}

function pathOf(url) {
  const { origin, pathname } = new URL(url);
  return (origin + pathname).slice(SCOPE.length).replace(/(^|\/)index\.html$/, "$1");
}
