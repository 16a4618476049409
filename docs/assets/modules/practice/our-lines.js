// When each of our lines is said, and where it stands: what a call need not know, a drill asks for.
const PARTS = new URL(`../../session/${document.documentElement.lang}.json`, import.meta.url);

/** Adds `when` and `url` to the lines of `data`, once. Without them a line is asked for by its meaning alone. */
export async function addSituations(data) {
  if (data.hasSituations) return;
  const answer = await fetch(PARTS).catch(() => globalThis.caches?.match(PARTS));
  if (!answer?.ok) return;
  for (const { kind, url, when } of Object.values((await answer.json()).parts)) {
    const line = kind === "line" && data.lines[url.split("#")[1]];
    if (line) Object.assign(line, { url, when });
  }
  data.hasSituations = true;
}
