"""A document as bytes: objects in one order for the same content, small ones packed together.

Format: ISO 32000-1, 7.5.7 (object streams) and 7.5.8 (cross-reference streams).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .document import Document, packed
from .objects import Name, Ref, Stream, refs_in, with_refs, written

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
TOGETHER = 200
"""Objects in one packed stream."""


_DATES = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ|D:\d{14}Z")


def bytes_of(document: Document) -> bytes:
    """The document; what nothing leads to is left out, and numbers follow from the order of the content.

    Qt numbers fonts in the order of a hash table, which another process has in another order.
    """
    order = _reached(document)
    numbers = {old: new for new, old in enumerate(order, 1)}
    objects = {new: with_refs(document.objects[old], numbers) for old, new in numbers.items()}
    trailer = with_refs({key: document.trailer[key] for key in ("Root", "Info")}, numbers)
    return _file(objects, trailer)


def _reached(document: Document) -> list[int]:
    """Numbers of all objects that are led to, in the order in which they are found."""
    found: dict[int, None] = {}
    ahead = [document.trailer["Info"], document.trailer["Root"]]
    while ahead:
        ref = ahead.pop()
        if ref.number not in found:
            found[ref.number] = None
            ahead += reversed(tuple(refs_in(document[ref])))
    return list(found)


def _file(objects: Mapping[int, Any], trailer: Mapping[str, Any]) -> bytes:
    parts, place, entries = [HEADER], len(HEADER), {}
    # The dates stay readable, so that they can be told apart from the rest.
    is_alone = {n: isinstance(value, Stream) or Ref(n) == trailer["Info"] for n, value in objects.items()}
    small = [n for n in objects if not is_alone[n]]
    alone = [(n, objects[n]) for n in objects if is_alone[n]]
    for group in range(0, len(small), TOGETHER):
        number = len(objects) + 1 + group // TOGETHER
        members = small[group : group + TOGETHER]
        alone.append((number, _together([(n, objects[n]) for n in members])))
        entries.update({n: (2, number, index) for index, n in enumerate(members)})
    for number, value in alone:
        entries[number] = (1, place, 0)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, written(value)))
        place += len(parts[-1])
    parts.append(_table(entries, trailer, place, _identity(parts)))
    return b"".join(parts)


def _together(members: Sequence[tuple[int, Any]]) -> Stream:
    bodies = [written(value) for _, value in members]
    heads, place = [], 0
    for (number, _), body in zip(members, bodies, strict=True):
        heads.append(b"%d %d" % (number, place))
        place += len(body) + 1
    head = b" ".join(heads) + b"\n"
    return packed(head + b"\n".join(bodies), Type=Name("ObjStm"), N=len(members), First=len(head))


def _table(
    entries: dict[int, tuple[int, int, int]], trailer: Mapping[str, Any], place: int, identity: bytes
) -> bytes:
    own = len(entries) + 1
    entries = {0: (0, 0, 65535), **entries, own: (1, place, 0)}
    rows = b"".join(_row(*entries[number]) for number in range(own + 1))
    named = b"<" + identity + b">"
    told = {"Type": Name("XRef"), "Size": own + 1, "W": [1, 4, 2], "ID": [named, named], **trailer}
    head = b"%d 0 obj\n%s\nendobj\n" % (own, written(packed(rows, **told)))
    return head + b"startxref\n%d\n%%%%EOF\n" % place


def _row(kind: int, second: int, third: int) -> bytes:
    return bytes([kind]) + second.to_bytes(4, "big") + third.to_bytes(2, "big")


def _identity(parts: Iterable[bytes]) -> bytes:
    """What makes two files the same file: their content without the dates in it."""
    digest = hashlib.sha256()
    for part in _undated(parts):
        digest.update(part)
    return digest.hexdigest()[:32].upper().encode("ascii")


def _undated(parts: Iterable[bytes]) -> Iterator[bytes]:
    for part in parts:
        # Dates stand in what is not packed.
        yield part if b"/FlateDecode" in part[:200] else _DATES.sub(b"", part)
