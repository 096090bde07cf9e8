"""Under which name the rules that read a table are stored, as long as nobody says another."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from ...core.deliveries.profiles.shape import timeless

_GAP = re.compile(r"[\s_]*\s[\s_]*")


def default_name(source: str, file: Path, stored: Collection[str], taken: str) -> str:
    """The profile that was taken, else the source; with the file's name where that is another table's.

    A new name is without dates: the profile reads the next years too.
    """
    if taken in stored:
        return taken
    table = _lasting(file.stem)
    name = _lasting(source) or table
    if name not in stored:
        return name
    name, number = f"{name} – {table}", 2
    wanted = name
    while name in stored:
        name, number = f"{wanted} ({number})", number + 1
    return name


def _lasting(text: str) -> str:
    """A text without its dates; one that is nothing else stays."""
    return _GAP.sub(" ", timeless(text)).strip() or text.strip()
