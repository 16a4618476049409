// Plays recordings, one at a time. Loaded by pages that have some; a recording is fetched when somebody presses.
const FOLDER = new URL("../../voices/", import.meta.url);
/** Milliseconds after which nobody waits any longer for one to come. */
const PATIENCE = 3000;

/** One for all: a phone lets an element play again that somebody's press has started. */
const player = new Audio();
player.preload = "none";
let waiting = 0;
/** What did not come: it is not asked for again until the network is back. */
const missing = new Set();
addEventListener("online", () => missing.clear());

/** Plays the recording `name`, as fast as `rate` says and at its own pitch; calls `ended`, or `failed` if it cannot. */
export function play(name, rate, ended, failed) {
  const fail = () => {
    stop();
    missing.add(name);
    failed();
  };
  stop();
  if (missing.has(name)) return failed();
  Object.assign(player, { onended: ended, onerror: fail, onplaying: () => clearTimeout(waiting), src: `${FOLDER}${name}.mp3` });
  Object.assign(player, { defaultPlaybackRate: rate, playbackRate: rate, preservesPitch: true });
  waiting = setTimeout(fail, PATIENCE);
  player.play().catch(({ name: why }) => why !== "AbortError" && player.onerror && fail());
}

/** Silence, at once. */
export function stop() {
  clearTimeout(waiting);
  Object.assign(player, { onended: null, onerror: null, onplaying: null });
  player.pause();
}
