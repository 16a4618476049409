"""Files in; one joined Book out, each word with its line, or problems."""
