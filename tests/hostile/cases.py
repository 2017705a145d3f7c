"""Hostile sources: each a handout of its own among honest ones, or a change to what the whole house shares."""

from __future__ import annotations

import io
import os
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

CANARY = "CANARY-7f3a"
SETTINGS = "id: EX-EVIL-001\nrevision: 1\nissued: 2026-02-01\ntopics: [bread]\n"
TEXT = """---
title: {title}
purpose: {purpose}
who_for: It is for people who have an oven.
tiers: [fundamentals]
---

# Key points

::: key-points
- Let it rest.
:::

# When to call

::: call-your-team
- Your oven smokes.
:::

# How bread grows {{tier=fundamentals}}

{body}

# Questions

::: questions
- Which flour do I buy?
:::

# What to do

::: checklist
- Set a clock
:::
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the attacked thing is: a folder with a secret, outside the workspace, and a server that listens."""

    secret: Path
    port: int

    @property
    def addresses(self) -> tuple[str, ...]:
        return f"file://{self.secret}", f"http://127.0.0.1:{self.port}/x.png"


Files = Mapping[str, str | bytes | Path]


@dataclass(frozen=True, slots=True)
class Case:
    """`files` are put into the workspace, a Path as a link. `shown` must then be printed, word for word."""

    promise: str
    name: str
    files: Callable[[Place], Files]
    shown: str = ""
    shared: bool = False
    fate: str = field(default="")


def text(body: str = "Air.", title: str = "Bread", purpose: str = "It tells you of bread.") -> str:
    return TEXT.format(title=title, purpose=purpose, body=body)


def body(promise: str, name: str, written: str, shown: str = "", fate: str = "refused") -> Case:
    """A handout with this text; FILE and WEB stand for addresses that should not be read."""

    def files(place: Place) -> Files:
        file, web = place.addresses
        return {"en.md": text(written.replace("FILE", file).replace("WEB", web)), "handout.yaml": SETTINGS}

    return Case(promise, name, files, shown, fate=fate)


def title(name: str, written: str, shown: str = "", fate: str = "built") -> Case:
    whole = {"en.md": text(title=f"'{written}'", purpose=f"'Of {written}.'"), "handout.yaml": SETTINGS}
    return Case("S7", name, lambda place: whole, shown, fate=fate)


def figure(promise: str, name: str, file: str, content: Callable[[Place], str | bytes | Path], fate: str) -> Case:
    written = text(
        f"::: figure {file}\nalt: Two loaves side by side on a table.\ncaption: Two loaves of one dough.\n:::"
    )
    return Case(
        promise,
        name,
        lambda place: {"en.md": written, "handout.yaml": SETTINGS, f"figures/{file}": content(place)},
        fate=fate,
    )


def shared(promise: str, name: str, files: Callable[[Place], Files], fate: str) -> Case:
    """A change to what every edition rests on."""
    return Case(promise, name, files, shared=True, fate=fate)


def style(promise: str, name: str, written: str, fate: str = "refused") -> Case:
    def files(place: Place) -> Files:
        file, web = place.addresses
        return {"styles/type.css": written.replace("FILE", file).replace("WEB", web)}

    return shared(promise, name, files, fate)


def layout(promise: str, name: str, written: str, fate: str = "failed") -> Case:
    def files(place: Place) -> Files:
        return {"layouts/handout.html": written.replace("SECRET", str(place.secret)).replace("PORT", str(place.port))}

    return shared(promise, name, files, fate)


def drawing(inside: str) -> Callable[[Place], str]:
    def drawn(place: Place) -> str:
        file, web = place.addresses
        whole = inside.replace("FILE", file).replace("WEB", web)
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{whole}</svg>'

    return drawn


