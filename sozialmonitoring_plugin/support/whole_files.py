"""Files that appear whole or not at all, and never in place of a monitoring."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from ..core.errors import UserError
from .disk_errors import told_in_a_sentence

UNFINISHED = ".unfinished-"
"""How folders begin that a process writes to; its number follows."""


FORGOTTEN_AFTER = 3_600.0
"""Seconds; a file is written within some of them."""

_EARLIER = "earlier"
"""Where a folder waits while another takes its place."""


@contextmanager
def replaced_when_finished(path: Path, *endings: str) -> Iterator[Path]:
    """Give a place to write to, of the same name in a new folder beside; then move the file to `path`.

    Whatever goes wrong, an older file at `path` stays as it was and nothing half-written is left.
    Raises UserError as `refuse_target` does, and for a disk or a folder that takes no file.
    """
    refuse_target(path, *endings)
    with told_in_a_sentence(path), _folder_beside(path) as folder:
        unfinished = folder / path.name
        yield unfinished
        if not unfinished.stat().st_size:
            # Painting on a full disk ends without a word and with an empty file.
            raise OSError(errno.ENOSPC, "nothing was written")
        _flush(unfinished)
        unfinished.replace(path)


def write_whole(content: bytes, path: Path, *endings: str) -> Path:
    """Write bytes as `replaced_when_finished` does."""
    with replaced_when_finished(path, *endings) as unfinished:
        unfinished.write_bytes(content)
    return path


def write_folder_whole(files: Mapping[str, bytes], folder: Path) -> Path:
    """Write a folder of files by their paths within it, as a whole or not at all.

    One that is there already is replaced, but only if it has the same page (the first of the files) and
    nothing on the uppermost level that the new one lacks. Raises UserError otherwise, and for a disk or a
    folder that takes no file.
    """
    make_folder(folder.parent)
    _refuse_foreign(files, folder)
    with told_in_a_sentence(folder), _folder_beside(folder) as beside:
        unfinished = beside / "new"
        for name, content in files.items():
            path = unfinished / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            _flush(path)
        _swap(unfinished, folder, beside / _EARLIER)
    return folder


def _swap(unfinished: Path, folder: Path, aside: Path) -> None:
    """Move a folder to its place; the one before comes back whatever goes wrong."""
    aside.mkdir()
    try:
        if folder.exists():
            folder.replace(aside / folder.name)
        unfinished.replace(folder)
    except BaseException:
        _bring_back(aside, folder.parent)
        raise


def _bring_back(aside: Path, home: Path) -> None:
    """Move a folder back that was moved aside and not replaced."""
    for earlier in aside.glob("*"):
        if not (home / earlier.name).exists():
            earlier.replace(home / earlier.name)


def _refuse_foreign(files: Mapping[str, bytes], folder: Path) -> None:
    """Raise UserError where a folder holds what nobody could write again."""
    if not folder.exists():
        return
    with told_in_a_sentence(folder):
        found = sorted(path.name for path in folder.iterdir())
    known = {Path(name).parts[0] for name in files}
    foreign = [name for name in found if name not in known]
    if foreign or (found and next(iter(files)) not in found):
        raise UserError(
            "{folder} holds other files and is not replaced: {file}.",
            hint="Move them away, or choose another folder.",
            folder=folder,
            file=", ".join((foreign or found)[:3]),
        )


def refuse_target(path: Path, *endings: str) -> None:
    """Raise UserError for a folder, a monitoring, and for a name with none of the `endings` asked for."""
    if endings and path.suffix.lower() not in endings:
        raise UserError(
            "{file} cannot be written under this name.",
            hint="Give a name that ends in {endings}.",
            file=path.name,
            endings=", ".join(endings),
        )
    if path.is_dir():
        raise UserError("{file} is a folder, a file is needed.", hint="Move the folder away.", file=path)
    if _is_monitoring(path):
        raise UserError(
            "{file} is a monitoring and is not overwritten.", hint="Choose another file.", file=path
        )


def remove_unfinished(folder: Path, process: int) -> None:
    """Remove what a process that is dead by now was writing into a folder or those in it."""
    name = f"{UNFINISHED}{process}-*"
    for left_over in (*folder.glob(name), *folder.glob(f"*/{name}")):
        _remove(left_over)


def remove_forgotten(folder: Path) -> None:
    """Remove what nobody can be writing any more, since a process was killed there.

    Whether a process of that number lives says nothing where the folder is shared with other computers.
    """
    for left_over in folder.glob(f"{UNFINISHED}*"):
        with suppress(OSError):
            if time.time() - left_over.stat().st_mtime > FORGOTTEN_AFTER:
                _remove(left_over)


def _remove(left_over: Path) -> None:
    with suppress(OSError):
        _bring_back(left_over / _EARLIER, left_over.parent)
        shutil.rmtree(left_over)


def make_folder(folder: Path) -> None:
    """Create a folder with its parents. Raises UserError where that is not possible."""
    with told_in_a_sentence(folder):
        folder.mkdir(parents=True, exist_ok=True)


@contextmanager
def _folder_beside(path: Path) -> Iterator[Path]:
    """A folder for the time of writing; what cannot be cleaned away does not make the file a failure."""
    with tempfile.TemporaryDirectory(
        prefix=f"{UNFINISHED}{os.getpid()}-", dir=path.parent, ignore_cleanup_errors=True
    ) as folder:
        yield Path(folder)


def _flush(path: Path) -> None:
    """Bring the content to the disk before the name, so that a loss of power leaves no empty file."""
    with path.open("r+b") as stream:
        os.fsync(stream.fileno())


def _is_monitoring(path: Path) -> bool:
    """Whether the file has the table of every monitoring. Raises UserError where that cannot be seen."""
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(path, timeout=1)) as file:
            query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'sm_meta'"
            return file.execute(query).fetchone() is not None
    except sqlite3.OperationalError as error:
        raise UserError(
            "{file} is not overwritten: another program holds it, or the right to read it is missing.",
            hint="Close it where it is open, or choose another file.",
            details=str(error),
            file=path,
        ) from error
    except sqlite3.DatabaseError:
        return False
