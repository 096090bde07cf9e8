"""A county of sixteen square Quartiere, one kilometre each, to be drawn in tests.

Rows from south to north, columns from west to east; the key tells both. Gemeinde 1 is the western
half, 2 the eastern; the Sozialräume 11, 12, 21, 22 are the southern and northern halves of them.

    103 113 | 203 213     Sozialräume 12 | 22
    102 112 | 202 212
    --------+--------
    101 111 | 201 211     Sozialräume 11 | 21
    100 110 | 200 210
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.indicators.evaluate import NO_DEFINITIONS
from sozialmonitoring_plugin.core.indicators.resolving import resolve
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Polarity
from sozialmonitoring_plugin.core.publication import PublishedColumn, PublishedTable
from sozialmonitoring_plugin.core.values import Reason, Value, Values

KEYS = tuple(f"{town}{column}{row}" for town in (1, 2) for column in (0, 1) for row in range(4))
NUMBERS = tuple(float(number) for number in range(1, 17))
NAMES = {"100": "Alt-Übach [% 6*7 %]"}


def square(key: str) -> QgsGeometry:
    """The Quartier of a key."""
    town, column, row = (int(figure) for figure in key)
    x, y = 300_000 + 1000 * (2 * (town - 1) + column), 5_650_000 + 1000 * row
    return QgsGeometry.fromRect(QgsRectangle(x, y, x + 1000, y + 1000))


def county_tree() -> AreaTree:
    levels = (Level("gemeinde", "Gemeinde"), Level("sozialraum", "Sozialraum"), Level("quartier", "Quartier"))
    areas = [Area("gemeinde", town, f"Stadt {town}", "") for town in ("1", "2")]
    areas += [
        Area("sozialraum", f"{town}{half}", f"Raum {town}{half}", town) for town in "12" for half in "12"
    ]
    areas += [Area("quartier", key, NAMES.get(key, f"Quartier {key}"), _social_area(key)) for key in KEYS]
    return AreaTree.build(levels, areas, "Kreis")


def _social_area(key: str) -> str:
    return key[0] + ("1" if key[2] in "01" else "2")


def county_table(
    numbers: Sequence[float] = NUMBERS,
    reasons: Mapping[str, Reason] | None = None,
    polarity: Polarity = Polarity.BURDEN,
) -> PublishedTable:
    """A published indicator; in the order of the keys, with reasons instead of some numbers."""
    tree = county_tree()
    reasons = reasons or {}
    lowest = Values.from_values(
        Value.none(reasons[key]) if key in reasons else Value(number)
        for key, number in zip(tree.lowest.keys, numbers, strict=True)
    )
    upper = [Values.of(np.arange(1.0, len(entry) + 1)) for entry in tree.levels[:-1]]
    indicator = Indicator(
        "al",
        "Arbeitslosenanteil",
        formula="al / ew per 100",
        unit="%",
        polarity=polarity,
        number="3.1",
    )
    day, before = date(2024, 12, 31), date(2023, 12, 31)
    column = PublishedColumn(
        indicator,
        (day,),
        (before,),
        ("Bundesagentur", "Stadt 1"),
        (*upper, lowest),
        resolve(indicator, NO_DEFINITIONS),
    )
    return PublishedTable("Kreis Muster", "Stand 2024", "de", day, tree, Rules(), (column,), ())


def counts_table(**columns: Sequence[float | Reason]) -> PublishedTable:
    """Published counts by id, each a number or a reason for every Quartier in the order of the keys."""
    tree = county_tree()
    day = date(2024, 12, 31)
    made = []
    for name, cells in columns.items():
        lowest = Values.from_values(
            Value.none(cell) if isinstance(cell, Reason) else Value(float(cell)) for cell in cells
        )
        upper = [Values.of(np.arange(1.0, len(entry) + 1)) for entry in tree.levels[:-1]]
        indicator = Indicator(name, name.title(), formula=name, decimals=0)
        calculation = resolve(indicator, NO_DEFINITIONS)
        made.append(PublishedColumn(indicator, (day,), (), ("Amt",), (*upper, lowest), calculation))
    return PublishedTable("Kreis Muster", "Stand 2024", "de", day, tree, Rules(), tuple(made), ())
