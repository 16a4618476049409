"""What has a new name, and a file in which every mention of it is the new one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ...model import KINDS, Noun, Plain
from ...queries.named import ADDRESS, NAMED, NEXT
from ...reading.markdown_forms import HEADING_ID
from ...reading.page import Page, id_of
from .edit import Edit, edited, line_end, line_start
from .front import Front, Name, Way
from .links import link_edits


@dataclass(frozen=True)
class Renaming:
    """Each old name with the new one."""

    paths: Mapping[str, str] = field(default_factory=dict)
    """Of pages."""
    ids: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Of cards and pages that others name by their id: (what, old id) -> new id."""
    items: Mapping[tuple[str, Way], str] = field(default_factory=dict)
    """Of items: (the page's path, the way to the item) -> new id."""
    headings: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Of headings: (the page's path, old id) -> new id."""
    anchors: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """What links name behind `#`: (the page's path, old anchor) -> new anchor."""
    steps: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Of steps: (the play's id, old id) -> new id."""

    gone: Mapping[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    """What is read instead of what was taken out: (a page's path, an anchor, or `*` for the whole page) -> the same."""

    def of_link(self, path: str, anchor: str) -> tuple[str, str]:
        """A page and an anchor on it as they are called from now on."""
        instead = self.gone.get((path, anchor)) or self.gone.get((path, "*"))
        if instead:
            return instead
        return self.paths.get(path, path), self.anchors.get((path, anchor), anchor)


def kind_of(page: Page) -> type[Noun]:
    """The type of a page's front matter."""
    return KINDS.get(page.kind, Plain)


def renamed_text(text: str, page: Page, language: str, renaming: Renaming) -> str:
    """The file of a page in a language with every name as it is from now on."""
    front = Front(text, kind_of(page))
    edits = [*link_edits(text, page.path, renaming.of_link), *_heading_edits(text, front, page, language, renaming)]
    for name in front.names:
        new = _new_value(name, page, renaming)
        if new != name.value:
            edits.append(_left_out(text, name) if new in name.row else Edit(name.start, name.end, new))
    return edited(text, edits)


def _left_out(text: str, name: Name) -> Edit:
    """What takes a name out of its list."""
    start, end = line_start(text, name.start), line_end(text, name.end)
    if text[start : name.start].strip() == "-":
        return Edit(start, end, "")
    if before := re.search(r", *$", text[: name.start]):
        return Edit(before.start(), name.end, "")
    return Edit(name.start, name.end + len(re.match(r",? *", text[name.end :])[0]), "")


def _new_value(name: Name, page: Page, renaming: Renaming) -> str:
    value, what = name.value, NAMED.get((name.noun, name.field))
    if name.field == "id":
        return _new_id(name, page, renaming)
    if what == NEXT:
        return _new_target(value, page, renaming)
    if what == ADDRESS:
        return _new_address(value, renaming)
    return renaming.ids.get((what, value), value) if what else value


def _new_id(name: Name, page: Page, renaming: Renaming) -> str:
    if not name.way:
        return id_of(renaming.paths[page.path]) if page.path in renaming.paths else name.value
    return renaming.items.get((page.path, name.way), name.value)


def _new_target(target: str, page: Page, renaming: Renaming) -> str:
    play, slash, step = target.partition("/")
    if not slash:
        return renaming.steps.get((page.id, target), target)
    return f"{renaming.ids.get(('play', play), play)}/{renaming.steps.get((play, step), step)}"


def _new_address(address: str, renaming: Renaming) -> str:
    path, hash_, anchor = address.partition("#")
    whole = next((old for old in (path, f"{path}/index") if old in renaming.paths), path)
    kind, _, id = path.partition("/")
    if (kind, id) in renaming.ids and not hash_:
        return f"{kind}/{renaming.ids[kind, id]}"
    to, new = renaming.of_link(whole, anchor)
    return f"{to.removesuffix('/index')}{hash_}{renaming.anchors.get((f'{path}/index', anchor), new)}"


def _heading_edits(text: str, front: Front, page: Page, language: str, renaming: Renaming) -> Iterator[Edit]:
    """A heading says in the English page what it was called before."""
    mine = {old: new for (path, old), new in renaming.headings.items() if path == page.path}
    for found in re.finditer(rf"(?m)(?<=[ #]){HEADING_ID}(?=[ #]*$)", text) if mine else ():
        if found.start() > front.end and found[1] in mine:
            new = mine[found[1]]
            before = [id for id in (found[1], *filter(None, (found[2] or "").split(","))) if id != new]
            said = f" formerly={','.join(before)}" if language == "en" else ""
            yield Edit(found.start(), found.end(), f"{{#{new}{said}}}")
