// Who listens to a line may want to hear its answers, too: from then on, as long as the call lasts, each has a button of
// its own beside it. Until then there is none, so that no thumb in a call with a client meets it.
import { element } from "../page/element.js";
import { plainText } from "../page/plain-text.js";

/** Once something on a screen was listened to, its answers can be heard, and those that follow; `fit` makes room. */
export function hearAnswers(screen, { listen }, fit) {
  let isAsked = false;
  const add = () => {
    if (!screen.firstChild) isAsked = false; // The call is over.
    if (!isAsked || screen.querySelector("li > listen-line")) return;
    addListen(screen, listen);
    fit();
  };
  screen.addEventListener("listened", () => {
    isAsked = true;
    add();
  });
  new MutationObserver(add).observe(screen, { childList: true });
}

function addListen(screen, listen) {
  for (const answer of screen.querySelectorAll("li > .call-answer")) {
    const said = answer.querySelector(".said:lang(ja)");
    if (said) answer.after(element("listen-line", { hidden: true }, element("button", { type: "button", class: "tool", "aria-label": `${listen}: ${plainText(said)}` })));
  }
}
