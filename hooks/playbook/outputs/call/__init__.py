"""What call mode needs, from the Book: one JSON file for each language, and one for the panel of blanks."""
