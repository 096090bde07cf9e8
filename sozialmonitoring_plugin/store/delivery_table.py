"""Deliveries and their observations going in and out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, islice, repeat
from sqlite3 import Connection
from typing import Any

from ..core.deliveries.delivery import Delivery
from ..core.deliveries.profiles.profile import ImportProfile, profile_from_dict, profile_to_dict
from . import lineage_table, successor_table, tableau_table
from .errors import StoreError
from .records import DeliveryRecord, Rebased
from .transaction import now, user_name

_READ = """SELECT delivery.id, file_name, sha256, sheet, source, level_id, version_id,
        imported_at, imported_by, (SELECT count(*) FROM observation WHERE delivery_id = delivery.id),
        (SELECT group_concat(DISTINCT reference_date) FROM observation WHERE delivery_id = delivery.id),
        json_extract(profile, '$.title')
    FROM delivery"""
_INSERT = "INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_AT_ONCE = 100
_INSERT_MANY = "".join((_INSERT, ", (?, ?, ?, ?, ?, ?, ?, ?)" * (_AT_ONCE - 1)))
"""Many rows in one statement take SQLite a third less time."""

_READ_ALL = _READ + " ORDER BY delivery.id"
_READ_ONE = _READ + " WHERE delivery.id = ?"
_READ_FILE = _READ + " WHERE sha256 = ? ORDER BY delivery.id"


def read(connection: Connection) -> tuple[DeliveryRecord, ...]:
    """All deliveries in the order they came."""
    return tuple(_record(*row) for row in connection.execute(_READ_ALL))


def told_areas(connection: Connection, version_id: int) -> list[tuple[str, str, frozenset[str], int]]:
    """Source, level, keys of the areas that it told of, count of deliveries: all that was sent for it."""
    rows = connection.execute(
        """SELECT source, delivery.level_id, json_group_array(DISTINCT area.key),
                count(DISTINCT delivery.id)
            FROM delivery
            JOIN (SELECT DISTINCT delivery_id, area_id FROM observation) AS told
                ON told.delivery_id = delivery.id
            JOIN area ON area.id = told.area_id
            WHERE delivery.version_id = ? AND delivery.id NOT IN (SELECT delivery_id FROM rebased)
            GROUP BY source, delivery.level_id""",
        (version_id,),
    )
    return [(source, level, frozenset(json.loads(keys)), count) for source, level, keys, count in rows]


def record(connection: Connection, number: int) -> DeliveryRecord:
    """One delivery. Raises StoreError where there is none."""
    row = connection.execute(_READ_ONE, (number,)).fetchone()
    if row is None:
        raise _unknown(connection, number)
    return _record(*row)


def with_fingerprint(connection: Connection, sha256: str) -> tuple[DeliveryRecord, ...]:
    """The deliveries of one and the same file, in the order they came."""
    rows = connection.execute(_READ_FILE, (sha256,))
    return tuple(_record(*row) for row in rows)


def profile(connection: Connection, number: int) -> ImportProfile:
    """The profile that read a delivery. Raises StoreError where there is none."""
    row = connection.execute("SELECT profile FROM delivery WHERE id = ?", (number,)).fetchone()
    if row is None:
        raise _unknown(connection, number)
    return profile_from_dict(json.loads(row[0]), f"delivery {number}")


def add(connection: Connection, delivery: Delivery, version_id: int) -> int:
    """Insert a delivery that was sent; what was carried over and is not true any more goes.

    Returns its number.
    """
    number = _insert(connection, delivery, version_id)
    lineage_table.settle(connection, version_id, _blocks([delivery]))
    successor_table.remove_unused(connection)
    return number


def _insert(connection: Connection, delivery: Delivery, version_id: int) -> int:
    cursor = connection.execute(
        """INSERT INTO delivery (file_name, sha256, sheet, source, profile, level_id, version_id, imported_at,
            imported_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            delivery.file_name,
            delivery.sha256,
            delivery.sheet,
            delivery.source,
            json.dumps(profile_to_dict(delivery.profile), ensure_ascii=False),
            delivery.level,
            version_id,
            now(),
            user_name(),
        ),
    )
    number = int(cursor.lastrowid or 0)
    tableau_table.add_unknown_variables(connection, delivery.variables)
    _add_observations(connection, delivery, version_id, number)
    return number


