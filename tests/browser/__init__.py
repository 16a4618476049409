"""Facts about the site in real browsers, in a folder for each feature."""
