"""Values: `{{ key | form }}` becomes the value as this locale writes it. What nobody has verified is not printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from handpress.dialect.marks import Quantity
from handpress.language.forms import Unprintable
from handpress.language.quantities import quantity
from handpress.language.words import MissingWord
from handpress.nouns.library import Value

if TYPE_CHECKING:
    from handpress.dialect.setter import Setter

NEEDS = {"interval": "bounds", "with-interval": "bounds", "n": "n", "p": "p"}


def rule(mark: Quantity, setter: Setter) -> Markup:
    return together(written(mark.key, mark.form, mark.line, setter))


def known(key: str, line: int, setter: Setter) -> Value | None:
    """The value of this key, if it may be printed; if not, None and a problem."""
    value = setter.library.values.get(key)
    if value is None:
        setter.fault("C204", line, f"there is no value “{key}”", setter.guess(key, setter.library.values))
    elif not value.verified or "value" in value.unverified:
        hint = "Read the source, then set verified: true; until then keep it out of the text."
        setter.fault("C206", line, f"the value “{key}” is not verified", hint)
    else:
        return value
    return None


def written(key: str, form: str, line: int, setter: Setter) -> str:
    """The value in this form; empty, with a problem, where it can't be printed."""
    value = known(key, line, setter)
    if value is None:
        return ""
    field = NEEDS.get(form, "value")
    if field in value.unverified:
        setter.fault("C206", line, f"{field} of the value “{key}” is not verified", "Print the value without it.")
        return ""
    if strange := [name for name in spoken(value, form) if name in setter.locale.borrowed]:
        # Interface words may fall back to another language; the words of a sentence about a medicine may not.
        message = f"{setter.locale.tag} has no words of its own for {', '.join(strange)}, which “{key}” needs"
        setter.fault("C207", line, message, "Add them to the locale file.")
        return ""
    try:
        return quantity(setter.locale, value, form)
    except Unprintable as fault:
        hint = f"It can be printed as {', '.join(fault.possible)}."
        setter.fault("C205", line, f"the value “{key}” has no form “{form}”", hint)
    except MissingWord as fault:
        hint = f"Add it to the {fault.kind} of the locale file."
        setter.fault("C207", line, f"{fault.locale} has no word for “{fault.key}”, which “{key}” needs", hint)
    except KeyError as blank:
        hint = "Copy what stands in braces from the words of English."
        setter.fault("C207", line, f"a word that “{key}” needs has a blank that nothing fills: {blank}", hint)
    return ""


def spoken(value: Value, form: str) -> tuple[str, ...]:
    """The words of the locale that stand around the number, as its file names them."""
    words = {
        f"qualifier.{value.qualifier}".replace(" ", "-"): value.qualifier is not None,
        "range": value.to is not None or form in ("interval", "with-interval"),
        "with-interval": form == "with-interval",
        "p-value": form == "p",
        f"units.{value.unit}": bool(value.unit) and form != "p",
        f"states.{value.state}": value.state is not None,
    }
    return tuple(word for word, needed in words.items() if needed)


def together(text: str) -> Markup:
    """A quantity that is one thing, as the proof reads it."""
    return Markup('<span class="value">{}</span>').format(text) if text else Markup()
