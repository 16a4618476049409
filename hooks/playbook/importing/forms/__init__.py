"""The forms in which articles come: bytes in; blocks out, each with its own words and the line where it stands."""
