"""The vocabulary of an import profile: each rule answers one question about a table.

A column is named by its header as it reads in the sheet (case, hyphens and blanks do not count, and
a date in it may be left out), by one line of that header where only one column has it, or by
its letter in brackets: "[D]". "[dates]" are all columns whose header is nothing but a date.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from ...indicators.tableau import Kind, Variable
from ...values import Reason

TRUST = ("header", "column", "title", "request")
"""Where a reference date may come from, the most trusted first."""

DATE_SOURCES = (*TRUST, "file")
"""The name of the file is believed only where a profile says so: it may tell when the file was made."""

NUMBER_STYLES = ("", "german", "english")
"""How "1.234" is read: 1234 or 1.234; "" lets the column decide, and refuses what stays open."""


def numbered(header: range) -> tuple[int, int]:
    """The first and the last row of a header as people number them, (0, 0) for none."""
    return (header.start + 1, header.stop) if len(header) else (0, 0)


@dataclass(frozen=True)
class Condition:
    """True for rows whose cell in `column` reads like one of `equals`; "" stands for an empty cell."""

    column: str
    equals: tuple[str, ...]


class Certainty(Enum):
    """How sure the kind of a variable is: stated or plain, guessed against its name, or not to be guessed."""

    SURE = "sure"
    DOUBTED = "doubted"
    OPEN = "open"


@dataclass(frozen=True)
class VariableRule:
    """Which cells belong to a variable.

    In a wide table `column` names the column (or several: the same header with different dates).
    In a long one every row for which all of `when` hold belongs to it. `certainty` is never written
    into a profile: what a person keeps, the person has stated.
    """

    id: str
    column: str = ""
    when: tuple[Condition, ...] = ()
    title: str = ""
    kind: Kind = Kind.COUNT
    unit: str = ""
    reference_date: date | None = None
    numbers: str = ""
    certainty: Certainty = Certainty.SURE

    def variable(self, source: str) -> Variable:
        """The variable as the monitoring knows it."""
        return Variable(self.id, self.title or self.column or self.id, self.kind, self.unit, source)


@dataclass(frozen=True)
class KeyRule:
    """Which columns say whose row it is.

    Keys split over several columns are joined; `widths` restores zeros that number cells lost. `within`
    names the area above, to tell same names apart.
    """

    columns: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()
    name: str = ""
    within: str = ""

    @property
    def references(self) -> tuple[str, ...]:
        """Every column that says whose row it is."""
        return tuple(filter(None, (*self.columns, self.name, self.within)))


@dataclass(frozen=True)
class LongRule:
    """A long table: areas repeat, and `names` are the columns that together say which number a row holds.

    Where `values` are several columns, each of them is a variable of its own under every name.
    """

    values: tuple[str, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class DateRule:
    """Where reference dates come from. `fixed` beats all; `year_end` is the day a bare year means."""

    fixed: date | None = None
    column: str = ""
    trust: tuple[str, ...] = TRUST
    year_end: str = "12-31"


@dataclass(frozen=True)
class ReasonRule:
    """Where all of `when` hold, `variables` (none: all) are `reason`, whatever stands there."""

    when: tuple[Condition, ...]
    reason: Reason
    variables: tuple[str, ...] = ()
