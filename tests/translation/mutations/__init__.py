"""Mutations: the real translations, each changed in one place at a time, and how many of the changes the gate finds."""

from __future__ import annotations
