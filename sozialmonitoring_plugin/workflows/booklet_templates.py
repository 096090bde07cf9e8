"""Folders with changed page templates: what lies in them, and whether it was saved anew."""

from __future__ import annotations

from pathlib import Path

Stamp = tuple[tuple[str, int, int], ...]
"""Name, time and size of each template."""


def templates_in(place: Path) -> list[Path]:
    """The page templates of a folder, for all forms and for one; a template itself."""
    return [place] if place.is_file() else sorted((*place.glob("*.qpt"), *place.glob("*/*.qpt")))


def template_stamp(place: Path | None) -> Stamp:
    """What changes when a template is saved; nothing for a place that cannot be read."""
    if place is None:
        return ()
    try:
        states = [(str(file), file.stat()) for file in templates_in(place)]
    except OSError:
        return ()
    return tuple((name, state.st_mtime_ns, state.st_size) for name, state in states)
