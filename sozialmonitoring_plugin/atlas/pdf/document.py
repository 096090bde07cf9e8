"""A PDF as Qt writes it, read into its objects. Format: ISO 32000-1, 7.5."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from .objects import Name, Ref, Stream, UnreadableError, read_value

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_SECTION = re.compile(rb"\s*(\d+) (\d+)\s*\n")
_ENTRY = 20
_HEAD = re.compile(rb"\s*(\d+)\s+\d+\s+obj\b")
_QUICK = 4
"""Packing harder takes more than twice as long for a twentieth less."""

_STREAM = re.compile(rb"\s*stream\r?\n")


class Document:
    """The objects of a PDF by number; new ones get the next number."""

    def __init__(self, objects: dict[int, Any], trailer: dict[str, Any]) -> None:
        self.objects = objects
        self.trailer = trailer
        self._last = max(objects, default=0)

    @classmethod
    def read(cls, pdf: bytes) -> Document:
        """Read the objects of a PDF. Raises UnreadableError where it is not written as Qt does it."""
        try:
            return cls(*_read(pdf))
        except (IndexError, KeyError, ValueError, TypeError, AttributeError, RecursionError) as error:
            raise UnreadableError(str(error)) from error

    @property
    def catalog(self) -> dict[str, Any]:
        """The root of all."""
        return self[self.trailer["Root"]]

    @cached_property
    def pages(self) -> tuple[Ref, ...]:
        """The pages in order. Raises UnreadableError where they stand in a tree, which Qt never makes."""
        kids = tuple(self[self[self.catalog["Pages"]]["Kids"]])
        if any(self[page].get("Type") != "Page" for page in kids):
            raise UnreadableError("pages")
        return kids

    def __getitem__(self, value: Any) -> Any:
        """What a reference leads to; any other value is itself."""
        return self.objects[value.number] if isinstance(value, Ref) else value

    def __setitem__(self, ref: Ref, value: Any) -> None:
        self.objects[ref.number] = value

    def add(self, value: Any = None) -> Ref:
        """Give a value a number; without one its place is kept."""
        self._last += 1
        ref = Ref(self._last)
        self.objects[ref.number] = value
        return ref

    def content(self, ref: Ref) -> bytes:
        """The unpacked bytes of a stream. Raises UnreadableError for another filter than Flate."""
        stream = self[ref]
        kind = stream.entries.get("Filter")
        if kind is None:
            return bytes(stream.data)
        if kind != "FlateDecode" or "DecodeParms" in stream.entries:
            raise UnreadableError(kind)
        try:
            return zlib.decompress(stream.data)
        except zlib.error as error:
            raise UnreadableError(ref) from error


def packed(content: bytes, **entries: Any) -> Stream:
    """Bytes as a stream."""
    return Stream({**entries, "Filter": Name("FlateDecode")}, zlib.compress(content, _QUICK))


def _read(pdf: bytes) -> tuple[dict[int, Any], dict[str, Any]]:
    start = _START.search(pdf, max(0, len(pdf) - 100))
    if start is None:
        raise UnreadableError("startxref")
    places, end = _places(pdf, int(start[1]))
    trailer, _ = read_value(pdf, end + len(b"trailer"))
    if not isinstance(trailer, dict) or {"Prev", "Encrypt"} & set(trailer):
        raise UnreadableError("trailer")
    return {number: _object(pdf, number, places) for number in places}, trailer


def _places(pdf: bytes, start: int) -> tuple[dict[int, int], int]:
    """Where each object begins, and where the table of them ends."""
    if not pdf.startswith(b"xref", start):
        raise UnreadableError("xref")
    found: dict[int, int] = {}
    place = start + len(b"xref")
    while section := _SECTION.match(pdf, place):
        first, count = int(section[1]), int(section[2])
        place = section.end()
        found.update(_entries(pdf[place : place + count * _ENTRY], first))
        place += count * _ENTRY
    return found, pdf.index(b"trailer", place)


def _entries(table: bytes, first: int) -> Iterator[tuple[int, int]]:
    for number, at in enumerate(range(0, len(table), _ENTRY), first):
        entry = table[at : at + _ENTRY]
        if entry[17:18] == b"n":
            yield number, int(entry[:10])


def _object(pdf: bytes, number: int, places: dict[int, int]) -> Any:
    head = _HEAD.match(pdf, places[number])
    if head is None or int(head[1]) != number:
        raise UnreadableError(number)
    value, end = read_value(pdf, head.end())
    begin = _STREAM.match(pdf, end)
    if begin is None:
        return value
    length = value.pop("Length")
    if isinstance(length, Ref):
        length = _object(pdf, length.number, places)
    return Stream(value, pdf[begin.end() : begin.end() + int(length)])
