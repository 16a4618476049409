let blanks;

/** The blanks with their labels and samples, in the language of the page: [{ id, type, label, sample, of }]. */
export function learnBlanks() {
  const address = document.querySelector("my-words")?.dataset.src;
  blanks ??= fetch(address).then((answer) => answer.json()).catch(() => (blanks = null));
  return blanks.then((known) => known ?? []);
}
