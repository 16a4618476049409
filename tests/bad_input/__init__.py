"""Input that nobody thought of, made by Hypothesis, from bytes to page: a page or problems, never anything else."""
