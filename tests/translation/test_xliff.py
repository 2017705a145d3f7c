"""XLIFF files: what the schema of OASIS takes, what comes back as it went out, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from lxml import etree  # type: ignore[import-untyped]

from handpress.translation.messages import Message, State
from handpress.translation.returned import LIMIT, Unreadable
from handpress.translation.xliff import STALE, unit_id, written_xliff
from handpress.translation.xliff_reading import read_xliff
from tests.translation.test_po import TRANSLATED, sent

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "xliff" / "xliff_core_2.0.xsd"))
MARKED = "Take {{ a.b }} of [[bone cells|osteoblast]] & [[c]] [@d; @e, p. 5] < 5 \u00a0mg {{ a.b }}"
PIECES = some.lists(
    some.sampled_from(
        ["{{ a }}", "[[b]]", "[[b c|d]]", "[@e]", " ", "  \n", "<x>", "&amp;", "]]>", "\x01", "\ufffe", "é"]
    )
).map("".join)


def valid(written: str) -> bool:
    document = etree.fromstring(written.encode())
    assert SCHEMA.validate(document), SCHEMA.error_log
    return True


@pytest.mark.parametrize(("original", "translation"), TRANSLATED, ids=lambda path: path.name)
def test_every_translated_source_goes_through_xliff(original: Path, translation: Path) -> None:
    out = sent(original, translation)
    text = written_xliff(out, "en-GB", translation.stem)
    assert valid(text)
    back = read_xliff(text.encode(), "x.xlf")
    assert [(one.file, one.path, one.source, one.target, one.state) for one in back] == [
        (one.file, one.path, one.source, one.target, one.state) for one in out
    ]
    assert {one.language for one in back} == {translation.stem}


def test_values_and_sources_are_protected_and_terms_are_open() -> None:
    target = "[@d; @e, p. 5] [[Zellen|osteoblast]] {{ a.b }} {{ a.b }} [[neu]]"
    text = written_xliff([Message("f", "p", MARKED, target, "translated", notes=("n",))], "en", "de")
    assert valid(text)
    unit = etree.fromstring(text.encode())[0][0]
    space = {"x": "urn:oasis:names:tc:xliff:document:2.0"}
    assert [one.get("disp") for one in unit.xpath(".//x:source/x:ph", namespaces=space)] == [
        "{{ a.b }}", "[@d; @e, p. 5]", "{{ a.b }}",
    ]  # fmt: skip
    assert unit.xpath("string(.//x:source/x:pc[1])", namespaces=space) == "bone cells"
    assert all(one.get("canDelete") == "no" for one in unit.iter("{*}ph"))
    for side in ("source", "target"):
        ids = unit.xpath(f".//x:{side}//@id", namespaces=space)
        assert len(ids) == len(set(ids))
    assert set(unit.xpath(".//x:target/x:ph/@id", namespaces=space)) == set(
        unit.xpath(".//x:source/x:ph/@id", namespaces=space)
    )


def test_states_say_what_is_done() -> None:
    states: tuple[State, ...] = ("untranslated", "translated", "needs-work")
    made = [Message("f", state, "s", "t" * (state != "untranslated"), state) for state in states]
    text = written_xliff(made, "en", "de")
    assert valid(text)
    assert f'state="initial" subState="{STALE}"' in text
    assert [one.state for one in read_xliff(text.encode(), "x")] == ["untranslated", "translated", "needs-work"]
    done = text.replace(f'state="initial" subState="{STALE}"', 'state="reviewed"')
    assert [one.state for one in read_xliff(done.encode(), "x")][2] == "translated"


@settings(max_examples=200, deadline=None)
@given(PIECES.filter(str.strip), PIECES)
def test_any_words_go_through(source: str, target: str) -> None:
    text = written_xliff([Message("f", "a/b", source, target, "translated", notes=("n",))], "en", "de")
    assert valid(text)
    (back,) = read_xliff(text.encode(), "x")
    assert (back.source, back.target) == (source, target if target.strip() else "")


def test_a_tool_may_part_a_unit_and_leave_its_remarks() -> None:
    text = written_xliff([Message("f", "p", "One. Two {{ a }}.", notes=("n",))], "en", "de")
    start, end = text.index("<segment>"), text.index("</segment>") + len("</segment>")
    parted = (
        '<segment><source>One.</source><target><mrk id="m1" type="comment" value="!">Eins.</mrk></target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment state="final"><source>Two <ph id="1" dataRef="d1"/>.</source>'
        '<target>Zwei <ph id="1"/>.</target></segment>'
    )
    whole = text[:start] + parted + text[end:]
    assert valid(whole)
    (back,) = read_xliff(whole.encode(), "x")
    assert (back.source, back.target, back.state) == ("One. Two {{ a }}.", "Eins. Zwei {{ a }}.", "translated")
    half = whole.replace('<target>Zwei <ph id="1"/>.</target>', "")
    assert read_xliff(half.encode(), "x")[0].state == "untranslated"


def test_ids_differ_where_paths_do() -> None:
    paths = ["a/b", "a_b", "a b", "a/b c", "units/% per year/one", "a.b", "a-b", "é", "A/b"]
    assert len({unit_id(path) for path in paths}) == len(paths)


GOOD = written_xliff([Message("f", "p", "s {{ a }}", "t {{ a }}", "translated", notes=("n",))], "en", "de")
LAUGHS = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (GOOD.replace("?>", f"?>{LAUGHS}", 1).replace("t <", "&b;<"), "document type"),
        (GOOD.replace("?>", f"?>{FILE}", 1).replace("t <", "&a;<"), "document type"),
        (GOOD.replace("?>", '?><!DOCTYPE xliff SYSTEM "http://x.example/x.dtd">', 1), "document type"),
        (GOOD.replace("t <", "&nothing;<"), "undefined entity"),
        (GOOD[:-20], "cannot be read"),
        (GOOD.replace("2.0", "1.2"), "not XLIFF 2"),
        (GOOD.replace(' name="p"', ""), "lost its name"),
        (GOOD.replace('dataRef="d1"', 'dataRef="d9"'), "stands for"),
        (GOOD.replace("<target>", "<target><odd/>"), "not known"),
        (GOOD.replace("<target>", '<target><cp hex="D800"/>'), "no sign"),
        (GOOD.replace("<target>", '<target><cp hex="zz"/>'), "no sign"),
        (GOOD.replace("<target>", "<target>" + "<mrk>" * 40).replace("</target>", "</mrk>" * 40 + "</target>"), "deep"),
        (GOOD + " " * LIMIT, "MB"),
        ("", "cannot be read"),
    ],
)
def test_what_means_harm_or_makes_no_sense_is_refused(content: str, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        read_xliff(content.encode(), "x.xlf")


def test_too_many_elements_are_refused() -> None:
    with pytest.raises(Unreadable, match="too many"):
        read_xliff(GOOD.replace("<target>", "<target>" + "<cp/>" * 200_001).encode(), "x.xlf")
