"""Handpress: a press for patient handouts."""

__version__ = "0.1.0"
