"""A page of the Book, templates and a language in; its HTML out."""
