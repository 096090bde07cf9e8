"""Which booklets of an unfinished run are done, so that the next run can go on from there.

A file in the folder of the booklets, from the first finished booklet until the whole run is finished. It
holds keys, names of files and digests.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from ...atlas.html.writing import PAGE
from ...support.disk_errors import told_in_a_sentence
from ...support.whole_files import write_whole

NAME = ".sozialmonitoring-booklets.json"


class Ledger:
    """The finished booklets of a folder that were made from one input."""

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self._folder = folder
        self._fingerprint = fingerprint
        self._path = folder / NAME
        self._booklets = _read(self._path, fingerprint)

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


def _read(path: Path, fingerprint: str) -> dict[str, dict[str, str]]:
    """Digests by booklet and file; nothing where it is no ledger, or that of another input."""
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(content, dict) or content.get("fingerprint") != fingerprint:
        return {}
    booklets = content.get("booklets")
    return (
        {}
        if not isinstance(booklets, dict)
        else {key: kept for key, kept in booklets.items() if _is_kept(kept)}
    )


def _is_kept(files: object) -> bool:
    return isinstance(files, dict) and all(isinstance(digest, str) for digest in files.values())


def _digest(file: Path) -> str:
    """Of a file, of a page with all that lies in the folder it has for itself, "" for none."""
    if not file.is_file():
        return ""
    if file.name != PAGE:
        return _digest_of(file)
    digest = hashlib.sha256()
    for one in sorted(path for path in file.parent.rglob("*") if path.is_file()):
        digest.update(f"{one.relative_to(file.parent).as_posix()}\n{_digest_of(one)}\n".encode())
    return digest.hexdigest()


def _digest_of(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
