"""How long the search goes on: in the suite the same few cases each time, in `./make fuzz` others, as many as asked."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

LONG = "FUZZ_EXAMPLES"


def bounded(examples: int) -> settings:
    """Settings of one search: so many cases in the suite."""
    asked = int(os.environ.get(LONG, "0"))
    return settings(
        max_examples=asked or examples,
        derandomize=not asked,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