def add_rebased(connection: Connection, rebased: Rebased, version_id: int) -> tuple[int, ...]:
    """Insert values that were carried over, with the shares that made them; returns the deliveries.

    They take the place of what was carried over before for the same variables and dates.
    """
    blocks = _blocks(rebased.deliveries)
    lineage_table.clear(connection, version_id, blocks)
    successor_table.remove_unused(connection)
    shares = [successor_table.add(connection, one) for one in rebased.shares]
    added = []
    for delivery in rebased.deliveries:
        number = _insert(connection, delivery, version_id)
        variables = tableau_table.numbers(connection)
        names = dict.fromkeys(delivery.observations.variables)
        used = {name: rebased.used[name, delivery.level] for name in names}
        successor_table.use(connection, number, ((variables[one], shares[used[one]]) for one in names))
        origin = rebased.shares[next(iter(used.values()))].from_version
        lineage_table.keep(connection, number, _blocks([delivery]), origin, rebased.limits)
        added.append(number)
    lineage_table.settle(connection, version_id, blocks)
    successor_table.remove_unused(connection)
    return tuple(added)


def _blocks(deliveries: Iterable[Delivery]) -> set[tuple[str, date]]:
    seen = (one.observations for one in deliveries)
    return {block for one in seen for block in zip(one.variables, one.dates, strict=True)}


def _record(number: int, *columns: str) -> DeliveryRecord:
    *described, count, dates, profile_name = columns
    file_name, sha256, sheet, source, level, version, at, who = described
    days = tuple(sorted(filter(None, (dates or "").split(","))))
    return DeliveryRecord(
        number, file_name, sha256, sheet, source, level, int(version), at, who, int(count), days,
        profile_name or "",
    )  # fmt: skip


def remove(connection: Connection, number: int) -> None:
    """Delete a delivery and its observations. Raises StoreError where there is none."""
    version, blocks = record(connection, number).version, lineage_table.blocks_of(connection, number)
    connection.execute("DELETE FROM delivery WHERE id = ?", (number,))
    lineage_table.settle(connection, version, blocks)
    successor_table.remove_unused(connection)


def _unknown(connection: Connection, number: int) -> StoreError:
    known = [str(row[0]) for row in connection.execute("SELECT id FROM delivery ORDER BY id")]
    return StoreError(
        "There is no delivery {number}.",
        hint="Known: {known}.",
        number=number,
        known=", ".join(known) or "–",
    )


def _add_observations(connection: Connection, delivery: Delivery, version_id: int, number: int) -> None:
    areas = dict(
        connection.execute(
            "SELECT key, id FROM area WHERE version_id = ? AND level_id = ?", (version_id, delivery.level)
        )
    )
    variables = tableau_table.numbers(connection)
    seen = delivery.observations
    days = {day: day.isoformat() for day in set(seen.dates)}
    numbers = seen.values.numbers.astype(object)
    numbers[~seen.values.present] = None
    rows = zip(
        repeat(number, len(seen)),
        map(areas.__getitem__, seen.area_keys),
        map(variables.__getitem__, seen.variables),
        map(days.__getitem__, seen.dates),
        numbers.tolist(),
        seen.values.reasons.tolist(),
        seen.values.flags.tolist(),
        seen.cells,
        strict=True,
    )
    rest: list[tuple[Any, ...]] = []
    connection.executemany(_INSERT_MANY, _many(rows, rest))
    connection.executemany(_INSERT, rest)


def _many(rows: Iterator[tuple[Any, ...]], rest: list[tuple[Any, ...]]) -> Iterator[list[Any]]:
    """The rows in blocks for one statement each; what fills no block is left in `rest`."""
    while len(block := list(islice(rows, _AT_ONCE))) == _AT_ONCE:
        yield list(chain.from_iterable(block))
    rest.extend(block)
