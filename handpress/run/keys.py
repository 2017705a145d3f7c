"""Keys: the hashes of all inputs go in; one digest of what a composition, or a printing, depends on comes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handpress.nouns.edition import Edition
from handpress.nouns.problem import Problem
from handpress.run.inputs import digest

HANDOUTS = "sources/handouts/"
# Files of the sources that only some editions can be wrong about; every other file concerns them all.
CONCERNS: dict[str, Callable[[Edition], str]] = {
    "sources/glossary/": lambda edition: edition.locale,
    "sources/locales/": lambda edition: edition.locale,
    "sources/imprints/": lambda edition: edition.imprint,
}
ENGINE = ("tool/weasyprint", "tool/pydyf", "tool/tiny", "tool/css", "tool/fonttools", "tool/pillow", "tool/pyphen")
PROOF = ("handpress/proof/", "tool/pikepdf", "tool/pypdfium2")
PRESS = (*PROOF, "handpress/press/", "handpress/nouns/galley", "tool/python", "tool/cffi", "tool/lxml", *ENGINE)


def sealed(names: Mapping[str, str]) -> str:
    return digest("\n".join(f"{value} {name}" for name, value in sorted(names.items())).encode())


def press_key(inputs: Mapping[str, str]) -> str:
    """What every printing depends on beside its galley: the press, the engine, the faces."""
    return sealed({name: value for name, value in inputs.items() if name.startswith(PRESS) or "styles/fonts/" in name})


def shared_key(inputs: Mapping[str, str]) -> str:
    """What every composition depends on: all but the handouts' own folders."""
    return sealed({name: value for name, value in inputs.items() if not name.startswith(HANDOUTS)})


def composed_from(edition: Edition, inputs: Mapping[str, str], shared: str) -> str:
    """What a composition depends on: what all share, and its handout's folder but for other languages' texts."""
    folder = f"{HANDOUTS}{edition.handout}/"
    own = {
        name: value
        for name, value in inputs.items()
        if name.startswith(folder) and (not name.endswith(".md") or name == f"{folder}{edition.locale}.md")
    }
    return sealed({**own, "shared": shared})


def touches(problem: Problem, edition: Edition) -> bool:
    """Whether a fault of the sources is a fault of this edition."""
    file = problem.place.file
    if file.startswith(HANDOUTS):
        slug, _, inner = file.removeprefix(HANDOUTS).partition("/")
        return slug == edition.handout and (not inner.endswith(".md") or inner == f"{edition.locale}.md")
    for folder, part in CONCERNS.items():
        if file.startswith(folder):
            return file.removeprefix(folder).rpartition(".")[0] == part(edition)
    return True
