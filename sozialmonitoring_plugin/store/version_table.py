"""Boundary versions going in, with their areas and the journal of moves; none is ever changed."""

from __future__ import annotations

import json
from datetime import date
from sqlite3 import Connection

from ..core.boundaries.drafting import Move
from . import area_table
from .errors import StoreError
from .geometry_blob import to_blob
from .records import BoundaryVersion, NewMonitoring, NewVersion, RecordedMove, Shape, VersionRecord
from .transaction import now, user_name


def records(connection: Connection) -> tuple[VersionRecord, ...]:
    """How each version came to be, oldest first."""
    rows = connection.execute(
        """SELECT id, title, valid_from, origin, note, coalesce(based_on, 0), released_by, released_at, draft
            FROM boundary_version ORDER BY valid_from"""
    )
    return tuple(
        VersionRecord(BoundaryVersion(number, title, date.fromisoformat(day)), *rest)
        for number, title, day, *rest in rows
    )


def moves(connection: Connection, version_id: int) -> tuple[RecordedMove, ...]:
    """Who moved what on the way to a version, oldest first."""
    rows = connection.execute(
        """SELECT at, who, tool, from_key, to_key, square_metres, addresses, people
            FROM boundary_move WHERE version_id = ? ORDER BY id""",
        (version_id,),
    )
    return tuple(
        RecordedMove(at, who, tool, Move(from_key, to_key, ground, addresses, json.loads(people)))
        for at, who, tool, from_key, to_key, ground, addresses, people in rows
    )


def expected_parts(connection: Connection, version_id: int) -> dict[str, int]:
    """Of how many parts areas are meant to be, by key, where that is more than one."""
    return dict(connection.execute("SELECT key, parts FROM area_parts WHERE version_id = ?", (version_id,)))


def keys(connection: Connection) -> frozenset[str]:
    """The keys of the lowest level in all versions."""
    rows = connection.execute(
        "SELECT DISTINCT key FROM area WHERE level_id = (SELECT id FROM level ORDER BY rank DESC LIMIT 1)"
    )
    return frozenset(key for (key,) in rows)


def add(connection: Connection, content: NewVersion) -> BoundaryVersion:
    """Insert a version. Raises StoreError where one is valid from the same day or later."""
    refuse_day(area_table.versions(connection)[-1], content.valid_from)
    cursor = connection.execute(
        """INSERT INTO boundary_version
            (title, valid_from, created, note, based_on, released_by, released_at, origin, draft)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            content.title,
            content.valid_from.isoformat(),
            now(),
            content.note,
            content.based_on or None,
            user_name(),
            now(),
            content.origin,
            content.draft,
        ),
    )
    number = int(cursor.lastrowid or 0)
    write_areas(connection, number, content)
    connection.executemany(
        "INSERT INTO area_parts VALUES (?, ?, ?)",
        [(number, key, parts) for key, parts in content.expected_parts.items()],
    )
    _write_moves(connection, number, content.moves)
    seal(connection)
    return BoundaryVersion(number, content.title, content.valid_from)


def seal(connection: Connection) -> None:
    """Let no version get further rows."""
    connection.execute("UPDATE boundary_version SET sealed = 1 WHERE NOT sealed")


def refuse_day(last: BoundaryVersion, day: date) -> None:
    """Raises StoreError for a version that is not valid from a later day than the latest."""
    if day <= last.valid_from:
        raise StoreError(
            "The boundaries “{title}” are valid from {last}; the new ones cannot be valid from {day}.",
            hint="Choose a later date: released boundaries stay as they are.",
            title=last.title,
            last=last.valid_from,
            day=day,
        )


def write_areas(connection: Connection, version_id: int, content: NewMonitoring | NewVersion) -> None:
    """Insert the areas of a version, the lowest level with its outlines."""
    lowest = area_table.levels(connection)[-1].id
    srs_id = area_table.crs(connection).srs_id
    connection.executemany(
        "INSERT INTO area (version_id, level_id, key, name, parent_key, geom) VALUES (?, ?, ?, ?, ?, ?)",
        (
            (
                version_id,
                area.level,
                area.key,
                area.name,
                area.parent,
                _blob(content.shapes[area.key], srs_id) if area.level == lowest else None,
            )
            for area in content.areas
        ),
    )


def _blob(shape: Shape, srs_id: int) -> bytes:
    return to_blob(shape.wkb, srs_id, shape.bounds)


def _write_moves(connection: Connection, version_id: int, recorded: tuple[RecordedMove, ...]) -> None:
    connection.executemany(
        """INSERT INTO boundary_move
            (version_id, at, who, tool, from_key, to_key, addresses, people, square_metres)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        [
            (
                version_id,
                one.at,
                one.who,
                one.tool,
                one.move.from_key,
                one.move.to_key,
                one.move.addresses,
                json.dumps(dict(one.move.people), ensure_ascii=False),
                one.move.square_metres,
            )
            for one in recorded
        ],
    )
