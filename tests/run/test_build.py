"""A build prints exactly what has changed, always the same bytes, and says truly what it did."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handpress.run.inputs import PACKAGE
from handpress.run.remember import recall, seed
from handpress.run.shelf import PRIVATE
from handpress.run.verify import verify
from tests.overlay import overlaid
from tests.run.conftest import Shelf, built

ROOT = Path(PACKAGE).parent
ALL = {"en/a.first", "en/a.second", "en/b.first", "en/b.second", "en/c.first", "en/c.second", "es/a.first"}


@pytest.mark.parametrize(
    ("name", "text", "printed"),
    [
        ("handouts/a/en.md", "first: bones\nsecond: more bonez", {"en/a.second"}),
        ("handouts/a/en.md", "first: bonez\nsecond: more bones", {"en/a.first", "en/a.second"}),
        ("handouts/a/es.md", "first: huezos", {"es/a.first"}),
        ("handouts/a/figures/x.svg", "<svg/>", set()),
        ("reference/values.yaml", "x: 1", set()),
        ("shared.txt", "of all", ALL),
        ("handouts/d/en.md", "first: new", {"en/d.first"}),
    ],
)
def test_one_change_prints_its_dependents_and_no_other(shelf: Shelf, name: str, text: str, printed: set[str]) -> None:
    """Whatever the file's date says."""
    shelf.build()
    os.utime(shelf.set(name, text), (0, 0))
    outcome = shelf.build()
    assert built(outcome) == printed
    assert built(outcome, "unchanged") == (ALL | printed) - printed
    assert built(shelf.build(), "unchanged") == ALL | printed


@pytest.mark.usefixtures("flags")
@pytest.mark.parametrize(
    ("name", "text", "composed", "printed"),
    [
        (
            "handouts/a/en.md",
            "first: joints\nsecond: joints",
            {"en/a.first", "en/a.second", "es/a.first"},
            "all of them",
        ),
        (
            "handouts/a/en.md",
            "first: bones\nsecond: joints",
            {"en/a.first", "en/a.second", "es/a.first"},
            {"en/a.second"},
        ),
        ("made-from/es/handouts/a.yaml", "joints", {"es/a.first"}, "all of them"),
        ("made-from/es/handouts/b.yaml", "joints", set(), set()),
        ("made-from/fr/handouts/a.yaml", "joints", set(), set()),
        ("made-from/es/glossary.yaml", "joints", {"es/a.first"}, set()),
        ("parity/es.yaml", "joints", {"es/a.first"}, set()),
        ("parity/en.yaml", "joints", {"es/a.first"}, set()),
        ("parity/fr.yaml", "joints", set(), set()),
    ],
)
def test_a_translation_rests_on_its_original_too(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, name: str, text: str, composed: set[str], printed: set[str] | str
) -> None:
    """Its line holds it against what it was made from. Originals rest on no translation."""
    shelf.set("made-from/es/handouts/a.yaml", "first: bones")
    before = tuple(shelf.build().fates)
    shelf.set(name, text)
    seen = shelf.root / "seen"
    monkeypatch.setattr(shelf.line, "gate", noting(seen, shelf.line.gate))
    outcome = shelf.build()
    noted = {path.name.replace("+", "/") for path in seen.iterdir()} if seen.is_dir() else set()
    assert noted == composed
    assert built(outcome) == (composed if isinstance(printed, str) else printed)
    assert len(outcome.fates) == len(before)


def noting(seen: Path, gate):  # type: ignore[no-untyped-def]
    """A gate that leaves a file for each manuscript that comes through: it is in another process."""

    def opened(library, workspace):  # type: ignore[no-untyped-def]
        hold = gate(library, workspace)

        def step(manuscript):  # type: ignore[no-untyped-def]
            seen.mkdir(exist_ok=True)
            (seen / manuscript.edition.path.removesuffix(".a4.pdf").replace("/", "+")).touch()
            return hold(manuscript)

        return step

    return opened


