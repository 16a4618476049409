"""The book as plain Markdown, for engines that know nothing of ours."""
