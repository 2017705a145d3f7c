"""Keys: the hashes of all inputs go in; one digest of what a composition, or a printing, depends on comes out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from handpress.nouns.edition import Edition
from handpress.nouns.problem import Problem
from handpress.run.inputs import digest

HANDOUTS = "sources/handouts/"
MADE_FROM = "sources/made-from/"
PARITY = ("sources/parity/", "shipped/sources/parity/")
APART = (HANDOUTS, MADE_FROM, *PARITY)  # what not every composition depends on
# Files of the sources that only some editions can be wrong about; every other file concerns them all.
CONCERNS: dict[str, Callable[[Edition, Collection[str]], Collection[str]]] = {
    "sources/glossary/": lambda edition, texts: (edition.locale, *texts),
    "sources/locales/": lambda edition, texts: (edition.locale,),
    "sources/imprints/": lambda edition, texts: (edition.imprint,),
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
    """What every composition depends on: all but the handouts' own folders, and what only translations rest on."""
    return sealed({name: value for name, value in inputs.items() if not name.startswith(APART)})


def composed_from(edition: Edition, inputs: Mapping[str, str], shared: str, texts: Collection[str]) -> str:
    """What a composition depends on: what all share, and its own of what is apart.

    `texts` are the locales whose texts it rests on: its words', and the original's where it is a translation.
    """
    own = {name: value for name, value in inputs.items() if name.startswith(APART) and rests_on(edition, name, texts)}
    return sealed({**own, "shared": shared})


def rests_on(edition: Edition, file: str, texts: Collection[str]) -> bool:
    """Whether a file apart is one of this edition's: of its handout, but not another language's, and so on."""
    if file.startswith(HANDOUTS):
        slug, _, inner = file.removeprefix(HANDOUTS).partition("/")
        own = not inner.endswith(".md") or inner.removesuffix(".md") in (edition.locale, *texts)
        return slug == edition.handout and own
    if file.startswith(MADE_FROM):
        locale, _, inner = file.removeprefix(MADE_FROM).partition("/")
        return locale in texts and inner in ("glossary.yaml", f"handouts/{edition.handout}.yaml")
    stem = file.rpartition("/")[2].rpartition(".")[0]
    return len(texts) > 1 and any(f"{tag}-".startswith(f"{stem}-") for tag in texts)


def touches(problem: Problem, edition: Edition, texts: Collection[str]) -> bool:
    """Whether a fault of the sources is a fault of this edition."""
    file = problem.place.file
    if file.startswith(APART):
        return rests_on(edition, file, texts)
    for folder, parts in CONCERNS.items():
        if file.startswith(folder):
            return file.removeprefix(folder).rpartition(".")[0] in parts(edition, texts)
    return True
