"""How hard prose is to read: plain prose in, counts and the scores of its language's formulas out.

A locale names the language whose formulas apply to it (`readability: english`). Formulas are made for one language and
mean nothing in another: where no published one is at hand, as for Arabic, Chinese and Russian, a locale names none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handpress.readability import english, spanish
from handpress.readability.reading import Reading

FORMULAS: Mapping[str, Callable[[str], Reading | None]] = {"english": english.measure, "spanish": spanish.measure}
