"""Breaks as a tableau states them: one line for each day from which something else is counted.

>>> [(entry.since.isoformat(), entry.text) for entry in read_breaks("al", "2019-01-01: with the sick")]
[('2019-01-01', 'with the sick')]
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from ..series.breaks import Break, BreakKind, in_order
from .formula.errors import TableauError
from .tableau import Indicator
from .variable import Variable

_LINE = re.compile(r"(\d{4}-\d{2}-\d{2})\s*:\s*(\S.*)")


def read_breaks(owner: str, text: str) -> tuple[Break, ...]:
    """The breaks that the text of a variable or an indicator states, from the oldest on.

    Lines look like `2019-01-01: what changed`; empty ones are passed over. Raises TableauError that
    names the owner for any other line.
    """
    lines = (line.strip() for line in text.splitlines())
    return in_order(_read(owner, line) for line in lines if line)


def breaks_of(indicator: Indicator, variables: Iterable[Variable]) -> tuple[Break, ...]:
    """The breaks of an indicator: its own, and those of the variables it is made from.

    What a variable states is told with its title. Raises TableauError for a line that cannot be read.
    """
    found = list(read_breaks(indicator.id, indicator.breaks))
    for variable in variables:
        found += [
            Break(entry.since, entry.kind, f"{variable.title}: {entry.text}")
            for entry in read_breaks(variable.id, variable.breaks)
        ]
    return in_order(found)


def _read(owner: str, line: str) -> Break:
    found = _LINE.fullmatch(line)
    if found is not None:
        try:
            return Break(date.fromisoformat(found[1]), BreakKind.DEFINITION, found[2])
        except ValueError:
            pass
    raise TableauError(
        "{owner}: the break “{line}” cannot be read.",
        hint="Write the day and what changed, one break a line: 2019-01-01: what changed.",
        owner=owner,
        line=line,
    )
