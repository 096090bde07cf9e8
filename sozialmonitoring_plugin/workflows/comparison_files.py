"""A comparison of areas as a workbook, a table or JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.disclosure.rules import rules_to_dict
from ..core.feedback import Feedback
from ..support.whole_files import refuse_target
from .compare_areas import AreasCompared, CompareAreasRequest, compare_areas
from .comparison_tables import tables_of
from .table_files import write_table, write_text, write_workbook
from .worded_tables import worded

if TYPE_CHECKING:
    import pandas as pd

ENDINGS = (".xlsx", ".csv", ".json")


def compare_to_file(request: CompareAreasRequest, output: Path, feedback: Feedback) -> AreasCompared:
    """Compare and write. Raises UserError for unknown names or a path that cannot be written."""
    refuse_target(output, *ENDINGS)
    compared = compare_areas(request, feedback)
    write_comparison(compared, output)
    feedback.setProgress(100)
    return compared


def write_comparison(compared: AreasCompared, output: Path) -> None:
    """Write .xlsx (all tables, worded), .json (all tables) or .csv (the comparison alone)."""
    refuse_target(output, *ENDINGS)
    tables = tables_of(compared)
    ending = output.suffix.lower()
    if ending == ".xlsx":
        write_workbook(worded(tables, compared.published), output)
    elif ending == ".csv":
        write_table(tables["comparison"], output, "comparison")
    else:
        write_text(json.dumps(_told(compared, tables), ensure_ascii=False, indent=2), output)


def _told(compared: AreasCompared, tables: dict[str, pd.DataFrame]) -> dict[str, object]:
    published = compared.published
    return {
        "title": published.title,
        "version": published.version_title,
        "reference_date": published.reference_date.isoformat(),
        "rules": rules_to_dict(published.rules),
        "similar_by": list(compared.space.indicators) if compared.space else [],
        **{name: records(frame) for name, frame in tables.items()},
    }


def records(frame: pd.DataFrame) -> list[dict[str, object]]:
    """Rows by column name, null where there is no number."""
    import pandas as pd

    plain = frame.astype(object).to_dict(orient="records")
    return [{str(name): None if pd.isna(cell) else cell for name, cell in row.items()} for row in plain]
