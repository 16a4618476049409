"""A Book in; what stands beside the pages out: data of call mode and search, offline lists, short links, manifests."""
