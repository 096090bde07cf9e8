"""Pieces of streets."""

from __future__ import annotations

import json
from sqlite3 import Connection

import numpy as np

from ..core.boundaries.streets.lines import Lines
from .errors import StoreError
from .geometry_blob import to_wkb
from .line_wkb import LineWkbError, lines_of_wkb

PER_METRE = 1000.0
CLASS_COLUMNS = ("klasse", "strassenklasse", "straßenklasse", "widmung", "fclass", "highway", "class")


def read(connection: Connection) -> Lines:
    """All pieces in the order they were stored; one of several parts becomes as many lines."""
    names: list[str] = []
    classes: list[str] = []
    parts: list[np.ndarray] = []
    rows = connection.execute("SELECT id, name, properties, geom FROM street ORDER BY id")
    for number, name, properties, blob in rows:
        found = _lines(number, name, blob)
        parts += found
        names += [name] * len(found)
        classes += [_class(properties)] * len(found)
    if not parts:
        return Lines.of([])
    xy = np.rint(np.concatenate(parts) * PER_METRE).astype(np.int64)
    return Lines.of_arrays(xy, np.array([len(part) for part in parts]), names, classes=classes)


def _lines(number: int, name: str, blob: bytes | None) -> list[np.ndarray]:
    if blob is None:
        return []
    try:
        lines = lines_of_wkb(to_wkb(blob))
    except LineWkbError as error:
        raise _refusal(number, name, str(error)) from error
    if not all(np.isfinite(line).all() for line in lines):
        raise _refusal(number, name, "coordinates that are no numbers")
    return lines


def _refusal(number: int, name: str, details: str) -> StoreError:
    return StoreError(
        "The street “{name}” (row {number}) is no line of straight pieces.",
        hint="Convert the street layer to straight lines and create the monitoring again.",
        details=details,
        name=name,
        number=number,
    )


def _class(properties: str) -> str:
    """What the layer says the street is, "" where it says nothing."""
    if properties == "{}":
        return ""
    by_name = {name.lower(): value for name, value in json.loads(properties).items()}
    return next((str(by_name[name]) for name in CLASS_COLUMNS if by_name.get(name)), "")
