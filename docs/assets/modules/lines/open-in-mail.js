import { plainText } from "../page/plain-text.js";

/** <open-in-mail><a href="mailto:">: opens the message in the mail program, with subject and text as they stand now. */
class OpenInMail extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a");
    const message = this.closest("[data-copied]");
    link.addEventListener("click", () => {
      const subject = message.querySelector(".subject-text");
      // Mail programs want CRLF between lines.
      const body = plainText(message.querySelector(".message-text")).replaceAll("\n", "\r\n");
      link.href = `mailto:?${subject ? `subject=${encodeURIComponent(plainText(subject))}&` : ""}body=${encodeURIComponent(body)}`;
    });
  }
}

customElements.define("open-in-mail", OpenInMail);
