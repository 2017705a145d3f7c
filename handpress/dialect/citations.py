"""Citations: `[@key, p. 5; @other]` becomes `[2; 1, p. 5]`, numbered by first mention in this edition and linked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from markupsafe import Markup

from handpress.dialect.citation_numbers import ranges
from handpress.dialect.marks import Citation, Cited

if TYPE_CHECKING:
    from handpress.dialect.setter import Setter


def rule(mark: Citation, setter: Setter) -> Markup:
    """The numbers of the sources that may be cited; those with a place in the source stand last, by themselves."""
    known = [cited for cited in mark.cited if citable(cited.key, mark.line, setter)]
    if not known:
        return Markup()
    anchor = setter.anchor("c")
    numbers = setter.numbers
    for cited in known:
        numbers.setdefault(cited.key, len(numbers) + 1)
        setter.cited.setdefault(cited.key, []).append(anchor)
    keys = {numbers[cited.key]: cited.key for cited in known}
    bare = [numbers[cited.key] for cited in known if not cited.locator]
    linked = Markup(ranges(bare, lambda number: _link(keys[number], str(number))))
    located = [_link(cited.key, f"{numbers[cited.key]}, {cited.locator}") for cited in known if cited.locator]
    text = Markup("; ").join([*filter(None, [linked]), *located])
    return Markup('<span class="citation" id="{}">[{}]</span>').format(anchor, text)


def cite(keys: Iterable[str], line: int, setter: Setter) -> Markup:
    """A citation of these sources, each once; empty where there are none."""
    return rule(Citation(tuple(Cited(key, "") for key in dict.fromkeys(keys)), line), setter)


def citable(key: str, line: int, setter: Setter) -> bool:
    """Whether the source is known and may carry a fact; if not, a problem."""
    references = setter.library.references
    if key not in references:
        setter.fault("C201", line, f"there is no source “{key}”", setter.guess(key, references))
        return False
    if not references[key].citable:
        reason = references[key].note or "it is not a source"
        setter.fault("C202", line, f"“{key}” may not be cited: {reason}", "Cite the study itself.")
    return references[key].citable


def _link(key: str, text: str) -> Markup:
    return Markup('<a href="#r-{}">{}</a>').format(key, text)
