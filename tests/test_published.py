"""Every edition that we publish, read by the judges: PDF/UA-1 and PDF/A-2a, small enough to e-mail, and all there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.validators import second_opinion, validate

LARGEST = 700_000  # bytes: what clinics' mail takes with ease


@pytest.fixture(scope="module")
def pdfs(dist: Path) -> list[Path]:
    found = sorted(dist.glob("*/*.pdf"))
    assert found
    return found


@pytest.mark.slow
def test_verapdf_finds_no_failure_in_any_edition_by_either_profile(pdfs: list[Path]) -> None:
    assert validate(pdfs) == []


def test_a_second_validator_finds_none_either(pdfs: list[Path]) -> None:
    assert second_opinion(pdfs) == []


def test_every_edition_can_be_mailed(pdfs: list[Path]) -> None:
    sizes = {pdf.name: pdf.stat().st_size for pdf in pdfs}
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}


def test_the_catalogue_lists_what_is_there(dist: Path, pdfs: list[Path]) -> None:
    listed = json.dumps(json.loads((dist / "catalogue.json").read_text(encoding="utf-8")))
    assert [pdf for pdf in pdfs if pdf.relative_to(dist).as_posix() not in listed] == []
