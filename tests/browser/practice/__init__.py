"""Drill and rehearsal in a browser."""
