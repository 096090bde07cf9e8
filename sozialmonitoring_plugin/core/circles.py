"""Circles whose area is proportional to a number: how large they are, and what their legend shows.

Proportional by area, as they are read from a legend; not enlarged by the rule of Flannery.

>>> scale = Scale(value=400.0, diameter=8.0)
>>> scale.diameter_of(100.0), round_values(8700.0)
(4.0, (8000.0, 2000.0, 500.0))
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .values import Indices, Numbers

Points = NDArray[np.float64]
"""n rows of x and y."""

TOUCHING = 0.25
"""Part of the circles that may touch another one."""

SMALLEST = 3.0
LARGEST = 20.0
"""Millimetres: the largest circle of a map is neither smaller nor larger."""

STEP = 0.5
NEIGHBOURS = 12
"""Circles that touch are among so many nearest."""

_LEADING = (8.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0)
_ROUND = (5.0, 2.0, 1.0)
_SMALLER_BY = (4.0, 16.0)


@dataclass(frozen=True)
class Scale:
    """A circle of `diameter` millimetres stands for `value`; 0 leaves the choice to the map.

    Maps with the same scale can be compared: over years, municipalities and small multiples.
    """

    value: float = 0.0
    diameter: float = 0.0

    def diameter_of(self, number: float) -> float:
        """Millimetres of the circle of a number, of a negative one by its amount."""
        return self.diameter * math.sqrt(abs(number) / self.value) if self.value > 0 else 0.0


def largest_amount(numbers: Numbers) -> float:
    """The largest of the numbers regardless of their signs, 0 where there is none."""
    found = np.abs(numbers[np.isfinite(numbers)])
    return float(found.max()) if len(found) else 0.0


def fitting_diameter(value: float, sheets: Sequence[tuple[Points, Numbers]]) -> float:
    """Diameter in millimetres for `value` so that on each of the sheets only few circles touch.

    A sheet are the places of areas in millimetres of paper and their numbers. The most crowded sheet
    decides, so that circles are of the same size on all of them.
    """
    units = [unit for points, numbers in sheets for unit in _touching_unit(points, numbers)]
    wanted = min(units, default=LARGEST) * math.sqrt(value)
    return math.floor(min(max(wanted, SMALLEST), LARGEST) / STEP) * STEP


def round_values(largest: float) -> tuple[float, ...]:
    """Up to three round numbers for a legend, none above `largest`, the greatest first.

    The first is at least half of `largest`, the others have about half and a quarter of its diameter.
    """
    if not (math.isfinite(largest) and largest > 0):
        return ()
    first = _rounded_down(largest, _LEADING)
    rest = (_rounded_down(first / smaller, _ROUND) for smaller in _SMALLER_BY)
    return (first, *rest)


def _rounded_down(number: float, leading: Sequence[float]) -> float:
    exponent = math.floor(math.log10(number) + 1e-12)
    figure = number / 10.0**exponent
    found = next((one for one in leading if one <= figure * (1 + 1e-12)), 1.0)
    return float(f"{found:.0f}e{exponent}")


def _touching_unit(points: Points, numbers: Numbers) -> list[float]:
    """The diameter of the number 1 at which `TOUCHING` of the circles touch; nothing for a single one."""
    shown = np.isfinite(numbers) & (numbers != 0)
    points, roots = points[shown], np.sqrt(np.abs(numbers[shown]))
    if len(points) < 2:
        return []
    distances, others = _nearest(points)
    units = 2 * distances / (roots[:, None] + roots[others])
    return [float(np.quantile(units.min(axis=1), TOUCHING))]


def _nearest(points: Points) -> tuple[Numbers, Indices]:
    """Distances and positions of the nearest other points of each point."""
    from scipy.spatial import cKDTree

    wanted = min(NEIGHBOURS + 1, len(points))
    distances, found = cKDTree(points).query(points, k=wanted)
    # The nearest of all is the point itself, or one at the very same place: it would touch at any size.
    return distances[:, 1:], found[:, 1:]
