"""Is this file a monitoring, and one of our release? Older ones are brought up to date first."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

from .backup import keep_backup
from .connection import connect
from .errors import StoreError, told_in_a_sentence
from .migrations import newest_schema, run_migrations, schema_version


def opened_meta(path: Path) -> dict[str, str]:
    """What a monitoring says of itself, after a backup and the missing steps of its schema.

    Raises StoreError for anything that is no monitoring or comes from a newer release.
    """
    if not path.is_file():
        raise StoreError("There is no file {file}.", hint="Choose a monitoring or create one.", file=path)
    with told_in_a_sentence(path), closing(connect(path)) as connection:
        version = schema_version(connection)
        _refuse_wrong_schema(path, version)
        if version < newest_schema():
            _migrate(path, connection)
        return dict(connection.execute("SELECT key, value FROM sm_meta"))


def _refuse_wrong_schema(path: Path, version: int) -> None:
    if version == 0:
        raise StoreError(
            "{file} is not a monitoring.", hint="Choose a GeoPackage made by Sozialmonitoring.", file=path
        )
    if version > newest_schema():
        raise StoreError(
            "{file} was written by a newer release of Sozialmonitoring.", hint="Update the plugin.", file=path
        )


def _migrate(path: Path, connection: Connection) -> None:
    keep_backup(path)
    connection.execute("BEGIN IMMEDIATE")
    run_migrations(connection)
    connection.execute("COMMIT")
