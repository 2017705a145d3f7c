"""Trials come in; the lines of the table go out: made, found and missed by locale and kind, then each miss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.translation.mutations.trial import Trial

HEAD = f"{'':8} {'kind':18} {'made':>5} {'found':>5} {'missed':>6} {'recall':>7}"


def table(trials: Iterable[Trial]) -> Iterator[str]:
    kept = tuple(trials)
    yield HEAD
    for locale in dict.fromkeys(one.mutant.locale for one in kept):
        of_locale = [one for one in kept if one.mutant.locale == locale]
        for kind in dict.fromkeys(one.mutant.kind for one in of_locale):
            yield _row(locale, kind, [one for one in of_locale if one.mutant.kind == kind])
        yield _row(locale, "all", of_locale)
    yield _row("all", "all", kept)
    yield from (f"missed: {one.mutant}" for one in kept if not one.found)


def _row(locale: str, kind: str, trials: Iterable[Trial]) -> str:
    kept = tuple(trials)
    found = sum(one.found for one in kept)
    share = f"{100 * found / len(kept):.1f}%" if kept else "–"
    return f"{locale:8} {kind:18} {len(kept):5} {found:5} {len(kept) - found:6} {share:>7}"
