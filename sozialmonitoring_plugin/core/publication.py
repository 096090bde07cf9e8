"""The published table: the only door to anything shown.

Maps, labels, legends, tables, booklets and exported files are built from a `PublishedTable` and
never from raw counts. Whatever is hidden here is hidden everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .areas import AreaTree
from .disclosure.found_sums import found_sums, inserted
from .disclosure.hiding import Hiding
from .disclosure.protect import AuditedCell, CountTable, Protection, protect
from .disclosure.rounding import rounded
from .disclosure.rules import Rules
from .errors import UserError
from .feedback import Feedback, Silence
from .indicators.calculation import Calculation
from .indicators.evaluate import Evaluated
from .indicators.observed import LevelValues, Part
from .indicators.tableau import Indicator
from .values import Flag, Indices, Reason

if TYPE_CHECKING:
    import pandas as pd

Mask = NDArray[np.bool_]

COLUMNS = ("level", "area_key", "area_name", "indicator", "reference_date", "value", "reason", "flags")


@dataclass(frozen=True)
class PublishedColumn:
    """One indicator at one date: protected values of every level, top to lowest, and their origin.

    `dates` are all Stichtage that went in above the line, `denominator_dates` those below it.
    """

    indicator: Indicator
    dates: tuple[date, ...]
    denominator_dates: tuple[date, ...]
    sources: tuple[str, ...]
    values: LevelValues
    calculation: Calculation

    @property
    def reference_date(self) -> date | None:
        """The Stichtag of the value, for a share that of its numerator; the latest of several."""
        return max(self.dates, default=None)


@dataclass(frozen=True)
class PublishedTable:
    """Everything that may leave the county, of one boundary version and one release."""

    title: str
    version_title: str
    language: str
    reference_date: date
    tree: AreaTree
    rules: Rules
    columns: tuple[PublishedColumn, ...]
    audit: tuple[AuditedCell, ...]

    def column(self, indicator_id: str) -> PublishedColumn:
        """The latest column of an indicator. Raises UserError where it was not published."""
        return self.series(indicator_id)[-1]

    def series(self, indicator_id: str) -> tuple[PublishedColumn, ...]:
        """The columns of an indicator, oldest first. Raises UserError where it was not published."""
        found = tuple(column for column in self.columns if column.indicator.id == indicator_id)
        if not found:
            raise UserError("The indicator {indicator} was not published.", indicator=indicator_id)
        return found

    def finest_rank(self, column: PublishedColumn, top: int = 0) -> int:
        """The finest level, not above `top`, that has numbers; the lowest where there are none."""
        filled = [rank for rank, values in enumerate(column.values) if values.present.any()]
        return max(filled[-1], top) if filled else len(self.tree.levels) - 1

    def only(self, indicators: Sequence[str]) -> PublishedTable:
        """The columns of some indicators; what was protected together stays so."""
        return replace(self, columns=tuple(one for name in indicators for one in self.series(name)))

    def to_frame(self, within: str = "") -> pd.DataFrame:
        """Long table with one row per level, area and indicator; columns as in `COLUMNS`.

        With `within`, the key of a municipality, only its areas and those that contain it.
        """
        import pandas as pd

        rows = [self._rows(rank, within) for rank in range(len(self.tree.levels))]
        parts = [
            _frame(self.tree, column, rank, rows[rank])
            for column in self.columns
            for rank in range(len(rows))
        ]
        return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=list(COLUMNS))

    def _rows(self, rank: int, within: str) -> Indices:
        if not within:
            return np.arange(len(self.tree.levels[rank]), dtype=np.intp)
        municipal = self.tree.municipal_rank
        position = self.tree.levels[municipal].position[within]
        if rank >= municipal:
            return self.tree.descendants(municipal, position, rank)
        return self.tree.ancestors(municipal, rank)[position : position + 1]


@dataclass(frozen=True)
class Release:
    """What a published table says of itself."""

    title: str
    version_title: str
    language: str
    reference_date: date


@dataclass(frozen=True)
class Beside:
    """What else there is about the counts.

    `unpublished` ones nobody will see, but they may be what two published ones differ by. Cells that are
    `withheld`, by sum and level, are hidden whatever they hold.
    """

    unpublished: Sequence[Part] = ()
    withheld: Mapping[str, Sequence[Mask]] = field(default_factory=dict)


NOTHING_BESIDE = Beside()


def publish(
    release: Release,
    tree: AreaTree,
    evaluated: Sequence[Evaluated],
    rules: Rules,
    feedback: Feedback | None = None,
    beside: Beside = NOTHING_BESIDE,
) -> PublishedTable:
    """Protect all indicators together, over all levels, and return what may be shown."""
    protection = protected(tree, evaluated, rules, feedback, beside)
    hiding = Hiding.of(evaluated, protection.hidden)
    columns = tuple(
        PublishedColumn(
            entry.indicator,
            entry.dates,
            entry.denominator_dates,
            entry.sources,
            _protected(tree, entry, hiding, rules),
            entry.calculation,
        )
        for entry in evaluated
    )
    return PublishedTable(
        release.title,
        release.version_title,
        release.language,
        release.reference_date,
        tree,
        rules,
        columns,
        protection.audit,
    )


def protected(
    tree: AreaTree,
    evaluated: Sequence[Evaluated],
    rules: Rules,
    feedback: Feedback | None = None,
    beside: Beside = NOTHING_BESIDE,
) -> Protection:
    """Which sums of the indicators are hidden where, all of them protected together."""
    tables = _count_tables(evaluated)
    known = found_sums([*_parts(evaluated), *beside.unpublished])
    tables = [replace(table, terms=inserted(table.terms, known)) for table in tables]
    return protect(tree, tables, rules, feedback or Silence(), beside.withheld)


def _count_tables(evaluated: Sequence[Evaluated]) -> list[CountTable]:
    """Every sum behind the indicators, once with each whole that it is declared a part of."""
    tables: dict[tuple[str, str], CountTable] = {}
    for entry in evaluated:
        parts = {part.id for part, _ in entry.shares}
        for one in entry.sums:
            if one.id not in parts:
                tables.setdefault((one.id, ""), CountTable(one.id, one.terms, one.levels))
        for part, whole in entry.shares:
            table = CountTable(part.id, part.terms, part.levels, whole.id)
            tables.setdefault((part.id, whole.id), table)
    return list(tables.values())


def _parts(evaluated: Sequence[Evaluated]) -> list[Part]:
    """Every variable behind the indicators, once for each date."""
    parts = (part for entry in evaluated for one in entry.sums for part in one.parts)
    return list({part.variable: part for part in parts}.values())


def _protected(tree: AreaTree, entry: Evaluated, hiding: Hiding, rules: Rules) -> LevelValues:
    """The values without those from which a hidden count could be computed.

    Rounded counts come first, so that a rate is what a reader of rounded counts would compute.
    """
    columns = entry.values
    if rules.rounding and entry.sums:
        columns = entry.from_sums(tree, lambda one: rounded(one.levels, rules.rounding))
    for mask in hiding.masks(entry):
        columns = tuple(column.hidden_where(level) for column, level in zip(columns, mask, strict=True))
    return columns


def _frame(tree: AreaTree, column: PublishedColumn, rank: int, rows: Indices) -> pd.DataFrame:
    import pandas as pd

    areas, values = tree.levels[rank], column.values[rank]
    return pd.DataFrame(
        {
            "level": areas.level.id,
            "area_key": areas.keys,
            "area_name": areas.names,
            "indicator": column.indicator.id,
            "reference_date": column.reference_date.isoformat() if column.reference_date else "",
            "value": values.numbers,
            "reason": [Reason(int(code)).token for code in values.reasons],
            "flags": [Flag(int(code)).token for code in values.flags],
        },
        columns=list(COLUMNS),
    ).iloc[rows]
