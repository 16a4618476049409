"""Files as an editor would change them: text and what shall be different in, text out; comments and layout stay."""
