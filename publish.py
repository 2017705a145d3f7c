"""The desk: `./make VERB` runs this file; it is the same as the installed command `handpress`."""

import sys

if __name__ == "__main__":
    try:
        from handpress.desk import main

        code = main()
    except ModuleNotFoundError as missing:
        if (missing.name or "").startswith("handpress"):
            raise
        print(f"{missing.name} is not installed here: run ./make, which sets up all that is needed", file=sys.stderr)
        code = 2
    raise SystemExit(code)
