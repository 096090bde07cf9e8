"""Marks around parts of a drawing. Format: ISO 32000-1, 14.6 and 14.8.2.2 (artifacts)."""

from __future__ import annotations


def marked_as(tag: str, mark: int, drawing: bytes) -> bytes:
    """A part that belongs to an element, by its number within the page."""
    return b"/%s <</MCID %d>> BDC\n" % (tag.encode("ascii"), mark) + drawing + b"EMC\n"


def artifact(drawing: bytes, is_furniture: bool = False) -> bytes:
    """A part that is not read: ornament, or what every page has."""
    if not drawing:
        return b""
    head = b"/Artifact <</Type /Pagination>> BDC\n" if is_furniture else b"/Artifact BMC\n"
    return head + drawing + b"EMC\n"


class MarkedParts:
    """A drawing some parts of which belong to elements; what lies between is ornament."""

    def __init__(self, drawing: bytes) -> None:
        self._drawing = drawing
        self._parts: list[bytes] = []
        self._done = 0

    def mark(self, tag: str, number: int, begin: int, end: int) -> None:
        """Mark the next part, from `begin` to `end` of the drawing."""
        self._parts.append(artifact(self._drawing[self._done : begin]))
        self._parts.append(marked_as(tag, number, self._drawing[begin:end]))
        self._done = end

    def finished(self) -> bytes:
        """The drawing with its marks."""
        return b"".join([*self._parts, artifact(self._drawing[self._done :])])
