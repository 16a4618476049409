"""The rules of the book, one function each: a Book in, Problems out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..book import Book
from ..problem import Problem
from .contact import every_message_has_its_parts, every_training_is_whole
from .covering import every_point_is_answered
from .freshening import no_words_are_stale
from .heading import (
    every_anchor_stands_once,
    every_heading_has_the_same_id_in_both_languages,
    no_line_becomes_a_heading_by_chance,
)
from .linking import every_link_leads_somewhere, no_prose_has_reference_links
from .navigating import every_list_names_its_own_pages, every_page_is_in_the_navigation, there_is_a_first_page
from .reading import (
    english_has_no_japanese_marks,
    every_reading_is_well_formed,
    every_romaji_agrees,
    every_utterance_is_readable,
    every_variant_is_plain,
)
from .references import every_figure_has_a_source, every_script_goes_somewhere, everything_named_exists
from .scripts import every_refusal_stops, every_step_is_reached, every_way_ends
from .shape import (
    every_file_is_named_after_its_id,
    every_id_stands_once,
    every_number_makes_sense,
    every_play_has_takeaways,
    every_reply_says_something,
    every_step_says_something,
    every_step_title_is_short,
    every_summary_is_short,
)
from .wording import (
    all_japanese_is_in_style,
    every_blank_is_known,
    every_emphasis_closes,
    every_utterance_has_the_same_blanks,
    no_field_has_line_breaks,
    no_sample_names_a_day,
    no_text_has_html,
    no_text_has_images,
    no_words_are_left_to_write,
)

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
    no_text_has_images,
    no_field_has_line_breaks,
    every_emphasis_closes,
    every_blank_is_known,
    no_sample_names_a_day,
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
