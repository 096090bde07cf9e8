"""Which booklets of an unfinished run are done, so that the next run can go on from there.

A file in the folder of the booklets, from the first finished booklet until the whole run is finished. It
holds keys, names of files and digests.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ...support.disk_errors import told_in_a_sentence
from ...support.whole_files import write_whole

NAME = ".sozialmonitoring-booklets.json"


class Ledger:
    """The finished booklets of a folder that were made from one input."""

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self._folder = folder
        self._fingerprint = fingerprint
        self._path = folder / NAME
        kept = _read(self._path)
        self._booklets: dict[str, dict[str, str]] = (
            kept["booklets"] if kept.get("fingerprint") == fingerprint else {}
        )

    def finished(self, booklet: str) -> tuple[Path, ...]:
        """The files of a finished booklet; () where there is none, or one of them is not as it was."""
        files = self._booklets.get(booklet, {})
        whole = all(_digest(self._folder / name) == digest for name, digest in files.items())
        return tuple(self._folder / name for name in files) if whole else ()

    def note(self, booklet: str, files: Sequence[Path]) -> None:
        """Keep that a booklet is finished. Raises UserError where the folder takes no file."""
        named = {file.absolute().relative_to(self._folder.absolute()).as_posix(): file for file in files}
        self._booklets[booklet] = {name: _digest(file) for name, file in named.items()}
        content = {"fingerprint": self._fingerprint, "booklets": self._booklets}
        write_whole(json.dumps(content, indent=1).encode(), self._path)

    def close(self) -> None:
        """The run is finished: there is nothing to go on from."""
        with told_in_a_sentence(self._path):
            self._path.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, Any]:
    """What is there; nothing where it is no ledger."""
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    usable = isinstance(content, dict) and isinstance(content.get("booklets"), dict)
    return content if usable else {}


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""
