"""What a layer shows is read back from it: bounds, who owns them, colours, titles."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsGraduatedSymbolRenderer, QgsRendererRange, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from sozialmonitoring_plugin.core.classification.classification import Classification, Closed, Method, Scheme
from sozialmonitoring_plugin.core.values import Values
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.layers.layer_classes import LayerClasses, classes_of
from sozialmonitoring_plugin.layers.map_legend import class_entries
from sozialmonitoring_plugin.layers.renderers import value_renderer
from sozialmonitoring_plugin.layers.symbols import class_symbol

WORDS = Wording.of("de")
NUMBERS = Values.of([-3.0, -1.0, 0.0, 1.0, 3.0])


def layer_in(made: Classification, signed: bool = False, titles: tuple[str, ...] = ()) -> QgsVectorLayer:
    """A layer in classes as a map has them, with labels as a map of changes has them if `signed`."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:25832&field=value:double", "Anteil", "memory")
    renderer = value_renderer(made, class_entries(made, NUMBERS, "Blues", WORDS), "Blues", WORDS)
    labels = dict(zip(range(made.classes), made.labels(WORDS, signed), strict=True))
    for place, one in enumerate(made.owning_order()):
        title = f"{titles[one]}: " if titles else ""
        renderer.updateRangeLabel(place, f"{title}{labels[one]}  (7)")
    layer.setRenderer(renderer)
    return layer


def read(layer: QgsVectorLayer) -> LayerClasses:
    found = classes_of(layer, WORDS)
    assert found is not None
    return found


@pytest.mark.parametrize("closed", Closed)
@pytest.mark.parametrize("open_ends", [False, True])
@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("bounds", [(-3.0, -1.0, 1.0, 3.0), (-3.0, -1.0, 0.0, 1.0, 3.0), (0.0, 3.0)])
def test_who_owns_a_bound_is_read_back_with_what_labels_say_of_it(
    bounds: tuple[float, ...], closed: Closed, open_ends: bool, signed: bool
) -> None:
    scheme = Scheme(Method.MANUAL, len(bounds) - 1, bounds, closed, open_ends=open_ends)
    made = Classification(scheme, bounds, 1)
    found = read(layer_in(made, signed))
    assert found.classification.counts(NUMBERS) == made.counts(NUMBERS)
    assert found.classification.labels(WORDS) == made.labels(WORDS)
    assert found.titles == ("",) * made.classes


def test_a_change_around_zero_keeps_its_middle_class_and_its_titles() -> None:
    scheme = Scheme(Method.MANUAL, 3, (-3.0, -1.0, 1.0, 3.0), Closed.CENTRE, centre=0.0)
    found = read(
        layer_in(Classification(scheme, scheme.breaks, 1), signed=True, titles=("weniger", "gleich", "mehr"))
    )
    assert found.classification.counts(NUMBERS) == (1, 3, 1)
    assert found.titles == ("weniger", "gleich", "mehr")


def test_cut_offs_of_an_index_are_read_back_as_they_are() -> None:
    made = Classification(Scheme(Method.CUT_OFFS), (-2.0, -1.0, 1.0, 1.5, 2.0), 1)
    found = read(layer_in(made)).classification
    index = np.array([-2.5, -1.0, 1.0, 1.25, 1.5, 9.0])
    assert found.class_of(index).tolist() == made.class_of(index).tolist() == [0, 1, 1, 2, 2, 3]


def test_bounds_that_qgis_prints_rounded_are_true_as_they_are_read() -> None:
    ranges = [(5.04, 9.04), (0.1 + 0.2, 5.04)]
    symbol = class_symbol(QColor("#336699"))
    renderer = QgsGraduatedSymbolRenderer(
        "value",
        [QgsRendererRange(low, high, symbol.clone(), f"{low:.1f} - {high:.1f}") for low, high in ranges],
    )
    renderer.classificationMethod().setLabelPrecision(1)
    layer = QgsVectorLayer("Polygon?crs=EPSG:25832&field=value:double", "Anteil", "memory")
    layer.setRenderer(renderer)
    found = read(layer).classification
    assert (found.bounds, found.decimals) == ((0.3, 5.04, 9.04), 2)
    assert found.labels(WORDS) == ("0,30 bis unter 5,04", "5,04 bis 9,04")
    assert found.class_of(np.array([0.3, 5.02, 5.04])).tolist() == [0, 0, 1]


def test_a_list_that_no_scheme_has_is_not_taken_for_another() -> None:
    # The outer classes own their inner bounds: below 5 and from 5 on cannot be said of both.
    symbol = class_symbol(QColor("#336699"))
    ranges = [(0.0, 2.0), (4.0, 6.0), (2.0, 4.0)]
    renderer = QgsGraduatedSymbolRenderer(
        "value", [QgsRendererRange(low, high, symbol.clone(), "") for low, high in ranges]
    )
    layer = QgsVectorLayer("Polygon?crs=EPSG:25832&field=value:double", "Anteil", "memory")
    layer.setRenderer(renderer)
    assert classes_of(layer, WORDS) is None
