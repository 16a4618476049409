import { plainText } from "../page/plain-text.js";
import { samplesIn, saySamplesLeft } from "./samples-left.js";

/** <open-in-mail><a href="mailto:">: opens the message in the mail program, with subject and text as they stand now. */
class OpenInMail extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a");
    const message = this.closest("[data-copied]");
    link.addEventListener("click", () => {
      const subject = message.querySelector(".subject-text");
      const text = message.querySelector(".message-text");
      // Mail programs want CRLF between lines.
      const body = plainText(text).replaceAll("\n", "\r\n");
      link.href = `mailto:?${subject ? `subject=${encodeURIComponent(plainText(subject))}&` : ""}body=${encodeURIComponent(body)}`;
      saySamplesLeft(this, [subject, text].filter(Boolean).flatMap(samplesIn), "");
    });
  }
}

customElements.define("open-in-mail", OpenInMail);
