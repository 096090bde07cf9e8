"""Under which name the rules that read a table are stored, as long as nobody says another."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path


def default_name(source: str, file: Path, stored: Collection[str], taken: str) -> str:
    """The profile that was taken, else the source; with the file's name where that is another table's."""
    if taken in stored:
        return taken
    name = source.strip() or file.stem
    if name not in stored:
        return name
    name, number = f"{name} – {file.stem}", 2
    wanted = name
    while name in stored:
        name, number = f"{wanted} ({number})", number + 1
    return name
