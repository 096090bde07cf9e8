"""Objects of a PDF as Python values, read and written.

A dictionary is a dict, an array a list, a name a `Name`, a reference a `Ref`; whatever else there is
(numbers, strings, true, null) stays the bytes it is written with. Format: ISO 32000-1, 7.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


class Name(str):
    """A name, as written behind its slash."""

    __slots__ = ()


@dataclass(frozen=True)
class Ref:
    """A reference to the object of a number."""

    number: int


@dataclass
class Stream:
    """A dictionary with the bytes that belong to it, packed as its filter says."""

    entries: dict[str, Any]
    data: bytes


class UnreadableError(Exception):
    """These bytes are not written as Qt writes a PDF."""


_TOKEN = re.compile(
    rb"(?:[\x00\s]|%[^\r\n]*)*"
    rb"(<<|>>|\[|\]|/[^\x00\s/<>\[\](){}%]*|\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>"
    rb"|(?P<ref>\d+)\s+\d+\s+R\b|[^\x00\s/<>\[\](){}%]+)",
    re.DOTALL,
)
_PLAIN = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u00ff]*")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CLOSING = {b"<<": b">>", b"[": b"]"}


def read_value(data: bytes, place: int) -> tuple[Any, int]:
    """The value that begins at a place, and where it ends. Raises UnreadableError."""
    token, place, ref = _next(data, place)
    if ref is not None:
        return Ref(ref), place
    if token not in _CLOSING:
        return (Name(token[1:].decode("latin-1")) if token[:1] == b"/" else token), place
    parts: list[Any] = []
    while True:
        part, place = read_value(data, place)
        if part == _CLOSING[token]:
            return (_dictionary(parts) if token == b"<<" else parts), place
        parts.append(part)


def written(value: Any) -> bytes:
    """A value as it stands in a PDF; Python's numbers, truth and texts as those of a PDF."""
    match value:
        case bytes():
            return value
        case Name():
            return b"/" + value.encode("latin-1")
        case Ref():
            return b"%d 0 R" % value.number
        case dict():
            return b"<<" + b" ".join(written(Name(key)) + b" " + written(value[key]) for key in value) + b">>"
        case list() | tuple():
            return b"[" + b" ".join(map(written, value)) + b"]"
        case Stream():
            entries = written({**value.entries, "Length": len(value.data)})
            return entries + b"\nstream\n" + value.data + b"\nendstream"
        case _:
            return _simple(value)


def refs_in(value: Any) -> Iterator[Ref]:
    """Every reference in a value, in the order in which it is written."""
    if isinstance(value, Ref):
        yield value
        return
    inner = value.entries if isinstance(value, Stream) else value
    parts = inner.values() if isinstance(inner, dict) else inner if isinstance(inner, (list, tuple)) else ()
    for part in parts:
        yield from refs_in(part)


def with_refs(value: Any, numbers: dict[int, int]) -> Any:
    """The value with other numbers in its references."""
    match value:
        case Ref():
            return Ref(numbers[value.number])
        case dict():
            return {key: with_refs(part, numbers) for key, part in value.items()}
        case list() | tuple():
            return [with_refs(part, numbers) for part in value]
        case Stream():
            return Stream(with_refs(value.entries, numbers), value.data)
        case _:
            return value


def fit_text(content: str) -> str:
    """A text without what is no letter, and without what turns the direction of the letters around it."""
    return _UNFIT.sub(" ", _TURNS.sub("", content))


def text(content: str) -> bytes:
    """A text of a PDF: in the encoding of PDFs where that has its letters, else in all there are."""
    content = fit_text(content)
    if _PLAIN.fullmatch(content):
        return b"(" + re.sub(rb"([\\()])", rb"\\\1", content.encode("latin-1")) + b")"
    return b"<FEFF" + content.encode("utf-16-be").hex().upper().encode("ascii") + b">"


def _simple(value: Any) -> bytes:
    if value is None:
        return b"null"
    if isinstance(value, bool):
        return b"true" if value else b"false"
    if isinstance(value, (int, float)):
        return f"{value:.3f}".rstrip("0").rstrip(".").encode("ascii") if value % 1 else b"%d" % value
    raise TypeError(type(value).__name__)


def _next(data: bytes, place: int) -> tuple[bytes, int, int | None]:
    found = _TOKEN.match(data, place)
    if found is None:
        raise UnreadableError(place)
    ref = found["ref"]
    return found[1], found.end(), None if ref is None else int(ref)


def _dictionary(parts: list[Any]) -> dict[str, Any]:
    if len(parts) % 2 or not all(isinstance(key, Name) for key in parts[::2]):
        raise UnreadableError(parts[:1])
    return {str(key): value for key, value in zip(parts[::2], parts[1::2], strict=True)}
