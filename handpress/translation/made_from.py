"""What a translation was made from: units of the original come in; the record of their fingerprints goes out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from handpress.nouns.translation import MadeFrom, MadeFromFile, Unit
from handpress.translation.pairs import fingerprint
from handpress.translation.since import compared

PLAIN = re.compile(r"[a-z][\w./-]+")
WORDS_OF_YAML = frozenset({"yes", "no", "on", "off", "true", "false", "null"})
HEAD = "# Written by `translate accept` and `translate import`, never by hand: what the translation was made from."


def record(
    made: MadeFromFile | None, units: Iterable[Unit], original: tuple[Unit, ...], file: str, revision: int
) -> MadeFromFile:
    """The record once these units, of all units of the original, have been translated as they stand now.

    `file` is the original's name. Every other unit stays as it was recorded, under the place that it has now; what is
    gone from the original is forgotten when the whole of its tiers is recorded anew.
    """
    done = {unit.path for unit in units}
    before = made.units if made else ()
    since = compared(before, original)
    kept: list[MadeFrom] = []
    for number, unit in enumerate(original):
        if unit.path in done:
            kept.append(MadeFrom(path=unit.path, hash=fingerprint(unit.text)))
        elif number in since.then:
            kept.append(MadeFrom(path=unit.path, hash=before[since.then[number]].hash))
    tiers = {unit.tier for unit in original if unit.path in done}
    whole = bool(tiers) and all(unit.path in done for unit in original if unit.tier in tiers)
    kept += [] if whole else [before[number] for number in since.gone]
    return MadeFromFile(original=file, revision=revision, units=tuple(kept))


def written_made_from(made: MadeFromFile) -> str:
    """The record as its YAML file: one unit a line, so that a change shows as the lines that changed."""
    lines = [f"  - {{path: {quoted(unit.path)}, hash: {json.dumps(unit.hash)}}}" for unit in made.units]
    head = [HEAD, f"original: {quoted(made.original)}", f"revision: {made.revision}"]
    return "\n".join([*head, "units:" if lines else "units: []", *lines, ""])


def quoted(text: str) -> str:
    """Text as YAML takes it for text and nothing else; fingerprints are always quoted, as 12e5 is a number."""
    return text if PLAIN.fullmatch(text) and text not in WORDS_OF_YAML else json.dumps(text, ensure_ascii=False)


def record_of(file: str) -> str:
    """Where the record of a translated file stands: sources/made-from/es/handouts/<slug>.yaml, …/es/glossary.yaml."""
    folder, _, name = file.removesuffix(".md").removesuffix(".yaml").rpartition("/")
    kind, _, slug = folder.removeprefix("sources/").partition("/")
    return f"sources/made-from/{name}/{f'handouts/{slug}' if kind == 'handouts' else 'glossary'}.yaml"
