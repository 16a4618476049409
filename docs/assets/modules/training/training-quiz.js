import { announce } from "../page/announce.js";
import { element } from "../page/element.js";

/**
 * <training-quiz data-words>: for one reader, makes the choices of a training's questions and the fingers of its phrases
 * buttons that say the reason at once; nothing is counted or kept. Beside the first of each stands a button that shows
 * them to a room, one a screen.
 */
class TrainingQuiz extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    const questions = [...document.querySelectorAll(".question")];
    const lists = [...document.querySelectorAll(".to-judge")];
    for (const question of questions) this.offer(question, [...question.querySelectorAll(".choice")].map(asButton));
    for (const list of lists) for (const phrase of list.children) this.offer(phrase, this.fingers(phrase, list));
    if (questions.length) questions[0].before(this.forRoom(questions));
    for (const list of lists) list.before(this.forRoom([...list.children]));
  }

  /** Lets one choose between the buttons, which stand for 1, 2, 3 …, and opens the answer then. */
  offer(asked, buttons) {
    const right = Number(asked.dataset.answer);
    const details = asked.querySelector("details");
    const verdict = element("p", { class: "quiz-verdict", hidden: true });
    details.before(verdict);
    buttons.forEach((button, at) => button.addEventListener("click", () => {
      const isRight = at + 1 === right;
      const words = (isRight ? this.words.right : this.words.chosen).replace("{n}", at + 1).replace("{right}", right);
      buttons.forEach((one, n) => {
        one.setAttribute("aria-pressed", String(n === at));
        one.classList.toggle("is-right", n + 1 === right);
      });
      verdict.textContent = `${isRight ? "✓" : "×"} ${words}`;
      verdict.hidden = false;
      details.open = true;
      announce(`${words} ${details.querySelector(".because").textContent}`);
    }));
  }

  /** Buttons for one to four fingers, below a phrase. */
  fingers(phrase, list) {
    const levels = [...list.parentElement.querySelectorAll(".fingers > li")];
    const buttons = levels.map((level, at) => element("button", { type: "button", class: "tool", "aria-pressed": "false", "aria-label": `${at + 1}: ${level.textContent}` }, `${at + 1}`));
    phrase.querySelector("details").before(element("p", { class: "finger-buttons", role: "group", "aria-label": this.words.fingers }, buttons));
    return buttons;
  }

  forRoom(asked) {
    const onclick = async () => (await import("./room-quiz.js")).showRoom(asked, this.words);
    return element("p", { class: "room-opener" }, element("button", { type: "button", class: "tool", onclick }, this.words.room));
  }
}

/** A choice as a button with the same words; a link in it would be a button in a button. */
function asButton(choice) {
  choice.querySelectorAll("a").forEach((link) => link.replaceWith(...link.childNodes));
  const button = element("button", { type: "button", class: "choice", "aria-pressed": "false" }, ...choice.childNodes);
  choice.replaceWith(button);
  return button;
}

customElements.define("training-quiz", TrainingQuiz);
