"""Bytes as text: the encoding is found by what only it can contain, and never mixed with another.

>>> decode("a.csv", "Bünde".encode("utf-8")), decode("a.csv", "Bünde".encode("cp1252"))
('Bünde', 'Bünde')
"""

from __future__ import annotations

import codecs
import re

from ..errors import DeliveryError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WINDOWS, _DOS = "cp1252", "cp850"
_LETTERS = "äöüÄÖÜß"
_HEAD = 4000
_UTF8_LETTER = re.compile(rb"\xc3[\x80-\xbf]")
"""Bytes that Windows-1252 would show as two signs, as in "BÃ¼nde"; no German text has them side by side."""


def decode(file: str, content: bytes) -> str:
    """The text of a file. Raises DeliveryError for bytes that are no text, or two encodings in one."""
    return _decoded(file, content, encoding_of(content))


def encoding_of(content: bytes) -> str:
    """By byte order mark, else UTF-16 by its zeros, else UTF-8 where it fits, else that of Windows or DOS."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    zeros = content[:_HEAD].count(0)
    if zeros:
        return "utf-16-le" if content[1:_HEAD:2].count(0) > zeros / 2 else "utf-16-be"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return _DOS if _letters(content, _DOS) > _letters(content, _WINDOWS) else _WINDOWS
    return "utf-8"


def _letters(content: bytes, encoding: str) -> int:
    """How many German letters there would be."""
    return sum(content.count(letter.encode(encoding)) for letter in _LETTERS)


def _decoded(file: str, content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _no_text(file) from error
    if "\0" in text:
        raise _no_text(file)
    if encoding == _WINDOWS and _UTF8_LETTER.search(content):
        raise DeliveryError(
            "{file} is written in two encodings: most of it is UTF-8, but not all.",
            hint="Save it again as CSV (UTF-8) or .xlsx.",
            file=file,
        )
    return text


def _no_text(file: str) -> DeliveryError:
    return DeliveryError("{file} is no text file.", hint="Save it as .csv or .xlsx.", file=file)
