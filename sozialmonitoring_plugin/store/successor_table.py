"""Shares by which areas of one boundary version pass into those of another."""

from __future__ import annotations

from collections.abc import Iterable
from sqlite3 import Connection

from .records import COMPUTED, IMPORTED, Shares

_READ = """
    SELECT id, from_version, to_version, level_id, name, column_name, origin FROM successor
    WHERE from_version = ? AND to_version = ? AND origin = ? ORDER BY id"""

_OF_DELIVERY = """
    SELECT DISTINCT successor.id, from_version, to_version, level_id, name, column_name, origin
    FROM successor JOIN rebased ON successor_id = successor.id WHERE delivery_id = ? ORDER BY successor.id"""

_ROWS = """
    SELECT from_key, to_key, share, basis FROM successor_share
    WHERE successor_id = ? ORDER BY from_key, to_key"""


def imported(connection: Connection, from_version: int, to_version: int) -> tuple[Shares, ...]:
    """The conversion keys from one version to another, one for each column."""
    found = connection.execute(_READ, (from_version, to_version, IMPORTED)).fetchall()
    return tuple(_shares(connection, *row) for row in found)


def of_delivery(connection: Connection, number: int) -> tuple[Shares, ...]:
    """All shares that made the values of a delivery; none where an office has sent it."""
    return tuple(_shares(connection, *row) for row in connection.execute(_OF_DELIVERY, (number,)).fetchall())


def add(connection: Connection, shares: Shares) -> int:
    """Insert; returns the number."""
    cursor = connection.execute(
        """INSERT INTO successor (from_version, to_version, level_id, name, column_name, origin)
            VALUES (?, ?, ?, ?, ?, ?)""",
        (shares.from_version, shares.to_version, shares.level, shares.name, shares.column, shares.origin),
    )
    number = int(cursor.lastrowid or 0)
    connection.executemany(
        "INSERT INTO successor_share VALUES (?, ?, ?, ?, ?)", ((number, *row) for row in shares.rows)
    )
    return number


def use(connection: Connection, delivery: int, uses: Iterable[tuple[int, int]]) -> None:
    """Say by which shares the variables (their numbers) of a delivery were carried over."""
    connection.executemany("INSERT INTO rebased VALUES (?, ?, ?)", ((delivery, *one) for one in uses))


def remove_imported(connection: Connection, name: str, from_version: int, to_version: int) -> None:
    """Take a conversion key out; values made by it keep their own copy."""
    connection.execute(
        "DELETE FROM successor WHERE name = ? AND from_version = ? AND to_version = ? AND origin = ?",
        (name, from_version, to_version, IMPORTED),
    )


def remove_unused(connection: Connection) -> None:
    """Take out computed shares whose values have gone."""
    connection.execute(
        "DELETE FROM successor WHERE origin = ? AND id NOT IN (SELECT successor_id FROM rebased)", (COMPUTED,)
    )


def _shares(connection: Connection, number: int, *columns: object) -> Shares:
    from_version, to_version, level, name, column, origin = columns
    rows = tuple(connection.execute(_ROWS, (number,)).fetchall())
    return Shares(
        int(str(from_version)), int(str(to_version)), str(level), str(name), str(column), str(origin), rows
    )
