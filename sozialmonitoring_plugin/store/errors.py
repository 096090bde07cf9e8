"""What can go wrong with the file, said in a sentence."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..core.errors import UserError


class StoreError(UserError):
    """The monitoring cannot be read or written."""


class ConflictError(StoreError):
    """Somebody else wrote since the caller read."""


_SENTENCES = (
    ("locked", "{file} is being written by somebody else.", "Wait a moment and try again."),
    ("full", "The disk of {file} is full. The monitoring is as it was.", "Make room and try again."),
    (
        "disk i/o",
        "The disk of {file} cannot be written. The monitoring is as it was.",
        "Check the disk and try again.",
    ),
    (
        "readonly",
        "{file} cannot be written.",
        "Ask for the right to write it, or copy it to a folder of your own.",
    ),
    ("unable to open", "{file} cannot be opened.", "Check the folder and your rights in it."),
    ("not a database", "{file} is not a monitoring.", "Choose a GeoPackage made by Sozialmonitoring."),
    ("malformed", "{file} is damaged.", "Take the latest copy from the folder of backups beside it."),
)


@contextmanager
def told_in_a_sentence(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk say into a StoreError about `path`."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except (sqlite3.Error, OSError) as error:
        raise _as_store_error(path, error) from error


_WORDS_OF_CODES = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EACCES: "readonly",
    errno.EPERM: "readonly",
    errno.EROFS: "readonly",
    errno.ENOENT: "unable to open",
    errno.ENOTDIR: "unable to open",
}


def _as_store_error(path: Path, error: Exception) -> StoreError:
    # The text of an OSError holds the path, whose words say nothing about what went wrong.
    said = _WORDS_OF_CODES.get(error.errno or 0, "") if isinstance(error, OSError) else str(error).lower()
    for word, message, hint in _SENTENCES:
        if word in said:
            return StoreError(message, hint=hint, details=str(error), file=path)
    return StoreError(
        "{file} cannot be read or written: {problem}", details=str(error), file=path, problem=error
    )
