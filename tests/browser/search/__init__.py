"""Search: the box, and the engine behind it."""
