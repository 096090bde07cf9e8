"""Levels, boundary versions, areas and their polygons."""

from __future__ import annotations

from datetime import date
from sqlite3 import Connection

from ..core.areas import Area, Level
from .geometry_blob import to_wkb
from .geopackage import crs_of
from .records import BoundaryVersion, Crs


def crs(connection: Connection) -> Crs:
    """The coordinate reference system of all geometries."""
    (number,) = connection.execute("SELECT value FROM sm_meta WHERE key = 'srs_id'").fetchone()
    return crs_of(connection, int(number))


def levels(connection: Connection) -> tuple[Level, ...]:
    """Levels from the top to the lowest."""
    return tuple(Level(*row) for row in connection.execute("SELECT id, title FROM level ORDER BY rank"))


def versions(connection: Connection) -> tuple[BoundaryVersion, ...]:
    """Boundary versions, oldest first."""
    rows = connection.execute("SELECT id, title, valid_from FROM boundary_version ORDER BY valid_from")
    return tuple(BoundaryVersion(number, title, date.fromisoformat(day)) for number, title, day in rows)


def areas(connection: Connection, version_id: int) -> tuple[Area, ...]:
    """All areas of a version."""
    rows = connection.execute(
        "SELECT level_id, key, name, parent_key FROM area WHERE version_id = ?", (version_id,)
    )
    return tuple(Area(*row) for row in rows)


def shapes(connection: Connection, version_id: int) -> dict[str, bytes]:
    """WKB of the lowest level by key."""
    rows = connection.execute(
        "SELECT key, geom FROM area WHERE version_id = ? AND geom IS NOT NULL", (version_id,)
    )
    return {key: to_wkb(blob) for key, blob in rows}
