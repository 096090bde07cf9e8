"""What recognised columns of numbers hold, settled by the numbers where the header leaves it open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..errors import DeliveryError
from ..keys.key_index import KeyIndex
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import VariableRule
from .column_kinds import ColumnKind
from .kind_evidence import Evidence, needs_evidence, with_evidence
from .rows import find_rows
from .sum_rows import with_sum_rows
from .table import Table

_MOST_ROWS, _AROUND = 5000, 300
"""So many rows say what a column holds; all of a giant's would only take longer."""


def _near(data: range, rows: Sequence[int]) -> range:
    """The rows of data around the first ones of our areas."""
    first, last = rows[0], rows[:_MOST_ROWS][-1]
    return range(max(data.start, first - _AROUND), min(data.stop, last + _AROUND))


def settled_kinds(
    table: Table,
    profile: ImportProfile,
    numbers: Sequence[ColumnKind],
    index: KeyIndex,
    rows: Sequence[int],
) -> Evidence:
    """The kinds, those that the header leaves open settled by the numbers where these can."""
    if not rows or not needs_evidence(numbers):
        return Evidence(tuple(numbers))
    table = replace(table, data=_near(table.data, rows))
    variables = tuple(
        VariableRule(f"column_{kind.column.letter}", f"[{kind.column.letter}]") for kind in numbers
    )
    drafted = replace(profile, variables=variables)
    try:
        found = find_rows(table, drafted, index)
    except DeliveryError:
        return Evidence(tuple(numbers))
    return with_evidence(table, numbers, with_sum_rows(table, drafted, found, index))
