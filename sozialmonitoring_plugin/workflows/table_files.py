"""Tables written as CSV or XLSX, whole or not at all, with no text that Excel would run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.errors import UserError
from ..support.whole_files import replaced_when_finished, write_whole

if TYPE_CHECKING:
    import pandas as pd

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
WIDEST_COLUMN = 60
"""Characters a column of a workbook shows."""


def write_table(frame: pd.DataFrame, path: Path, sheet: str) -> None:
    """Write a table by the ending of `path`. Raises UserError where that cannot be done."""
    writers: dict[str, Callable[[Path], None]] = {
        ".csv": lambda target: _write_csv(frame, target),
        ".xlsx": lambda target: _write_xlsx({sheet: frame}, target),
    }
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise UserError("A table is written as .csv or .xlsx, not as {file}.", file=path)
    with replaced_when_finished(path) as unfinished:
        writer(unfinished)


def write_workbook(pages: Mapping[str, pd.DataFrame], path: Path) -> None:
    """Write tables as sheets, by their names. Raises UserError where that cannot be done."""
    with replaced_when_finished(path, ".xlsx") as unfinished:
        _write_xlsx(pages, unfinished)


def write_text(text: str, path: Path, *endings: str) -> None:
    """Write a text file with one of the `endings`. Raises UserError where that cannot be done."""
    write_whole(text.encode("utf-8"), path, *endings)


def _write_csv(frame: pd.DataFrame, path: Path) -> None:
    safe = frame.copy()
    for column in safe.select_dtypes(include=["object", "string"]):
        safe[column] = [_harmless(value) for value in safe[column]]
    safe.to_csv(path, index=False, encoding="utf-8", lineterminator="\n")


def _write_xlsx(pages: Mapping[str, pd.DataFrame], path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for sheet, frame in pages.items():
        _fill(book.create_sheet(sheet), frame)
    book.save(path)


def _fill(page: Any, frame: pd.DataFrame) -> None:
    import pandas as pd
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    rows: list[Sequence[object]] = [tuple(frame.columns), *frame.itertuples(index=False, name=None)]
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row, start=1):
            if value == "" or pd.isna(value):
                continue
            cell = page.cell(number, place, value)
            if isinstance(value, str):
                # openpyxl would turn a text that starts with "=" into a live formula.
                cell.data_type = "s"
            if number == 1:
                cell.font = Font(bold=True)
    page.freeze_panes = "A2"
    for place, column in enumerate(zip(*rows, strict=True), start=1):
        longest = max(len(str(value)) for value in column)
        page.column_dimensions[get_column_letter(place)].width = min(longest + 2, WIDEST_COLUMN)


def _harmless(value: object) -> object:
    """A text that a spreadsheet would run gets the apostrophe that spreadsheets use for text."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
