"""Classes for published values: county-wide, so that two municipalities can be compared."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from ..core.classification.classification import (
    Classification,
    Scheme,
    classification_from_dict,
    classify,
)
from ..core.errors import UserError
from ..core.publication import PublishedColumn
from ..core.values import Values


def classify_column(column: PublishedColumn, rank: int, scheme: Scheme | None = None) -> Classification:
    """Classes over all areas of one level of the county."""
    return classify(column.values[rank], scheme or Scheme(), column.indicator.decimals)


def classify_columns(
    columns: Sequence[PublishedColumn], rank: int, scheme: Scheme | None = None
) -> Classification:
    """Classes that hold for several Stichtage of an indicator, made from the numbers of all of them."""
    values = Values.joined([column.values[rank] for column in columns])
    return classify(values, scheme or Scheme(), columns[-1].indicator.decimals)


def load_classification(name: str) -> Classification | None:
    """Classification from a JSON file or from JSON text, None for "". Raises UserError for anything else."""
    if not name:
        return None
    text = name if name.startswith("{") else _read(name)
    try:
        content = json.loads(text)
        return classification_from_dict(content.get("classification", content))
    except (ValueError, AttributeError, KeyError, TypeError) as error:
        raise UserError("{name} is not a classification: {problem}", name=name, problem=error) from error


def _read(name: str) -> str:
    try:
        return Path(name).read_text(encoding="utf-8")
    except OSError as error:
        raise UserError(
            "There is no classification {name}.", hint="Make one with “classify”.", name=name
        ) from error
