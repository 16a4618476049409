"""What the search index needs: one record for each page and each card, in both languages.

The browser cuts the words into tokens and ranks them (`docs/assets/modules/search/`), so the index holds
text only, which is smaller than any table of tokens. How kanji are read stands once for the whole book, in a
lexicon.
"""

from .files import write_descriptions, write_indexes
from .index import index
from .record import KINDS

__all__ = ["KINDS", "index", "write_descriptions", "write_indexes"]
