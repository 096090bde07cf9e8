"""The bytes of a file somebody else may be using: read at once, never written, wholly or not at all."""

from __future__ import annotations

import os
import time
from pathlib import Path

from ..errors import DeliveryError
from .guard import MAX_FILE, MEGABYTE

_OWNER_MARK = "~$"
_LOCK_MARK = ".~lock."
_ATTEMPTS = 3
_PAUSE = 0.3
"""Seconds until the next attempt: Excel bars others only for the moment of saving."""


def read_bytes(path: Path) -> bytes:
    """All bytes of a file as they were at one moment. Raises DeliveryError."""
    _refuse_marks(path)
    try:
        return _attempts(path)
    except FileNotFoundError as error:
        raise DeliveryError("There is no file {file}.", file=path) from error
    except PermissionError as error:
        raise DeliveryError(
            "{file} may not be read.",
            hint="Is it open in another program, or do you lack the right?",
            file=path,
        ) from error
    except OSError as error:
        problem = error.strerror or error
        raise DeliveryError("{file} cannot be read: {problem}.", file=path, problem=problem) from error


def _refuse_marks(path: Path) -> None:
    """Office programs put a small file of nearly the same name beside a workbook that is open."""
    for mark, end in ((_OWNER_MARK, ""), (_LOCK_MARK, "#")):
        if path.name.startswith(mark) and path.name.endswith(end):
            raise DeliveryError(
                "{file} only marks that somebody has {real} open.",
                hint="Choose {real}.",
                file=path.name,
                real=path.name[len(mark) :].removesuffix(end),
            )


def _attempts(path: Path) -> bytes:
    """Try again where the file is barred or changes: whoever saves it is soon done."""
    for _ in range(_ATTEMPTS - 1):
        try:
            content = _unchanged(path)
        except PermissionError:
            content = None
        if content is not None:
            return content
        time.sleep(_PAUSE)
    content = _unchanged(path)
    if content is None:
        raise DeliveryError(
            "{file} changes while it is read.", hint="Import it when nobody is saving it.", file=path.name
        )
    return content


def _unchanged(path: Path) -> bytes | None:
    """The content; None where the file was written to meanwhile."""
    if path.is_dir():
        raise DeliveryError("{file} is a folder, not a file.", file=path)
    with path.open("rb") as stream:
        before = os.fstat(stream.fileno())
        if before.st_size > MAX_FILE:
            raise DeliveryError(
                "{file} has {size} MB; at most {most} MB can be imported.",
                file=path.name,
                size=before.st_size // MEGABYTE,
                most=MAX_FILE // MEGABYTE,
            )
        content = stream.read(MAX_FILE + 1)
    after = path.stat()
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return content if same and len(content) == before.st_size else None
