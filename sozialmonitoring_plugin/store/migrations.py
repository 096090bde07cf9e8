"""The schema of a monitoring, as the steps that lead to it: `schema/1.sql` and so on.

A new file runs all steps, an older file the missing ones: there is one way to every schema.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent / "schema"


def newest_schema(folder: Path = FOLDER) -> int:
    """Number of the last step."""
    return len(list(folder.glob("*.sql")))


def schema_version(connection: sqlite3.Connection) -> int:
    """Number of steps the file has behind it; 0 for a file that is no monitoring."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'sm_meta'")
    if known.fetchone() is None:
        return 0
    row = connection.execute("SELECT value FROM sm_meta WHERE key = 'schema_version'").fetchone()
    return int(row[0]) if row else 0


def run_migrations(connection: sqlite3.Connection, folder: Path = FOLDER) -> None:
    """Run the missing steps inside the caller's transaction; a new file is a GeoPackage by then."""
    for number in range(schema_version(connection) + 1, newest_schema(folder) + 1):
        for statement in statements(folder / f"{number}.sql"):
            connection.execute(statement)
        connection.execute("INSERT OR REPLACE INTO sm_meta VALUES ('schema_version', ?)", (str(number),))


def statements(path: Path) -> Iterator[str]:
    """The statements one by one: `executescript` would commit the caller's transaction."""
    statement = ""
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
