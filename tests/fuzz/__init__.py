"""Texts and files that nobody would write, and what holds for them all the same."""
