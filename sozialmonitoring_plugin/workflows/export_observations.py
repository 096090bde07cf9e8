"""Raw observations for the office itself, with the cell each number came from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..core.errors import UserError
from ..core.feedback import Feedback
from ..store.monitoring import Monitoring
from ..store.observation_table import COLUMNS
from .named_versions import version_named
from .table_files import write_table
from .version_dates import version_with_numbers


def export_observations(
    monitoring: Monitoring,
    level: str,
    reference_date: date | None,
    output: Path,
    feedback: Feedback,
    version: str = "",
) -> int:
    """Write all valid observations of a level ("": of all) and date (None: of every date); returns how many.

    Without a version each date in the one valid then, so that no key stands for two areas. Nothing is hidden
    here: the file is not for publication. Raises UserError for an unknown level or version.
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
    asked = version_named(monitoring, version) if version else None
    of_day = {day: asked or version_with_numbers(monitoring, day) for day in days}
    rows = [
        row for one in chosen for day in days for row in monitoring.observation_rows(of_day[day], one, day)
    ]
    write_table(pd.DataFrame(rows, columns=list(COLUMNS)), output, "observations")
    feedback.setProgress(100)
    return len(rows)
