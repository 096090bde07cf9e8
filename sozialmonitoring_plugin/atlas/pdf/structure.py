"""The tree of elements of a tagged PDF. Format: ISO 32000-1, 14.7."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .document import Document
from .elements import Content, Element
from .objects import Name, Ref, text


def tell_structure(document: Document, pages: Sequence[Sequence[Element]]) -> None:
    """Write the elements of all pages, and which of them the marked parts of the pages belong to."""
    tree = _Tree(document)
    for page, elements in zip(document.pages, pages, strict=True):
        tree.add_page(page, elements)
    tree.close()


class _Tree:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._root = document.add({"Type": Name("StructTreeRoot")})
        self._top = document.add()
        self._kids: list[Ref] = []
        self._parents: list[Any] = []

    def add_page(self, page: Ref, elements: Sequence[Element]) -> None:
        """Add the elements of a page, in reading order."""
        marks: dict[int, Ref] = {}
        entries = self._document[page]
        entries["StructParents"] = len(self._parents)
        entries["Tabs"] = Name("S")
        self._parents.append(marks)
        self._kids += [self._add(element, self._top, page, marks) for element in elements]

    def close(self) -> None:
        """Write the root, when all pages are there."""
        document = self._document
        top = {"Type": Name("StructElem"), "S": Name("Document"), "P": self._root, "K": self._kids}
        document[self._top] = top
        numbers: list[Any] = []
        for number, parent in enumerate(self._parents):
            numbers += [number, _by_mark(parent) if isinstance(parent, dict) else parent]
        document[self._root].update(
            K=[self._top],
            ParentTree=document.add({"Nums": numbers}),
            ParentTreeNextKey=len(self._parents),
        )
        document.catalog.update(StructTreeRoot=self._root, MarkInfo={"Marked": True})

    def _add(self, element: Element, parent: Ref, page: Ref, marks: dict[int, Ref]) -> Ref:
        own = self._document.add()
        entries: dict[str, Any] = {
            "Type": Name("StructElem"),
            "S": Name(element.tag),
            "P": parent,
            "Pg": page,
        }
        if element.told:
            entries["Alt"] = text(element.told)
        if element.spoken:
            entries["ActualText"] = text(element.spoken)
        if element.attributes:
            entries["A"] = element.attributes
        kids = [self._kid(kid, own, page, marks) for kid in element.kids]
        if kids:
            entries["K"] = kids[0] if len(kids) == 1 else kids
        self._document[own] = entries
        return own

    def _kid(self, kid: Element | Content | Ref, own: Ref, page: Ref, marks: dict[int, Ref]) -> Any:
        if isinstance(kid, Element):
            return self._add(kid, own, page, marks)
        if isinstance(kid, Content):
            marks[kid.mark] = own
            return kid.mark
        self._document[kid]["StructParent"] = len(self._parents)
        self._parents.append(own)
        return {"Type": Name("OBJR"), "Obj": kid, "Pg": page}


def _by_mark(elements: Mapping[int, Ref]) -> list[Ref | None]:
    """The elements in the order of their marks; a mark without element has null, and shifts no other."""
    return [elements.get(mark) for mark in range(max(elements, default=-1) + 1)]
