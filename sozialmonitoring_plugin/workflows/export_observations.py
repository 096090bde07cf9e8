"""Raw observations for the office itself, with the cell each number came from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..core.errors import UserError
from ..core.feedback import Feedback
from ..store.monitoring import Monitoring
from ..store.observation_table import COLUMNS
from .table_files import write_table


def export_observations(
    monitoring: Monitoring, level: str, reference_date: date | None, output: Path, feedback: Feedback
) -> int:
    """Write all valid observations of a level ("": of all) and date (None: of every date); returns how many.

    Nothing is hidden here: the file is not for publication. Raises UserError for an unknown level.
    """
    import pandas as pd

    levels = [entry.id for entry in monitoring.levels()]
    if level and level not in levels:
        raise UserError(
            "There is no level {level}.",
            hint="The levels are: {levels}.",
            level=level,
            levels=", ".join(levels),
        )
    days = [reference_date] if reference_date else list(monitoring.dates())
    chosen = [level] if level else levels
    rows = [row for one in chosen for day in days for row in monitoring.observation_rows(one, day)]
    write_table(pd.DataFrame(rows, columns=list(COLUMNS)), output, "observations")
    feedback.setProgress(100)
    return len(rows)
