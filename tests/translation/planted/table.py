"""Trials go in; the lines of the table come out: what was found, missed and told falsely by kind and by locale."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from tests.translation.planted.trial import Trial

HEAD = "                planted found missed  recall   named   faithful false   rate"


def table(trials: Iterable[Trial], *, named: bool = True) -> Iterator[str]:
    """By kind, then by locale, then all; then every miss and every false alarm, unless they are not to be named."""
    kept = tuple(trials)
    planted = [one for one in kept if one.case.planted]
    yield HEAD
    yield from _rows(sorted(planted, key=lambda one: one.case.kind), lambda one: one.case.kind)
    yield from _rows(kept, lambda one: one.case.locale)
    yield row("all", kept)
    if named:
        yield from (f"missed: {one.case}: {one.case.translation!r}" for one in planted if not one.found)
        yield from _false(kept)


def _rows(trials: Sequence[Trial], name: Callable[[Trial], str]) -> Iterator[str]:
    for each in dict.fromkeys(map(name, trials)):
        yield row(each, [one for one in trials if name(one) == each])


def _false(trials: Iterable[Trial]) -> Iterator[str]:
    alarms = [one for one in trials if not one.case.planted and one.found]
    kinds = [told.kind for one in alarms for told in one.told]
    for one in alarms:
        yield from (f"false alarm: {one.case}: {told.kind}: {told.message}" for told in one.told)
    yield "false alarms by kind: " + (", ".join(f"{kind} {kinds.count(kind)}" for kind in sorted(set(kinds))) or "none")


def row(name: str, trials: Iterable[Trial]) -> str:
    kept = tuple(trials)
    planted = [one for one in kept if one.case.planted]
    faithful = [one for one in kept if not one.case.planted]
    found, named = sum(one.found for one in planted), sum(one.named for one in planted)
    false = sum(one.found for one in faithful)
    counted = f"{name:15} {len(planted):7} {found:5} {len(planted) - found:6}"
    line = f"{counted} {share(found, planted):>7} {share(named, planted):>7}"
    return line if not faithful else f"{line}   {len(faithful):8} {false:5} {share(false, faithful):>6}"


def share(part: int, whole: Sequence[object]) -> str:
    return f"{100 * part / len(whole):.1f}%" if whole else "–"
