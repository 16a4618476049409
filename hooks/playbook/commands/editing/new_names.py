"""What `from=… to=…` means: which names change with it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from ...checks.ids import FILE_NAME
from ...model import Branch
from ...problem import did_you_mean
from ...queries.former import page_at
from ...queries.headings import former_anchors, heading_ids, named_items
from ...reading.book import Book
from ...reading.page import CARD_KINDS, Page, id_of
from .front import Way
from .renaming import Renaming


def page_renaming(book: Book, old: str, new: str) -> Renaming | None:
    """The renaming of a page, or of a whole folder by its index; None where `old` names no page."""
    page = None if "#" in old else book.pages.get(old) or book.pages.get(f"{old}/index")
    if page is None:
        return None
    if page.path == "index":
        raise ValueError("the first page has no other name")
    to = _path(page, new)
    paths = dict(_with_children(book, page, to)) if page.is_index else {page.path: to}
    for path in paths.values():
        _refuse(book, page, path)
    ids = {(page.kind, page.id): id_of(to)} if page.id != id_of(to) else {}
    return Renaming(paths, ids)


def item_renaming(book: Book, old: str, new: str) -> Renaming:
    """The renaming of a card, step, branch, tick, heading … Raises ValueError where `old` names nothing."""
    page, anchor = place(book, old)
    new = new.rpartition("#")[2].rpartition("/")[2]
    if anchor in heading_ids(page):
        _refuse_id(new)
        return Renaming(headings={(page.path, anchor): new}, anchors={(page.path, anchor): new})
    prefix, way = next((prefix, way) for prefix, way in ways(page) if prefix + way[-1] == anchor)
    new = new.removeprefix(prefix)
    _refuse_id(new)
    return Renaming(
        ids={(CARD_KINDS[way[0]], way[-1]): new} if way[0] in CARD_KINDS and not prefix else {},
        items={(page.path, way): new},
        anchors=dict(_anchors(page, way, prefix, new)),
        steps={(page.id, way[-1]): new} if way[0] == "script" and len(way) == 2 else {},
    )


def ways(page: Page) -> Iterator[tuple[str, Way]]:
    """Each item of a page that has an anchor: the anchor's prefix, and the way to the item."""
    for prefix, item, (field, at) in named_items(page):
        if isinstance(item, Branch):
            yield prefix, (field, page.entry.script[at].id, "hear", item.id)
        else:
            yield prefix, (field, item.id)


def old_names(page: Page, way: Way, new: str) -> list[str]:
    """What an item was called before, its name of today included, once it is called `new`."""
    item = next(item for (_, item, _), (_, found) in zip(named_items(page), ways(page), strict=True) if found == way)
    return [id for id in (*item.formerly, item.id) if id != new]


def paths_for_people(paths: Iterable[str], here: str) -> list[str]:
    """Old paths as `formerly` of the page at `here` has them: the id alone where the folder is the same."""
    return [_short(path, here) for path in dict.fromkeys(paths)]


def _short(path: str, here: str) -> str:
    if path.endswith("/index") == here.endswith("/index") and _around(path) == _around(here):
        return id_of(path)
    return path if "/" in path else f"/{path}"


def _around(path: str) -> str:
    """The folder in which a page stands, or, of a folder's index, the folder's own."""
    return posixpath.dirname(path.removesuffix("/index"))


def _path(page: Page, new: str) -> str:
    """The path that `to=` means: `away` stays in the folder, `opening/` keeps the id, `/away` has no folder."""
    if page.is_index:
        return f"{new.strip('/').removesuffix('/index')}/index"
    if new.endswith("/"):
        return f"{new.strip('/')}/{page.id}"
    if "/" in new:
        return new.removeprefix("/")
    return posixpath.join(posixpath.dirname(page.path), new)


def _with_children(book: Book, index: Page, to: str) -> Iterator[tuple[str, str]]:
    """The pages of a folder with their new paths."""
    folder, new = posixpath.dirname(index.path), posixpath.dirname(to)
    for path in book.pages:
        if path.startswith(f"{folder}/"):
            yield path, f"{new}/{path.removeprefix(f'{folder}/')}"


def _refuse(book: Book, page: Page, path: str) -> None:
    """Raises ValueError where a page cannot have a path."""
    for part in path.split("/"):
        _refuse_id(part)
    folder = posixpath.dirname(path)
    if folder and not page.is_index and f"{folder}/index" not in book.pages:
        stages = [posixpath.dirname(other) for other in book.pages if other.endswith("/index")]
        raise ValueError(f"there is no folder '{folder}'{did_you_mean(folder, stages) or '; write its index first'}")
    if path in book.pages:
        raise ValueError(f"the page {path} is there already; choose another id")
    if (other := page_at(book, path)) and other is not page and not page.is_index:
        raise ValueError(f"{path} is an old address of {other.path}; choose another id")


def _refuse_id(id: str) -> None:
    if not FILE_NAME.fullmatch(id):
        raise ValueError(f"'{id}' is not an id; write lower-case words joined by hyphens, such as not-at-desk")


def place(book: Book, old: str) -> tuple[Page, str]:
    """The page and the anchor that `reception/not-at-desk#step-ask` or `phrase/out` names."""
    path, hash_, anchor = old.partition("#")
    if not hash_ and (card := book.card(*path.partition("/")[::2])):
        return card.page, card.entry.id
    page = (book.pages.get(path) or book.pages.get(f"{path}/index")) if hash_ else None
    if page is None:
        names = (*(name.removesuffix("/index") for name in book.pages), *(f"{kind}/{id}" for kind, id in book.cards))
        hint = did_you_mean(path, names) or "; name it like stop/refusal, phrase/out or stop/refusal#step-accept"
        raise ValueError(f"there is no page or card '{path}'{hint}")
    known = [*heading_ids(page), *(prefix + way[-1] for prefix, way in ways(page))]
    if anchor not in known:
        now = {before: today for before, today, _ in former_anchors(page)}.get(anchor)
        hint = f"; it is '#{now}' now" if now else did_you_mean(anchor, known)
        hint = hint or f"; it has {', '.join(known) or 'none'}"
        raise ValueError(f"the page {path} has no id '#{anchor}'{hint}")
    return page, anchor


def all_anchors(page: Page, way: Way, prefix: str) -> list[str]:
    """Every anchor of an item, and of a step's branches, of today and of before."""
    today = [anchor for (_, anchor), _ in _anchors(page, way, prefix, way[-1])]
    return [*today, *(old for old, now, _ in former_anchors(page) if now in today)]


def _anchors(page: Page, way: Way, prefix: str, new: str) -> Iterator[tuple[tuple[str, str], str]]:
    yield (page.path, prefix + way[-1]), prefix + new
    for other, found in ways(page):
        if found[:2] == way and len(found) == 4:  # a branch of the step
            old = other.removesuffix(f"{way[-1]}-")
            yield (page.path, other + found[-1]), f"{old}{new}-{found[-1]}"
