// Fits a step into the first screen of a phone: what to say, two answers and the bar; one where two have no room. What
// can be done without is folded away for it, the least wanted first; one tap shows it again.

/** What is folded, the least wanted first: call.css says how. */
const FOLDS = ["cue", "meaning", "labels", "large", "answer-romaji", "also", "goal", "answer-meaning", "romaji"];
const UNFOLDED = "unfolded";
/** Text so large that no answer has room: they are one tap away, and what stands above the line is small. */
const TALL = "tall";
const ANSWER = "li:not([hidden]) > .call-answer";

/** Folds as little as will do; `bar` is what stands at the foot. */
export function fit(screen, bar) {
  if (screen.dataset.folded === UNFOLDED) return;
  const fits = (folds, answers) => {
    fold(screen, folds);
    return isSeen(screen, bar, answers);
  };
  const answers = [2, 1].find((count) => fits(FOLDS, count));
  if (!answers) return fold(screen, [TALL]);
  const wanted = FOLDS.findIndex((_, count) => fits(FOLDS.slice(0, count), answers));
  const folds = FOLDS.slice(0, wanted < 0 ? FOLDS.length : wanted);
  // What was folded before something larger made the room may be shown after all.
  fold(screen, folds.reduceRight((kept, one) => (fits(kept.filter((other) => other !== one), answers) ? kept.filter((other) => other !== one) : kept), folds));
}

/** Shows all of a step, as long as it is shown. */
export function unfold(screen) {
  fold(screen, [UNFOLDED]);
}

/** Shows the way to the answers while the first one is out of sight. */
export function showJump(screen, jump) {
  watching?.disconnect();
  const answer = screen.querySelector(ANSWER);
  jump.hidden = true;
  if (!answer) return;
  watching = new IntersectionObserver(([{ isIntersecting, boundingClientRect: { top } }]) => (jump.hidden = isIntersecting || top < 0), { threshold: 0.5 });
  watching.observe(answer);
}

let watching = null;

/** What shows the folded again takes room itself. */
function fold(screen, folds) {
  screen.dataset.folded = folds.join(" ");
  screen.querySelector(".call-unfold").hidden = !FOLDS.includes(folds[0]);
}

/** Whether what we say and so many answers end above the bar, if one has scrolled nowhere. */
function isSeen(screen, bar, answers) {
  const wanted = [...screen.querySelectorAll(".call-lines :is(.said, .romaji)"), ...[...screen.querySelectorAll(ANSWER)].slice(0, answers)];
  const begin = document.querySelector(".md-header").getBoundingClientRect().height - screen.getBoundingClientRect().top;
  const end = innerHeight - bar.getBoundingClientRect().height;
  return wanted.every((one) => one.getBoundingClientRect().bottom + begin <= end);
}
