"""A delivery as the table people expect: areas as rows, variables and dates as columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ...core.deliveries.delivery import Delivery
from ...core.indicators.tableau import Variable

MOST_CELLS = 4_000_000
"""A larger table is shown with one value a row."""


@dataclass(frozen=True)
class ResultColumn:
    """The values of a variable at a date."""

    variable: Variable
    day: date


@dataclass(frozen=True)
class ResultTable:
    """`places` points at the observation of an area (row) and column, −1 where there is none."""

    delivery: Delivery
    keys: tuple[str, ...]
    names: tuple[str, ...]
    columns: tuple[ResultColumn, ...]
    places: NDArray[np.int32]


def result_table(delivery: Delivery, names: Mapping[str, str]) -> ResultTable | None:
    """The table of a delivery, areas in the order of the sheet; None where it would be too large."""
    seen = delivery.observations
    variables = {one.id: one for one in delivery.variables}
    areas = {key: row for row, key in enumerate(dict.fromkeys(seen.area_keys))}
    pairs = list(zip(seen.variables, seen.dates, strict=True))
    order = {identifier: place for place, identifier in enumerate(variables)}
    shown = sorted(set(pairs), key=lambda pair: (order[pair[0]], pair[1]))
    if len(areas) * len(shown) > MOST_CELLS:
        return None
    columns = {pair: place for place, pair in enumerate(shown)}
    places = np.full((len(areas), len(columns)), -1, dtype=np.int32)
    rows = np.fromiter((areas[key] for key in seen.area_keys), dtype=np.intp, count=len(seen))
    across = np.fromiter((columns[pair] for pair in pairs), dtype=np.intp, count=len(seen))
    places[rows, across] = np.arange(len(seen), dtype=np.int32)
    return ResultTable(
        delivery,
        tuple(areas),
        tuple(names.get(key, "") for key in areas),
        tuple(ResultColumn(variables[identifier], day) for identifier, day in columns),
        places,
    )
