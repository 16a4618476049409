/** <print-sheet><button>: prints the mini-summary and the script alone, for the desk; print.css reads `data-print`. */
class PrintSheet extends HTMLElement {
  connectedCallback() {
    const root = document.documentElement;
    this.querySelector("button").addEventListener("click", () => {
      root.dataset.print = "sheet";
      addEventListener("afterprint", () => delete root.dataset.print, { once: true });
      print();
    });
  }
}

customElements.define("print-sheet", PrintSheet);
