// What a reader chose, kept in this browser only, under the site's path.
const PATH = new URL("../../..", import.meta.url).pathname;

/** The value kept under a name, or null. */
export function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(`${PATH}.${name}`));
  } catch {
    return null;
  }
}

/** Keeps a value under a name; where storage is forbidden or full, it is forgotten with the page. */
export function keep(name, value) {
  try {
    localStorage.setItem(`${PATH}.${name}`, JSON.stringify(value));
  } catch {
    // Nothing to do: the choice holds until the page is left.
  }
}
