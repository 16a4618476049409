"""Measurements against the goals: builds at several sizes, search, a call. Each writes its table to `bench/`."""
