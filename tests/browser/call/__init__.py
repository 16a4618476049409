"""Call mode, own words, what stands beside a line, checklists: what a rep uses while the telephone is in their hand."""
