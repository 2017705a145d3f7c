"""What was read in; a problem for everything that does not agree with something else out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

from handpress.load.shelves import Record, Shelf
from handpress.nouns.library import Entry, Handout, House, Imprint, Reference, Value
from handpress.nouns.locale import Locale
from handpress.nouns.problem import Place, Problem


def house_problems(house: Record[House], imprints: Shelf[Imprint]) -> Iterator[Problem]:
    """Tiers declared twice, imprints that nobody wrote."""
    if house.made is None:
        return
    names = [tier.name for tier in house.made.tiers]
    for index, name in enumerate(names):
        if name in names[:index]:
            yield house.tree.problem(
                ("tiers", index, "name"), "L413", f"the tier `{name}` stands here twice", "Keep one."
            )
    for index, slug in enumerate(house.made.imprints):
        if slug not in imprints.spots:
            hint = nearest(slug, imprints.kept, "Write sources/imprints/{}.yaml, or take it out.")
            yield house.tree.problem(("imprints", index), "L404", f"there is no imprint `{slug}`", hint)


def handout_problems(handouts: Shelf[Handout], house: House, locales: Shelf[Locale]) -> Iterator[Problem]:
    """Texts in unknown languages, unknown tiers, originals that are missing, and no handout at all."""
    if not handouts.spots:
        hint = "Write sources/handouts/<slug>/handout.yaml and en.md."
        yield Problem(Place("sources/handouts"), "L411", "there are no handouts", hint)
    for slug, handout in handouts.kept.items():
        original = handout.settings.original
        if f"{slug}/{original}" not in handouts.spots:
            folder, hint = f"sources/handouts/{slug}", f"Write {original}.md, or name another original."
            message = f"the original, {folder}/{original}.md, is missing"
            yield handouts.spots[slug].problem(("original",), "L412", message, hint)
        for tag, text in handout.texts.items():
            if tag not in locales.spots:
                hint = f"Write sources/locales/{tag}.yaml."
                yield Problem(Place(text.file), "L401", f"there is no locale `{tag}`", hint)
            yield from tier_problems(handouts, f"{slug}/{tag}", text.titles.tiers or (), house)


def tier_problems(handouts: Shelf[Handout], spot: str, tiers: Collection[str], house: House) -> Iterator[Problem]:
    """Tiers of a text's head that the house does not have."""
    names = [tier.name for tier in house.tiers]
    for index, name in enumerate(tiers):
        if name not in names:
            hint = nearest(name, names, f"The house has {', '.join(names)}.")
            yield handouts.spots[spot].problem(("tiers", index), "L403", f"there is no tier `{name}`", hint)


def citation_problems(
    values: Shelf[Value], glossaries: Shelf[dict[str, Entry]], references: Shelf[Reference]
) -> Iterator[Problem]:
    """Values and glossary terms that cite what the bibliography does not have, if it could be read at all."""
    if not references.spots:
        return
    for key, value in values.kept.items():
        if value.cite not in references.spots:
            yield values.spots[key].problem(("cite",), *unknown_reference(value.cite, references.kept))
    for tag, terms in glossaries.kept.items():
        for slug, entry in terms.items():
            for index, cite in enumerate(entry.cite):
                if cite not in references.spots:
                    spot = glossaries.spots[f"{tag}/{slug}"]
                    yield spot.problem(("cite", index), *unknown_reference(cite, references.kept))


def unknown_reference(key: str, references: Collection[str]) -> tuple[str, str, str]:
    """Code, message and hint."""
    hint = nearest(key, references, "Write it into sources/reference/bibliography.yaml.")
    return "L406", f"there is no reference `{key}`", hint


def value_problems(values: Shelf[Value]) -> Iterator[Problem]:
    """Values that contradict themselves."""
    told = [problem.place for problem in values.problems]
    for key, value in values.kept.items():
        spot = values.spots[key]
        if any(place.file == spot.place.file and place.key.startswith(spot.place.key) for place in told):
            continue  # a part was left out: mend that first
        if (value.value is None) == (value.state is None):
            both = "has both a value and a state" if value.state else "has neither a value nor a state"
            yield spot.problem((), "L408", f"`{key}` {both}", "Write `value: 1.25`, or `state: unchanged`.")
        if value.value is not None and value.to is not None and value.to <= value.value:
            hint = "Write the lower end as `value` and the upper end as `to`."
            yield spot.problem(("to",), "L410", f"the range runs from {value.value} to {value.to}", hint)
        if value.bounds:
            yield from bounds_problems(values, key, value)


def bounds_problems(values: Shelf[Value], key: str, value: Value) -> Iterator[Problem]:
    """Bounds that run backwards or leave their value outside."""
    lower, upper = value.bounds or (None, None)
    if lower is None or upper is None:
        return
    spot = values.spots[key]
    if lower > upper:
        yield spot.problem(("bounds",), "L409", f"the bounds run from {lower} to {upper}", "Write the lower one first.")
    elif value.value is not None and not lower <= value.value <= upper:
        message = f"{value.value} is outside its bounds, {lower} to {upper}"
        yield spot.problem(("bounds",), "L409", message, "Look in the source: one of the three is wrong.")


def nearest(key: str, known: Collection[str] | Mapping[str, object], otherwise: str) -> str:
    """A hint that names the nearest known key, else the other hint."""
    near = get_close_matches(key, list(known), n=1, cutoff=0.6)
    return f"Did you mean `{near[0]}`?" if near else otherwise.format(key)
