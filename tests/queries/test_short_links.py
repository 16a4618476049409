"""Permanent links."""

from __future__ import annotations

from playbook.queries import short_links
from project import Project

BOOK = Project().book()


def test_every_page_and_card_has_a_short_link_and_old_ids_keep_theirs() -> None:
    links = {link: (url, titles) for link, url, titles in short_links.short_links(BOOK)}
    assert links["go/not-at-desk/"] == links["go/away/"]
    assert links["go/not-at-desk/"][0] == "reception/not-at-desk/"
    assert links["go/phrase/not-at-desk/"] == (
        "words/they-say/#not-at-desk",
        {"en": "They are away from their seat.", "ja": "ただいま席を外しております。"},
    )
    assert links["go/line/open-first/"][1] == {
        "en": "This is Yamamoto of Aoba Systems.",
        "ja": "青葉システムの山本と申します。",
    }
    assert links["go/silence/after-question/"][1] == {"en": "After your question.", "ja": "こちらが尋ねた後です。"}
    assert links["go/term/ma/"][0] == "glossary/#ma"
    assert links["go/message/introduction/"][0] == "words/introduction/"
    assert len(links) == len(BOOK.pages) + len(BOOK.cards) + 1
