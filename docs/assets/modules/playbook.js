// Loads the module of each element of ours that the page has. Loaded late on purpose: the page reads without them.
const ELEMENTS = ["toggle-button", "reading-switches", "language-switch", "scheme-switch"];

for (const name of ELEMENTS) {
  if (document.querySelector(name)) import(`./${name}.js`);
}
