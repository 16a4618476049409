// Puts the chosen colours on the body before anything in it is painted.
{
  const palette = __md_get("__palette");
  if (palette && palette.color) {
    for (const [name, value] of Object.entries(palette.color)) {
      document.body.setAttribute(`data-md-color-${name}`, value);
    }
  }
}
