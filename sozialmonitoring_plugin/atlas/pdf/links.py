"""Links from page to page. Format: ISO 32000-1, 12.5.6.5."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.booklets.outline import page_anchor
from ..page import Link
from .document import Document
from .elements import Content, Element
from .facts import PageFacts
from .objects import Name, Ref, text
from .paper import box_of, holds

_PRINTED = 4


def tell_links(document: Document, pages: Sequence[PageFacts], elements: Sequence[list[Element]]) -> None:
    """Write the links of every page; their elements go around a text they lie on, else to the end.

    A link to a page that the booklet does not have is left out.
    """
    targets = {page_anchor(number): number - 1 for number in range(1, len(pages) + 1)}
    targets |= {page.anchor: number for number, page in reversed(tuple(enumerate(pages))) if page.anchor}
    for number, page in enumerate(pages):
        entries = document[document.pages[number]]
        height = float(document[entries["MediaBox"]][3])
        links = [(link, targets[link.anchor]) for link in page.links if link.anchor in targets]
        found = []
        for link, target in links:
            told = pages[target].heading or pages[target].label
            found.append(_annotation(document, link, (target, told), height))
            _place(elements[number], link, Element("Link", [found[-1]], told))
        entries.pop("Annots", None)
        if found:
            entries["Annots"] = found


def _annotation(document: Document, link: Link, target: tuple[int, str], height: float) -> Ref:
    entries = {
        "Type": Name("Annot"),
        "Subtype": Name("Link"),
        "Rect": box_of(link, height),
        "Border": [0, 0, 0],
        "F": _PRINTED,
        "Contents": text(target[1]),
        "Dest": [document.pages[target[0]], Name("Fit")],
    }
    return document.add(entries)


def _place(elements: list[Element], link: Link, tag: Element) -> None:
    """Put the element of a link around the first text it lies on, which says where it leads."""
    found = [
        (holder, content) for holder, content in _contents(elements) if holds(link, content.x, content.y)
    ]
    if not found:
        elements.append(tag)
        return
    holder, content = found[0]
    holder.kids[holder.kids.index(content)] = tag
    tag.kids.insert(0, content)


def _contents(elements: Sequence[Element]) -> Iterator[tuple[Element, Content]]:
    for element in elements:
        if element.tag not in {"Figure", "Link"}:
            yield from element.contents
