"""A Book in; the running text of its pages out, and an index that is fetched in parts, for the search's second tier.

No library fits: MiniSearch, FlexSearch and lunr read an index whole, and cut Japanese at spaces; Pagefind fetches
parts, but is built by a program of its own and runs as WebAssembly, which the policy forbids.
"""

from .files import write_running_text

__all__ = ["write_running_text"]
