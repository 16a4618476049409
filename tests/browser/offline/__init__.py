"""The site without a network: what is kept, and how a new edition comes."""
