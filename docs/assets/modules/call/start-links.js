// The lists of a call, alive as soon as they can be seen: what is tapped stands in the address, and is shown when the
// rest has come. Should it never come, the links lead to the pages, as they do without scripts.
const links = [...document.querySelectorAll(".call-start a:is([data-play], [data-phrase])")];

for (const link of links) {
  link.dataset.page = link.href;
  link.setAttribute("href", `#${link.dataset.play ?? `phrase:${link.dataset.phrase}`}`);
}

/** Leads to the pages again, and there at once if something was tapped. */
export function backToPages() {
  document.documentElement.classList.remove("on-call");
  for (const link of links) link.href = link.dataset.page;
  const tapped = links.find(({ parentElement }) => parentElement.matches(":target"));
  if (tapped) location.replace(tapped.href);
}
