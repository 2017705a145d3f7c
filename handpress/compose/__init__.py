"""A library and an edition come in; the edition's manuscript goes out."""

from handpress.compose.edition import compose
from handpress.compose.tiers import tiers_of

__all__ = ["compose", "tiers_of"]
