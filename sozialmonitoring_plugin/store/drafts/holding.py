"""Who has a draft open. The operating system holds the lock: it ends with the program, however that ends.

The file `<draft>.lock` says who holds it; it is emptied when a session ends in peace. A text in a file that
nobody locks is what a crashed session left.
"""

from __future__ import annotations

import errno
import json
import os
import socket
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from ..errors import StoreError
from ..transaction import now, user_name
from .sentences import told_of_draft

_TRIES, _PAUSE = 4, 0.05

_LOCKED_BYTE = 1 << 30
"""Far behind the text: what is locked cannot be read on Windows."""


@dataclass(frozen=True)
class Holder:
    """Who has a draft open, on which computer, since when."""

    who: str
    host: str
    pid: int
    since: str


class HeldError(StoreError):
    """Somebody else has the draft open."""

    def __init__(self, path: Path, holder: Holder) -> None:
        super().__init__(
            "{who} has the draft {file} open on {host} since {since}.",
            hint="Look at it without changing it, or take a copy as a scenario of your own.",
            who=holder.who or "–",
            file=path.stem,
            host=holder.host or "–",
            since=holder.since or "–",
        )
        self.holder = holder


class Hold:
    """A draft that this session holds until `release`. `left_by` is the crashed session before, if any."""

    def __init__(self, path: Path, descriptor: int, left_by: Holder | None) -> None:
        self._path = path
        self._descriptor = descriptor
        self.left_by = left_by

    @classmethod
    def take(cls, draft: Path) -> Hold:
        """Hold a draft.

        Raises HeldError where somebody else does, StoreError where there is no such draft, where the folder
        cannot be written and where its disk knows no locks.
        """
        path = lock_path(draft)
        if not draft.is_file():
            raise StoreError("There is no draft {file}.", hint="Choose another one.", file=draft)
        with told_of_draft(draft):
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            with told_of_draft(draft):
                if not _locked_in_time(descriptor):
                    raise HeldError(draft, _read(descriptor) or Holder("", "", 0, ""))
                left_by = _read(descriptor)
                _write(descriptor, Holder(user_name(), socket.gethostname(), os.getpid(), now()))
        except BaseException:
            os.close(descriptor)
            raise
        return cls(path, descriptor, left_by)

    def release(self, *, forever: bool = False) -> None:
        """End in peace, `forever` where the draft is gone; a second time does nothing."""
        if self._descriptor < 0:
            return
        try:
            os.ftruncate(self._descriptor, 0)
        finally:
            os.close(self._descriptor)
            self._descriptor = -1
        if forever:
            self._path.unlink(missing_ok=True)


def lock_path(draft: Path) -> Path:
    """The file that says who holds a draft."""
    return draft.with_name(f"{draft.name}.lock")


def holder_of(draft: Path) -> Holder | None:
    """Who has a draft open at this moment, None for nobody."""
    try:
        descriptor = _opened_to_ask(lock_path(draft))
    except OSError:
        return None
    try:
        return None if _lock(descriptor) else _read(descriptor) or Holder("", "", 0, "")
    except OSError:  # a disk without locks: nobody can hold anything there
        return None
    finally:
        os.close(descriptor)


def _opened_to_ask(path: Path) -> int:
    """A lock file that may only be read can be asked too."""
    try:
        return os.open(path, os.O_RDWR)
    except PermissionError:
        return os.open(path, os.O_RDONLY)


def _locked_in_time(descriptor: int) -> bool:
    """Try for a moment: whoever asks `holder_of` holds the lock for an instant."""
    for _ in range(_TRIES):
        if _lock(descriptor):
            return True
        time.sleep(_PAUSE)
    return False


def _read(descriptor: int) -> Holder | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        return Holder(**json.loads(os.read(descriptor, 10_000).decode("utf-8")))
    except (ValueError, TypeError):
        return None


def _write(descriptor: int, holder: Holder) -> None:
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, json.dumps(asdict(holder), ensure_ascii=False).encode())


_HELD = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}
"""What a locked file answers; Windows says EACCES or EDEADLK."""


def _lock(descriptor: int) -> bool:
    """Whether nobody else holds the lock, and we do now. Raises OSError for whatever else the disk says."""
    try:
        _try(descriptor)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise
    return True


if sys.platform == "win32":
    import msvcrt

    def _try(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
