"""Finished bytes to a file, whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from pathlib import Path

from .errors import BookletError


def make_folder(folder: Path) -> None:
    """Create a folder with its parents. Raises BookletError where that is not allowed."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _explained(error, folder) from error


def save_whole(content: bytes, path: Path) -> Path:
    """Write beside the target under a temporary name, flush to the disk, then replace the target.

    Whatever goes wrong, an older file at `path` stays as it was and nothing half-written is left.
    Raises BookletError: folder not writable, disk full, target open in another program.
    """
    make_folder(path.parent)
    temporary = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with temporary.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _explained(error, path) from error
    return path


def _explained(error: OSError, path: Path) -> BookletError:
    sentences = {
        errno.ENOSPC: ("The disk is full: {file} was not written.", "Make room and try again."),
        errno.EDQUOT: ("The disk quota is used up: {file} was not written.", "Make room and try again."),
        errno.EROFS: ("{file} lies on a medium that cannot be written.", "Choose another folder."),
        errno.ENAMETOOLONG: ("The path {file} is too long.", "Choose a folder with a shorter path."),
        errno.ENOTDIR: ("{file} cannot be written: a part of its path is a file.", "Choose another folder."),
        errno.EEXIST: ("{file} is a file, a folder is needed.", "Choose another folder."),
        errno.EISDIR: ("{file} is a folder, a file is needed.", "Move the folder away."),
    }
    refused = (
        "{file} cannot be written.",
        "Close it where it is open, or choose a folder you may write to.",
    )
    message, hint = sentences.get(error.errno or 0, refused)
    return BookletError(message, hint=hint, details=str(error), file=path)
