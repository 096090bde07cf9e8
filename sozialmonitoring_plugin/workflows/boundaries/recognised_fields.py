"""Which column of somebody's polygons holds the keys, and which the names."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import QgsExpression

from ...layers.feature_table import FeatureTable, LayerError
from ..level_chain import as_text

LEAST_SHARE = 0.5
"""Share of the polygons that a column must know for it to be taken as the keys."""


def key_expression(table: FeatureTable, known: Collection[str]) -> str:
    """The column with the most values that are keys of the version before.

    Raises LayerError where no column holds keys of at least half of the polygons.
    """
    column, count = _best(table, known, ())
    if count < LEAST_SHARE * len(table.features) or not column:
        raise LayerError(
            "{layer}: no column holds the keys of the areas before.",
            hint="Say which one does with KEY. Columns: {columns}.",
            layer=table.name,
            columns=", ".join(field.name() for field in table.fields),
        )
    return QgsExpression.quotedColumnRef(column)


def name_expression(table: FeatureTable, known: Collection[str], key: str) -> str:
    """The column with the most values that are names of the version before, "" where none has any."""
    column, count = _best(table, known, (key,))
    return QgsExpression.quotedColumnRef(column) if count else ""


def _best(table: FeatureTable, known: Collection[str], without: Collection[str]) -> tuple[str, int]:
    wanted = set(known)
    counts = {
        field.name(): sum(as_text(feature[field.name()]) in wanted for feature in table.features)
        for field in table.fields
        if QgsExpression.quotedColumnRef(field.name()) not in without
    }
    best = max(counts, key=lambda column: counts[column], default="")
    return best, counts.get(best, 0)
