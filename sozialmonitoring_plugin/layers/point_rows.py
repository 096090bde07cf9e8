"""Areas as points: where a circle or a diagram stands for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from qgis.core import QgsGeometry

from ..core.classification.classification import without_noise
from ..core.values import Flag, Values
from ..core.wording import Wording
from .area_layer import CountedArea, DividedArea, GroundArea, ReasonArea, Row, ShownArea
from .area_rows import AreaRows, Written
from .label_spots import inner_point

PLACED_WITH_CARE_AT_MOST = 3_000
"""Circles of more areas are too small for anybody to see where in its area one stands."""


def counted_rows(rows: AreaRows, values: Values, decimals: int, words: Wording) -> list[Row]:
    """Points of the areas whose number is not zero; `values` stand in the order of the rows."""
    numbers, present = without_noise(values.numbers), values.present
    found: list[Row] = []
    for place, area, shape in _shown(rows, lambda place: words.value(values[place], decimals)):
        if present[place] and numbers[place] != 0:
            number, flags = float(numbers[place]), Flag(values[place].flags).token
            found.append(
                (CountedArea(**vars(_unplaced(area)), value=number, flags=flags), _point_in(rows, shape))
            )
    return found


def divided_rows(
    rows: AreaRows, total: Values, parts: Sequence[Values], decimals: int, words: Wording
) -> list[Row]:
    """Points of the areas that have all parts, and something to divide."""
    found: list[Row] = []
    present = total.present
    for place, area, shape in _shown(rows, lambda place: words.value(total[place], decimals)):
        if present[place] and total.numbers[place] > 0:
            row = DividedArea(
                **vars(_unplaced(area)),
                total=float(total.numbers[place]),
                flags=Flag(total[place].flags).token,
                parts=tuple(float(part.numbers[place]) for part in parts),
            )
            found.append((row, _point_in(rows, shape)))
    return found


def ground_rows(rows: AreaRows, values: Values, decimals: int, words: Wording, mark: str) -> list[Row]:
    """Polygons of the areas that have a number; where it is zero, they bear the label themselves."""
    found: list[Row] = []
    present = values.present
    for place, area, shape in _shown(rows, lambda place: words.value(values[place], decimals)):
        if present[place]:
            is_zero = values.numbers[place] == 0
            labelled = area if is_zero else ShownArea(**{**vars(area), **vars(Written())})
            found.append((GroundArea(**vars(labelled), mark="zero" if is_zero else mark), shape))
    return found


def sign_rows(rows: AreaRows, values: Values, words: Wording) -> list[Row]:
    """Points of the areas without a circle: the reason, "zero" for a zero."""
    found: list[Row] = []
    present = values.present
    for place, area, shape in _shown(rows, lambda place: words.value(values[place], 0)):
        if not present[place] or values.numbers[place] == 0:
            reason = values[place].reason.token or "zero"
            found.append((ReasonArea(**vars(_unplaced(area)), reason=reason), _point_in(rows, shape)))
    return found


def _point_in(rows: AreaRows, shape: QgsGeometry) -> QgsGeometry:
    """Where the circle of an area stands: inside it, and as far from its outline as can be."""
    careful = len(rows.positions) <= PLACED_WITH_CARE_AT_MOST
    return inner_point(shape) if careful else shape.pointOnSurface()


def _shown(rows: AreaRows, text: Callable[[int], str]) -> Iterator[tuple[int, ShownArea, QgsGeometry]]:
    for place, position, shape in rows.drawn():
        yield place, rows.shown(position, shape, text(place)), shape


def _unplaced(area: ShownArea) -> ShownArea:
    """The area with a label that looks for a place beside its circle."""
    if area.label is None:
        return area
    return ShownArea(**{**vars(area), **vars(Written(area.label))})
