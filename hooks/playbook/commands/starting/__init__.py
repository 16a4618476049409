"""What is new: the name of a kind and an id in; texts for its files out, complete but for the words."""
