"""Re-based numbers as a table for the office itself."""

from __future__ import annotations

from pathlib import Path

from .rebased_numbers import RebasedNumbers
from .table_files import write_table

SHEET = "re-based, internal"


def write_rebased(numbers: RebasedNumbers, output: Path) -> None:
    """Write .csv or .xlsx. Raises UserError for a path that cannot be written."""
    write_table(numbers.to_frame(), output, SHEET)
