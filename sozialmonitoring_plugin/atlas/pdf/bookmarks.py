"""Bookmarks in a finished PDF, added to its end as an incremental update: Qt writes none.

Format: ISO 32000-1, 12.3.3 (outline), 7.5.6 (incremental update).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .searchable_text import with_objects

_KIDS = re.compile(rb"/Type /Pages\s*/Kids\s*\[([^\]]*)\]")
_CATALOG = re.compile(rb"\s(\d+) 0 obj\s*<<([^>]*/Type /Catalog[^>]*)>>")
_SIZE = re.compile(rb"/Size (\d+)")


@dataclass(frozen=True)
class Bookmark:
    """A title and the page it leads to, counted from 0, with further bookmarks below it."""

    title: str
    page: int
    below: tuple[Bookmark, ...] = ()


def with_bookmarks(pdf: bytes, bookmarks: Sequence[Bookmark]) -> bytes:
    """The PDF with bookmarks; unchanged where it is not as Qt writes it."""
    kids, catalog = _KIDS.search(pdf), _CATALOG.search(pdf)
    sizes = _SIZE.findall(pdf)
    if not (kids and catalog and sizes and bookmarks):
        return pdf
    pages = [int(number) for number in re.findall(rb"(\d+) 0 R", kids[1])]
    outline = _Outline(pages, int(sizes[-1]))
    root = outline.add(bookmarks)
    entries = catalog[2].strip() + b"\n/Outlines %d 0 R\n/PageMode /UseOutlines" % root
    objects = [(int(catalog[1]), b"<<\n" + entries + b"\n>>"), *sorted(outline.objects.items())]
    return with_objects(pdf, objects, outline.size)


class _Outline:
    """Numbers the objects of an outline, from the first free number on."""

    def __init__(self, pages: Sequence[int], first: int) -> None:
        self._pages = pages
        self.size = first
        self.objects: dict[int, bytes] = {}

    def add(self, bookmarks: Sequence[Bookmark]) -> int:
        """Add all bookmarks; returns the number of the root."""
        root = self._number()
        first, last, count = self._add_below(bookmarks, root)
        self.objects[root] = b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (
            first,
            last,
            count,
        )
        return root

    def _number(self) -> int:
        self.size += 1
        return self.size - 1

    def _add_below(self, bookmarks: Sequence[Bookmark], parent: int) -> tuple[int, int, int]:
        numbers = [self._number() for _ in bookmarks]
        for place, (number, bookmark) in enumerate(zip(numbers, bookmarks, strict=True)):
            parts = [b"/Title %s" % _text(bookmark.title), b"/Parent %d 0 R" % parent]
            parts.append(b"/Dest [%d 0 R /Fit]" % self._pages[bookmark.page])
            if place > 0:
                parts.append(b"/Prev %d 0 R" % numbers[place - 1])
            if place + 1 < len(numbers):
                parts.append(b"/Next %d 0 R" % numbers[place + 1])
            if bookmark.below:
                # A negative count: they are folded at first.
                parts.append(
                    b"/First %d 0 R /Last %d 0 R /Count -%d" % self._add_below(bookmark.below, number)
                )
            self.objects[number] = b"<< " + b" ".join(parts) + b" >>"
        return numbers[0], numbers[-1], len(numbers)


def _text(title: str) -> bytes:
    """A text of a PDF in all letters there are."""
    return b"<FEFF" + title.encode("utf-16-be").hex().upper().encode("ascii") + b">"
