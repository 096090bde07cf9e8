"""The one writer: a backup, then one immediate transaction with a version check.

A kill at any moment leaves the state before or the state after, never something between: SQLite's
rollback journal sees to it as long as everything happens in one transaction and nobody deletes the
journal file.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from getpass import getuser
from pathlib import Path

from .backup import keep_backup
from .connection import connect
from .errors import ConflictError, told_in_a_sentence


def read_revision(connection: sqlite3.Connection) -> int:
    """Count of writes so far."""
    row = connection.execute("SELECT value FROM sm_meta WHERE key = 'revision'").fetchone()
    return int(row[0])


@contextmanager
def write_transaction(
    path: Path, expected_revision: int, action: str, details: Mapping[str, object]
) -> Iterator[sqlite3.Connection]:
    """Give a connection whose writes happen together or not at all.

    Raises ConflictError when the file has moved past `expected_revision`; StoreError for whatever
    the disk says. `action` and `details` go to the journal in the same transaction.
    """
    with told_in_a_sentence(path):
        keep_backup(path)
        connection = connect(path)
        try:
            connection.execute("BEGIN IMMEDIATE")
            _refuse_conflict(path, connection, expected_revision)
            yield connection
            _write_journal(connection, action, details, expected_revision + 1)
            connection.execute("COMMIT")
        except BaseException:
            _roll_back(connection)
            raise
        finally:
            connection.close()


def now() -> str:
    """The moment as ISO text in local time with its offset."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def user_name() -> str:
    """Who writes, as the operating system knows them; for the journal inside the county only."""
    try:
        return getuser()
    except (KeyError, OSError):
        return ""


def _refuse_conflict(path: Path, connection: sqlite3.Connection, expected: int) -> None:
    found = read_revision(connection)
    if found == expected:
        return
    last = connection.execute("SELECT who, at, action FROM journal ORDER BY id DESC LIMIT 1").fetchone() or (
        "",
        "",
        "",
    )
    raise ConflictError(
        "{file} was changed meanwhile ({action}, {who}, {at}). Nothing of yours was written.",
        hint="Look at the new state and repeat your step.",
        file=path,
        who=last[0] or "–",
        at=last[1] or "–",
        action=last[2] or "–",
    )


def _write_journal(
    connection: sqlite3.Connection, action: str, details: Mapping[str, object], revision: int
) -> None:
    connection.execute("UPDATE sm_meta SET value = ? WHERE key = 'revision'", (str(revision),))
    connection.execute(
        "INSERT INTO journal (at, who, action, details, revision) VALUES (?, ?, ?, ?, ?)",
        (now(), user_name(), action, json.dumps(details, ensure_ascii=False, default=str), revision),
    )


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")
