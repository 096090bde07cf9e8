"""The folder that several files are written to."""

from __future__ import annotations

from pathlib import Path

from ..core.errors import UserError


def prepare_folder(folder: Path) -> None:
    """Make the folder and try to write in it. Raises UserError where that fails."""
    probe = folder / ".sozialmonitoring-write-test"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise UserError(
            "The folder {folder} cannot be written: {problem}.",
            hint="Choose a folder you may write to.",
            folder=folder,
            problem=error.strerror or error,
        ) from error
