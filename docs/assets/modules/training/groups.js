const OF_THREE = 3;

/** The sizes of the groups that some people make: threes, and fours where a rest is left; five are three and two. */
export function groupsOf(people) {
  const rest = people % OF_THREE;
  const threes = Math.floor(people / OF_THREE);
  if (people <= 2 || people === 5) return [...Array(threes).fill(OF_THREE), 2].slice(0, threes + 1);
  return [...Array(threes - rest).fill(OF_THREE), ...Array(rest).fill(OF_THREE + 1)];
}
