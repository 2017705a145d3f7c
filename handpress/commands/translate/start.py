"""Start a translation: write the files that a translator fills, with the original's words to be replaced."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handpress.nouns.library import Handout, Library

DONE, USAGE, FOUND = 0, 2, 3
NEXT = """\
Open these files in a text editor, and replace the original's words. The marks stay: :::, [[…]], {{{{ … }}}}, [@…].
  check                            tells what is not translated yet, and what says something else
  translate status --locale {tag}    shows how far it is
  translate accept {tag} HANDOUT     when a text is whole: remembers which words it was made from
An edition is printed when the last of its blocks is translated."""


def add(parser: ArgumentParser) -> None:
    parser.add_argument(
        "locale", metavar="LOCALE", help="the tag of the language to translate into: de, pt-BR, zh-Hant"
    )
    parser.add_argument("handouts", nargs="*", metavar="HANDOUT", help="only these (default: all)")
    parser.add_argument("--tier", help="no deeper than this: fundamentals (default: all)")
    parser.add_argument("--workspace", type=Path, default=Path(), help="the folder that holds sources/ (default: here)")


def run(arguments: Namespace) -> int:
    from handpress.load import load
    from handpress.nouns.workspace import Workspace
    from handpress.run.shelf import Unwritable, write

    library = load(Workspace(arguments.workspace))
    if wrong := unknown(library, arguments):
        print(wrong, file=sys.stderr)
        return USAGE
    try:
        for name, content in begun(library, arguments.locale, chosen(library, arguments), arguments.tier):
            path = arguments.workspace / name
            if path.exists():
                print(f"left as it is: {name}")
            else:
                write(path, content.encode())
                print(f"written: {name}")
    except Unwritable as cause:
        print(f"cannot write {cause}", file=sys.stderr)
        return FOUND
    print(NEXT.format(tag=arguments.locale))
    return DONE


def chosen(library: Library, arguments: Namespace) -> list[Handout]:
    """The handouts to start, but for those written in this language, and those whose original cannot be read."""
    found = [library.handouts[slug] for slug in arguments.handouts or sorted(library.handouts)]
    return [one for one in found if one.settings.original != arguments.locale and one.settings.original in one.texts]


def unknown(library: Library, arguments: Namespace) -> str:
    """What of the command line names nothing, in a sentence."""
    from handpress.language.introduced import introduced
    from handpress.nouns.spellings import TAG, TAG_RULE

    if not re.fullmatch(TAG, arguments.locale):
        return f"{arguments.locale} is not {TAG_RULE}"
    locale = library.locales.get(arguments.locale)
    if locale and locale.spelled_from:
        return f"{arguments.locale} is {locale.spelled_from} in another spelling: there is nothing to translate"
    missing = [slug for slug in arguments.handouts if slug not in library.handouts]
    tiers = [tier.name for tier in library.house.tiers]
    if missing:
        return f"there is no handout {', '.join(missing)}; there is {', '.join(library.handouts)}"
    if arguments.tier and arguments.tier not in tiers:
        return f"there is no tier {arguments.tier}; there is {', '.join(tiers)}"
    if locale is None and introduced(arguments.locale) is None:
        return f"CLDR knows no language {arguments.locale}: write sources/locales/{arguments.locale}.yaml first"
    if not chosen(library, arguments):
        return f"there is no handout to translate into {arguments.locale}, or its original cannot be read"
    return ""


def begun(library: Library, tag: str, handouts: list[Handout], deepest: str | None) -> Iterator[tuple[str, str]]:
    """The files by name: the locale, each text, the glossary."""
    from handpress.language.introduced import introduced
    from handpress.translation.beside import glossary, units_of
    from handpress.translation.start import glossary_file, locale_file, text_file

    original = handouts[0].settings.original
    language, words = introduced(tag), f"sources/locales/{original}.yaml"
    if language and words in library.written:
        yield (
            f"sources/locales/{tag}.yaml",
            locale_file(language, library.written[words], units_of(library, words), f"{original}.yaml"),
        )
    tiers = [tier.name for tier in library.house.tiers]
    kept = tiers[: tiers.index(deepest) + 1] if deepest else tiers
    for handout in handouts:
        if text := handout.texts.get(handout.settings.original):
            content = text_file(library.written[text.file], text, kept, part=kept != tiers)
            yield f"sources/handouts/{handout.slug}/{tag}.md", content
    places = library.places.items()
    starts = [
        (place.line, key.partition("/")[2])
        for (kind, key), place in places
        if kind == "term" and key.startswith(f"{original}/")
    ]
    if glossary(original) in library.written:
        used = terms_of(library, handouts, kept)
        yield glossary(tag), glossary_file(library.written[glossary(original)], starts, used, f"{original}.yaml")


def terms_of(library: Library, handouts: list[Handout], tiers: list[str]) -> set[str]:
    """The terms that these texts use, and those that their definitions use."""
    from handpress.compose import compose, tiers_of
    from handpress.nouns.edition import Edition

    return {
        line.id.removeprefix("g-")
        for handout in handouts
        for tier in tiers_of(library, handout, handout.settings.original)
        if tier in tiers
        for line in compose(
            library, Edition(handout.slug, tier, handout.settings.original, library.house.formats[0])
        ).glossary
    }
