"""Judges of finished PDFs: veraPDF, and a quick second opinion. `python -m tests.validators PDF…` runs both."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import page

ROOT = Path(__file__).resolve().parent.parent.parent


PROFILES = ("PDF/UA-1", "PDF/A-2a")  # what every PDF of ours is, both in one file


def validate(pdfs: Iterable[Path], profiles: Iterable[str] = PROFILES) -> list[str]:
    """What veraPDF finds wrong, one line a failure. Runs in a child: a Java machine stays in its process for good."""
    asked = [f"--profile={profile}" for profile in profiles]
    command = [sys.executable, "-m", "tests.validators", "--json", *asked, *map(str, pdfs)]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if answer.returncode not in (0, 3):
        raise RuntimeError(f"veraPDF could not be run: {answer.stderr}")
    found: list[str] = json.loads(answer.stdout)
    return found


def second_opinion(pdfs: Iterable[Path]) -> list[str]:
    """What the package `page` finds wrong by PDF/UA-1: another reading of the standard, in some milliseconds a file."""
    return [
        f"{pdf}: {failure.rule_id} {failure.message}"
        for pdf in pdfs
        for failure in page.validate_pdf(pdf, profile="ua1").failures
    ]
