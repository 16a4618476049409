"""All rules of the book, in order."""

from __future__ import annotations

from .addresses import every_published_address_leads_somewhere, every_retired_address_says_what_to_read
from .anchors import every_anchor_stands_once, no_old_anchor_is_used_anew
from .answers import (
    every_choice_of_two_may_be_left_to_us,
    every_day_offered_can_be_chosen,
    every_line_is_followed_as_it_must,
    every_promise_to_answer_is_waited_for,
    every_refusal_gets_thanks_or_an_apology,
    every_thing_told_is_taken_note_of,
    every_time_of_theirs_is_repeated_as_theirs,
    whoever_can_do_neither_day_names_one,
)
from .blanks import (
    every_blank_is_known,
    every_blank_is_used,
    every_day_of_the_week_follows_a_date,
    every_sample_fits_its_blank,
    every_utterance_has_the_same_blanks,
    no_sample_names_a_day,
)
from .both_meanings import every_deciding_word_decides, every_sentence_with_both_meanings_is_settled
from .cadences import (
    every_cadence_keeps_its_number_of_contacts,
    every_contact_keeps_its_distance,
    every_day_that_a_message_names_has_its_call,
    every_limit_that_is_read_is_there,
    every_step_sends_a_text_of_its_channel,
)
from .changes import every_change_is_named_after_its_day, every_change_leads_to_a_page, no_rule_changes_untold
from .checklists import every_play_has_a_checklist
from .dates import every_cadence_runs_forward, no_page_was_read_in_the_future
from .flow import (
    every_need_is_met,
    no_answer_is_asked_for_again,
    no_sentence_comes_twice,
    no_sentence_comes_twice_in_a_step,
)
from .harm import (
    every_absence_leaves_room_for_a_time,
    every_complaint_gets_an_apology,
    every_day_we_propose_may_be_declined,
    every_goodbye_only_says_goodbye,
    every_later_silent_hang_up_stops,
    nobody_else_is_promised_for_today,
    who_works_alone_hears_of_a_contract,
)
from .headings import every_heading_has_the_same_id_in_both_languages, no_line_becomes_a_heading_by_chance
from .identity import (
    every_colour_can_be_read,
    every_short_name_fits,
    no_old_name_is_left,
    no_old_name_stands_beside_the_pages,
    the_first_page_bears_the_name,
    who_answers_for_all_is_known,
)
from .ids import every_file_is_named_after_its_id, every_id_stands_once
from .images import every_image_is_ours, every_image_is_shown_in_both_languages
from .links import (
    every_link_has_words,
    every_link_leads_somewhere,
    every_link_to_another_site_is_a_source,
    no_prose_has_reference_links,
)
from .lookalikes import (
    every_bare_address_ends,
    every_stroke_is_double,
    no_list_is_made_of_dots,
    no_words_only_look_like_markdown,
)
from .markup import every_emphasis_closes, no_field_has_line_breaks, no_text_has_html
from .messages import every_message_has_its_parts
from .navigation import every_page_has_its_place, there_is_a_first_page
from .numbers import every_number_makes_sense, every_percentage_has_its_figure
from .one_reading import every_word_of_kanji_is_read_in_one_way
from .parts import every_part_has_a_name_of_its_own
from .points import every_departure_has_its_reason, every_point_is_answered
from .prose_blocks import (
    every_alert_has_a_text,
    every_callout_is_known,
    every_code_block_is_fenced,
    every_footnote_is_referred_to,
    every_table_is_one,
    every_table_row_fits,
)
from .quotations import every_link_that_quotes_a_card_says_its_words, every_training_calls_a_step_by_its_title
from .readings import (
    every_accepted_reading_is_used,
    every_reading_is_well_formed,
    every_romaji_agrees,
    every_unusual_reading_is_accepted,
    every_utterance_is_readable,
    every_variant_is_plain,
)
from .references import every_figure_has_a_source, every_script_goes_somewhere, everything_named_exists
from .replies import (
    every_card_answers_as_the_calls_do,
    every_phrase_of_a_person_has_a_reply,
    every_reply_says_something,
)
from .rule import Rule
from .scripts import every_refusal_stops, every_step_is_reached, every_way_ends, no_lighter_answer_stops
from .seams import every_sentence_begins_with_a_capital, no_full_stop_is_doubled
from .sentences import (
    no_step_says_so_then_twice,
    no_two_sentences_running_end_alike,
    no_words_of_ours_fix_a_day,
    nothing_follows_a_question_of_ours,
    whoever_asks_for_time_says_what_for,
)
from .signs import (
    every_space_is_a_plain_one,
    no_table_is_pasted_from_a_spreadsheet,
    no_text_stands_in_curly_quotation_marks,
)
from .spellings import every_word_is_written_in_one_way
from .steps import (
    every_silence_that_a_cue_counts_is_counted_in_a_call,
    every_step_says_something,
    every_step_title_is_short,
)
from .style import (
    all_english_is_in_style,
    all_japanese_is_in_style,
    english_has_no_japanese_marks,
    no_japanese_text_is_in_english,
)
from .summaries import every_summary_is_short
from .takeaways import every_page_has_takeaways
from .tics import no_play_has_a_tic
from .titles import every_page_has_a_title_of_its_own
from .trainings import (
    every_item_has_time_for_its_words,
    every_part_has_the_time_of_its_training,
    every_question_is_asked,
    every_training_is_whole,
    every_training_leaves_a_tenth_free,
    every_turn_has_its_seconds,
)
from .unwritten import no_words_are_left_to_write
from .variants import (
    every_variant_is_said_to_us,
    every_wording_stands_on_one_card,
    no_step_answers_the_same_words_twice,
)
from .voices import every_recording_has_its_record, every_recording_is_an_mp3, every_recording_says_words_of_the_book

