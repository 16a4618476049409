"""An article that somebody else wrote in; drafts of plays out, and a worksheet on which each of its lines has a place.

`forms/` reads a file as blocks, `finding/` says what each block is, the modules here write. Nothing is decided that
only a person can decide, and nothing is dropped.
"""
