"""The schema of a monitoring, as the steps that lead to it.

A new file runs all steps, an older file the missing ones: there is one way to every schema.
The tables `gpkg_*` follow OGC GeoPackage 1.3; `area`, `address` and `street` are its feature tables.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

GEOPACKAGE_ID = 0x47504B47
GEOPACKAGE_VERSION = 10300

Step = tuple[str, ...]

_GEOPACKAGE: Step = (
    """CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
        organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""",
    """INSERT INTO gpkg_spatial_ref_sys VALUES
        ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
        ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
        ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,
        AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],
        AUTHORITY["EPSG","4326"]]', 'longitude/latitude')""",
    """CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
        description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
        min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id))""",
    """CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents(table_name),
        column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,
        m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name))""",
)

_MONITORING: Step = (
    "CREATE TABLE sm_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE level (id TEXT PRIMARY KEY, title TEXT NOT NULL, rank INTEGER NOT NULL UNIQUE)",
    """CREATE TABLE boundary_version (id INTEGER PRIMARY KEY, title TEXT NOT NULL,
        valid_from TEXT NOT NULL UNIQUE, created TEXT NOT NULL)""",
    """CREATE TABLE area (id INTEGER PRIMARY KEY, version_id INTEGER NOT NULL REFERENCES boundary_version(id),
        level_id TEXT NOT NULL REFERENCES level(id), key TEXT NOT NULL, name TEXT NOT NULL, parent_key TEXT NOT NULL,
        geom MULTIPOLYGON, UNIQUE (version_id, level_id, key))""",
    """CREATE TABLE address (id INTEGER PRIMARY KEY, street TEXT, number INTEGER, suffix TEXT, area_key TEXT,
        properties TEXT NOT NULL DEFAULT '{}', geom POINT)""",
    "CREATE TABLE street (id INTEGER PRIMARY KEY, name TEXT, properties TEXT NOT NULL DEFAULT '{}', geom MULTILINESTRING)",
    """CREATE TABLE variable (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, kind TEXT NOT NULL,
        unit TEXT NOT NULL, source TEXT NOT NULL)""",
    "CREATE TABLE indicator (id TEXT PRIMARY KEY, position INTEGER NOT NULL, definition TEXT NOT NULL)",
    """CREATE TABLE delivery (id INTEGER PRIMARY KEY, file_name TEXT NOT NULL, sha256 TEXT NOT NULL, sheet TEXT NOT NULL,
        source TEXT NOT NULL, profile TEXT NOT NULL, level_id TEXT NOT NULL REFERENCES level(id),
        version_id INTEGER NOT NULL REFERENCES boundary_version(id), imported_at TEXT NOT NULL, imported_by TEXT NOT NULL)""",
    """CREATE TABLE observation (delivery_id INTEGER NOT NULL REFERENCES delivery(id) ON DELETE CASCADE,
        area_id INTEGER NOT NULL REFERENCES area(id), variable_number INTEGER NOT NULL REFERENCES variable(number),
        reference_date TEXT NOT NULL, value REAL, reason INTEGER NOT NULL, flags INTEGER NOT NULL, cell TEXT NOT NULL,
        PRIMARY KEY (variable_number, reference_date, area_id, delivery_id),
        CHECK ((value IS NULL) = (reason <> 0))) WITHOUT ROWID""",
    """CREATE TABLE document (kind TEXT NOT NULL, name TEXT NOT NULL, content TEXT NOT NULL, changed TEXT NOT NULL,
        PRIMARY KEY (kind, name)) WITHOUT ROWID""",
    """CREATE TABLE journal (id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
        details TEXT NOT NULL, revision INTEGER NOT NULL)""",
    "INSERT INTO sm_meta VALUES ('revision', '0')",
)

MIGRATIONS: tuple[Step, ...] = (_GEOPACKAGE + _MONITORING,)


def schema_version(connection: sqlite3.Connection) -> int:
    """Number of steps the file has behind it; 0 for a file that is no monitoring."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'sm_meta'").fetchone()
    if known is None:
        return 0
    row = connection.execute("SELECT value FROM sm_meta WHERE key = 'schema_version'").fetchone()
    return int(row[0]) if row else 0


def run_migrations(connection: sqlite3.Connection, steps: Sequence[Step] = MIGRATIONS) -> None:
    """Run the missing steps inside the caller's transaction."""
    for number in range(schema_version(connection), len(steps)):
        for statement in steps[number]:
            connection.execute(statement)
        connection.execute("INSERT OR REPLACE INTO sm_meta VALUES ('schema_version', ?)", (str(number + 1),))
