"""Specimens: one of everything, for looking at and for tests."""
