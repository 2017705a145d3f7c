"""A translation, its original and the record of what it was made from come in; how each block stands goes out."""

from __future__ import annotations

from handpress.translation.made_from import record, written_made_from

__all__ = ["record", "written_made_from"]
