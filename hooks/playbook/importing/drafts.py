"""A section of an article -> the two files of a play, in which every text is still to be written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..reading.front_matter import front_matter
from ..reading.unwritten import TO_WRITE
from .alike import Likeness
from .article import Article, Section
from .finding.quotations import QUOTATION
from .names import id_for

MOST_TAKEAWAYS = 5
SENTENCE = re.compile(r"[^.!?。！？]*[.!?。！？]+[”\"」』’)]*\s*")
BRACES = str.maketrans("{}《》", "()〈〉")
"""What means something in a page, and nothing in an article."""
MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~]|:(?=[a-z]+:)|(?<=:)//|==|\+\+)")
IN_ENGLISH, IN_JAPANESE = "in English", "in Japanese"


@dataclass(frozen=True)
class Draft:
    """A play to be."""

    path: str
    """Where it will be: `reception/not-at-desk`."""
    section: Section
    alike: tuple[Likeness, ...]
    files: dict[str, str]
    """The text of each file, by its path in the project."""


@dataclass(frozen=True)
class Frame:
    """What every draft of an import shares."""

    stage: str
    owner: str
    reviewed: str
    outcome: str
    source: str
    language: str
    """The one that the article is written in."""


def draft(article: Article, section: Section, id: str, order: int, alike: Sequence[Likeness], frame: Frame) -> Draft:
    """The draft of a section. The article's words stand in its own language, each behind the mark "to write"."""
    path = f"{frame.stage}/{id}"
    items = _items(article, section)
    english, japanese = _front(section, items, id, order, frame)
    prose = _prose(section)
    here, other = ("en", "ja") if frame.language == "en" else ("ja", "en")
    proses = {here: prose, other: f"{TO_WRITE}: the text {IN_JAPANESE if other == 'ja' else IN_ENGLISH}."}
    near = tuple(f"On the same question there is already {one.path}: {one.question}" for one in alike)
    files = {
        f"docs/en/{path}.md": front_matter(english, proses["en"], near),
        f"docs/ja/{path}.md": front_matter(japanese, proses["ja"]),
    }
    return Draft(path, section, tuple(alike), files)


def _items(article: Article, section: Section) -> dict[str, list[str]]:
    """The texts of each list, as the article has them; empty texts where it has none."""
    whole = [block.text for block in article.takeaways]
    takeaways = [_said(text) for text in section.takeaways]
    takeaways += [_said(text, "the source says of the whole article, keep or delete") for text in whole]
    return {
        "steps": [_said(saying.text) for saying in section.ours] or [""],
        "titles": [_said(saying.label) if saying.label else "" for saying in section.ours] or [""],
        "ticks": [_said(block.text) for block in section.ticks] or [""],
        "takeaways": takeaways[:MOST_TAKEAWAYS] or ["", ""],
    }


def _said(text: str, who: str = "the source says") -> str:
    """Words of the article behind the mark, as one line that no rule of the pages takes for its own signs."""
    return f"{TO_WRITE}: {who}: {' '.join(text.split()).translate(BRACES)}"


def _front(section: Section, items: dict, id: str, order: int, frame: Frame) -> tuple[dict[str, Any], dict[str, Any]]:
    """The front matter of both files: structure in English, words in both."""
    ja = frame.language == "ja"
    steps, ticks = (
        _ids([saying.label for saying in section.ours] or ["answer"], "say"),
        _ids([block.text for block in section.ticks] or ["done"], "tick"),
    )
    question, summary = _said(_question(section, frame.language)), _said(*_summary(section))
    words = {"en": lambda text, what: _side(text, what, not ja), "ja": lambda text, what: _side(text, what, ja)}
    sides = {}
    for language, side in words.items():
        in_language = IN_ENGLISH if language == "en" else IN_JAPANESE
        sides[language] = {
            "question": side(question, f"the question {in_language}"),
            "summary": side(summary, f"the mini-summary {in_language}, one or two sentences"),
            "titles": [side(text, f"this step in two to five words, {in_language}") for text in items["titles"]],
            "say": [side(text, f"what we say{_which(at)}, {in_language}") for at, text in enumerate(items["steps"])],
            "ticks": [side(text, f"a tick {in_language}") for text in items["ticks"]],
            "takeaways": [side(text, f"something to remember, {in_language}") for text in items["takeaways"]],
        }
    return _english(sides["en"], steps, ticks, id, order, frame), _japanese(sides["ja"], steps, ticks)


