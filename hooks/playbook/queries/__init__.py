"""A Book in; what one asks of it out: ways, addresses, headings, neighbours, days, what is stale."""
