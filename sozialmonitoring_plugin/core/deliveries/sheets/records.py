"""JSON from an open-data portal: a list of records, nested or not, becomes a sheet with one row for each.

A nested name becomes a header of several rows: {"2021": {"births": 31}} is a column with "2021" above
"births". The attributes of GeoJSON are such records, too. Cells are addressed as if it were a sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...feedback import Feedback, stop_if_cancelled
from ..errors import DeliveryError
from ..json_text import parse_json
from .encodings import decode
from .grid import Grid, Row
from .guard import refuse_giants

Path = tuple[str, ...]

_DEEPEST = 6


def read_records(file: str, content: bytes, feedback: Feedback) -> dict[str, Grid]:
    """The one sheet of a JSON file, without a name. Raises DeliveryError."""
    parsed = parse_json(decode(file, content), file)
    stop_if_cancelled(feedback)
    records = [dict(_leaves(record, ())) for record in _records(parsed)]
    columns = list(dict.fromkeys(path for record in records for path in record))
    if not columns:
        raise DeliveryError("{file} holds no list of records with names and values.", file=file)
    refuse_giants(file, len(records) + _DEEPEST, len(columns))
    named = _without_wrapper(columns)
    depth = max(map(len, named))
    header = [tuple(_line(path, line) for path in named) for line in range(depth)]
    rows: list[Row] = [tuple(record.get(path) for path in columns) for record in records]
    return {"": Grid(file, "", (*header, *rows), text_only=True)}


def _records(parsed: Any) -> list[dict[str, Any]]:
    """The list of objects in a file: the file itself, the longest list in it, or its attributes by key."""
    if isinstance(parsed, list):
        return [item for item in parsed if isinstance(item, dict)]
    if not isinstance(parsed, dict):
        return []
    if parsed.get("type") == "FeatureCollection":
        return [item.get("properties") or {} for item in _records(parsed.get("features"))]
    lists = [_records(value) for value in parsed.values() if isinstance(value, list)]
    longest = max(lists, key=len, default=[])
    if longest or not all(isinstance(value, dict) for value in parsed.values()):
        return longest
    return [{"key": key, **value} for key, value in parsed.items()]


def _leaves(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Every plain value of a record with the names that lead to it; lists are no cells."""
    if isinstance(value, dict) and len(path) < _DEEPEST:
        for name, inner in value.items():
            yield from _leaves(inner, (*path, str(name)))
    elif path and not isinstance(value, dict | list):
        yield path, str(value) if isinstance(value, bool) else value


def _without_wrapper(columns: list[Path]) -> list[Path]:
    """The names without one that all nested values lie under: it tells nothing apart."""
    wrappers = {path[0] for path in columns if len(path) > 1}
    if len(wrappers) != 1:
        return columns
    shorter = [path[1:] if path[0] in wrappers and len(path) > 1 else path for path in columns]
    return shorter if len(set(shorter)) == len(columns) else columns


def _line(path: Path, line: int) -> str:
    """The name of a column in one row of the header; short paths repeat their last name."""
    return path[min(line, len(path) - 1)]
