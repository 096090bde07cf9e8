"""Named texts (profiles, classifications, templates) and the journal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from sqlite3 import Connection

from .records import Document, JournalEntry
from .transaction import now

PROFILE = "profile"
SIGNS = "signs"
INDEX = "index"
CLASSIFICATION = "classification"
CLASSIFICATION_USE = "classification use"
"""What indicators are shown in: one document."""
PALETTE = "palette"
BOOKLET = "booklet"
"""Contents of booklets."""


def read(connection: Connection, kind: str) -> dict[str, str]:
    """Texts of one kind by name."""
    return dict(
        connection.execute("SELECT name, content FROM document WHERE kind = ? ORDER BY name", (kind,))
    )


def read_all(connection: Connection) -> tuple[Document, ...]:
    """Texts of every kind."""
    rows = connection.execute("SELECT kind, name, content FROM document ORDER BY kind, name")
    return tuple(Document(*row) for row in rows)


def write(connection: Connection, kind: str, texts: Mapping[str, str]) -> None:
    """Insert or replace texts of one kind."""
    connection.executemany(
        "INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?)",
        [(kind, name, content, now()) for name, content in texts.items()],
    )


def remove(connection: Connection, kind: str, names: Iterable[str]) -> None:
    """Delete texts of one kind; unknown names are none to delete."""
    connection.executemany(
        "DELETE FROM document WHERE kind = ? AND name = ?", [(kind, name) for name in names]
    )


def read_journal(connection: Connection) -> tuple[JournalEntry, ...]:
    """All entries, latest last."""
    rows = connection.execute("SELECT at, who, action, details FROM journal ORDER BY id")
    return tuple(JournalEntry(at, who, action, json.loads(details)) for at, who, action, details in rows)
