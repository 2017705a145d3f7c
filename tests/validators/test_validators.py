"""The judges must condemn what is bad before their praise is worth anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validators import second_opinion, validate

GOOD = "<html lang=en-GB><title>Bones</title><h1>Bones</h1><p>See <a href='https://example.org/'>more</a>."
UA = ("PDF/UA-1",)
UNTITLED = "<html lang=en-GB><h1>Bones</h1>"
SKIPPED_HEADING = "<html lang=en-GB><title>Bones</title><h1>Bones</h1><h3>Why</h3>"


@pytest.fixture
def printed(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A PDF of the HTML and variant that the test asks for."""
    import weasyprint

    html, variant = request.param
    pdf = tmp_path / "specimen.pdf"
    weasyprint.HTML(string=html).write_pdf(pdf, pdf_variant=variant)
    return pdf


@pytest.mark.parametrize("printed", [(GOOD, "pdf/ua-1")], indirect=True)
def test_a_conforming_file_passes(printed: Path) -> None:
    assert validate([printed], UA) == []
    assert second_opinion([printed]) == []


@pytest.mark.parametrize(
    ("printed", "rule"),
    [((UNTITLED, "pdf/ua-1"), "7.1-9"), ((SKIPPED_HEADING, "pdf/ua-1"), "7.4.2-1"), ((GOOD, None), "6.2-1")],
    indirect=["printed"],
    ids=["untitled", "skipped heading", "untagged"],
)
def test_a_fault_is_named_with_its_file_and_rule(printed: Path, rule: str) -> None:
    found = validate([printed], UA)
    assert any(line.startswith(f"{printed}: {rule} ") for line in found), found
    assert second_opinion([printed])


@pytest.mark.parametrize("printed", [(GOOD, "pdf/ua-1")], indirect=True)
def test_what_is_only_accessible_is_no_archive(printed: Path) -> None:
    assert validate([printed], ("PDF/A-2a",))


def test_a_file_that_is_no_pdf_is_an_error(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"not a PDF")
    with pytest.raises(RuntimeError, match="could not be run"):
        validate([broken], UA)
