"""How a language writes numbers, quantities, dates, lists and alphabets: pure functions over a Locale.

Imported from its modules, not from here, so that nobody pays for Babel without using it.
"""
