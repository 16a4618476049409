/** What a call knows in this page's language, asked for and read while the page itself still comes. */
export const data = fetch(new URL(`../../call/${document.documentElement.lang}.json`, import.meta.url)).then((answer) => answer.json());

// Who waits for it says what to do without it.
data.catch(() => {});
