"""A verified copy of the monitoring before every write, ten generations in a folder beside it."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from .connection import connect
from .errors import StoreError

GENERATIONS = 10
_IN_THE_MAKING = 3600.0


def backup_folder(path: Path) -> Path:
    """Folder of the copies of one monitoring."""
    return path.with_name(f"{path.stem}.backups")


def keep_backup(path: Path) -> Path:
    """Copy the file through SQLite, so that the copy is whole even while others write.

    A state that has its copy already is not copied again: writes that fail push no good copy out.
    Raises StoreError when the copy does not pass its check, sqlite3.Error or OSError when it cannot
    be written. Only then are copies older than the tenth removed.
    """
    folder = backup_folder(path)
    folder.mkdir(exist_ok=True)
    _sweep(folder)
    newest = max(_copies(path), default=None)
    if newest is not None and _state(newest) == _state(path) is not None:
        return newest
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S-%f")
    target = folder / f"{path.stem}-{stamp}.gpkg"
    unfinished = target.with_suffix(".unfinished")
    try:
        _copy(path, unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    for old in sorted(_copies(path))[:-GENERATIONS]:
        old.unlink(missing_ok=True)
    return target


def _sweep(folder: Path) -> None:
    """Remove what killed programs left unfinished; what is younger than an hour may be in the making."""
    for path in folder.glob("*.unfinished*"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _IN_THE_MAKING:
                path.unlink()


def _copies(path: Path) -> list[Path]:
    return list(backup_folder(path).glob(f"{_literal(path.stem)}-*.gpkg"))


def _state(path: Path) -> tuple[str, ...] | None:
    """Birth, count of writes and schema of a file, None where it cannot be read."""
    try:
        with closing(connect(path)) as connection:
            rows = dict(connection.execute("SELECT key, value FROM sm_meta"))
    except sqlite3.Error:
        return None
    return tuple(rows.get(key, "") for key in ("created", "revision", "schema_version"))


def _copy(path: Path, target: Path) -> None:
    with (
        closing(connect(path)) as source,
        closing(sqlite3.connect(target)) as copy,
    ):
        source.backup(copy)
        verdict = copy.execute("PRAGMA quick_check").fetchone()[0]
        if verdict != "ok":
            raise StoreError("The backup of {file} is damaged: {verdict}", file=path, verdict=verdict)


def _literal(stem: str) -> str:
    return "".join(f"[{character}]" if character in "*?[" else character for character in stem)
