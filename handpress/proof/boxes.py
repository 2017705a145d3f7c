"""A box on a page: left, bottom, right, top, in points from the page's lower left corner."""

from __future__ import annotations

Box = tuple[float, float, float, float]
