"""Runs: what keeps its order in text from right to left."""

from __future__ import annotations

import pytest

from handpress.lay_out.runs import MARK, backward_runs, marked, runs

RUNS = {
    "a dose": ("تناول 2.5 mg في الصباح", ["2.5 mg"]),
    "a range": ("الجرعة 5–10 mg، يوميًا", ["5–10 mg"]),
    "a range with signs": ("من −1.70%–0.98% فقط", ["−1.70%–0.98%"]),
    "a minus sign": ("التغير −0.5 mg.", ["−0.5 mg"]),
    "an interval": ("الفاصل 95% CI 0.73–1.77.", ["95% CI 0.73–1.77"]),
    "an interval in brackets": ("HR 0.73 (95% CI 0.6–0.9) فقط", ["HR 0.73 (95% CI 0.6–0.9)"]),
    "a temperature": ("درجة 15–25 °C، واتصل", ["15–25 °C"]),
    "a telephone number": ("اتصلي 01632 960 001 الآن", ["01632 960 001"]),
    "a number from abroad": ("اتصلي +44 20 7946 0000 الآن", ["+44 20 7946 0000"]),
    "a date": ("في 2021-04-07 أو 2/3/2026.", ["2021-04-07", "2/3/2026"]),
    "a comparator": ("وكان < 40 kg أو ≥65", ["< 40 kg", "≥65"]),
    "a probability": ("(P = 0.0004)", ["P = 0.0004"]),
    "a probability with its letter in Arabic": ("(ب = 0.001)", ["0.001"]),
    "an open range": ("من 65+ سنة", ["65+"]),
    "a product": ("كمية 3 × 2 mg يوميًا", ["3 × 2 mg"]),
    "a fraction": ("نحو ½ أو 2/3 منهم", ["½", "2/3"]),
    "a number and a half": ("قرص 1½ يوميا", ["1½"]),
    "comparators alone": ("أكبر (≥) وأصغر (<) وتساوي ×", ["≥", "<", "×"]),
    "citations": ("الكالسيوم [1,3–5].", ["[1,3–5]"]),
    "a citation after a dose": ("الوزن < 40 kg [2] أو 5 mg [1].", ["< 40 kg", "[2]", "5 mg", "[1]"]),
    "a place in a source": ("كما في [2, ص 5]", ["2", "5"]),
    "its own digits": ("تناول ٢٫٥ ملغ، شارك ١٬٢٣٤ و٥–١٠", ["٢٫٥", "١٬٢٣٤", "٥–١٠"]),
    "a name": ("دراسة IBIS-II. ثم 5 نساء", ["IBIS-II", "5"]),
    "a name with letters before it": ("وSource Sans 3، وكلها", ["Source Sans 3"]),
    "an address": ("https://example.org/a/ ثم a@b.org", ["https://example.org/a/", "a@b.org"]),
    "an address with a question": ("https://example.org/a?b=1#c ثم", ["https://example.org/a?b=1#c"]),
    "a power": ("نحو 3 × 10⁻³ أو 10^-3 فقط", ["3 × 10⁻³", "10^-3"]),
    "a sum of money": ("ثمنه £5.00 فقط", ["£5.00"]),
    "a unit in words": ("لمدة 5 سنوات", ["5"]),
    "a range in words": ("1000 إلى 1200 مليغرام", ["1000", "1200"]),
    "a list of numbers": ("في ص 1، 2 و3", ["1", "2", "3"]),
    "brackets of the text": ("(فاصل الثقة 95%: −1.70% إلى −0.98%)", ["95%", "−1.70%", "−0.98%"]),
    "a dash of the text": ("العظم – 5 سنوات", ["5"]),
    "no number": ("لا تتوقفي عن الأقراص.", []),
}


@pytest.mark.parametrize("name", RUNS)
def test_a_run_is_all_that_keeps_its_order(name: str) -> None:
    text, found = RUNS[name]
    assert [text[start:end] for start, end in runs(text)] == found


def test_runs_of_a_hostile_text_end() -> None:
    text = "(" * 3000 + "5" + "[1" * 3000 + "- " * 3000 + "5–" * 3000 + "(5" * 9000
    assert all(start < end for start, end in runs(text))


def test_plain_text_has_marks_around_its_runs() -> None:
    assert marked("جرعة 5 mg يوميًا") == f"جرعة {MARK}5 mg{MARK} يوميًا"


def test_text_of_one_direction_needs_no_marks() -> None:
    assert marked("2026-11-23") == "2026-11-23"


def test_words_of_the_script_in_a_latin_line() -> None:
    text = "Smith J. Title [الإنترنت]. متاح على: https://x.y"
    assert [text[start:end] for start, end in backward_runs(text)] == ["الإنترنت", "متاح على"]
