"""How the file is opened."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

BUSY_SECONDS = 5.0


def connect(path: Path) -> sqlite3.Connection:
    """Open an existing file; transactions are ours, never implicit.

    Readers open it for writing too where they may: only then can SQLite take back a write that a
    kill interrupted.
    """
    mode = "rw" if os.access(path, os.W_OK) else "ro"
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}", uri=True, timeout=BUSY_SECONDS, isolation_level=None
    )
    connection.execute("PRAGMA foreign_keys = ON")
    return connection
