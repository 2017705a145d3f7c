"""A translation's sections come in; the same with the original beside them, row by row, go out."""

from __future__ import annotations

from handpress.compose.facts import facts
from handpress.compose.rows import in_rows, shape
from handpress.compose.text import set_text
from handpress.dialect.setter import Setter
from handpress.nouns.edition import Edition
from handpress.nouns.library import Library
from handpress.nouns.locale import Locale
from handpress.nouns.manuscript import Facing, Section


class Original(Setter):
    """Sets the original beside a translation: with the same numbers for the same sources, and ids of its own.

    Its terms lead nowhere: there is one glossary, in the language of the translation.
    """

    def __init__(self, beside: Setter, locale: Locale, file: str) -> None:
        super().__init__(beside.library, locale, file, beside.figures)
        self.numbers = beside.numbers

    def anchor(self, letter: str) -> str:
        return f"o{super().anchor(letter)}"

    def open_section(self) -> None:
        self.linked = set(self.glossary)


def beside(library: Library, edition: Edition, sections: tuple[Section, ...], setter: Setter) -> Facing:
    """Set the original, and put it beside its translation. Faults of both are the setter's problems."""
    handout, locale = library.handouts[edition.handout], library.locales[edition.beside]
    text = handout.texts[edition.beside]
    original = Original(setter, locale, text.file)
    theirs = set_text(text, edition, original)
    for key in original.cited.keys() - setter.cited.keys():
        setter.cited[key] = original.cited[key]
    _look_at_shapes(sections, theirs, original, setter)
    setter.problems.extend(original.problems)
    tier = next(tier for tier in library.house.tiers if tier.name == edition.tier)
    return Facing(
        locale=locale,
        facts=facts(library.house, handout, text, locale, tier),
        sections=in_rows(sections, theirs),
        terms={f"g-{slug}": entry.term for slug, entry in original.glossary.items()},
    )


def _look_at_shapes(ours: tuple[Section, ...], theirs: tuple[Section, ...], original: Setter, setter: Setter) -> None:
    """Columns that tell different things would send a nurse's finger to the wrong line."""
    hint = "Give the translation the blocks of the original, in their order; `translate proof` shows both."
    for one, other in zip(ours, theirs, strict=False):
        if (one.tier, shape(one.blocks)) != (other.tier, shape(other.blocks)):
            pairs = zip(one.blocks, other.blocks, strict=False)
            lines = next(((a.line, b.line) for a, b in pairs if shape(a) != shape(b)), (one.line, other.line))
            message = f"this stands beside {original.file}:{lines[1]}, and is made of other blocks"
            setter.fault("T401", lines[0], message, hint)
            return
    if len(ours) != len(theirs):
        line = (ours or theirs)[-1].line if ours else 1
        message = f"the text has {len(ours)} sections here, and {original.file} has {len(theirs)}"
        setter.fault("T401", line, message, hint)
