"""A quick look before anything is loaded: did the last build do just this, from just these inputs, and is all there?

It reads one small file that the last build left, hashes every input and output, and imports next to nothing.
"""

from __future__ import annotations

import os
import sys
import time

from handpress.run.inputs import digest, digest_of, inputs

__all__ = ["LAST", "digest_of", "plain", "quick", "remember", "where"]

LAST = ".handpress/last"
HEAD = "handpress 1 "
SPLIT = "\x1f"
NO_MATTER = ("--workspace", "--out", "--jobs")
WITH_A_WORD = (*NO_MATTER, "--tier", "--locale", "--format", "--imprint", "--report")


def quick(words: list[str]) -> int | None:
    """Answer a build that has nothing to do; None where there may be something to do."""
    started = time.perf_counter()
    root, out, asked = where(words)
    if any(word.startswith(("--force", "--report", "-h", "--help")) for word in asked):
        return None
    summary = unchanged(root, out, asked)
    if summary is None:
        return None
    print(f"{summary}, in {time.perf_counter() - started:.2f} s")
    return 0


def where(words: list[str]) -> tuple[str, str, list[str]]:
    """The workspace, the output folder, and in one order the words of a request that decide what is printed."""
    root, out, asked = ".", "", []
    rest = iter(words)
    for word in rest:
        name, equals, given = word.partition("=")
        if name in WITH_A_WORD:
            given = given if equals else next(rest, "")
        root, out = (given if name == "--workspace" else root), (given if name == "--out" else out)
        if name not in NO_MATTER:
            asked.append(f"{name}={given}" if name in WITH_A_WORD else word)
    return root, out or os.path.join(root, "dist"), sorted(asked)


def unchanged(root: str, out: str, asked: list[str]) -> str | None:
    """The last build's summary, if it did what is asked now and nothing has changed since."""
    try:
        with open(os.path.join(out, LAST), encoding="utf-8") as file:
            head, _, body = file.read().partition("\n")
    except (OSError, ValueError):
        return None
    if head != HEAD + digest(body.encode()):
        return None
    said, summary, *lines = body.split("\n")
    if said != SPLIT.join(asked):
        return None
    outputs, made_from = listed(lines, "O"), listed(lines, "I")
    if any(digest_of(os.path.join(out, name)) != known for name, known in outputs.items()):
        return None
    return summary if inputs(root) == made_from else None


def listed(lines: list[str], kind: str) -> dict[str, str]:
    """Name → digest of the lines of one kind."""
    found = (line.split(" ", 2) for line in lines)
    return {name: value for mark, value, name in found if mark == kind}


def plain(words: list[str]) -> list[str]:
    """The request of which nothing would be left to do: how hard it was asked, or told, no longer matters."""
    return [word for word in where(words)[2] if not word.startswith(("--force", "--report"))]


def remember(asked: list[str], summary: str, made_from: dict[str, str], outputs: dict[str, str]) -> bytes:
    """What the next quick look will read, for a build that left nothing undone."""
    lines = [f"I {value} {name}" for name, value in sorted(made_from.items())]
    lines += [f"O {value} {name}" for name, value in sorted(outputs.items())]
    body = "\n".join((SPLIT.join(asked), summary, *lines))
    return f"{HEAD}{digest(body.encode())}\n{body}".encode()


if __name__ == "__main__":
    code = quick(sys.argv[1:])
    raise SystemExit(1 if code is None else code)
