import { copy } from "../page/clipboard.js";
import { plainText } from "../page/plain-text.js";
import { samplesIn, saySamplesLeft } from "./samples-left.js";

/** Windows hands a mail program no longer address; above it nothing at all would open. */
const LONGEST = 2000;

/**
 * <open-in-mail data-long><a href="mailto:">: opens the message in the mail program, with subject and text as they stand
 * now. A text that is too long for that is on the clipboard, and a sentence says so.
 */
class OpenInMail extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a");
    const message = this.closest("[data-copied]");
    const says = document.createElement("span");
    says.setAttribute("role", "status");
    this.append(says);
    link.addEventListener("click", () => {
      const subject = message.querySelector(".subject-text");
      const text = message.querySelector(".message-text");
      // Mail programs want CRLF between lines.
      const body = plainText(text).replaceAll("\n", "\r\n");
      const titled = `mailto:?${subject ? `subject=${encodeURIComponent(plainText(subject))}&` : ""}`;
      const whole = `${titled}body=${encodeURIComponent(body)}`;
      const isLong = whole.length > LONGEST;
      // A subject with long names of one's own may be too long by itself.
      link.href = [whole, titled.slice(0, -1)].find(({ length }) => length <= LONGEST) ?? "mailto:";
      says.textContent = "";
      if (isLong) copy(plainText(text)).then((isCopied) => (says.textContent = isCopied ? this.dataset.long : ""));
      saySamplesLeft(this, [subject, text].filter(Boolean).flatMap(samplesIn), "");
    });
  }
}

customElements.define("open-in-mail", OpenInMail);
