"""Compare: where each written letter is printed."""

from __future__ import annotations

from itertools import accumulate

from handpress.proof.compare import NOWHERE, compare
from handpress.proof.letters import letters


def lost(written: str, printed: str) -> list[str]:
    """The words that are not found in print."""
    words = [letters(word) for word in written.split()]
    starts = list(accumulate(map(len, words), initial=0))
    places = compare("".join(words), starts[:-1], letters(printed))
    return [word for word, start in zip(words, starts, strict=False) if NOWHERE in places[start : start + len(word)]]


def test_the_same_text_is_found_whole() -> None:
    assert lost("Take one tablet a day", "Take one tablet a day") == []


def test_one_word_is_missed() -> None:
    text = "and do not drive a car or use a machine before you know how you feel after it"
    assert lost(text, text.replace("not ", "")) == ["not"]


def test_a_changed_number_is_missed() -> None:
    text = "Take one tablet of 2.5 mg in the morning, with water, and no more than that."
    assert lost(text, text.replace("2.5", "25")) == ["2.5"]


def test_what_the_styles_add_is_passed_over() -> None:
    assert lost("Swallow it whole. Do not crush it.", "• Swallow it whole. • Do not crush it.") == []


def test_hyphens_at_the_end_of_a_line_are_passed_over() -> None:
    assert lost("a bisphosphonate for some years", "a bisphospho\ufffe nate for some years") == []


def test_a_block_that_was_moved_is_found() -> None:
    first, second = "The first of two paragraphs is here.", "And here you see another one, which is the second."
    assert lost(f"{first} {second}", f"{second} {first}") == []


def test_two_letters_exchanged_are_missed_where_lines_run_from_left_to_right() -> None:
    assert lost("Take 12 tablets in all", "Take 21 tablets in all") == ["12"]


def test_signs_beside_hebrew_may_come_out_on_either_side() -> None:
    assert lost("קחו 5 (ולא יותר) ביום", "קחו 5 )ולא יותר( ביום") == []
    assert lost("קחו 5 ביום", "קחו 6 ביום") == ["5"]
