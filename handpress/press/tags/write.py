"""Write: the tree of nodes goes in; the PDF's structure tree, and the way back from each page to it, come out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf

from handpress.press.tags.node import Hot, Node, Spot

Tag = Any


def write(pdf: pydyf.PDF, root: Node, pages: int) -> None:
    """Add every node to the PDF, and name the root in its catalogue."""
    Writer(pdf, pages).write(root)


class Writer:
    """Writes one tree; `parents` are the tags of each page's pieces, `links` those of the annotations, in order."""

    def __init__(self, pdf: pydyf.PDF, pages: int) -> None:
        self.pdf = pdf
        self.references = pdf.page_references
        self.parents: list[dict[int, bytes]] = [{} for _ in range(pages)]
        self.links: list[bytes] = []
        self.names: dict[str, bytes] = {}

    def write(self, root: Node) -> None:
        tree, parents = pydyf.Dictionary({"Type": "/StructTreeRoot"}), pydyf.Dictionary({})
        self.pdf.add_object(tree)
        self.pdf.add_object(parents)
        tree["K"] = pydyf.Array([self.tag(root, tree.reference)])
        tree["ParentTree"] = parents.reference
        tree["ParentTreeNextKey"] = len(self.parents) + len(self.links)
        parents["Nums"] = pydyf.Array(self.way_back())
        if self.names:
            tree["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(self.sorted_names())})
        self.pdf.catalog["StructTreeRoot"] = tree.reference

    def tag(self, node: Node, parent: bytes) -> bytes:
        """Add a node and all below it; its reference comes out."""
        tag = pydyf.Dictionary({"S": f"/{node.role}", "P": parent})
        self.pdf.add_object(tag)
        page = next((kid.page for kid in node.kids if not isinstance(kid, Node)), None)
        if page is not None:
            tag["Pg"] = self.references[page]
        for key, words in node.keys.items():
            tag[key] = pydyf.String(words)
        if "ID" in node.keys:
            self.names[node.keys["ID"]] = tag.reference
        facts = [attributes(owner, given) for owner, given in node.facts.items() if given]
        if facts:
            tag["A"] = facts[0] if len(facts) == 1 else pydyf.Array(facts)
        kids = [self.kid(kid, tag.reference, page) for kid in node.kids]
        if kids:
            tag["K"] = kids[0] if len(kids) == 1 else pydyf.Array(kids)
        return bytes(tag.reference)

    def kid(self, kid: Node | Spot | Hot, tag: bytes, page: int | None) -> Tag:
        """What a tag says of one of its kids; `page` is the tag's own."""
        if isinstance(kid, Node):
            return self.tag(kid, tag)
        if isinstance(kid, Hot):
            return self.hot(kid, tag, page)
        self.parents[kid.page][kid.number] = tag
        if kid.page == page:
            return kid.number
        return pydyf.Dictionary({"Type": "/MCR", "Pg": self.references[kid.page], "MCID": kid.number})

    def hot(self, kid: Hot, tag: bytes, page: int | None) -> Tag:
        kid.annotation["StructParent"] = len(self.parents) + len(self.links)
        self.links.append(tag)
        place = {} if kid.page == page else {"Pg": self.references[kid.page]}
        return pydyf.Dictionary({"Type": "/OBJR", "Obj": kid.annotation.reference, **place})

    def way_back(self) -> Iterator[Any]:
        """The parent tree: for each page an array of tags by the pieces' numbers, for each annotation a tag."""
        for number, tags in enumerate(self.parents):
            yield number
            yield pydyf.Array(tags.get(place, b"null") for place in range(max(tags, default=-1) + 1))
        for number, tag in enumerate(self.links, len(self.parents)):
            yield number
            yield tag

    def sorted_names(self) -> Iterator[Any]:
        for name, tag in sorted(self.names.items()):
            yield pydyf.String(name)
            yield tag


def attributes(owner: str, facts: dict[str, Any]) -> Tag:
    written = {key: pydyf.Array(fact) if isinstance(fact, list) else fact for key, fact in facts.items()}
    return pydyf.Dictionary({"O": f"/{owner}", **written})
