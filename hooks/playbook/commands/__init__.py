"""What an editor asks in; words on the terminal and changed files out."""