def test_the_press_itself_changed_prints_everything(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.build()
    monkeypatch.setattr("handpress.run.build.press_key", lambda made_from: "another press")
    assert built(shelf.build()) == ALL


def test_what_is_unchanged_is_not_even_composed(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.build()
    shelf.say("b", "en", "first: bones", "second: fewer bones")
    monkeypatch.setattr(shelf.line, "compose", only("b", shelf.line.compose))
    assert shelf.build().good


def only(slug: str, compose):  # type: ignore[no-untyped-def]
    def step(library, edition):  # type: ignore[no-untyped-def]
        assert edition.handout == slug
        return compose(library, edition)

    return step


@pytest.mark.parametrize("damage", ["changed", "gone"])
def test_a_pdf_changed_or_gone_is_printed_again(shelf: Shelf, damage: str) -> None:
    shelf.build()
    before, path = shelf.files(), shelf.out / "en" / "a.first.a4.pdf"
    path.write_bytes(b"%PDF other") if damage == "changed" else path.unlink()
    assert built(shelf.build()) == {"en/a.first"}
    assert shelf.files() == before


@pytest.mark.parametrize("name", ["manifest.json", f"{PRIVATE}/folios.json", f"{PRIVATE}/last"])
@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"a": {"b": "c"}}', b"\xff\x00", None])
def test_damaged_records_are_never_believed(shelf: Shelf, name: str, damage: bytes | None) -> None:
    shelf.build(words=[])
    before, path = shelf.files(), shelf.out / name
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"a", b"b") if damage is None else damage)
    assert shelf.build(words=[], force=name.endswith("folios.json")).good
    assert shelf.files() == before
    assert path.read_bytes() == whole


def test_a_manifest_that_names_files_elsewhere_is_not_believed(shelf: Shelf) -> None:
    from dataclasses import replace

    from handpress.run.manifest import NAME, read, written

    shelf.build()
    mine = shelf.set("mine.pdf", "not the press's")
    known = read(shelf.out)
    path = "../sources/mine.pdf"
    printing = replace(next(iter(known.printings.values())), path=path)
    (shelf.out / NAME).write_bytes(written(replace(known, printings={**known.printings, path: printing})))
    assert read(shelf.out).printings == {}
    assert shelf.build().good
    assert mine.exists()


def test_links_in_circles_and_pipes_among_the_sources_do_no_harm(shelf: Shelf) -> None:
    (shelf.root / "sources" / "again").symlink_to(shelf.root / "sources")
    os.mkfifo(shelf.root / "sources" / "pipe")
    assert shelf.build().good


def test_an_edition_that_is_no_more_is_removed(shelf: Shelf) -> None:
    shelf.build()
    (shelf.out / "en" / "mine.pdf").write_bytes(b"%PDF of somebody else")
    shutil.rmtree(shelf.root / "sources" / "handouts" / "c")
    outcome = shelf.build()
    assert built(outcome, "removed") == {"en/c.first", "en/c.second"}
    assert not (shelf.out / "en" / "c.first.a4.pdf").exists()
    assert verify(shelf.out).extra == ("en/mine.pdf",)


def test_nothing_is_removed_while_the_sources_are_in_disorder(shelf: Shelf) -> None:
    shelf.build()
    shutil.rmtree(shelf.root / "sources" / "handouts" / "c")
    shelf.set("wrong.txt", "sources/handouts/b/en.md")
    outcome = shelf.build()
    assert built(outcome, "removed") == set()
    assert built(outcome, "refused") == {"en/b.first", "en/b.second"}
    assert (shelf.out / "en" / "c.first.a4.pdf").exists()


@pytest.mark.parametrize(
    ("file", "refused"),
    [
        ("sources/handouts/a/en.md", {"en/a.first", "en/a.second", "es/a.first"}),
        ("sources/handouts/a/es.md", {"es/a.first"}),
        ("sources/made-from/es/handouts/a.yaml", {"es/a.first"}),
        ("sources/made-from/es/handouts/b.yaml", set()),
        ("sources/parity/es.yaml", {"es/a.first"}),
        ("sources/parity/fr.yaml", set()),
        ("sources/handouts/a/handout.yaml", {"en/a.first", "en/a.second", "es/a.first"}),
        ("sources/glossary/es.yaml", {"es/a.first"}),
        ("sources/imprints/other.yaml", set()),
        ("sources/reference/bibliography.yaml", ALL),
    ],
)
def test_a_fault_in_the_sources_keeps_back_what_it_touches(shelf: Shelf, file: str, refused: set[str]) -> None:
    shelf.set("wrong.txt", file)
    outcome = shelf.build()
    assert built(outcome, "refused") == refused
    assert built(outcome) == ALL - refused
    assert not outcome.good


def test_a_request_leaves_the_rest_alone(shelf: Shelf) -> None:
    shelf.build()
    shelf.say("a", "en", "first: new", "second: new")
    outcome = shelf.build(tiers=("second",), handouts=("a",))
    assert {fate.path for fate in outcome.fates} == {"en/a.second.a4.pdf"}
    assert len(shelf.pdfs()) == len(ALL)
    assert built(shelf.build()) == {"en/a.first"}
    assert shelf.build(handouts=("nobody",)).unknown == ("handout nobody; there is a, b, c",)


