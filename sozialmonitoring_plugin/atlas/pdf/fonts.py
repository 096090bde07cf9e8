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

_SPELT = {"\t": " ", "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_SPELT_OUT = str.maketrans({**_SPELT, "\ufb05": "st", "\ufb06": "st"})
_NO_LETTERS = frozenset("\0\ufeff\ufffe")
_SECTION = re.compile(rb"beginbf(?:range|char)(.*?)endbf", re.DOTALL)
_ENTRY = re.compile(rb"<(\w{4})>\s*(?:<(\w{4})>\s*(?=[<\[]))?(?:<(\w+)>|\[([^\]]*)\])\s*?\n")
_CODE = re.compile(rb"<(\w+)>")
_MOST_IN_SECTION = 100
_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_FOOT = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
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
            document[entries["ToUnicode"]] = packed(table_of(_letters(document, font)))
        _rename(document, entries, _tag(place))


def letters_of(document: Document, page: Ref) -> dict[str, Letters]:
    """The letters of each font of a page, by the name it has there. Raises UnreadableError."""
    return {name: _letters(document, font) for name, font in _named(document, page).items()}


def letters_in(table: bytes) -> Letters:
    """What a table from glyphs to letters says, with ligatures spelt out and blanks for tabulators."""
    found: dict[str, str] = {}
    for section in _SECTION.findall(table):
        found.update(_entries(section))
    spelt = ((glyph, letters.translate(_SPELT_OUT)) for glyph, letters in found.items())
    return {glyph: letters for glyph, letters in spelt if letters and not _NO_LETTERS & set(letters)}


def table_of(letters: Letters) -> bytes:
    """The table from glyphs to letters; those that stand for none have no entry."""
    lines = [
        f"<{glyph.upper()}> <{meant.encode('utf-16-be').hex().upper()}>"
        for glyph, meant in sorted(letters.items())
    ]
    groups = (lines[at : at + _MOST_IN_SECTION] for at in range(0, len(lines), _MOST_IN_SECTION))
    sections = (f"{len(group)} beginbfchar\n" + "\n".join(group) + "\nendbfchar\n" for group in groups)
    return "".join([_HEAD, *sections, _FOOT]).encode("ascii")


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
    return letters_in(document.content(entries["ToUnicode"])) if "ToUnicode" in entries else {}


def _entries(section: bytes) -> Iterator[tuple[str, str]]:
    """Single glyphs, and ranges of them with ascending letters or a list."""
    for first, last, target, targets in (found.groups() for found in _ENTRY.finditer(section)):
        glyphs = range(int(first, 16), int(last or first, 16) + 1)
        if target is None:
            meant = [_text(code) for code in _CODE.findall(targets)]
        else:
            start = _text(target)
            meant = [start[:-1] + chr(ord(start[-1]) + step) for step in range(len(glyphs))]
        yield from ((f"{glyph:04x}", letters) for glyph, letters in zip(glyphs, meant, strict=False))


def _text(code: bytes) -> str:
    return bytes.fromhex(code.decode("ascii")).decode("utf-16-be", "replace")
