"""What the check of stored classifications found, as files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..core.errors import UserError
from .check_classifications import Checked, CheckedClassifications
from .table_files import write_table, write_text

COLUMNS = (
    "classification", "indicator", "level", "area_key", "area_name", "value", "side", "low", "high",
)  # fmt: skip


def write_check(found: CheckedClassifications, path: Path) -> None:
    """Write the areas outside as .csv or .xlsx, or everything that was checked as .json. Raises UserError."""
    if path.suffix.lower() == ".json":
        write_text(json.dumps(_content(found), ensure_ascii=False, indent=2), path)
        return
    import pandas as pd

    rows = [row for one in found.checked for row in _rows(one)]
    write_table(pd.DataFrame(rows, columns=list(COLUMNS)), path, "outside")


def refuse_check_file(path: Path) -> None:
    """Raise UserError for an ending that nothing is written with."""
    if path.suffix.lower() not in (".json", ".csv", ".xlsx"):
        raise UserError("What was checked is written as .json, .csv or .xlsx, not as {file}.", file=path)


def _rows(one: Checked) -> Iterator[tuple[object, ...]]:
    bounds = one.frozen.classification.bounds
    for place in one.outside.places:
        yield (
            one.frozen.name,
            one.column.indicator.id,
            one.areas.level.id,
            one.areas.keys[place],
            one.areas.names[place],
            float(one.column.values[one.rank].numbers[place]),
            "below" if place in one.outside.below else "above",
            bounds[0],
            bounds[-1],
        )


def _content(found: CheckedClassifications) -> dict[str, Any]:
    published = found.published
    return {
        "reference_date": published.reference_date.isoformat() if published else None,
        "version": published.version_title if published else None,
        "checked": [
            {
                "classification": one.frozen.name,
                "indicator": one.column.indicator.id,
                "level": one.areas.level.id,
                "areas": int(one.column.values[one.rank].present.sum()),
                "outside": [dict(zip(COLUMNS, row, strict=True)) for row in _rows(one)],
            }
            for one in found.checked
        ],
        "damaged": [{"classification": one.name, "problem": str(one.problem)} for one in found.damaged],
    }
