"""PO files: what msgfmt takes, what comes back as it went out, what is refused."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from handpress.translation.messages import Message, kept_marks, messages, wordy
from handpress.translation.pairs import pairs
from handpress.translation.po import read_po, written_po
from handpress.translation.returned import LIMIT, Unreadable
from handpress.translation.units import units

SOURCES = Path(__file__).resolve().parent.parent.parent / "sources"
TRANSLATED = [
    (original, translation)
    for pattern in ("handouts/*/en.md", "glossary/en.yaml", "locales/en.yaml")
    for original in sorted(SOURCES.glob(pattern))
    for translation in sorted(original.parent.glob(f"*{original.suffix}"))
    if not translation.name.startswith(("en", "handout", "quality"))
]
WORDS = some.text(some.sampled_from([*'ab"\\\n\t%{}#|~ é词ع\u00a0']), max_size=30)


def sent(original: Path, translation: Path) -> tuple[Message, ...]:
    ours = units(original.name, original.read_text(encoding="utf-8"))
    theirs = units(translation.name, translation.read_text(encoding="utf-8"))
    return messages(pairs(ours, theirs, ("fundamentals", "intermediate", "academic")), stale=[ours[5].path])


@pytest.mark.parametrize(("original", "translation"), TRANSLATED, ids=lambda path: path.name)
def test_every_translated_source_goes_through_po(original: Path, translation: Path, tmp_path: Path) -> None:
    out = sent(original, translation)
    text = written_po(out, translation.stem, "x")
    back = read_po(text.encode(), "x.po")
    assert [(one.path, one.source, one.target, one.state) for one in back] == [
        (one.path, one.source, one.target, one.state) for one in out
    ]
    assert {one.language for one in back} == {translation.stem}
    assert written_po(out, translation.stem, "x") == text


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
@pytest.mark.parametrize(("original", "translation"), TRANSLATED, ids=lambda path: path.name)
def test_msgfmt_takes_every_file(original: Path, translation: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.po"
    file.write_text(written_po(sent(original, translation), translation.stem, "x"), encoding="utf-8")
    command = ["msgfmt", "--check", "--output-file", str(tmp_path / "x.mo"), str(file)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (0, "")


def test_a_message_tells_a_translator_what_counts() -> None:
    text = (
        "---\ntitle: T\npurpose: P\nwho_for: W\n---\n\n# A {tier=academic}\n\n::: warning Take care\n"
        "- **Do** not take {{ a.b }} of [[c]] [@d].\n- {{ a.b }}\n:::\n"
    )
    found = {one.path: one for one in messages(pairs(units("en.md", text), (), ("academic",)))}
    assert "academic-1/warning-1/entry-2" not in found, "marks alone are not for translators"
    told = " ".join(found["academic-1/warning-1/entry-1"].notes)
    for said in ("entry", "warning", "academic", "safety", "{{ … }}", "[@…]", "[[…]]", "**…**"):
        assert said in told
    assert "safety" not in " ".join(found["head/title"].notes)


def test_what_needs_work_is_fuzzy_and_shows_the_earlier_words() -> None:
    message = Message("f.md", "a/b", "New words", "Alte Worte", "needs-work", "Old words", ("A note.",), 7)
    (entry,) = polib.pofile(written_po([message], "zh-Hans", "x"))
    assert (entry.fuzzy, entry.previous_msgid, entry.occurrences) == (True, "Old words", [("f.md", "7")])
    assert entry.comment == "A note."
    (back,) = read_po(written_po([message], "zh-Hans", "x").encode(), "x")
    assert (back.state, back.language) == ("needs-work", "zh-Hans")


@settings(max_examples=200, deadline=None)
@given(WORDS.filter(str.strip), WORDS)
def test_any_words_go_through(source: str, target: str) -> None:
    (back,) = read_po(written_po([Message("f", "p", source, target)], "es", "x").encode(), "x")
    assert (back.file, back.path, back.source, back.target) == ("f", "p", source, target)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"/etc/passwd", "not a PO file"),
        (b'msgid "a\nmsgstr x', "nothing of a translation"),
        (b'msgid "a"\nnonsense "b"\n', "cannot be read"),
        (b'msgid "a"\nmsgstr "b"\n', "where it belongs"),
        (b"msgid \xff", "UTF-8"),
        (b"msgid" + b" " * LIMIT, "MB"),
    ],
)
def test_what_is_no_po_file_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        read_po(content, "x.po")


def test_marks_are_compared_by_their_keys() -> None:
    assert kept_marks("{{ a.b | size }} [[x|y]] [@c, p. 3; @d] {{a.b}}") == ("[@c]", "[@d]", "{{ a.b }}", "{{ a.b }}")
    assert kept_marks("p. {page}", "word") == ("{page}",)
    assert kept_marks("p. {page}") == ()
    assert wordy("{{ a.b }}: [[x]]") and not wordy("{{ a.b }}, [@c] 5 %")
