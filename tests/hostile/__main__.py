"""Print the table of promises, and every case that breaks one; with `--all`, every case."""

from __future__ import annotations

import sys

from tests.hostile.table import bad, found, lines

everything = found()
for row in everything.rows:
    if bad(row) or "--all" in sys.argv:
        spent = f"{row.seconds:.1f} s, {row.megabytes} MB"
        broken = f"  BROKEN: {bad(row)}" if bad(row) else ""
        print(f"{row.case.promise} {row.case.name}: {row.fate}: {row.why[:100]!r} {spent}{broken}")
print("\n".join(lines(everything)))
raise SystemExit(1 if everything.hits or everything.changed or any(map(bad, everything.rows)) else 0)
