"""A manuscript in; an article out, in which each block has its place or is said to have none."""

from __future__ import annotations

from .article import Article, Section
from .block import Block, Manuscript
from .finding.apart import COMMENT, apart, is_promotion, publishers
from .finding.labels import ANSWER, SUMMARY, SUMMARY_ALONE, TAKEAWAYS, split_labels, without_marks
from .finding.openings import CLOSING, Opening, openings
from .finding.pairs import pairs_in
from .finding.quotations import QUOTATION, sayings
from .finding.ticks import is_tick
from .finding.titles import title_at

PROMOTION = "promotion of the publisher in the form of a question"


def understand(manuscript: Manuscript) -> Article:
    """The article that a manuscript holds."""
    blocks = split_labels(manuscript.blocks)
    title = title_at(blocks)
    out = apart(blocks, title)
    article = Article(manuscript, blocks, _title(manuscript, blocks, title))
    article.set_aside = [at for at, reason in out.items() if reason == COMMENT]
    article.left_out = {at: reason for at, reason in sorted(out.items()) if reason != COMMENT}
    if title is not None:
        article.fates[title] = "the title"
    _Sections(article, openings(blocks, out, title)).part()
    kept = [block for at, block in enumerate(blocks) if at not in article.left_out and at not in article.set_aside]
    article.pairs = pairs_in(kept)
    article.sayings = sayings([*article.unplaced, *(section.block for section in article.perhaps)])
    return article


def _title(manuscript: Manuscript, blocks: tuple[Block, ...], title: int | None) -> str:
    words = blocks[title].text if title is not None else manuscript.title
    return without_marks(words) if words else ""


class _Sections:
    """Goes through the blocks once and gives each to the section that it stands in."""

    def __init__(self, article: Article, found: dict[int, Opening]) -> None:
        self.article, self.found = article, found
        self.section: Section | None = None
        self.in_takeaways = self.wants_summary = self.is_promotion = False

    def part(self) -> None:
        """Fills the article's sections, takeaways and fates."""
        article = self.article
        names = publishers(article.blocks, article.manuscript.title)
        for at, block in enumerate(article.blocks):
            if at in article.left_out or at in article.set_aside:
                self.in_takeaways = False if at in article.left_out else self.in_takeaways
            elif at in self.found:
                self._open(at, block, names)
            elif TAKEAWAYS.fullmatch(without_marks(block.folded)) and _heads(article.blocks, at):
                self._takeaways(at)
            elif self.is_promotion and not self.in_takeaways:
                article.left_out[at] = PROMOTION
            else:
                self._place(at, block)
        for section in (*article.sections, *article.perhaps):
            _read(section)
        article.left_out = dict(sorted(article.left_out.items()))

    def _open(self, at: int, block: Block, names: set[str]) -> None:
        opening = self.found[at]
        self.in_takeaways = self.wants_summary = False
        self.is_promotion = opening.kind == "question" and is_promotion(opening.text, names)
        if self.is_promotion:
            self.section, self.article.left_out[at] = None, PROMOTION
            return
        section = Section(opening, block)
        if opening.sure:
            self.section = section
            self.article.sections.append(section)
            self.article.fates[at] = f'opens the {opening.kind} "{opening.text}"'
        else:
            self.article.perhaps.append(section)
            if self.section:
                self.section.body.append(block)
            self.article.fates[at] = "a question that may only lead on"

    def _takeaways(self, at: int) -> None:
        self.in_takeaways, self.is_promotion = True, False
        self.article.fates[at] = "the heading of the takeaways"

    def _place(self, at: int, block: Block) -> None:
        """Gives a block to the takeaways, to a summary, or to the section around it."""
        label = SUMMARY.match(block.folded)
        if label and self.section:
            self._summary(at, block.text[label.end() :].strip())
        elif self.section and (SUMMARY_ALONE.fullmatch(block.folded)):
            self.wants_summary = True
            self.article.fates[at] = "the label of a mini-summary"
        elif self.wants_summary:
            self._summary(at, block.text)
        elif self.in_takeaways and _is_takeaway(block):
            self.article.takeaways.append(block)
            self.article.fates[at] = "a takeaway"
        elif self.in_takeaways or not self.section:
            self.in_takeaways = False if block.shape == "heading" else self.in_takeaways
        elif block.shape == "heading" and CLOSING.fullmatch(block.folded):
            self.section = None
        else:
            self.section.body.append(block)
            self.article.fates[at] = f'stands in "{self.section.opening.text}"'

    def _summary(self, at: int, words: str) -> None:
        assert self.section
        self.wants_summary = not words
        if words and self.section.summary:
            self.section.body.append(self.article.blocks[at])
        elif words:
            self.section.summary = words
        self.article.fates[at] = f'the mini-summary of "{self.section.opening.text}"'


def _heads(blocks: tuple[Block, ...], at: int) -> bool:
    """Whether items follow a heading of takeaways."""
    return any(block.shape == "item" for block in blocks[at + 1 : at + 4]) or blocks[at].shape == "heading"


def _is_takeaway(block: Block) -> bool:
    return block.shape == "item" or (block.shape == "line" and bool(block.mark))


def _read(section: Section) -> None:
    """Finds ticks and what is said in a section's own text."""
    lead = ""
    for block in section.body:
        if block.shape == "item":
            if is_tick(block, section.opening.text, lead) and not QUOTATION.fullmatch(block.text):
                section.ticks.append(block)
        else:
            lead = block.folded
    heading = [section.block] if section.opening.kind == "question" else []
    section.sayings = sayings([*heading, *section.body], section.opening.kind == "objection")
    if section.body and (label := ANSWER.match(section.body[0].folded)):
        first = section.body[0]
        section.body[0] = Block(first.line, first.text[label.end() :].strip() or first.text, first.shape, gap=first.gap)
