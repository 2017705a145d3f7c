"""The kinds of slips, and under which of the gate's own names each may rightly be told."""

from __future__ import annotations

NUMBERS = {"number", "unit", "frequency", "range"}

# kind of slip → the kinds of difference that describe it; a condition is told as the ban or limit that it belongs to.
TOLD_AS: dict[str, set[str]] = {
    "digit": NUMBERS,
    "swap": NUMBERS,
    "decimal": NUMBERS,
    "separator": NUMBERS,
    "number-word": NUMBERS,
    "half": NUMBERS,
    "age": NUMBERS,
    "temperature": NUMBERS,
    "percent": {"unit", "number"},
    "telephone": {"number"},
    "unit": {"unit", "frequency", "number"},
    "unit-lost": {"unit", "number"},
    "comparator": {"comparator", "negation", "direction"},
    "range": {"range", "number"},
    "frequency": {"frequency", "number", "unit"},
    "negation": {"negation"},
    "stop": {"stop", "negation"},
    "condition": {"negation", "comparator", "stop", "direction"},
    "direction": {"direction"},
    "side": {"direction"},
    "medicine": {"name"},
    "citation": {"citation"},
    "value": {"value", "number"},
    "term": {"term"},
    "link": {"link"},
    "warning": {"warning", "structure"},
    "structure": {"structure", "warning"},
    "untranslated": {"untranslated"},
}
