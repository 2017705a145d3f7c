"""The nouns in; JSON Schemas out, so that editors complete the sources and mark faults while one writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from handpress.nouns.library import (
    BibliographyFile,
    GlossaryFile,
    HandoutFile,
    House,
    Imprint,
    Titles,
    ValuesFile,
)
from handpress.nouns.lint import RulesFile
from handpress.nouns.locale import Locale
from handpress.nouns.names import NamesFile
from handpress.nouns.noun import Noun
from handpress.nouns.parity import WordsFile
from handpress.nouns.quality import Instrument, JudgementsFile
from handpress.nouns.translation import MadeFromFile

SCHEMAS: dict[str, type[Noun]] = {
    "bibliography": BibliographyFile,
    "glossary": GlossaryFile,
    "handout": HandoutFile,
    "head": Titles,
    "house": House,
    "imprint": Imprint,
    "instrument": Instrument,
    "lint": RulesFile,
    "quality": JudgementsFile,
    "locale": Locale,
    "made-from": MadeFromFile,
    "parity": WordsFile,
    "names": NamesFile,
    "values": ValuesFile,
}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Spelling(GenerateJsonSchema):
    """JSON Schemas of what an author writes, where that differs from what pydantic would take."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        """Numbers are numbers; pydantic would also offer texts that look like one."""
        return {"type": "number"}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        """A day; the pattern marks faults in editors that ignore `format`."""
        return {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def export_schemas(folder: Path) -> tuple[Path, ...]:
    """Write one schema for each kind of YAML file, and one for the head of a text."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, noun in SCHEMAS.items():
        path = folder / f"{name}.json"
        path.write_text(schema_text(noun), encoding="utf-8", newline="\n")
        written.append(path)
    return tuple(written)


def schema_text(noun: type[Noun]) -> str:
    """A noun's schema as it stands in its file."""
    schema = {"$schema": DIALECT, **noun.model_json_schema(schema_generator=Spelling)}
    return json.dumps(plain(schema), ensure_ascii=False, indent=2) + "\n"


def plain(schema: Any) -> Any:
    """The schema without titles made up from each key and defaults of null, and with no key but those of a pattern."""
    if isinstance(schema, list):
        return [plain(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: plain(part) for key, part in schema.items()}
    if isinstance(kept.get("title"), str) and "properties" not in kept:
        del kept["title"]
    if kept.get("default", "") is None:
        del kept["default"]
    if "patternProperties" in kept:
        kept.pop("propertyNames", None)
        kept["additionalProperties"] = False
    return kept
