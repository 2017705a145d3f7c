"""Known missed: what proof can't find, and why. The test holds this list exactly."""

from __future__ import annotations

KNOWN_MISSED: dict[str, str] = {}
