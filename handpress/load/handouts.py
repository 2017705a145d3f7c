"""The handouts: settings, texts by locale, figures, read."""

from __future__ import annotations

import re
from pathlib import Path

from handpress.load.admission import MARKDOWN_LIMIT, PICTURE_LIMIT, admit_bytes, admit_text, relative
from handpress.load.pictures import KINDS, admitted_picture
from handpress.load.shelves import Shelf, Spot, entries, joined, misnamed, missing, read_record, unread
from handpress.nouns.library import Handout, HandoutFile, Text, Titles
from handpress.nouns.problem import Place, Problem
from handpress.nouns.spellings import SLUG, SLUG_RULE, TAG, TAG_RULE
from handpress.nouns.workspace import Workspace
from handpress.records.schemas import make
from handpress.records.tree import Tree
from handpress.records.yaml_nodes import read_yaml

HEAD = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
FOLDER_HINT = "Settings stand in handout.yaml, texts in files like en.md, pictures in figures/."
HEAD_HINT = "Start the file with a line `---`, then title, purpose and who_for, then a line `---`."


def load_handouts(workspace: Workspace, scripts: dict[str, frozenset[str]]) -> Shelf[Handout]:
    """The handouts by slug. Spots are by slug for the settings and by `slug/tag` for the heads of texts."""
    kept: dict[str, Handout] = {}
    spots: dict[str, Spot] = {}
    problems: tuple[Problem, ...] = ()
    written: dict[str, str] = {}
    for folder in entries(workspace.sources / "handouts"):
        if not folder.is_dir():
            problems += (unread(workspace, folder, "Put it into the folder of its handout."),)
            continue
        if not re.fullmatch(SLUG, folder.name):
            problems += (misnamed(workspace, folder, SLUG_RULE),)
            continue
        handout = load_handout(workspace, folder, scripts)
        kept.update(handout.kept)
        spots.update(handout.spots)
        problems += handout.problems
        written.update(handout.written)
    return Shelf(kept, spots, problems, written)


def load_handout(workspace: Workspace, folder: Path, scripts: dict[str, frozenset[str]]) -> Shelf[Handout]:
    """One handout, if its settings can be read."""
    slug, path = folder.name, folder / "handout.yaml"
    texts = load_texts(workspace, folder, scripts)
    figures, faults = load_figures(workspace, folder)
    spots = {f"{slug}/{tag}": spot for tag, spot in texts.spots.items()}
    if not path.is_file():
        spots[slug] = Spot(Tree(relative(workspace, path), None, {}))
        return Shelf({}, spots, joined([missing(workspace, path)], texts.problems, faults), texts.written)
    record = read_record(workspace, path, HandoutFile, frozenset().union(*scripts.values()))
    spots[slug] = Spot(record.tree)
    kept = {slug: Handout(slug, record.made, texts.kept, figures)} if record.made else {}
    return Shelf(kept, spots, joined(record.problems, texts.problems, faults), texts.written)


def load_texts(workspace: Workspace, folder: Path, scripts: dict[str, frozenset[str]]) -> Shelf[Text]:
    """A handout's texts by locale tag."""
    kept: dict[str, Text] = {}
    spots: dict[str, Spot] = {}
    problems: tuple[Problem, ...] = ()
    written: dict[str, str] = {}
    for path in entries(folder):
        if path.suffix != ".md":
            known = path.name in {"handout.yaml", "quality.yaml", "figures"}
            problems += () if known else (unread(workspace, path, FOLDER_HINT),)
            continue
        if not re.fullmatch(TAG, path.stem):
            problems += (misnamed(workspace, path, TAG_RULE),)
            continue
        admitted = admit_text(workspace, path, MARKDOWN_LIMIT, scripts.get(path.stem, frozenset()))
        text, tree, faults = read_text(admitted.text, relative(workspace, path))
        problems += (*admitted.problems, *faults)
        spots[path.stem] = Spot(tree)
        if text and admitted.text:
            kept[path.stem] = text
            written[text.file] = admitted.text
    return Shelf(kept, spots, problems, written)


def read_text(written: str | None, file: str) -> tuple[Text | None, Tree, tuple[Problem, ...]]:
    """Divide a text file into its head and its body."""
    nothing = Tree(file, None, {})
    if written is None:
        return None, nothing, ()
    head = HEAD.match(written)
    if head is None:
        return None, nothing, (Problem(Place(file, 1), "L206", "this text has no head", HEAD_HINT),)
    tree = read_yaml(head[1], file, first_line=2)
    titles, problems = make(Titles, tree)
    if titles is None:
        return None, tree, problems
    return Text(file, titles, written[head.end() :], head[0].count("\n") + 1), tree, problems


def load_figures(workspace: Workspace, folder: Path) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """A handout's pictures by file name."""
    kept: dict[str, bytes] = {}
    problems: tuple[Problem, ...] = ()
    for path in entries(folder / "figures"):
        if path.suffix.lower() not in KINDS:
            problems += (unread(workspace, path, "Pictures are PNG, JPEG or SVG."),)
            continue
        content = admit_bytes(workspace, path, PICTURE_LIMIT)
        picture = content if isinstance(content, Problem) else admitted_picture(relative(workspace, path), content)
        if isinstance(picture, Problem):
            problems += (picture,)
        else:
            kept[path.name] = picture
    return kept, problems
