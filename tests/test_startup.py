"""Heavy libraries wait until they are needed: help, and a build with nothing to do, answer at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAVY = ("weasyprint", "jinja2", "markdown", "babel", "pydantic", "yaml", "PIL")


def imported_by(code: str) -> set[str]:
    """The heavy libraries in memory after running this code in a fresh interpreter."""
    report = f"{code}\nimport sys\nprint([name for name in {HEAVY!r} if name in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", report], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(HEAVY) & set(answer.stdout.splitlines()[-1].replace("'", " ").split())


def test_the_desk_imports_nothing_heavy() -> None:
    assert imported_by("import handpress.desk") == set()


def test_help_imports_nothing_heavy() -> None:
    code = (
        "from contextlib import suppress\nfrom handpress.desk import main\nwith suppress(SystemExit): main(['--help'])"
    )
    assert imported_by(code) == set()


def test_a_build_with_nothing_to_do_imports_nothing_heavy(dist: Path) -> None:
    assert (dist / "catalogue.json").is_file()
    code = (
        "from contextlib import suppress\nfrom handpress.desk import main\nwith suppress(SystemExit): main(['build'])"
    )
    assert imported_by(code) == set()


def test_a_check_does_not_import_the_engine() -> None:
    code = (
        "from contextlib import suppress\nfrom handpress.desk import main\nwith suppress(SystemExit): main(['check'])"
    )
    assert "weasyprint" not in imported_by(code)
