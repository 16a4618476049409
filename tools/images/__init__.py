"""Draws the images that are committed: registries and stages in, PNG files of docs/assets/images out."""
