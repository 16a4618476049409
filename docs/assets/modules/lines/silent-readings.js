// A screen reader has read the base of a ruby already: its reading is for the eye alone.
for (const reading of document.querySelectorAll("rt")) reading.setAttribute("aria-hidden", "true");