def bomb(side: int) -> bytes:
    """A small PNG of very many points."""
    head = side.to_bytes(4) * 2 + b"\x08\x06\0\0\0"
    points = zlib.compress(bytes(1 << 20), 9)
    chunks = ((b"IHDR", head), (b"IDAT", points), (b"IEND", b""))
    parts = (len(inner).to_bytes(4) + kind + inner + zlib.crc32(kind + inner).to_bytes(4) for kind, inner in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def large_picture(place: Place) -> bytes:
    written = io.BytesIO()
    Image.new("L", (6000, 6000)).save(written, "PNG")
    return written.getvalue()


def uses(depth: int) -> str:
    """A drawing in which each shape is two of the one before."""
    steps = (f'<g id="n{each}"><use href="#n{each - 1}"/><use href="#n{each - 1}"/></g>' for each in range(1, depth))
    return f'<g id="n0"><rect width="1" height="1"/></g>{"".join(steps)}'


READ = "{{ cycler.__init__.__globals__.__builtins__.open('SECRET').read() }}"
RUN = "{{ cycler.__init__.__globals__.os.popen('cat SECRET').read() }}"
CALL = (
    "{{ cycler.__init__.__globals__.__builtins__.__import__('socket').create_connection(('127.0.0.1', PORT)) and '' }}"
)
ENTITY = '<!DOCTYPE svg [<!ENTITY x SYSTEM "{}">]><svg xmlns="http://www.w3.org/2000/svg"><title>&x;</title></svg>'
ROWS = "::: table\ncaption: Long\ncolumns: [a, b]\nrows:\n" + "  - [x, y]\n" * 5000 + ":::"

CONTACTS = "address: [1 Example Street]\ncontacts:\n  - {label: Oven line, telephone: 01632 960 010, always: true}\n"
HOUSE = (
    "name: Example House\ntiers:\n  - {name: fundamentals, levels: {flesch-kincaid: 6, smog: 8}}\n"
    "  - {name: intermediate, contents: true, levels: {flesch-kincaid: 9}}\n"
    "  - {name: academic, definitions: full, contents: true}\n"
    "formats: [a4]\nimprints: [evil]\n"
)
GLOSSARY = (
    "terms:\n  dough:\n    term: '<script>alert(1)</script>'\n    plain: '{{7*7777}} of flour.'\n    source: common\n"
    "  crumb: {term: crumb, plain: The soft part., source: common}\n"
    "  yeast: {term: yeast, plain: A living thing., source: common}\n"
)
MERGES = "a: &a {x: 1}\n" + "".join(f"b{each}: &b{each} {{<<: [*a, *a]}}\n" for each in range(30))

CASES: tuple[Case, ...] = (
    body("S1", "picture of a file", "![x](FILE)"),
    body("S1", "img of a file", '<img src="FILE">'),
    body("S1", "link to a file", "[x](FILE)"),
    body("S1", "object", '<object data="FILE"></object>'),
    body("S1", "attachment", '<a rel="attachment" href="FILE">x</a>'),
    body("S1", "style in a text", "<style>@import url(FILE)</style>"),
    body("S1", "figure above the folder", "::: figure ../../../../secret\nalt: A.\ncaption: B.\n:::"),
    body("S1", "figure with a whole path", "::: figure /etc/passwd\nalt: A.\ncaption: B.\n:::"),
    Case("S1", "text that is a link", lambda place: {"en.md": place.secret, "handout.yaml": SETTINGS}, fate="refused"),
    Case("S1", "settings that are a link", lambda place: {"en.md": text(), "handout.yaml": place.secret}),
    figure("S1", "figure that is a link", "x.png", lambda place: place.secret, "refused"),
    figure("S1", "drawing with a picture", "x.svg", drawing('<image href="FILE"/>'), "refused"),
    figure("S1", "drawing with a style", "x.svg", drawing("<style>@import url(FILE);</style>"), "refused"),
    figure("S1", "drawing with a fill", "x.svg", drawing('<rect fill="url(FILE)"/>'), "refused"),
    figure("S1", "drawing with an entity", "x.svg", lambda place: ENTITY.format(place.addresses[0]), "refused"),
    style("S1", "@import of a file", "@import url(FILE);"),
    style("S1", "background of a file", "body { background: url(FILE) }"),
    style("S1", "face of a file", "@font-face { font-family: x; src: url(FILE) } body { font-family: x }", ""),
    style("S1", "content of a file", "h1::before { content: url(FILE) }"),
    style("S1", "colours of a file",
          "@color-profile --x { src: url(FILE) } body { color: color(--x 1 1 1) }", "failed"),
    layout("S1", "layout that reads a file", READ),
    layout("S1", "layout that runs a program", RUN),
    layout("S1", "layout that includes a file", "{% include '../../../secret' %}"),
    shared("S1", "imprint whose logo is a link", lambda place: {
        "sources/imprints/evil.yaml": f"name: Evil\n{CONTACTS}logo: evil.png\n",
        "sources/imprints/evil.png": place.secret,
        "sources/house.yaml": HOUSE}, "refused"),
    body("S2", "picture of the web", "![x](WEB)"),
    body("S2", "img of the web", '<img src="WEB">'),
    figure("S2", "drawing with a picture of the web", "x.svg", drawing('<image href="WEB"/>'), "refused"),
    style("S2", "@import of the web", "@import url(WEB);"),
    style("S2", "background of the web", "body { background: url(WEB) }"),
    style("S2", "face of the web", "@font-face { font-family: x; src: url(WEB) } body { font-family: x }", ""),
    layout("S2", "layout that calls", CALL),
    body("S3", "20,000 brackets", "[" * 20_000),
    body("S3", "20,000 pictures", "![" * 20_000),
    body("S3", "20,000 links", "[a](" * 20_000),
    body("S3", "stars", "*a **a " * 10_000),
    body("S3", "136 quotations", "> " * 136 + "x", fate=""),
    body("S3", "lists in lists", "\n".join("  " * each + "- x" for each in range(136))),
    body("S3", "one line of 1 MB", "x" * 1_000_000),
    body("S3", "a word of 40 KB", "x" * 40_000),
    body("S3", "a text of 190 KB", "A plain word or two. " * 9_000, fate=""),
    body("S3", "5,000 rows", ROWS, fate=""),
    body("S3", "blocks in blocks", "::: key-points\n" * 136),
    Case("S3", "aliases in YAML", lambda place: {"en.md": text(), "handout.yaml": "a: &a [1]\nb: [*a, *a]\n"}),
    Case("S3", "merge keys in YAML", lambda place: {"en.md": text(), "handout.yaml": MERGES}),
    Case("S3", "brackets in YAML", lambda place: {"en.md": text(), "handout.yaml": "a: " + "[" * 20_000}),
    Case("S3", "YAML of 1 MB", lambda place: {"en.md": text(), "handout.yaml": "a: " + "x" * 1_000_000}),
    Case("S3", "a deep head", lambda place: {"en.md": "---\n" + "- " * 5000 + "\n---\n", "handout.yaml": SETTINGS}),
    Case("S3", "no end of a head", lambda place: {"en.md": "---\n" * 40_000, "handout.yaml": SETTINGS}),
    figure("S3", "PNG bomb", "x.png", lambda place: bomb(50_000), "refused"),
    figure("S3", "PNG of 36 million points", "x.png", large_picture, "refused"),
    figure("S3", "PNG of fewer points than it says", "x.png", lambda place: bomb(3_000), ""),
    figure("S3", "a million shapes in five lines", "x.svg", drawing(uses(30)), "failed"),
    figure("S3", "shapes in shapes", "x.svg", drawing("<g>" * 5_000 + "</g>" * 5_000), ""),
    figure("S3", "endless drawing", "x.svg", lambda place: "<svg>" + "x" * 3_000_000, "refused"),
    style("S3", "flex in flex", "body * { display: flex }", "failed"),
    style("S3", "columns in columns", "body * { columns: 2 }", ""),
    style("S3", "a wide tab", "body { tab-size: 1000000000; white-space: pre }", ""),
    style("S3", "rules in rules", "".join("a{&," for _ in range(40)) + "b" + "}" * 40, ""),
    style("S3", "selectors", ":is(" * 2000 + "a" + ")" * 2000 + "{color:red}", ""),
    layout("S3", "layout without end",
           "{% for a in range(10**9) %}{% for b in range(10**9) %}{% endfor %}{% endfor %}"),
    layout("S3", "layout that takes all", "{{ 'x' * (10 ** 11) }}"),
    body("S7", "a sum in a text", "{{7*7777}}"),
    body("S7", "a loop in a text", "{% for a in b %}"),
    body("S7", "a script in a text", "<script>alert(1)</script>"),
    body("S7", "a link that runs", "[x](javascript:alert(1))"),
    body("S7", "a handler", '<p onclick="alert(1)">x</p>'),
    title("a sum in a title", "{{7*7777}} bread", "{{7*7777}} bread"),
    title("a loop in a title", "{% raw %} bread", "{% raw %} bread"),
    title("a script in a title", "<script>alert(1)</script> bread", "<script>alert(1)</script> bread"),
    title("an entity in a title", "&lt;b&gt; bread", "&lt;b&gt; bread"),
    Case("S7", "a sum as a name", lambda place: {"{{7*7777}}.md": text(), "en.md": text(), "handout.yaml": SETTINGS}),
    figure("S7", "a script as a name", "<script>.svg", drawing("<rect/>"), ""),
    shared("S7", "a script in the glossary", lambda place: {"sources/glossary/en.yaml": GLOSSARY}, ""),
    shared("S7", "a sum in an imprint", lambda place: {
        "sources/imprints/evil.yaml": f"name: '{{{{7*7777}}}}<script>'\n{CONTACTS}",
        "sources/house.yaml": HOUSE}, "built"),
)  # fmt: skip


def lay(root: Path, files: Files) -> None:
    """Put a case's files into a folder."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() or path.is_symlink():
            path.unlink()
        if isinstance(content, Path):
            os.symlink(content, path)
        else:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
