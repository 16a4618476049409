// Runs before the page is painted. A classic script on purpose: modules wait for the whole page.
// The four names are the theme's: it keeps choices under the site's path, and so do we (see kept.js).
var __md_scope = new URL("../..", document.currentScript.src);
var __md_hash = (text) => [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0);
var __md_get = (key, storage, scope = __md_scope) => {
  try {
    return JSON.parse((storage ?? localStorage).getItem(`${scope.pathname}.${key}`));
  } catch {
    return null; // Storage is forbidden, or holds what we did not write.
  }
};
var __md_set = (key, value, storage, scope = __md_scope) => {
  try {
    (storage ?? localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // Storage may be full or forbidden; the choice then lasts until the page is left.
  }
};
{
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  const scheme = __md_get("scheme");
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  const readings = __md_get(`readings.${root.lang}`);
  if (Array.isArray(readings)) root.dataset.readings = readings.join(" ");
}
