"""Official conversion keys: read from a table of an office, stored between two boundary versions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..core.deliveries.sheets.reading import read_grid
from ..core.errors import UserError
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.rebasing.conversion_key import ConversionKey
from ..core.rebasing.conversion_table import KeyedLevel, read_conversion_key
from ..core.rebasing.weights import Basis
from ..core.remarks import Remark
from ..store.monitoring import Monitoring
from ..store.records import IMPORTED, BoundaryVersion, Shares
from .named_versions import version_named


@dataclass(frozen=True)
class ConversionKeyRequest:
    """Which file and sheet ("": the first), between which versions, for which level ("": the lowest).

    Without a name it is called like the file.
    """

    monitoring: Monitoring
    file: Path
    old: str
    new: str
    sheet: str = ""
    level: str = ""
    name: str = ""


@dataclass(frozen=True)
class ImportedKey:
    """The key as it is stored, and what was done to it."""

    key: ConversionKey
    remarks: tuple[Remark, ...]


def import_conversion_key(request: ConversionKeyRequest, feedback: Feedback) -> ImportedKey:
    """Read and store a key. Raises UserError for a table that is none, or whose shares do not add up to 1."""
    monitoring = request.monitoring
    revision = monitoring.revision
    old, new = version_named(monitoring, request.old), version_named(monitoring, request.new)
    refuse_same(old, new)
    before, after = monitoring.tree(old), monitoring.tree(new)
    level = before.level(request.level) if request.level else before.lowest
    named = level.level.id
    feedback.setProgress(10)
    grid = read_grid(request.file, request.sheet)
    keys = KeyedLevel(named, set(level.keys), set(after.level(named).keys))
    read = read_conversion_key(grid, request.name or request.file.stem, keys)
    for column in read.key.columns:
        # Whatever it does not name must keep its key; better told now than at the first use.
        read.key.weights(column, level.keys, after.level(named).keys)
    stop_if_cancelled(feedback)
    monitoring.store_conversion_key(_shares(read.key, old, new), revision)
    feedback.setProgress(100)
    return ImportedKey(read.key, read.remarks)


def stored_keys(
    monitoring: Monitoring, old: BoundaryVersion, new: BoundaryVersion
) -> Mapping[str, ConversionKey]:
    """The keys between two versions by name."""
    columns: dict[str, list[Shares]] = {}
    for one in monitoring.conversion_keys(old, new):
        columns.setdefault(one.name, []).append(one)
    return {name: _key(name, several) for name, several in columns.items()}


def refuse_same(old: BoundaryVersion, new: BoundaryVersion) -> None:
    """Raise UserError where nothing lies between two versions."""
    if old.id == new.id:
        raise UserError(
            "{version} was named twice.", hint="Name two different boundary versions.", version=old.title
        )


def _key(name: str, columns: list[Shares]) -> ConversionKey:
    pairs = [(row[0], row[1]) for row in columns[0].rows]
    return ConversionKey(
        name,
        columns[0].level,
        tuple(old for old, _ in pairs),
        tuple(new for _, new in pairs),
        {one.column: tuple(row[2] for row in one.rows) for one in columns},
    )


def _shares(key: ConversionKey, old: BoundaryVersion, new: BoundaryVersion) -> list[Shares]:
    return [
        Shares(
            old.id,
            new.id,
            key.level,
            key.name,
            column,
            IMPORTED,
            tuple(
                (before, after, share, Basis.KEY.token)
                for before, after, share in zip(key.old_keys, key.new_keys, shares, strict=True)
            ),
        )
        for column, shares in key.columns.items()
    ]
