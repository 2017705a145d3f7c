"""The desk: `python publish.py VERB`, the same as the installed command `handpress`."""

from handpress.desk import main

if __name__ == "__main__":
    raise SystemExit(main())
