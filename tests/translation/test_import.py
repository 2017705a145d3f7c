"""What comes back is taken over whole or not at all; no word of a translator is lost; the record says the truth."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest

from handpress.load import load
from handpress.nouns.workspace import Workspace
from handpress.translation.pairs import fingerprint
from tests.overlay import overlaid
from tests.translation.sent import GLOSSARY, SLUG, TEXT, edited, exported, sources, translate

HERE = "sources/handouts/bread/en.md#"
FUNDAMENTALS = ("head/", "every-", "fundamentals-")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return overlaid(tmp_path).root


def made_from(root: Path) -> dict[str, str]:
    """Path → fingerprint, as recorded for the text."""
    made = load(Workspace(root)).made_from.get(TEXT.as_posix())
    return {unit.path: unit.hash for unit in made.units} if made else {}


@pytest.mark.parametrize("kind", ["po", "xliff", "kit"])
def test_what_was_not_touched_changes_nothing(root: Path, kind: str) -> None:
    before = sources(root)
    sent = sorted(exported(root, kind).iterdir())
    assert translate(root, "import", *map(str, sent)) == 0
    assert {name: content for name, content in sources(root).items() if "made-from" not in name} == {
        name: content for name, content in before.items() if "made-from" not in name
    }


def test_line_ends_and_layout_of_the_translation_stay(root: Path) -> None:
    path = root / TEXT
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n").replace(b"- Sal\r\n", b"-   Sal   \r\n"))
    sent = exported(root) / f"{SLUG}.po"
    before = path.read_bytes()
    assert translate(root, "import", str(sent)) == 0
    assert path.read_bytes() == before
    edited(sent, lambda entry: setattr(entry, "msgstr", entry.msgstr.replace("Harina", "La harina")))
    assert translate(root, "import", str(sent)) == 0
    assert path.read_bytes() == before.replace(b"Harina", b"La harina")


def test_only_the_tiers_that_are_translated_are_written(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = {entry.msgctxt: entry.msgstr for entry in polib.pofile(str(exported(root) / f"{SLUG}.po"))}
    (root / TEXT).unlink()
    (root / "sources/made-from/es/handouts/bread.yaml").unlink()
    sent = exported(root) / f"{SLUG}.po"
    assert not any(entry.msgstr for entry in polib.pofile(str(sent)))

    def fill(entry: polib.POEntry) -> None:
        if entry.msgctxt.removeprefix(HERE).startswith(FUNDAMENTALS):
            entry.msgstr = whole[entry.msgctxt]
        elif entry.msgctxt.endswith(("intermediate-1/heading", "academic-1/heading")):
            entry.msgstr = "Título"

    edited(sent, fill)
    assert translate(root, "import", str(sent)) == 0
    said = capsys.readouterr().out
    assert "T306" in said and "intermediate-1" in said
    text = load(Workspace(root)).handouts[SLUG].texts["es"]
    assert text.titles.tiers == ("fundamentals",)
    assert "{tier=intermediate}" not in text.body and "{tier=fundamentals}" in text.body
    assert "{lines=4}" in text.body and "loaf.svg" in text.body
    assert "fundamentals-1/warning-1/entry-1" in made_from(root)

    edited(sent, lambda entry: setattr(entry, "msgstr", whole[entry.msgctxt] or f"¿{entry.msgid}?"))
    assert translate(root, "import", str(sent)) == 0
    text = load(Workspace(root)).handouts[SLUG].texts["es"]
    assert text.titles.tiers is None
    assert text.body.index("{tier=fundamentals}") < text.body.index("{tier=academic}") < text.body.index("{lines=4}")


def test_a_text_needs_its_head(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / TEXT).unlink()
    sent = edited(exported(root) / f"{SLUG}.po", lambda entry: setattr(entry, "msgstr", ""))
    edited(sent, lambda entry: setattr(entry, "msgstr", "Así" if "fundamentals" in entry.msgctxt else ""))
    assert translate(root, "import", str(sent)) == 3
    assert "T306" in capsys.readouterr().out
    assert not (root / TEXT).exists()


def test_every_fault_is_told_at_once_and_nothing_is_written(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = exported(root)
    before = sources(root)

    def spoil(entry: polib.POEntry) -> None:
        if entry.msgctxt.endswith("key-points-1/entry-2"):
            entry.msgstr = "Un pan necesita 30 minutos en el horno."
        elif entry.msgctxt.endswith("fundamentals-1/paragraph-1"):
            entry.msgstr = entry.msgstr.replace("[@baker2020]", "[@ovenguide]")
        elif entry.msgctxt.endswith("quote-1/paragraph-1"):
            entry.msgstr = "- Otra cosa"
        elif entry.msgctxt.endswith("do-1/entry-1"):
            entry.msgctxt, entry.msgid = f"{HERE}fundamentals-9/do-1/entry-1", "Nothing of this."
        elif entry.msgctxt.endswith("checklist-1/entry-1"):
            entry.msgstr = "Otra harina"

    spoiled = edited(out / f"{SLUG}.po", spoil)
    glossary = edited(
        out / "glossary.po", lambda entry: setattr(entry, "msgstr", entry.msgstr and f"{entry.msgstr} nuevo")
    )
    assert translate(root, "import", str(spoiled), str(glossary)) == 3
    said = capsys.readouterr().out
    assert "{{ baking.time }} is missing" in said
    assert "[@baker2020] is missing and [@ovenguide] is not in the original" in said
    assert "would become a list" in said
    assert said.count("T301") == 1 and said.count("T302") == 1 and said.count("T304") == 2
    assert "bread.po:" in said
    assert sources(root) == before

    assert translate(root, "import", str(spoiled), "--skip-faulty") == 3
    text = (root / TEXT).read_text(encoding="utf-8")
    assert all(words in text for words in ("Otra harina", "{{ baking.time }}"))
    assert not any(words in text for words in ("30 minutos", "Otra cosa"))


def test_an_original_that_changed_since_leaves_its_translation_stale(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sent = exported(root) / f"{SLUG}.po"
    original = root / "sources/handouts/bread/en.md"
    text = original.read_text(encoding="utf-8")
    original.write_text(text.replace("Wear gloves.", "Always wear thick gloves."), encoding="utf-8")
    edited(sent, lambda entry: setattr(entry, "msgstr", entry.msgstr.replace("Use guantes.", "Póngase guantes.")))
    assert translate(root, "import", str(sent)) == 0
    assert "T305" in capsys.readouterr().out
    assert "Póngase guantes." in (root / TEXT).read_text(encoding="utf-8")
    path = "fundamentals-1/warning-1/paragraph-1"
    assert made_from(root)[path] == fingerprint("The oven is hot. Wear gloves.")
    again = {entry.msgctxt: entry for entry in polib.pofile(str(exported(root) / f"{SLUG}.po"))}
    assert again[HERE + path].fuzzy
    assert not again[f"{HERE}fundamentals-1/heading"].fuzzy


def test_what_was_made_from_older_words_is_stale_without_an_earlier_record(root: Path) -> None:
    sent = exported(root) / f"{SLUG}.po"
    (root / "sources/made-from/es/handouts/bread.yaml").unlink()
    original = root / "sources/handouts/bread/en.md"
    original.write_text(original.read_text("utf-8").replace("Use a clock.", "Use a good clock."), encoding="utf-8")
    assert translate(root, "import", str(sent)) == 0
    assert made_from(root)["fundamentals-1/do-1/entry-1"] == fingerprint("Use a clock.")


def test_the_words_that_a_stale_unit_was_made_from_are_shown_where_they_are_known(root: Path) -> None:
    earlier = exported(root)
    earlier.rename(root / "earlier")
    original = root / "sources/handouts/bread/en.md"
    original.write_text(original.read_text("utf-8").replace("Wear gloves.", "Wear thick gloves."), encoding="utf-8")
    for kind, shown in (("po", '#| msgid "The oven is hot. Wear gloves."'), ("xliff", "hot. Wear gloves.</note>")):
        assert translate(
            root, "export", "es", "--as", kind, "--out", str(root / "new"), "--previous", str(root / "earlier")
        ) == 0  # fmt: skip
        assert shown in (root / "new" / f"{SLUG}.{'po' if kind == 'po' else 'xlf'}").read_text(encoding="utf-8")


def test_clearing_the_mark_of_a_stale_unit_accepts_it(root: Path) -> None:
    original = root / "sources/handouts/bread/en.md"
    original.write_text(original.read_text("utf-8").replace("Use a clock.", "Use a good clock."), encoding="utf-8")
    sent = exported(root) / f"{SLUG}.po"
    path = "fundamentals-1/do-1/entry-1"
    assert translate(root, "import", str(sent)) == 0
    assert made_from(root)[path] == fingerprint("Use a clock.")
    edited(sent, lambda entry: setattr(entry, "flags", []))
    assert translate(root, "import", str(sent)) == 0
    assert made_from(root)[path] == fingerprint("Use a good clock.")


def test_a_block_that_moved_takes_its_translation_along(root: Path) -> None:
    sent = exported(root) / f"{SLUG}.po"
    original = root / "sources/handouts/bread/en.md"
    text = original.read_text(encoding="utf-8")
    original.write_text(text.replace("- Flour\n- Water\n", "- Water\n- Flour\n"), encoding="utf-8")
    edited(sent, lambda entry: setattr(entry, "msgstr", entry.msgstr.replace("Agua", "El agua")))
    assert translate(root, "import", str(sent)) == 0
    assert "- El agua\n" in (root / TEXT).read_text(encoding="utf-8")


def test_a_new_block_comes_in_and_the_rest_of_the_translation_stays(root: Path) -> None:
    original = root / "sources/handouts/bread/en.md"
    text = original.read_text(encoding="utf-8")
    original.write_text(text.replace("- Salt\n", "- Salt\n- A little oil\n"), encoding="utf-8")
    sent = exported(root) / f"{SLUG}.po"
    edited(sent, lambda entry: setattr(entry, "msgstr", entry.msgstr or ("Aceite" if "oil" in entry.msgid else "")))
    before = (root / TEXT).read_text(encoding="utf-8")
    assert translate(root, "import", str(sent)) == 0
    after = (root / TEXT).read_text(encoding="utf-8")
    assert "- Sal\n- Aceite\n" in after
    assert after.split("# Cómo crece")[0] == before.split("# Cómo crece")[0]
    assert after.split("# Preguntas")[1] == before.split("# Preguntas")[1]
    assert set(before.split()) <= set(after.split())


def test_words_that_only_the_translation_has_are_never_lost(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    original = root / "sources/handouts/bread/en.md"
    original.write_text(original.read_text("utf-8").replace("- Salt\n", "- Salt\n- Oil\n"), encoding="utf-8")
    path = root / TEXT
    path.write_text(path.read_text("utf-8").replace("::: quote", "Una frase de más.\n\n::: quote"), encoding="utf-8")
    before = path.read_bytes()
    sent = edited(
        exported(root) / f"{SLUG}.po",
        lambda entry: setattr(entry, "msgstr", entry.msgstr or ("Aceite" if entry.msgid == "Oil" else "")),
    )
    assert translate(root, "import", str(sent)) == 3
    assert "T307" in capsys.readouterr().out
    assert path.read_bytes() == before


def test_empty_and_unchanged_words_count_as_not_translated(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sent = exported(root) / f"{SLUG}.po"
    before = (root / TEXT).read_bytes()
    edited(sent, lambda entry: setattr(entry, "msgstr", "" if "every-1" in entry.msgctxt else entry.msgid))
    assert translate(root, "import", str(sent)) == 0
    assert "T308" in capsys.readouterr().out
    assert (root / TEXT).read_bytes() == before
    assert translate(root, "import", str(sent), "--keep-same") == 0
    assert b"Use a clock." in (root / TEXT).read_bytes()


def test_a_new_term_stands_in_its_place_with_its_sources(root: Path) -> None:
    path = root / GLOSSARY
    whole = path.read_text(encoding="utf-8")
    sent = exported(root) / "glossary.po"
    term = "dough"
    path.write_text(re.sub(rf"^  {term}:\n(?:    .*\n)+\n?", "", whole, flags=re.MULTILINE), encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    assert translate(root, "import", str(sent)) == 0
    library = load(Workspace(root))
    entry, original = library.glossaries["es"][term], library.glossaries["en"][term]
    assert entry.cite == original.cite and entry.source == original.source
    assert list(library.glossaries["es"]) == sorted(library.glossaries["es"])
    assert set(before.splitlines()) <= set(path.read_text(encoding="utf-8").splitlines())


def test_a_word_that_the_locale_lacked_comes_behind_its_neighbour(root: Path) -> None:
    path = root / "sources/locales/es.yaml"
    sent = exported(root) / "locale.po"
    before = path.read_text(encoding="utf-8")
    lacking = list(load(Workspace(root)).locales["es"].words)[2]
    path.write_text(re.sub(rf"^  {re.escape(lacking)}: .*\n", "", before, flags=re.MULTILINE), encoding="utf-8")
    assert translate(root, "import", str(sent)) == 0
    assert f"\n  {lacking}: " in path.read_text(encoding="utf-8")
    assert lacking in load(Workspace(root)).locales["es"].words


@pytest.mark.parametrize("first", [True, False])
def test_a_full_disk_leaves_everything_as_it_was(root: Path, monkeypatch: pytest.MonkeyPatch, first: bool) -> None:
    from handpress.run import shelf

    out = exported(root)
    before = sources(root)
    for name in (f"{SLUG}.po", "glossary.po"):
        edited(out / name, lambda entry: setattr(entry, "msgstr", f"{entry.msgstr} más" if entry.msgstr else ""))
    real, calls = shelf.write, [0]

    def failing(path: Path, content: bytes) -> None:
        calls[0] += 1
        if calls[0] == (1 if first else 2):
            raise shelf.Unwritable(path, OSError(28, "No space left on device"))
        real(path, content)

    monkeypatch.setattr(shelf, "write", failing)
    assert translate(root, "import", str(out / f"{SLUG}.po"), str(out / "glossary.po")) == 3
    assert sources(root) == before


@pytest.mark.parametrize("name", [TEXT, GLOSSARY, Path("sources/locales/es.yaml")])
def test_a_faulty_translation_is_neither_written_over_nor_sent_out(
    root: Path, name: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sent = sorted(exported(root).glob("*.po"))
    path = root / name
    path.write_text("---\ntitle: [\n---\nwords\n" if name == TEXT else "terms: [\n", encoding="utf-8")
    before = sources(root)
    assert translate(root, "import", *map(str, sent)) == 3
    assert sources(root) == before
    if name.parent.name != "locales":
        assert "T312" in capsys.readouterr().out
        assert translate(root, "export", "es", "--out", str(root / "x")) == 3


def test_nothing_is_sent_out_without_its_original(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "sources/handouts" / SLUG / "en.md").unlink()
    assert translate(root, "export", "es", "--out", str(root / "x")) == 2
    assert f"the original of {SLUG} cannot be read" in capsys.readouterr().err
    assert not (root / "x").exists()


def test_from_nothing_to_a_tier_by_a_translators_tool(tmp_path: Path, root: Path) -> None:
    assert translate(root, "start", "pt-PT") == 0
    out = exported(root, "po", "pt-PT")
    for name in (SLUG, "glossary", "locale"):
        entries = polib.pofile(str(out / f"{name}.po"))
        assert not any(entry.msgstr for entry in entries if not entry.msgctxt.endswith("#name")), (
            "nothing is translated"
        )
        edited(
            out / f"{name}.po",
            lambda entry: setattr(
                entry, "msgstr", "" if "academic-" in entry.msgctxt else re.sub(r"\b[Tt]he\b", "o", f"{entry.msgid} pt")
            ),
        )
    assert translate(root, "import", *(str(path) for path in sorted(out.glob("*.po")))) == 0
    library = load(Workspace(root))
    assert library.handouts[SLUG].texts["pt-PT"].titles.title == "Baking bread pt"
    assert library.glossaries["pt-PT"]["dough"].term.endswith(" pt")
    assert library.locales["pt-PT"].words["glossary"].endswith(" pt")
    again = {entry.msgctxt: entry for entry in polib.pofile(str(exported(root, "po", "pt-PT") / f"{SLUG}.po"))}
    assert not again[f"{HERE}academic-1/paragraph-1"].msgstr
    assert again[f"{HERE}fundamentals-1/heading"].msgstr == "How bread rises pt"


def test_signs_that_nobody_sees_are_refused_before_they_are_written(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Else the whole text could not be read again."""

    def spoil(entry: polib.POEntry) -> None:
        if entry.msgctxt.endswith("key-points-1/entry-1"):
            entry.msgstr += " \u202e"
        elif entry.msgctxt.endswith("checklist-1/entry-1"):
            entry.msgstr = "Otra harina"

    spoiled, before = edited(exported(root) / f"{SLUG}.po", spoil), sources(root)
    assert translate(root, "import", str(spoiled)) == 3
    assert "L104" in capsys.readouterr().out
    assert sources(root) == before
    assert translate(root, "import", str(spoiled), "--skip-faulty") == 3
    text = (root / TEXT).read_text(encoding="utf-8")
    assert "Otra harina" in text and "\u202e" not in text


