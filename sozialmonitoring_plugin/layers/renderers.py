"""Plain QGIS renderers from classes and reasons, which anyone can edit with QGIS' own tools.

A range of QGIS contains both its bounds, and a value goes to the first range in the list that
contains it. So the order of the list decides who owns a bound: the highest class first gives it to
the class above ("5,0 bis unter 10,0"), the lowest first to the class below (`owning_order`).
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsClassificationCustom,
    QgsClassificationEqualInterval,
    QgsClassificationJenks,
    QgsClassificationMethod,
    QgsClassificationPrettyBreaks,
    QgsClassificationQuantile,
    QgsClassificationStandardDeviation,
    QgsGraduatedSymbolRenderer,
    QgsRendererCategory,
    QgsRendererRange,
)
from qgis.PyQt.QtGui import QColor

from ..core.classification.classification import Classification, Method
from ..core.wording import Wording
from .map_legend import EntryKind, LegendEntry, of_kind
from .palettes import color_ramp
from .symbols import class_symbol, outside_symbol, reason_symbol

_QGIS_METHODS = {
    Method.NATURAL_BREAKS: QgsClassificationJenks,
    Method.QUANTILES: QgsClassificationQuantile,
    Method.EQUAL_INTERVALS: QgsClassificationEqualInterval,
    Method.STANDARD_DEVIATION: QgsClassificationStandardDeviation,
    Method.PRETTY: QgsClassificationPrettyBreaks,
}


def value_renderer(
    classification: Classification,
    entries: Sequence[LegendEntry],
    palette: str,
    words: Wording,
) -> QgsGraduatedSymbolRenderer:
    """Graduated colours of the field `value`; what lies outside all classes comes last in the list."""
    highest_first = of_kind(entries, EntryKind.CLASS)
    classes = [highest_first[-1 - index] for index in classification.owning_order()]
    ordered = [*classes, *of_kind(entries, EntryKind.OUTSIDE)]
    renderer = QgsGraduatedSymbolRenderer("value", [_range(entry) for entry in ordered])
    renderer.setClassificationMethod(_qgis_method(classification, words))
    renderer.setSourceColorRamp(color_ramp(palette))
    return renderer


def reason_renderer(entries: Sequence[LegendEntry]) -> QgsCategorizedSymbolRenderer:
    """One category of the field `reason` for each reason that occurs."""
    categories = [
        QgsRendererCategory(entry.reason.token, reason_symbol(entry.reason), entry.text)
        for entry in of_kind(entries, EntryKind.REASON)
    ]
    return QgsCategorizedSymbolRenderer("reason", categories)


def _range(entry: LegendEntry) -> QgsRendererRange:
    make_symbol = class_symbol if entry.kind is EntryKind.CLASS else outside_symbol
    return QgsRendererRange(entry.low, entry.high, make_symbol(QColor(entry.color)), entry.text)


def _qgis_method(classification: Classification, words: Wording) -> QgsClassificationMethod:
    """What QGIS' own Classify button does later on; its classes own their upper bound and will say so."""
    method = _QGIS_METHODS.get(classification.scheme.method, QgsClassificationCustom)()
    method.setLabelFormat(words.text("range_closed_right", low="%1", high="%2"))
    method.setLabelPrecision(classification.decimals)
    method.setLabelTrimTrailingZeroes(False)
    return method
