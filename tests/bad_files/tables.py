"""Tables that are sound files and bad deliveries, with what must come of each when it is imported.

The county has four Quartiere in two municipalities; two of them are called alike.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import openpyxl

DAY = date(2014, 12, 31)
A, B, C, D = "05370012010", "05370012020", "05370016010", "05370016020"
NAMES = {A: "Am Markt", B: "Hünshoven", C: "Oberbruch", D: "Am Markt"}
ROWS = (["key", "n"], [A, 1], [B, 2], [C, 3], [D, 4])
READ = {"B2": (A, 1), "B3": (B, 2), "B4": (C, 3), "B5": (D, 4)}

Row = Sequence[Any]
Values = Mapping[str, tuple[str, float | str]]


@dataclass(frozen=True)
class BadTable:
    """A file and what comes of its import.

    `sentence` stands in the refusal. Where there is none, exactly `values` are imported, as cell: (key,
    number or word of the reason), and `told` stands in what the report doubts or asks.
    """

    name: str
    make: Callable[[], bytes]
    sentence: str = ""
    values: Values = field(default_factory=dict)
    told: str = ""
    asked: Mapping[str, Any] = field(default_factory=dict)


def text(*lines: str) -> Callable[[], bytes]:
    """A text table."""
    return lambda: "\r\n".join(lines).encode()


def book(*rows: Row, change: Callable[[Any], object] | None = None) -> Callable[[], bytes]:
    """A workbook of one sheet, which `change` may still damage."""

    def made() -> bytes:
        workbook = openpyxl.Workbook()
        workbook.active.title = "Daten"
        for row in rows:
            workbook.active.append(list(row))
        if change:
            change(workbook.active)
        stream = io.BytesIO()
        workbook.save(stream)
        return stream.getvalue()

    return made


def profile(**entries: Any) -> dict[str, str]:
    """The parameter that reads with this profile."""
    plain = {"key": "key", "level": "quartier", **entries}
    return {"profile": json.dumps(plain)}


def second_sheet(*rows: Row, hidden: bool = False) -> Callable[[Any], object]:
    def change(sheet: Any) -> None:
        other = sheet.parent.create_sheet("Weiteres")
        for row in rows:
            other.append(list(row))
        other.sheet_state = "hidden" if hidden else "visible"

    return change


def hidden_row(sheet: Any) -> None:
    sheet.row_dimensions[3].hidden = True


def hidden_column(sheet: Any) -> None:
    sheet.column_dimensions["B"].hidden = True


def merged(block: str) -> Callable[[Any], object]:
    return lambda sheet: sheet.merge_cells(block)
