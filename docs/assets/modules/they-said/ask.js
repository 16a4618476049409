// Asks the search engine which sentence somebody heard.

const KINDS = ["phrase", "answer", "both-meanings"];
const LIMIT = 12;

/**
 * What may have been said, the likeliest first: each with its kind and `id`, `ways` into the calls (an answer that a
 * script expects), `isExpected` (by the step that is shown) and `isNear` (nothing says it; this is only near). `here` are
 * the ids and addresses that the step expects. Nothing where the engine cannot be had.
 */
export async function whatWasSaid(text, here = []) {
  try {
    const { search } = await import("../search/client.js");
    const found = await search(text, { kinds: KINDS, limit: LIMIT, here });
    return found.map((result) => ({ ...result, id: result.url.slice(result.url.indexOf("#") + 1) }));
  } catch {
    return [];
  }
}

/** Does `work` once more when there is more to find than at the first question; at most once for each field. */
export async function whenWhole(work) {
  const { whole } = await import("../search/client.js");
  await whole;
  work();
}
