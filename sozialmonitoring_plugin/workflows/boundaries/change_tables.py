"""What became of areas from one version to the next, as a table for scripts and workbooks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ...core.boundaries.version_changes import AreaChange
from ..table_files import write_table

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("from", "to", "kind", "square_metres", "share_of_from", "share_of_to", "addresses")
ENDINGS = (".csv", ".xlsx")


def change_table(changes: Iterable[AreaChange]) -> pd.DataFrame:
    """One row for each pair of areas; shares between 0 and 1, "" for ground outside all areas."""
    import pandas as pd

    rows = [
        (
            one.old,
            one.new,
            one.kind.value,
            round(one.square_metres, 3),
            round(one.share_of_old, 9),
            round(one.share_of_new, 9),
            one.addresses,
        )
        for one in changes
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def write_changes(changes: Iterable[AreaChange], path: Path) -> None:
    """Write the table as .csv or .xlsx. Raises UserError where that cannot be done."""
    write_table(change_table(changes), path, "changes")
