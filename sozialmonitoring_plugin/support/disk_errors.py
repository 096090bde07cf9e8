"""What a disk says about writing, in sentences of the interface."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..core.errors import UserError

_HAS_SHORT_PATHS = sys.platform == "win32"
_LONGEST_PATH = 259 - 30
"""Characters that Windows takes where nobody has allowed more, without the folder for unfinished files."""

_OF_THE_DISK = {
    errno.ENOSPC: ("The disk is full: {file} was not written.", "Make room and try again."),
    errno.EDQUOT: ("The disk quota is used up: {file} was not written.", "Make room and try again."),
    errno.EROFS: ("{file} lies on a medium that cannot be written.", "Choose another folder."),
}
_SENTENCES = _OF_THE_DISK | {
    errno.ENAMETOOLONG: ("The path {file} is too long.", "Choose a folder with a shorter path."),
    errno.ENOENT: ("{file} cannot be written: its folder does not exist.", "Choose another folder."),
    errno.ENOTDIR: ("{file} cannot be written: a part of its path is a file.", "Choose another folder."),
    errno.EEXIST: ("{file} is a file, a folder is needed.", "Choose another folder."),
}
_NO_RIGHT = ("{file} cannot be written: the right to do so is missing.", "Choose a folder you may write to.")
_IN_USE = ("{file} cannot be replaced: another program holds it.", "Close it where it is open.")
_OTHER = ("{file} cannot be written: {problem}.", "Choose another folder.")


@contextmanager
def told_in_a_sentence(path: Path) -> Iterator[None]:
    """Turn what the disk says about writing or removing `path` into a UserError."""
    try:
        yield
    except OSError as error:
        message, hint = _sentences_for(error, path)
        raise UserError(
            message, hint=hint, details=str(error), file=path, problem=error.strerror or str(error)
        ) from error


def concerns_every_file(error: UserError) -> bool:
    """Whether the reason lies in the disk, so that other files meet it as well."""
    return any(error.message == message for message, _ in _OF_THE_DISK.values())


def _sentences_for(error: OSError, path: Path) -> tuple[str, str]:
    # Only a move has a second name: the folder took the new file, the older one does not give way.
    held = error.errno in {errno.EACCES, errno.EPERM} and error.filename2 is not None
    if held or error.errno in {errno.EBUSY, errno.ETXTBSY}:
        return _IN_USE
    if error.errno in {errno.EACCES, errno.EPERM}:
        return _NO_RIGHT
    if error.errno == errno.ENOENT and _is_too_long(path):
        return _SENTENCES[errno.ENAMETOOLONG]
    return _SENTENCES.get(error.errno or 0, _OTHER)


def _is_too_long(path: Path) -> bool:
    """Whether Windows says of a path that it does not exist because it is longer than it takes.

    What is written lies in a folder beside at first, whose name makes its path longer.
    """
    return _HAS_SHORT_PATHS and len(str(path.absolute())) > _LONGEST_PATH
