"""A Book in, Problems out: the rules, one function each, in a module for each noun."""
