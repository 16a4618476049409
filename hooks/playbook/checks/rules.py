"""All rules of the book, in order, and what they find together."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..problem import Problem
from ..reading.book import Book
from .anchors import every_anchor_stands_once
from .blanks import every_blank_is_known, every_utterance_has_the_same_blanks
from .headings import every_heading_has_the_same_id_in_both_languages, no_line_becomes_a_heading_by_chance
from .ids import every_file_is_named_after_its_id, every_id_stands_once
from .images import every_image_is_ours, every_image_is_shown_in_both_languages
from .links import every_link_leads_somewhere, no_prose_has_reference_links
from .lookalikes import (
    every_bare_address_ends,
    every_stroke_is_double,
    no_list_is_made_of_dots,
    no_words_only_look_like_markdown,
)
from .markup import every_emphasis_closes, no_field_has_line_breaks, no_text_has_html
from .messages import every_message_has_its_parts
from .navigation import every_list_names_its_own_pages, every_page_is_in_the_navigation, there_is_a_first_page
from .numbers import every_number_makes_sense
from .points import every_point_is_answered
from .prose_blocks import (
    every_callout_is_known,
    every_code_block_is_fenced,
    every_footnote_is_referred_to,
    every_table_is_one,
    every_table_row_fits,
)
from .readings import (
    every_reading_is_well_formed,
    every_romaji_agrees,
    every_utterance_is_readable,
    every_variant_is_plain,
)
from .references import every_figure_has_a_source, every_script_goes_somewhere, everything_named_exists
from .replies import every_reply_says_something
from .scripts import every_refusal_stops, every_step_is_reached, every_way_ends
from .staleness import no_words_are_stale
from .steps import every_step_says_something, every_step_title_is_short
from .style import all_japanese_is_in_style, english_has_no_japanese_marks
from .summaries import every_summary_is_short
from .takeaways import every_play_has_takeaways
from .trainings import every_training_is_whole
from .unwritten import no_words_are_left_to_write

CHECKS: tuple[Callable[[Book], Iterator[Problem]], ...] = (
    there_is_a_first_page,
    every_page_is_in_the_navigation,
    every_list_names_its_own_pages,
    every_file_is_named_after_its_id,
    every_id_stands_once,
    every_number_makes_sense,
    everything_named_exists,
    every_figure_has_a_source,
    every_script_goes_somewhere,
    every_step_says_something,
    every_step_is_reached,
    every_way_ends,
    every_refusal_stops,
    every_play_has_takeaways,
    every_summary_is_short,
    every_step_title_is_short,
    every_reply_says_something,
    every_message_has_its_parts,
    every_training_is_whole,
    no_words_are_left_to_write,
    no_text_has_html,
    every_image_is_ours,
    every_image_is_shown_in_both_languages,
    no_field_has_line_breaks,
    every_emphasis_closes,
    no_words_only_look_like_markdown,
    no_list_is_made_of_dots,
    every_bare_address_ends,
    every_stroke_is_double,
    every_table_row_fits,
    every_table_is_one,
    every_code_block_is_fenced,
    every_callout_is_known,
    every_footnote_is_referred_to,
    every_blank_is_known,
    every_utterance_has_the_same_blanks,
    every_reading_is_well_formed,
    every_romaji_agrees,
    every_utterance_is_readable,
    every_variant_is_plain,
    all_japanese_is_in_style,
    english_has_no_japanese_marks,
    every_link_leads_somewhere,
    no_prose_has_reference_links,
    every_heading_has_the_same_id_in_both_languages,
    no_line_becomes_a_heading_by_chance,
    every_anchor_stands_once,
    every_point_is_answered,
    no_words_are_stale,
)
"""All rules."""


def problems_of(book: Book) -> list[Problem]:
    """Every problem of the book, sorted: what reading it found, and what each rule finds."""
    return sorted({*book.problems, *(problem for check in CHECKS for problem in check(book))})
