"""A galley: a manuscript laid out as HTML with its stylesheets and assets, not yet in pages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from handpress.nouns.edition import Edition


@dataclass(frozen=True, slots=True)
class Galley:
    """All that the press needs to print one edition; nothing of it is read from the workspace again.

    `html` marks each page number with `<span class="folios" data-for="ID ID …"></span>`, which the press fills with the
    pages where those ids landed. `stylesheets` are (name, text) in cascade order; `assets` answer `asset:NAME`
    addresses; `fonts` are the folders whose faces may be used; `facts` go to the PDF's metadata and the catalogue;
    `epoch` is the time, in seconds since 1970, that the PDF says it was made.
    """

    edition: Edition
    html: str
    stylesheets: tuple[tuple[str, str], ...]
    assets: Mapping[str, bytes]
    fonts: tuple[str, ...]
    facts: Mapping[str, Any]
    epoch: int

    def digest(self) -> str:
        """SHA-256 (hex) over everything that the printed bytes depend on, but for the press itself and its fonts."""
        whole = hashlib.sha256()
        parts = (self.html, self.stylesheets, sorted(self.facts.items()), self.epoch, self.edition.path)
        whole.update(json.dumps(parts, ensure_ascii=False, default=str).encode())
        for name, content in sorted(self.assets.items()):
            whole.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
        return whole.hexdigest()
