r"""Bounds as people type them, and as they come out of a spreadsheet or somebody's legend.

>>> read_breaks("0; 2,5; 5"), read_breaks("5,0 – 10,0\n10,0 – 1.250,0"), write_breaks((0.0, 2.5, 5.0), "de")
((0.0, 2.5, 5.0), (5.0, 10.0, 1250.0), '0; 2,5; 5')
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..deliveries.cells.numbers import BLANKS, Reading, read_text
from ..errors import UserError
from .breaks import checked
from .ranges import Range, chained, range_in

_CELLS = re.compile(r"[;\t\n\r\v\f]+")
_ROWS = re.compile(r"[\n\r\v\f]+")
_ONE_END = re.compile(r"^(?:unter|bis|über|ab|under|up to|over|[<>≤≥])|(?:mehr|more)$", re.IGNORECASE)
_AROUND = BLANKS + "\ufeff\"'"
_HOW = "Write the bounds like this: 0; 2,5; 5."


def read_breaks(text: str) -> tuple[float, ...]:
    """Numbers in a row or a column, or ranges that follow each other, with decimal comma or point.

    Between them stand ; or tabs or line breaks; a heading above a column is left out.

    Raises UserError for what is neither, for numbers that
    could be two different ones, and for bounds out of order.
    """
    rows = [cells for row in _ROWS.split(text) if (cells := _cells(row))]
    if len(rows) > 1 and not any(_is_bound(cell) for cell in rows[0]):
        rows = rows[1:]
    cells = [cell for row in rows for cell in row]
    style = _style([part for cell in cells for part in _parts(cell)])
    if any(range_in(cell) for cell in cells):
        return tuple(checked(chained([_range(range_in(cell), cell, style) for cell in cells])))
    if len(rows) > 1 and all(len(row) == 2 for row in rows):
        pairs = [(row[0], row[1]) for row in rows]
        return tuple(checked(chained([_range(pair, " – ".join(pair), style) for pair in pairs])))
    return tuple(checked([_number(cell, style) for cell in cells]))


def write_breaks(bounds: Iterable[float], language: str) -> str:
    """Inverse of `read_breaks`; what could be taken for thousands gets another zero."""
    return "; ".join(_written(bound, "," if language == "de" else ".") for bound in bounds)


def _written(bound: float, point: str) -> str:
    text = f"{bound:.12g}".replace(".", point)
    reading = read_text(text)
    return f"{text}0" if reading is not None and reading.style == "open" else text


def _cells(row: str) -> list[str]:
    cells = (part.strip(_AROUND).removesuffix("%").strip(_AROUND) for part in _CELLS.split(row))
    return [cell for cell in cells if cell]


def _is_bound(cell: str) -> bool:
    """Whether a cell holds a number, a range, or a range with one end, about which an error is told."""
    return any(character.isdigit() for character in cell)


def _parts(cell: str) -> tuple[str, ...]:
    return range_in(cell) or (cell,)


def _range(ends: tuple[str, str] | None, text: str, style: str) -> Range:
    if ends is None:
        raise UserError(
            "“{text}” is one number among ranges.",
            hint="Paste ranges alone, or bounds alone, without counts beside them.",
            text=text,
        )
    return Range(text, _number(ends[0], style), _number(ends[1], style))


def _number(text: str, style: str) -> float:
    number = _reading(text).by(style)
    if number is None:
        raise UserError("“{text}” is not a number.", hint=_HOW, text=text)
    return number


def _reading(text: str) -> Reading:
    reading = read_text(text)
    if reading is None and _ONE_END.search(text):
        raise UserError(
            "“{text}” has one end only.", hint="Write the lowest and the highest bound, too.", text=text
        )
    if reading is None:
        raise UserError("“{text}” is not a number.", hint=_HOW, text=text)
    return reading


def _style(texts: list[str]) -> str:
    """German or English, as the texts tell that only one of them writes.

    Raises UserError where they disagree, or where a text could be two numbers and no other tells.
    """
    readings = [(text, _reading(text)) for text in texts]
    german, english, open_ = (
        next((text for text, reading in readings if reading.style == style), "")
        for style in ("german", "english", "open")
    )
    if german and english:
        raise UserError(
            "“{german}” has a decimal comma, “{english}” a decimal point.",
            hint="Write all bounds in the same way.",
            german=german,
            english=english,
        )
    if open_ and not german and not english:
        raise UserError(
            "“{text}” could be two different numbers: a point or comma may part thousands or decimals.",
            hint="Leave out the sign for thousands, or write one decimal more.",
            text=open_,
        )
    return "english" if english else "german"
