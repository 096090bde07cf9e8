"""CSV and TSV: encoding and separator are found, quoted line breaks kept, everything stays text."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter

from ..errors import DeliveryError
from .grid import Grid
from .guard import refuse_giants

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ";\t,|"
_SAMPLE_LINES = 200
_LONGEST_CELL = 1_000_000


def read_textfile(file: str, content: bytes) -> Grid:
    """The one sheet of a text file; short rows are filled up. Raises DeliveryError."""
    text = decode(file, content)
    separator = find_separator(text)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = [tuple(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator)]
    except csv.Error as error:
        raise DeliveryError(
            "{file} is no table of text: {problem}",
            hint="Save it again as .csv or .xlsx.",
            file=file,
            problem=error,
        ) from error
    width = max((len(row) for row in rows), default=0)
    refuse_giants(file, len(rows), width)
    filled = tuple(row if len(row) == width else row + ("",) * (width - len(row)) for row in rows)
    return Grid(file, "", filled, text_only=True)


def decode(file: str, content: bytes) -> str:
    """Bytes as text: by byte order mark, else UTF-8, else UTF-16 without mark, else Windows-1252."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(file, content, encoding)
    nulls = content[:4000].count(0)
    if nulls:
        return _decoded(file, content, "utf-16-le" if content[1:4000:2].count(0) > nulls / 2 else "utf-16-be")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(file, content, "cp1252" if _fits(content, "cp1252") else "latin-1")


def find_separator(text: str) -> str:
    """The character that cuts most lines into the same number of parts, and into most parts."""
    lines = _sample(text)
    best, best_score = ";", (0, 0)
    for separator in _SEPARATORS:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator) if any(row))
        usual, count = max(widths.items(), key=lambda item: (item[0] > 1, item[1], item[0]), default=(1, 0))
        score = (count if usual > 1 else 0, usual)
        if score > best_score:
            best, best_score = separator, score
    return best


def _sample(text: str) -> list[str]:
    stream = io.StringIO(text, newline="")
    return [line for _, line in zip(range(_SAMPLE_LINES), stream, strict=False)]


def _fits(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _decoded(file: str, content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise DeliveryError("{file} is no text file.", hint="Save it as .csv or .xlsx.", file=file) from error
    if "\0" in text:
        raise DeliveryError("{file} is no text file.", hint="Save it as .csv or .xlsx.", file=file)
    return text