CAUSES: tuple[Rule, ...] = (there_is_a_first_page, every_file_is_named_after_its_id, every_id_stands_once)
"""Rules whose problems come first, with those of reading: others may follow from them."""
CHECKS: tuple[Rule, ...] = (
    *CAUSES,
    every_page_has_its_place,
    every_number_makes_sense,
    every_percentage_has_its_figure,
    no_page_was_read_in_the_future,
    every_cadence_runs_forward,
    everything_named_exists,
    every_figure_has_a_source,
    every_script_goes_somewhere,
    every_step_says_something,
    every_step_is_reached,
    every_way_ends,
    every_refusal_stops,
    no_lighter_answer_stops,
    every_refusal_gets_thanks_or_an_apology,
    every_thing_told_is_taken_note_of,
    every_choice_of_two_may_be_left_to_us,
    every_promise_to_answer_is_waited_for,
    every_time_of_theirs_is_repeated_as_theirs,
    whoever_can_do_neither_day_names_one,
    every_day_offered_can_be_chosen,
    every_line_is_followed_as_it_must,
    every_later_silent_hang_up_stops,
    every_absence_leaves_room_for_a_time,
    every_day_we_propose_may_be_declined,
    every_goodbye_only_says_goodbye,
    nobody_else_is_promised_for_today,
    every_complaint_gets_an_apology,
    who_works_alone_hears_of_a_contract,
    every_need_is_met,
    no_answer_is_asked_for_again,
    no_sentence_comes_twice,
    no_sentence_comes_twice_in_a_step,
    no_two_sentences_running_end_alike,
    no_step_says_so_then_twice,
    no_words_of_ours_fix_a_day,
    nothing_follows_a_question_of_ours,
    whoever_asks_for_time_says_what_for,
    every_play_has_a_checklist,
    every_page_has_takeaways,
    every_summary_is_short,
    every_page_has_a_title_of_its_own,
    every_step_title_is_short,
    every_silence_that_a_cue_counts_is_counted_in_a_call,
    every_phrase_of_a_person_has_a_reply,
    every_card_answers_as_the_calls_do,
    every_reply_says_something,
    every_sentence_with_both_meanings_is_settled,
    every_deciding_word_decides,
    every_message_has_its_parts,
    every_limit_that_is_read_is_there,
    every_cadence_keeps_its_number_of_contacts,
    every_contact_keeps_its_distance,
    every_step_sends_a_text_of_its_channel,
    every_day_that_a_message_names_has_its_call,
    every_training_is_whole,
    every_training_leaves_a_tenth_free,
    every_part_has_the_time_of_its_training,
    every_turn_has_its_seconds,
    every_question_is_asked,
    every_item_has_time_for_its_words,
    every_part_has_a_name_of_its_own,
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
    every_alert_has_a_text,
    every_footnote_is_referred_to,
    every_blank_is_known,
    every_blank_is_used,
    every_day_of_the_week_follows_a_date,
    every_sample_fits_its_blank,
    no_sample_names_a_day,
    every_utterance_has_the_same_blanks,
    no_full_stop_is_doubled,
    every_sentence_begins_with_a_capital,
    every_reading_is_well_formed,
    every_romaji_agrees,
    every_unusual_reading_is_accepted,
    every_word_of_kanji_is_read_in_one_way,
    every_accepted_reading_is_used,
    every_utterance_is_readable,
    every_variant_is_plain,
    every_variant_is_said_to_us,
    every_wording_stands_on_one_card,
    no_step_answers_the_same_words_twice,
    all_japanese_is_in_style,
    english_has_no_japanese_marks,
    every_word_is_written_in_one_way,
    no_play_has_a_tic,
    all_english_is_in_style,
    no_japanese_text_is_in_english,
    no_text_stands_in_curly_quotation_marks,
    every_space_is_a_plain_one,
    no_table_is_pasted_from_a_spreadsheet,
    every_link_leads_somewhere,
    every_link_has_words,
    every_link_that_quotes_a_card_says_its_words,
    every_training_calls_a_step_by_its_title,
    every_link_to_another_site_is_a_source,
    no_prose_has_reference_links,
    every_heading_has_the_same_id_in_both_languages,
    no_line_becomes_a_heading_by_chance,
    every_anchor_stands_once,
    no_old_anchor_is_used_anew,
    every_published_address_leads_somewhere,
    every_retired_address_says_what_to_read,
    every_point_is_answered,
    every_departure_has_its_reason,
    every_change_is_named_after_its_day,
    every_change_leads_to_a_page,
    no_rule_changes_untold,
    the_first_page_bears_the_name,
    who_answers_for_all_is_known,
    every_short_name_fits,
    every_colour_can_be_read,
    no_old_name_is_left,
    no_old_name_stands_beside_the_pages,
    every_recording_is_an_mp3,
    every_recording_says_words_of_the_book,
    every_recording_has_its_record,
)
"""All rules."""
