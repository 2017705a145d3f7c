"""The parity gate: a translation carries the same numbers, units, limits, bans, names and marks as its original."""

from __future__ import annotations

from handpress.translation.parity.compare import differences
from handpress.translation.parity.difference import CODES, NEVER_WAIVED, Difference, Kind
from handpress.translation.parity.report import problems
from handpress.translation.parity.speech import Speech, speech

__all__ = ["CODES", "NEVER_WAIVED", "Difference", "Kind", "Speech", "differences", "problems", "speech"]
