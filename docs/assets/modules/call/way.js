// The way of a call: its places so far, each { address, by, at }, where `by` is what was heard before it (see heardAt).
// The history holds it, so that reload and Back work; the page of the other language takes it over. Wherever it comes
// from, it may be damaged.
import { isShortText, stored } from "../device/storage.js";

/** More than any call has; what is longer is none. */
const MOST = 500;

const handed = stored("way", soundWay, { forVisit: true });

/** The way to a place; after a link from elsewhere this place alone. */
export function wayTo(address) {
  const moves = soundWay(history.state?.call);
  return moves?.at(-1).address === address ? moves : [{ address, by: "", at: Date.now() }];
}

/** One step on; `isAnew` where the call was begun again with it, which can be taken back. */
export function goOn(moves, { isAnew = false } = {}) {
  history.pushState({ call: moves, own: ownSteps() + 1, isAnew }, "", `#${moves.at(-1).address}`);
}

/** The same place, with its way. */
export function settle(moves) {
  history.replaceState({ call: moves, own: ownSteps(), isAnew: isAnew() }, "", `#${moves.at(-1).address}`);
}

/** How many steps of this way the browser's Back can take without leaving this page. */
export function ownSteps() {
  return Number.isSafeInteger(history.state?.own) ? history.state.own : 0;
}

export function isAnew() {
  return history.state?.isAnew === true;
}

/** Before the page of the other language is opened: it goes on where this one was. */
export function handOver(moves) {
  handed.change(() => moves);
}

/** Takes over what the page before has handed, if it leads to this place. */
export function takeOver(address) {
  const moves = handed.read();
  handed.change(() => null);
  if (moves?.at(-1).address === address && !history.state?.call) settle(moves);
}

function soundWay(value) {
  if (!Array.isArray(value) || value.length > MOST) return null;
  const moves = value.filter(isMove).map(({ address, by, at }) => ({ address, by: isShortText(by) ? by : "", at }));
  return moves.length ? moves : null;
}

function isMove(move) {
  return isShortText(move?.address) && Number.isFinite(move.at) && Math.abs(move.at) < 8.64e15;
}