def test_a_title_stays_on_one_line(root: Path) -> None:
    def wrap(entry: polib.POEntry) -> None:
        if entry.msgctxt.endswith("head/title"):
            entry.msgstr = "Hacer\npan"

    assert translate(root, "import", str(edited(exported(root) / f"{SLUG}.po", wrap))) == 0
    assert load(Workspace(root)).handouts[SLUG].texts["es"].titles.title == "Hacer pan"


def test_nothing_is_translated_into_another_spelling_of_the_original(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    locale = root / "sources" / "locales" / "en-US.yaml"
    locale.write_text("tag: en-US\nlang: en-US\nname: English (United States)\nspelled_from: en\n")
    sent = exported(root) / f"{SLUG}.po"
    sent.write_text(sent.read_text(encoding="utf-8").replace("Language: es", "Language: en_US"), encoding="utf-8")
    assert translate(root, "import", str(sent)) == 3
    assert "is not translated into en-US" in capsys.readouterr().out
    assert not list(root.rglob("en-US.md"))


def test_a_file_of_another_workspace_is_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sent = exported(root) / f"{SLUG}.po"
    text = sent.read_text(encoding="utf-8").replace("sources/handouts/bread/en.md", "../../etc/passwd")
    sent.write_text(text, encoding="utf-8")
    assert translate(root, "import", str(sent)) == 3
    assert "T301" in capsys.readouterr().out
    sent.write_text(text.replace("Language: es", "Language: tlh"), encoding="utf-8")
    assert translate(root, "import", str(sent)) == 3
    assert "tlh" in capsys.readouterr().out
