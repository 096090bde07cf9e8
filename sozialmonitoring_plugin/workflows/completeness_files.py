"""The overview of completeness as a file: a workbook for people, a table or JSON for scripts.

A line of the list is a block of values: some variables for some areas of one municipality. What would be
too long for a cell goes on in the next line.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.completeness.completeness import Cell, Completeness
from ..core.completeness.gaps import Gap
from ..core.completeness.texts import areas_text, cell_text, reason_text, source_text, variables_text
from ..core.errors import UserError
from ..core.wording import Wording
from .check_completeness import CheckedCompleteness
from .completeness_json import completeness_to_dict
from .table_files import write_table, write_text, write_workbook

if TYPE_CHECKING:
    import pandas as pd

MOST_IN_A_CELL = 50
"""Areas or variables named in one cell; a cell of a workbook holds 32,767 characters."""

SEPARATOR = "; "

NOT_EXPECTED = "–"
"""Stands in the matrix where words would hide what is missing."""

COLUMNS = (
    "source",
    "reference_date",
    "municipality_key",
    "municipality",
    "level",
    "area_keys",
    "variables",
    "reason",
    "missing",
)


def write_completeness(checked: CheckedCompleteness, path: Path) -> None:
    """Write the overview by the ending of `path`. Raises UserError where that cannot be done."""
    writers: dict[str, Callable[[], None]] = {
        ".xlsx": lambda: write_workbook(_pages(checked), path),
        ".csv": lambda: write_table(_list_for_scripts(checked), path, ""),
        ".json": lambda: write_text(
            json.dumps(completeness_to_dict(checked.completeness), ensure_ascii=False), path
        ),
    }
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise UserError("The overview is written as .xlsx, .csv or .json, not as {file}.", file=path)
    writer()


def lines(completeness: Completeness) -> Iterator[tuple[Cell, Gap]]:
    """The list of what is missing, none of its lines too long for a cell."""
    return ((cell, part) for cell in completeness.cells for gap in cell.gaps for part in short_gaps(gap))


def short_gaps(gap: Gap) -> Iterator[Gap]:
    """The gap in parts that name no more than fits a cell."""
    areas = [slice(None)] if gap.is_all_areas else _slices(len(gap.area_keys))
    variables = [slice(None)] if gap.is_all_variables else _slices(len(gap.variables))
    for some in variables:
        for part in areas:
            yield replace(
                gap,
                variables=gap.variables[some],
                area_keys=gap.area_keys[part],
                area_names=gap.area_names[part],
            )


def _slices(count: int) -> list[slice]:
    return [slice(start, start + MOST_IN_A_CELL) for start in range(0, count, MOST_IN_A_CELL)]


def _list_for_scripts(checked: CheckedCompleteness) -> pd.DataFrame:
    """Ids and words that stay; no areas named: all of the municipality, no variables: all of the source."""
    import pandas as pd

    rows = [
        (
            cell.source,
            cell.day.isoformat(),
            gap.place.key,
            gap.place.name,
            gap.level.id,
            "" if gap.is_all_areas else SEPARATOR.join(gap.area_keys),
            "" if gap.is_all_variables else SEPARATOR.join(gap.variables),
            gap.reason.token,
            gap.count,
        )
        for cell, gap in lines(checked.completeness)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _pages(checked: CheckedCompleteness) -> dict[str, pd.DataFrame]:
    words = Wording.of(checked.language)
    return {
        words.text("completeness_missing_values"): _list_for_people(checked, words),
        words.text("completeness_overview"): _matrix(checked.completeness, words),
    }


def _list_for_people(checked: CheckedCompleteness, words: Wording) -> pd.DataFrame:
    import pandas as pd

    rows = [
        (
            source_text(cell.source, words),
            words.date(cell.day),
            gap.place.name,
            gap.level.title,
            areas_text(gap, words),
            variables_text(gap, checked.titles, words),
            reason_text(gap, words),
            gap.count,
        )
        for cell, gap in lines(checked.completeness)
    ]
    names = ("source", "date", "place", "level", "areas", "variables", "reason", "missing")
    return pd.DataFrame(rows, columns=_titles(names, words))


def _matrix(found: Completeness, words: Wording) -> pd.DataFrame:
    import pandas as pd

    rows = [
        (
            source_text(row.source, words),
            row.place.name if row.place else "",
            *(cell_text(cell, words) if cell.expected else NOT_EXPECTED for cell in row.cells),
        )
        for row in found.rows
    ]
    return pd.DataFrame(rows, columns=[*_titles(("source", "place"), words), *map(words.date, found.dates)])


def _titles(names: Sequence[str], words: Wording) -> list[str]:
    return [words.text(f"completeness_column_{name}") for name in names]