def test_imprints_of_the_house_are_printed_too_and_one_may_be_asked_for(shelf: Shelf) -> None:
    shelf.set("imprints.txt", "clinic")
    assert len(shelf.build().fates) == 2 * len(ALL)
    assert len(shelf.build(imprints=("clinic",)).fates) == len(ALL)
    assert len(shelf.build(imprints=("none",)).fates) == len(ALL)


def test_the_summary_counts_every_edition_once(shelf: Shelf) -> None:
    shelf.build()
    shelf.say("a", "en", "first: BLOT", "second: x")
    shelf.say("b", "en", "first: PRINT-BOOM")
    outcome = shelf.build()
    assert outcome.summary() == "7 editions: 3 unchanged, 2 refused, 1 failed, 1 removed; 3 pages, 0 KB"
    assert len({fate.path for fate in outcome.fates}) == len(outcome.fates)


def test_warnings_are_said_again_though_nothing_is_printed(shelf: Shelf) -> None:
    shelf.say("a", "es", "first: DOUBTFUL")
    first = shelf.build()
    assert first.good
    assert shelf.build().problems == first.problems != ()


def test_any_number_of_hands_leaves_the_same_files(shelf: Shelf) -> None:
    found = []
    for jobs in (1, 2, 8):
        shutil.rmtree(shelf.out, ignore_errors=True)
        shelf.build(jobs=jobs)
        found.append(shelf.files())
    assert found[0] == found[1] == found[2]
    shelf.build(force=True)
    assert shelf.files() == found[0]


def test_verify_finds_every_changed_missing_and_extra_file(shelf: Shelf) -> None:
    shelf.build()
    assert verify(shelf.out).good
    for name, content in shelf.pdfs().items():
        path = shelf.out / name
        path.write_bytes(bytes([content[0] ^ 1]) + content[1:])
        assert verify(shelf.out).changed == (name,)
        path.unlink()
        assert verify(shelf.out).missing == (name,)
        path.write_bytes(content)
    (shelf.out / "en" / "extra.pdf").write_bytes(b"")
    assert verify(shelf.out).extra == ("en/extra.pdf",)


def test_the_checksums_are_those_that_sha256sum_checks(shelf: Shelf) -> None:
    shelf.build()
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=shelf.out, check=True)


def test_page_numbers_are_lent_within_a_text(shelf: Shelf) -> None:
    from handpress.nouns.edition import Edition

    own, clinic = Edition("a", "first", "en", "a4"), Edition("a", "first", "en", "a4", "clinic")
    letter, other = Edition("a", "first", "en", "letter"), Edition("b", "first", "en", "a4")
    known = {edition.path: edition for edition in (own, clinic, letter, other)}
    folios = {letter.path: {"x": 9}, own.path: {"x": 2}, other.path: {"x": 5}}
    assert seed(clinic, folios, known) == {"x": 2}
    assert seed(own, folios, known) == {"x": 2}
    assert seed(clinic, {letter.path: {"x": 9}}, known) == {"x": 9}
    assert seed(clinic, {other.path: {"x": 5}}, known) == {}
    shelf.build()
    assert recall(shelf.out)["en/a.first.a4.pdf"] == {"a": 1}


@pytest.mark.slow
def test_the_stock_library_prints_the_same_bytes_anywhere(tmp_path: Path) -> None:
    """Another folder, number of hands, time zone, locale, hash seed, home, order of files and dates."""
    found = []
    for number, zone in enumerate(("UTC", "Pacific/Auckland"), 1):
        workspace = overlaid(tmp_path / str(number))
        for path in sorted(workspace.root.rglob("*"), reverse=number == 2):
            os.utime(path, (number * 10**8, number * 10**8))
        surroundings = {**os.environ, "TZ": zone, "PYTHONHASHSEED": str(number), "HOME": str(tmp_path), "LANG": "C"}
        command = [sys.executable, str(ROOT / "publish.py"), "build", "--jobs", str(number)]
        subprocess.run(command, cwd=workspace.root, env=surroundings, check=True, capture_output=True)
        out = workspace.root / "dist"
        files = sorted(path for path in out.rglob("*") if path.is_file() and path.name not in ("lock", "last"))
        found.append({path.relative_to(out).as_posix(): path.read_bytes() for path in files})
    assert found[0] == found[1]
    assert sum(name.endswith(".pdf") for name in found[0]) > 1
