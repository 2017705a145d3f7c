"""How the texts in YAML files are written: each kind has a pattern, and a description that tells an author the rule."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Discriminator, Field
from pydantic import Tag as Branch


def _text(pattern: str, rule: str) -> object:
    return Field(pattern=pattern, description=rule)


SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
TAG = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$"
SLUG_RULE = "small letters a-z, digits and single hyphens"
TAG_RULE = "a language tag (BCP 47): en, pt-BR, zh-Hans"

Slug = Annotated[str, _text(SLUG, SLUG_RULE)]
Tag = Annotated[str, _text(TAG, TAG_RULE)]
Line = Annotated[str, Field(min_length=1, pattern=r"^[^\n]*$", description="a text in one line")]
Script = Annotated[str, _text(r"^[A-Z][a-z]{3}$", "a script's code (ISO 15924): Latn, Arab, Hans")]
DocumentNumber = Annotated[str, _text(r"^[A-Z0-9]+(-[A-Z0-9]+)*$", "capitals A-Z, digits and single hyphens")]
ValueKey = Annotated[
    str, _text(r"^[a-z0-9]+([._-][a-z0-9]+)*$", "small letters a-z and digits, with `.`, `-` or `_` between")
]
CitationKey = Annotated[str, _text(r"^[a-z0-9][a-z0-9_-]*$", "small letters a-z, digits, `-` and `_`")]
PartialDate = Annotated[str, _text(r"^\d{4}(-\d{2}(-\d{2})?)?$", "a year, month or day: 2021, 2021-04, 2021-04-30")]
Doi = Annotated[str, _text(r"^10\.\d{4,9}/\S+$", "a DOI without https://doi.org/: 10.1038/s41416-020-01228-2")]
Pmid = Annotated[str, _text(r"^\d+$", "digits only")]
Pmcid = Annotated[str, _text(r"^PMC\d+$", "PMC and digits: PMC8039042")]
Address = Annotated[str, _text(r"^https?://\S+$", "an address that starts with https:// or http://")]
SecureAddress = Annotated[str, _text(r"^https://\S+$", "an address that starts with https://")]
Mailbox = Annotated[str, _text(r"^[^@\s]+@[^@\s]+$", "an e-mail address: name@clinic.example")]
Telephone = Annotated[
    str, _text(r"^\+?[0-9][0-9 ()-]{4,}$", "a telephone number: digits, spaces, hyphens and brackets")
]
PictureName = Annotated[str, _text(r"^[\w-]+\.(png|jpg|jpeg)$", "the name of a PNG or JPEG picture beside this file")]
Number = Annotated[Decimal, Field(max_digits=15, decimal_places=6)]

# One text for every locale, or one for each.
Localized = Annotated[
    Annotated[str, Branch("text")] | Annotated[dict[Tag, str], Branch("by language")],
    Discriminator(lambda given: "by language" if isinstance(given, dict) else "text"),
]