def _which(at: int) -> str:
    return f" in step {at + 1}" if at else ""


def _side(text: str, what: str, has_it: bool) -> str:
    return text if text and has_it else f"{TO_WRITE}: {what}"


def _english(words: dict, steps: list[str], ticks: list[str], id: str, order: int, frame: Frame) -> dict[str, Any]:
    script = []
    for at, step in enumerate(steps):
        script.append({"id": step, "title": words["titles"][at], "say": words["say"][at]})
        if at + 1 < len(steps):
            script[-1]["next"] = steps[at + 1]
    script[-1]["hear"] = [
        {"id": "reply", "narrate": f"{TO_WRITE}: what they answer, or what happens", "outcome": frame.outcome}
    ]
    return {
        "kind": "play",
        "id": id,
        "order": order,
        "covers": (),
        "owner": frame.owner,
        "reviewed": frame.reviewed,
        "question": words["question"],
        "summary": words["summary"],
        "script": script,
        "checklist": [{"id": tick, "text": text} for tick, text in zip(ticks, words["ticks"], strict=True)],
        "takeaways": words["takeaways"],
        "related": (),
        "sources": (frame.source,),
    }


def _japanese(words: dict, steps: list[str], ticks: list[str]) -> dict[str, Any]:
    script = {
        step: {"title": words["titles"][at], "say": {"text": words["say"][at], "romaji": f"{TO_WRITE}: the romaji"}}
        for at, step in enumerate(steps)
    }
    script[steps[-1]]["hear"] = {"reply": f"{TO_WRITE}: what they answer, or what happens, {IN_JAPANESE}"}
    return {
        "question": words["question"],
        "summary": words["summary"],
        "script": script,
        "checklist": dict(zip(ticks, words["ticks"], strict=True)),
        "takeaways": words["takeaways"],
    }


def _ids(texts: list[str], other: str) -> list[str]:
    found: list[str] = []
    for text in texts:
        found.append(id_for(text, found, other))
    return found


def _question(section: Section, language: str) -> str:
    """The question of a page: what is asked; what they say as a question; a tip as it stands."""
    if section.opening.kind == "objection":
        return f'They say "{section.opening.text}"' if language == "en" else f"「{section.opening.text}」と言われたら？"
    return section.opening.text


def _summary(section: Section) -> tuple[str, str]:
    """The mini-summary that the article marks as such, or its first two sentences as a proposal."""
    if section.summary:
        return section.summary, "the source says"
    text = " ".join(block.text for block in section.body if block.shape == "line")
    first = "".join(SENTENCE.findall(text)[:2]).strip() or text[:200]
    return (first or section.opening.text), "nothing is marked as mini-summary; the source begins"


def _prose(section: Section) -> str:
    """What the section says at length, each paragraph behind the mark; what has its place already is left out."""
    placed = {block.line for block in section.ticks} | {saying.line for saying in section.ours}
    labels = {saying.label for saying in section.ours} - {""}
    texts = [
        f"{TO_WRITE}: the source says: {MARKDOWN.sub(_escaped, ' '.join(block.text.split()).translate(BRACES))}"
        for block in section.body
        if block.text.rstrip(":： ") not in labels
        and not (block.line in placed and (block.shape == "item" or QUOTATION.fullmatch(block.text)))
    ]
    hint = f"{TO_WRITE}: why it works, how it feels at the other end, what to avoid (120 to 300 words)."
    return "\n\n".join([hint, *texts])


def _escaped(sign: re.Match[str]) -> str:
    return f"\\{sign[1]}"
