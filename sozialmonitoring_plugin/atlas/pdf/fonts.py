"""The fonts of a PDF: tables that spell out what people type, and names that do not change.

Qt says that the glyph "ﬀ" stands for the one character U+FB00 and a blank for a tabulator; then a
search for "veröffentlicht" or "Kreis Heinsberg" finds nothing and copied text is broken.
Format of the tables: Adobe Technical Note #5411.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .document import Document, packed
from .objects import Name, Ref

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
_ASCENDING = re.compile(rb"^<(\w{4})> <(\w{4})> <(\w{4})>", re.MULTILINE)
_ENTRY = re.compile(rb"^<(\w{4})> <(\w{4})> (?:<(\w{4})>|\[([^\]]*)\])", re.MULTILINE)
_LIST = re.compile(rb"\[[^\]]*\]")
_CODE = re.compile(rb"<(\w+)>")
_SUBSET = re.compile(r"^(?:[A-Z]{6}\+)?")
_ALPHABET = 26

Letters = Mapping[str, str]
"""What each glyph of a font stands for, by its code as written in hexadecimal digits."""


def mend_fonts(document: Document) -> None:
    """Spell out ligatures and blanks, and give each font the name of its place in the document.

    The six letters before a name say that a part of the font is embedded. Qt leaves them out, or makes them
    from the number of an object, which another run may not repeat.
    """
    for place, font in enumerate(_fonts(document).values()):
        entries = document[font]
        if "ToUnicode" in entries:
            table = document.content(entries["ToUnicode"])
            document[entries["ToUnicode"]] = packed(spelt_out(table))
        _rename(document, entries, _tag(place))


def letters_of(document: Document, page: Ref) -> dict[str, Letters]:
    """The letters of each font of a page, by the name it has there. Raises UnreadableError."""
    return {name: _letters(document, font) for name, font in _named(document, page).items()}


def spelt_out(table: bytes) -> bytes:
    """A table from glyphs to letters, with letters in place of ligatures and blanks for tabulators."""
    return _LIST.sub(_spelt_list, _ASCENDING.sub(_listed, table))


def _fonts(document: Document) -> dict[Ref, Ref]:
    return {font: font for page in document.pages for font in _named(document, page).values()}


def _named(document: Document, page: Ref) -> dict[str, Ref]:
    resources = document[document[page]["Resources"]]
    return dict(document[resources.get("Font", {})])


def _rename(document: Document, font: dict[str, Any], tag: str) -> None:
    kids = [document[kid] for kid in document[font.get("DescendantFonts", [])]]
    holders = [document[one["FontDescriptor"]] for one in (font, *kids) if "FontDescriptor" in one]
    for entries in (font, *kids, *holders):
        for key in {"BaseFont", "FontName"} & set(entries):
            entries[key] = Name(_SUBSET.sub(f"{tag}+", entries[key]))


def _tag(place: int) -> str:
    return "".join(chr(ord("A") + place // _ALPHABET**power % _ALPHABET) for power in range(5, -1, -1))


def _letters(document: Document, font: Ref) -> Letters:
    entries = document[font]
    if "ToUnicode" not in entries:
        return {}
    return dict(_entries(document.content(entries["ToUnicode"])))


def _entries(table: bytes) -> Iterator[tuple[str, str]]:
    for first, last, target, targets in (found.groups() for found in _ENTRY.finditer(table)):
        glyphs = range(int(first, 16), int(last, 16) + 1)
        if target is None:
            meant = [bytes.fromhex(code.decode()).decode("utf-16-be") for code in _CODE.findall(targets)]
        else:
            meant = [chr(int(target, 16) + step) for step in range(len(glyphs))]
        yield from ((f"{glyph:04x}", letter) for glyph, letter in zip(glyphs, meant, strict=False))


def _listed(found: re.Match[bytes]) -> bytes:
    """A range with ascending targets as a list, where one of them is to be spelt out."""
    first, last, target = (int(part, 16) for part in found.groups())
    targets = range(target, target + last - first + 1)
    if not any(code in targets for code in _LETTERS):
        return found[0]
    listed = " ".join(f"<{code:04X}>" for code in targets)
    return f"<{first:04X}> <{last:04X}> [{listed}]".encode("ascii")


def _spelt_list(found: re.Match[bytes]) -> bytes:
    return _CODE.sub(_spelt, found[0])


def _spelt(found: re.Match[bytes]) -> bytes:
    letters = _LETTERS.get(int(found[1], 16))
    if letters is None:
        return found[0]
    return b"<" + letters.encode("utf-16-be").hex().upper().encode("ascii") + b">"
