"""The Python that a worker runs in, also from inside QGIS, where the running program is QGIS itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

_NAMES = ("python3.exe", "python.exe", "python3", "python")


def find_interpreter() -> Path | None:
    """The interpreter of this process, else one of the same installation; None where there is none."""
    return next((found for found in _candidates() if found.is_file() and os.access(found, os.X_OK)), None)


def _candidates() -> Iterator[Path]:
    running = Path(sys.executable or "")
    if running.stem.casefold().startswith("python"):
        yield running
    # Windows: apps\Python312 of OSGeo4W, or bin beside qgis-bin.exe. macOS: bin beside the program.
    homes = (Path(sys.exec_prefix), Path(sys.prefix), running.parent)
    for home in dict.fromkeys(homes):
        for name in _NAMES:
            yield home / name
            yield home / "bin" / name
