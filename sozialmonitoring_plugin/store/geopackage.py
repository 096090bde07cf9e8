"""What makes a file of SQLite a GeoPackage (OGC GeoPackage 1.3) that plain QGIS opens."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection

from .migrations import statements
from .records import Crs, Shape

GEOPACKAGE_ID = 0x47504B47
GEOPACKAGE_VERSION = 10300

_TABLES = Path(__file__).parent / "geopackage.sql"


@dataclass(frozen=True)
class FeatureTable:
    """A table with a column `geom`, and the type of its geometries."""

    name: str
    kind: str


def begin_geopackage(connection: Connection) -> None:
    """Make a new file a GeoPackage, in a transaction that the caller commits."""
    connection.execute(f"PRAGMA application_id = {GEOPACKAGE_ID:d}")
    connection.execute(f"PRAGMA user_version = {GEOPACKAGE_VERSION:d}")
    connection.execute("BEGIN IMMEDIATE")
    for statement in statements(_TABLES):
        connection.execute(statement)


def crs_of(connection: Connection, srs_id: int) -> Crs:
    """A coordinate reference system that the file knows."""
    row = connection.execute(
        """SELECT srs_id, organization, organization_coordsys_id, srs_name, definition
            FROM gpkg_spatial_ref_sys WHERE srs_id = ?""",
        (srs_id,),
    ).fetchone()
    return Crs(row[0], "" if row[1] == "NONE" else row[1], row[2], row[3], row[4])


def register_crs(connection: Connection, crs: Crs) -> None:
    """Make a coordinate reference system known to the file."""
    connection.execute(
        "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, '')",
        (crs.name, crs.srs_id, crs.organization or "NONE", crs.code, crs.wkt),
    )


def register_features(
    connection: Connection, table: FeatureTable, crs: Crs, shapes: Collection[Shape]
) -> None:
    """Make a table known as a layer that lies where `shapes` lie."""
    bounds = [shape.bounds for shape in shapes]
    low_x, low_y = min(one[0] for one in bounds), min(one[2] for one in bounds)
    high_x, high_y = max(one[1] for one in bounds), max(one[3] for one in bounds)
    connection.execute(
        """INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id)
            VALUES (?, 'features', ?, ?, ?, ?, ?, ?)""",
        (table.name, table.name, low_x, low_y, high_x, high_y, crs.srs_id),
    )
    connection.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
        (table.name, table.kind, crs.srs_id),
    )
