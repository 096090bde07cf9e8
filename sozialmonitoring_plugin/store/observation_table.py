"""Observations as they are valid: the latest delivery wins, but an empty cell replaces nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from sqlite3 import Connection

from ..core.areas import AreaTree
from ..core.indicators.observed import Observed
from ..core.values import Flag, Reason, Value, Values

COLUMNS = (
    "area_key",
    "level",
    "variable",
    "reference_date",
    "value",
    "reason",
    "flags",
    "delivery",
    "sheet",
    "cell",
)

Row = tuple[str, str, float | None, int, int, str]

_OBSERVED = """
    SELECT area.level_id, area.key, value, reason, flags, delivery.source
    FROM observation JOIN area ON area.id = area_id JOIN delivery ON delivery.id = delivery_id
    WHERE variable_number = (SELECT number FROM variable WHERE id = ?) AND reference_date = ?
        AND area.version_id = ?
    ORDER BY reason <> ?, delivery_id"""

# From one date to the next by the index: DISTINCT would read every row of the variable.
_DATES_OF = """
    WITH RECURSIVE wanted (number) AS (SELECT number FROM variable WHERE id = :variable),
        days (day) AS (
            SELECT min(reference_date) FROM observation, wanted WHERE variable_number = number
            UNION ALL
            SELECT (SELECT min(reference_date) FROM observation, wanted
                WHERE variable_number = number AND reference_date > day)
            FROM days WHERE day IS NOT NULL
        )
    SELECT day FROM days WHERE day IS NOT NULL AND (:version IS NULL OR EXISTS (
        SELECT 1 FROM observation, wanted JOIN area ON area.id = area_id
        WHERE variable_number = number AND reference_date = day AND version_id = :version))"""

_DATES_OF_VERSION = """
    SELECT DISTINCT reference_date FROM observation
    WHERE delivery_id IN (SELECT id FROM delivery WHERE version_id = ?)"""

_ROWS = """
    SELECT area.key, area.level_id, variable.id, reference_date, value, reason, flags,
        delivery_id, sheet, cell
    FROM observation JOIN area ON area.id = area_id JOIN delivery ON delivery.id = delivery_id
        JOIN variable ON variable.number = variable_number
    WHERE area.level_id = ? AND reference_date = ? AND area.version_id = ?
    ORDER BY area.key, variable.number, reason <> ?, delivery_id"""


def dates(connection: Connection, version_id: int | None = None) -> tuple[date, ...]:
    """Every Stichtag, oldest first; with a version only those delivered for it."""
    if version_id is None:
        return _dates(connection.execute("SELECT DISTINCT reference_date FROM observation"))
    return _dates(connection.execute(_DATES_OF_VERSION, (version_id,)))


def dates_of(connection: Connection, variable: str, version_id: int | None = None) -> tuple[date, ...]:
    """The Stichtage of one variable, oldest first; with a version only those delivered for it."""
    return _dates(connection.execute(_DATES_OF, {"variable": variable, "version": version_id}))


def observed(
    connection: Connection, tree: AreaTree, version_id: int, variable: str, day: date
) -> Observed | None:
    """The valid values of one variable at one date, on the finest level and on those above it."""
    found = connection.execute(_OBSERVED, (variable, day.isoformat(), version_id, Reason.MISSING)).fetchall()
    if not found:
        return None
    by_rank: dict[int, list[Row]] = {}
    for row in found:
        by_rank.setdefault(tree.rank(row[0]), []).append(row)
    # A level for which only empty cells came says nothing.
    said = [rank for rank, rows in by_rank.items() if any(row[3] != Reason.MISSING for row in rows)]
    finest, *coarser = (
        _of_level(tree, rank, by_rank[rank], variable, day) for rank in sorted(said or by_rank, reverse=True)
    )
    return replace(finest, coarser=tuple(coarser))


def _of_level(tree: AreaTree, rank: int, rows: list[Row], variable: str, day: date) -> Observed:
    areas = tree.levels[rank]
    values = [Value.none(Reason.MISSING)] * len(areas)
    sources = [""] * len(areas)
    for _, key, number, reason, flags, source in rows:
        values[areas.position[key]] = as_value(number, reason, flags)
        sources[areas.position[key]] = source
    named = "; ".join(dict.fromkeys(filter(None, sources)))
    return Observed(variable, day, rank, Values.from_values(values), named)


def rows(connection: Connection, version_id: int, level: str, day: date) -> list[tuple[object, ...]]:
    """Valid observations of a version, level and date as `COLUMNS`."""
    valid: dict[tuple[str, str], tuple[object, ...]] = {}
    for key, level_id, variable, when, value, reason, flags, delivery, sheet, cell in connection.execute(
        _ROWS, (level, day.isoformat(), version_id, Reason.MISSING)
    ):
        words = (Reason(reason).token, Flag(flags).token)
        valid[key, variable] = (key, level_id, variable, when, value, *words, delivery, sheet, cell)
    return list(valid.values())


def as_value(number: float | None, reason: int, flags: int) -> Value:
    """The columns of an observation as a value."""
    return Value(float("nan") if number is None else number, Reason(reason), Flag(flags))


def _dates(rows: Iterable[tuple[str]]) -> tuple[date, ...]:
    return tuple(sorted(date.fromisoformat(day) for (day,) in rows))
