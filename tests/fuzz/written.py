"""Strategies: pieces of the dialect, of YAML and of files, put together as no author would."""

from __future__ import annotations

from hypothesis import strategies as some
from hypothesis.strategies import SearchStrategy

BLOCKS = ("key-points", "warning", "call-your-team", "do", "quote", "steps", "checklist", "questions", "notes")
TABLE = "::: table\ncaption: Cells\ncolumns: [a, b]\nrows:\n  - [One, '{{ rise.cold }}']\n:::\n"
BARS = "  - label: g\n    rows:\n      - {label: r, value: rise.warm}\n"
CHART = f"::: chart\ncaption: Bars\naxis: Rise\ngroups:\n{BARS}:::\n"
FIGURE = "::: figure loaf.svg\nalt: Two loaves side by side on a table.\ncaption: Two [[dough]] loaves\n:::\n"
MARKS = (
    *("[@baker2020]", "[@ovenguide, p. 5]", "[@baker2020; @ovenguide]", "[@nobody]", "[@baker2020; nobody]"),
    *("[[dough]]", "[[bread dough|dough]]", "[[yeast]]", "[[crumb]]", "[[nothing]]", "[[ | ]]"),
    *("{{ rise.warm }}", "{{ rise.cold | with-interval }}", "{{ baking.time | size }}", "{{ crust.cold }}", "{{ no }}"),
    *("{{ rise.warm | n }}", "{{ rise.warm | p }}", "{{ rise.warm | }}", "[[", "]]", "{{", "}}", "[@", "{%", "|"),
)
SIGNS = (
    *("*", "**", "_", "__", "`", "```", "~", "\\", "[", "](", ")", "(", "]", "!", "<", ">", "&", '"', "'", ".", ", "),
    *(
        "<b>",
        "</p>",
        "<script>alert(1)</script>",
        "<!-- ",
        "-->",
        "<a href='x'>",
        "&amp;",
        "&lt;b&gt;",
        "&#8238;",
        "&#x202e;",
    ),
    *(
        "[a](https://a.example/b?c=1&d=2)",
        "[a](javascript:x)",
        "[a](#key)",
        "[a](mailto:a@b.example 'title')",
        "[a]: b",
    ),
    *("{tier=academic}", "{#name}", "{tier=none x}", "{5 mg}", "\ue000", "\ue0000\ue001", "\u00a0", "\u2028", "\x85"),
)
STARTS = (
    *(
        "# ",
        "## ",
        "### ",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "2) ",
        "10. ",
        "> ",
        "    ",
        "\t",
        "---\n",
        "===\n",
        ":::\n",
        "::: ",
    ),
    *(
        "# First\n\n",
        "# Second {tier=academic}\n\n",
        "# Third {#name}\n",
        "# Fourth {#glossary}\n",
        "# Fifth {#g-dough}\n",
        "## Below\n",
        *(f"::: {name}\n" for name in BLOCKS),
        "::: chart\n",
    ),
    *(
        "::: notes {lines=3} Notes\n",
        "::: nothing\n",
        TABLE,
        CHART,
        FIGURE,
        "\n::: do\n- One.\n- Two.\n:::\n",
        "\n- One.\n\n- Two.\n",
        "\n1. One.\n\n   More.\n2. Two.\n",
    ),
)
WORDS = (
    "bread",
    "5 mg",
    "Loaf.",
    "1.25%",
    "é",
    "e\u0301",
    "ﬁ",
    "نص",
    "٣٫٥",
    "हिन्दी",
    "漢字",
    "a_b_c",
    "2021-04-30",
    "ß",
    "No!",
)
ENDS = (" ", " ", "\n", "\n\n", "  \n", "")


def dialect(most: int = 40) -> SearchStrategy[str]:
    """A text in the dialect, more or less."""
    piece = some.sampled_from(MARKS) | some.sampled_from(SIGNS) | some.sampled_from(STARTS) | some.sampled_from(WORDS)
    any_text = some.text(some.characters(exclude_categories=["Cs"]), max_size=6)
    pair = some.tuples(piece | any_text, some.sampled_from(ENDS)).map("".join)
    return some.lists(pair, max_size=most).map("".join)


YAML_SIGNS = (
    *(
        ": ",
        "- ",
        "\n",
        "\n  ",
        "\n    ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "? ",
        "&a ",
        "*a",
        "!tag ",
        "<<: ",
        "|\n",
        ">\n",
        "#",
        "'",
    ),
    *(
        '"',
        "\\",
        "%",
        "@",
        "---\n",
        "...\n",
        "\t",
        "~",
        "null",
        "no",
        "12:30",
        "012",
        "4.0",
        "1e3",
        ".nan",
        "0x1F",
        "2026-01-31",
    ),
    *(
        '"\\u202e"',
        'name: "\\x02"\n',
        'title: "\\u200b"\n',
        "\ufeff",
        "é",
        "\x85",
        "\u2028",
        "-1",
        "99999999999999999999",
        "1.25",
        "true",
        "en",
        "a",
    ),
)


def yaml_text(keys: tuple[str, ...]) -> SearchStrategy[str]:
    """YAML, more or less, with keys that some schema knows."""
    line = some.tuples(some.sampled_from(keys), some.sampled_from((": ", ":\n  ", ":\n- "))).map("".join)
    piece = line | some.sampled_from(YAML_SIGNS) | some.text(max_size=4)
    return some.lists(piece, max_size=30).map("".join)


def cut(whole: bytes) -> SearchStrategy[bytes]:
    """A file in which pieces are taken out, doubled, overwritten or moved."""
    edit = some.tuples(
        some.integers(0, len(whole)),
        some.integers(0, 60),
        some.sampled_from(
            (b"", b"\n", b"  ", b":", b"- ", b'"', b"\xff", b"\x00", b"{", b"~", b"0", b"999", b"# ", b":::\n")
        )
        | some.binary(max_size=8),
        some.booleans(),
    )

    def edited(edits: list[tuple[int, int, bytes, bool]]) -> bytes:
        text = whole
        for at, length, instead, twice in edits:
            text = (
                text[:at] + instead + (text[at : at + length] if twice else b"") + text[at + (0 if twice else length) :]
            )
        return text

    return some.lists(edit, min_size=1, max_size=4).map(edited)
