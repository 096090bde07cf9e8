"""A scale bar with round lengths."""

from __future__ import annotations

import math

from qgis.core import Qgis, QgsBasicNumericFormat, QgsLayoutItemMap, QgsLayoutItemScaleBar

from ..core.wording import Wording


def fit_scale_bar(bar: QgsLayoutItemScaleBar, item: QgsLayoutItemMap, longest: float, words: Wording) -> None:
    """Two segments of a round length, together at most `longest` millimetres at the map's scale."""
    half = round_length(item.scale() * longest / 1000 / 2)
    kilometres = half >= 1000
    length = half / 1000 if kilometres else half
    label = "km" if kilometres else "m"
    if bar.linkedMap() is item and (bar.unitLabel(), bar.unitsPerSegment()) == (label, length):
        return  # every setting measures the bar anew, which takes longer than drawing it
    bar.setLinkedMap(item)
    bar.setUnits(Qgis.DistanceUnit.Kilometers if kilometres else Qgis.DistanceUnit.Meters)
    bar.setUnitLabel(label)
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setUnitsPerSegment(length)
    bar.setNumericFormat(_numbers(words))
    bar.update()


def _numbers(words: Wording) -> QgsBasicNumericFormat:
    """Numbers in the language of the map and not of the computer."""
    numbers = QgsBasicNumericFormat()
    numbers.setShowThousandsSeparator(True)
    numbers.setThousandsSeparator(words.text("thousands_separator"))
    numbers.setDecimalSeparator(words.text("decimal_point"))
    numbers.setShowTrailingZeros(False)
    return numbers


def round_length(metres: float) -> float:
    """The greatest of 1, 2, 5, 10, 20, 50 … that is not longer.

    >>> round_length(730), round_length(2600), round_length(0)
    (500.0, 2000.0, 1.0)
    """
    if not (metres > 0 and math.isfinite(metres)):
        return 1.0
    power = 10.0 ** math.floor(math.log10(metres))
    return float(max(factor for factor in (1, 2, 5) if factor * power <= metres * (1 + 1e-9)) * power)
