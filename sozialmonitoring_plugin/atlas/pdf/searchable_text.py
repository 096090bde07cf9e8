"""What Qt leaves undone in a PDF, added to its end as an incremental update.

Qt says that the glyph "ﬀ" stands for the one character U+FB00 and a blank for a tabulator; then a
search for "veröffentlicht" or "Kreis Heinsberg" finds nothing and copied text is broken. The
ToUnicode tables of the fonts are written once more, with the letters people type.

Format of the tables: Adobe Technical Note #5411; of the update: ISO 32000-1, 7.5.6.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence

_LETTERS = {
    0x0009: " ",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
_TABLE_OF_FONT = re.compile(rb"/ToUnicode (\d+) 0 R")
_STREAM_HEAD = rb"\s%d 0 obj\s*<<([^>]*)>>\s*stream\r?\n"
_ASCENDING = re.compile(rb"^<(\w{4})> <(\w{4})> <(\w{4})>", re.MULTILINE)
_LIST = re.compile(rb"\[[^\]]*\]")
_PREVIOUS = re.compile(rb"/Prev \d+")
_SIZE = re.compile(rb"/Size \d+")
_TRAILER = re.compile(rb"trailer\s*<<((?:(?!trailer).)*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$", re.DOTALL)


def with_searchable_text(pdf: bytes) -> bytes:
    """The PDF with tables that spell out ligatures and blanks; unchanged where it has none to mend."""
    numbers = sorted({int(found[1]) for found in _TABLE_OF_FONT.finditer(pdf)})
    mended = ((number, _mended(_stream(pdf, number))) for number in numbers)
    return _with_streams(pdf, [(number, table) for number, table in mended if table is not None])


def _stream(pdf: bytes, number: int) -> bytes:
    """Unpacked content of a stream object, empty where it is not as Qt writes it."""
    head = re.search(_STREAM_HEAD % number, pdf)
    if head is None:
        return b""
    content = pdf[head.end() : pdf.index(b"endstream", head.end())]
    if b"FlateDecode" not in head[1]:
        return content.rstrip(b"\r\n")
    try:
        return zlib.decompressobj().decompress(content)
    except zlib.error:
        return b""


def _mended(table: bytes) -> bytes | None:
    """The table with letters in place of ligatures, None where nothing changes."""
    spelt = _LIST.sub(_spelt_out, _ASCENDING.sub(_listed, table))
    return spelt if spelt != table else None


def _listed(found: re.Match[bytes]) -> bytes:
    """A range with ascending targets as a list, where one of them is to be spelt out."""
    first, last, target = (int(part, 16) for part in found.groups())
    targets = range(target, target + last - first + 1)
    if not any(code in targets for code in _LETTERS):
        return found[0]
    listed = " ".join(f"<{code:04X}>" for code in targets)
    return f"<{first:04X}> <{last:04X}> [{listed}]".encode("ascii")


def _spelt_out(found: re.Match[bytes]) -> bytes:
    return re.sub(rb"<(\w{4})>", _letters, found[0])


def _letters(found: re.Match[bytes]) -> bytes:
    letters = _LETTERS.get(int(found[1], 16))
    return (
        found[0]
        if letters is None
        else b"<" + letters.encode("utf-16-be").hex().upper().encode("ascii") + b">"
    )


def _with_streams(pdf: bytes, streams: list[tuple[int, bytes]]) -> bytes:
    objects = []
    for number, content in streams:
        packed = zlib.compress(content)
        head = f"<<\n/Length {len(packed)}\n/Filter /FlateDecode\n>>\nstream\n".encode("ascii")
        objects.append((number, head + packed + b"\nendstream"))
    return with_objects(pdf, objects)


def with_objects(pdf: bytes, objects: Sequence[tuple[int, bytes]], size: int = 0) -> bytes:
    """The PDF with objects added or replaced, by number; `size` is one more than the highest, if it grew.

    Unchanged where the PDF ends otherwise than Qt ends it.
    """
    trailer = _TRAILER.search(pdf)
    if trailer is None or not objects:
        return pdf
    parts, offsets, place = [pdf], [], len(pdf)
    for number, content in objects:
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        offsets.append((number, place))
        place += len(parts[-1])
    # What an earlier update said of its own predecessor is no entry of this one.
    entries = _PREVIOUS.sub(b"", trailer[1]).strip() + b"\n/Prev " + trailer[2]
    if size:
        entries = _SIZE.sub(b"/Size %d" % size, entries)
    parts.append(b"xref\n" + b"".join(_entries(offsets)))
    parts.append(b"trailer\n<<\n" + entries + b"\n>>\nstartxref\n%d\n%%%%EOF\n" % place)
    return b"".join(parts)


def _entries(offsets: Iterable[tuple[int, int]]) -> Iterator[bytes]:
    for number, place in offsets:
        yield b"%d 1\n%010d 00000 n \n" % (number, place)
