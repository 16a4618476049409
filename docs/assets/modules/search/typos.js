// Words that were probably meant: at most one slip in a short word, two in a long one.

const SHORT = 4;
const LONG = 8;

/** The known words nearest to `word`, with how near (0 to 1); none for words too short to tell. */
export function nearWords(word, vocabulary) {
  const most = word.length >= LONG ? 2 : word.length > SHORT ? 1 : 0;
  if (!most) return [];
  const found = [];
  for (const known of vocabulary) {
    if (known.length < SHORT || Math.abs(known.length - word.length) > most) continue;
    const slips = distance(word, known, most);
    if (slips <= most) found.push([known, 1 - (slips + (known[0] === word[0] ? 0 : 0.5)) / word.length]);
  }
  return found.sort((a, b) => b[1] - a[1]).slice(0, 4);
}

/** Insertions, deletions, replacements and swaps between two words; stops above `most`. */
export function distance(a, b, most) {
  let before = null;
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (before && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}
