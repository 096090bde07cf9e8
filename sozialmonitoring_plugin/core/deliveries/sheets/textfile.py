"""CSV and TSV: encoding and separator are found, quoted line breaks kept, everything stays text."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice

from ...feedback import Feedback, stop_if_cancelled
from ..errors import DeliveryError
from .encodings import decode
from .grid import Grid, Row
from .guard import MAX_ROWS, MAX_TEXT, Mass, refuse_giants, too_many

_SEPARATORS = ";\t,|"
_SAMPLE, _SAMPLE_LINES = 1_000_000, 200
_LONGEST_CELL = 100_000
_STEP = 20_000
_SAID = re.compile(r"sep=(.)\r?\n")
"""The first line by which Excel is told the separator."""


def read_textfile(file: str, content: bytes, feedback: Feedback) -> dict[str, Grid]:
    """The one sheet of a text file, without a name; short rows are filled up. Raises DeliveryError."""
    text = decode(file, content)
    if len(text) > MAX_TEXT:
        raise too_many(file, Mass.CHARACTERS, MAX_TEXT)
    rows = _rows(file, text, feedback)
    del text
    width = max(map(len, rows), default=0)
    refuse_giants(file, len(rows), width)
    filled = tuple(row if len(row) == width else row + ("",) * (width - len(row)) for row in rows)
    return {"": Grid(file, "", filled, text_only=True)}


def _rows(file: str, text: str, feedback: Feedback) -> list[Row]:
    """The rows as they stand. A quotation mark that is never closed would swallow all rows below it."""
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(_lines(text), delimiter=find_separator(text), strict=True)
    rows: list[Row] = []
    try:
        while block := list(map(tuple, islice(reader, _STEP))):
            rows += block
            if len(rows) > MAX_ROWS:
                refuse_giants(file, len(rows), len(rows[0]))
            stop_if_cancelled(feedback)
    except csv.Error as error:
        raise DeliveryError(
            "{file} cannot be cut into cells at line {line}.",
            hint="Look for a quotation mark there that is not closed, or save it again as .xlsx.",
            details=str(error),
            file=file,
            line=reader.line_num,
        ) from error
    return rows


def find_separator(text: str) -> str:
    """The character the file names, else the one that cuts most lines into the same number of parts."""
    said = _SAID.match(text)
    if said:
        return said[1]
    lines = list(islice(_lines(text[:_SAMPLE]), _SAMPLE_LINES))
    best, best_score = ";", (0, 0)
    for separator in _SEPARATORS:
        widths = _widths(lines, separator)
        usual, count = max(widths.items(), key=lambda item: (item[0] > 1, item[1], item[0]), default=(1, 0))
        score = (count if usual > 1 else 0, usual)
        if score > best_score:
            best, best_score = separator, score
    return best


def _widths(lines: list[str], separator: str) -> Counter[int]:
    """How many rows have how many cells; none where this separator leaves a cell without end."""
    try:
        return Counter(len(row) for row in csv.reader(lines, delimiter=separator) if any(row))
    except csv.Error:
        return Counter()


def _lines(text: str) -> io.TextIOWrapper:
    """The lines with their ends; a StringIO would keep four bytes for each character."""
    return io.TextIOWrapper(io.BytesIO(text.encode("utf-8")), encoding="utf-8", newline="")
