"""Languages: a page in Russian, Chinese or Hindi comes in; its words in Latin letters go out with their language.

So another voice speaks them. In what is all in another language, such as a reference, it is the page's own words that
say theirs. A page from right to left has them said where its runs are isolated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

from handpress.lay_out.runs import runs
from handpress.nouns.locale import Locale

LATIN = "en"  # the language of names of trials and medicines, and of what is written about them
# A name, not the unit of a number.
SPELLED = re.compile("^[^0-9]*[A-Za-z\u00c0-\u024f]{3}|[A-Za-z\u00c0-\u024f]{5}")
OTHER = "\u0400-\u1dff\u2e80-\ud7af\uf900-\ufaff\uff00-\uffef"
NOT_OTHER = re.compile(f"[^{OTHER} \u00a0](?:[^{OTHER}]*[^{OTHER} \u00a0])?")
OWN = re.compile(f"[{OTHER}]+(?:[ \u00a0,.:;]*[{OTHER}]+)*")

TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?([a-z0-9]+)", re.IGNORECASE)
LANGUAGE = re.compile(r'\blang="([^"]*)"')
BARE = {"br", "img", "hr", "meta", "link", "col", "wbr", "input"}
UNSPOKEN = {"head", "style", "script"}


def name_languages(html: str, locale: Locale) -> str:
    """The page with each stretch of words in another script than the text around it in an element of its own."""
    if locale.script == "Latn" or locale.direction == "rtl":
        return html
    done: list[str] = []
    around: list[tuple[str, str]] = [("", locale.lang)]
    for at, piece in enumerate(TAG.split(html)):
        if at % 2:
            nest(around, piece)
        spoken = not at % 2 and not UNSPOKEN.intersection(name for name, _ in around)
        done.append(named(piece, around[-1][1], locale.lang) if spoken else piece)
    return "".join(done)


def nest(around: list[tuple[str, str]], tag: str) -> None:
    """Keep count of the elements that are open, each with the language of its words."""
    found = NAME.match(tag)
    name = found[1].lower() if found else ""
    if tag.startswith("</"):
        if around[-1][0] == name:
            around.pop()
    elif name and name not in BARE and not tag.endswith("/>"):
        own = LANGUAGE.search(tag)
        around.append((name, own[1] if own else around[-1][1]))


def named(piece: str, language: str, own: str) -> str:
    """A piece of text with its foreign words named."""
    text, at, done = unescape(piece), 0, ""
    other = LATIN if language == own else own
    for start, end in foreign(text, language == own):
        done += f'{escaped(text[at:start])}<span lang="{other}">{escaped(text[start:end])}</span>'
        at = end
    return done + escaped(text[at:]) if at else piece


def foreign(text: str, at_home: bool) -> Iterator[tuple[int, int]]:
    """Where the words in Latin letters stand in a text in its own; or the other way round."""
    if not at_home:
        return (found.span() for found in OWN.finditer(text))
    stretches = (
        (start + found.start(), start + found.end())
        for start, end in runs(text)
        for found in NOT_OTHER.finditer(text[start:end])
    )
    return ((start, end) for start, end in stretches if SPELLED.search(text[start:end]))


def escaped(text: str) -> str:
    return escape(text, quote=False)
