"""Bookmarks of a PDF. Format: ISO 32000-1, 12.3.3."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from .document import Document
from .facts import PageFacts
from .objects import Name, Ref, text


@dataclass
class _Node:
    title: str
    page: int
    below: list[_Node] = field(default_factory=list)


def tell_bookmarks(document: Document, pages: Sequence[PageFacts]) -> None:
    """Write a bookmark for each heading, nested by its depth; those below the outermost are folded."""
    nodes = _nested(pages)
    if not nodes:
        return
    root = document.add({"Type": Name("Outlines")})
    document[root].update(_add_below(document, nodes, root))
    document[root]["Count"] = len(nodes)
    document.catalog.update({"Outlines": root, "PageMode": Name("UseOutlines")})


def _nested(pages: Sequence[PageFacts]) -> list[_Node]:
    """The headings as a tree: each below the last one before it that stands less deep."""
    top: list[_Node] = []
    above: list[tuple[int, list[_Node]]] = []
    for depth, node in _nodes(pages):
        while above and above[-1][0] >= depth:
            above.pop()
        (above[-1][1] if above else top).append(node)
        above.append((depth, node.below))
    return top


def _nodes(pages: Sequence[PageFacts]) -> Iterator[tuple[int, _Node]]:
    for number, page in enumerate(pages):
        if page.heading:
            yield page.depth, _Node(page.heading, number)
        yield from ((page.depth + 1, _Node(title, number)) for title in page.further)


def _add_below(document: Document, nodes: Sequence[_Node], parent: Ref) -> dict[str, Any]:
    refs = [document.add() for _ in nodes]
    for place, (ref, node) in enumerate(zip(refs, nodes, strict=True)):
        entries: dict[str, Any] = {"Title": text(node.title), "Parent": parent}
        entries["Dest"] = [document.pages[node.page], Name("Fit")]
        if place > 0:
            entries["Prev"] = refs[place - 1]
        if place + 1 < len(refs):
            entries["Next"] = refs[place + 1]
        if node.below:
            # A negative count: they are folded at first.
            entries.update({**_add_below(document, node.below, ref), "Count": -len(node.below)})
        document[ref] = entries
    return {"First": refs[0], "Last": refs[-1]}
