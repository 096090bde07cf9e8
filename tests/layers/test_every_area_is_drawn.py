"""Whatever the numbers, the method and the ends: each area is drawn, in the range that counts it."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import example, given, settings, strategies as st
from qgis.core import QgsGraduatedSymbolRenderer

from sozialmonitoring_plugin.core.classification.classification import (
    Classification,
    ClassificationError,
    Closed,
    Method,
    Scheme,
    classify,
)
from sozialmonitoring_plugin.core.values import Values
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.layers.map_legend import ClassDress, LegendEntry, class_entries
from sozialmonitoring_plugin.layers.renderers import value_renderer

GERMAN = Wording.of("de")
HIGHEST = 12.514730143766203
"""To 12 digits it is 12.5147301438, which is more."""

NUMBERS = st.lists(
    st.floats(-1e6, 1e6) | st.integers(-20, 20).map(lambda one: one / 3), min_size=2, max_size=20
)
SIDES = st.sampled_from(Closed)
BREAKS = {Method.MANUAL: (-3.0, 5.0, 7.0), Method.CUT_OFFS: (-1.0, 1.0, 1.5), Method.REFERENCE: (80.0, 120.0)}


def assert_each_is_drawn(
    made: Classification, numbers: list[float], entries: tuple[LegendEntry, ...]
) -> None:
    """Each number as the layer holds it has a range, and a range has as many as its line says."""
    renderer: QgsGraduatedSymbolRenderer = value_renderer(made, entries, "EvenYlOrRd", GERMAN)
    found: Counter[str] = Counter()
    for number in made.settled(np.array(numbers)).tolist():
        drawn = renderer.rangeForValue(number)
        assert drawn is not None, number
        found[drawn.label()] += 1
    assert found == Counter({one.text: one.count for one in entries if one.count})


@given(NUMBERS, st.sampled_from(Method), SIDES, st.booleans())
@settings(deadline=None)
def test_found_classes_draw_every_number(numbers, method, closed, open_ends):
    scheme = Scheme(method, 4, BREAKS.get(method, ()), closed, reference=5.0, open_ends=open_ends)
    try:
        made = classify(Values.of(numbers), scheme, 1)
    except ClassificationError:
        return
    assert_each_is_drawn(made, numbers, class_entries(made, Values.of(numbers), "EvenYlOrRd", GERMAN))


@given(NUMBERS, SIDES, st.booleans())
@example(numbers=[1.8020000000000314, 4.0, HIGHEST], closed=Closed.LEFT, open_ends=False)
@settings(deadline=None)
def test_bounds_of_another_day_draw_the_numbers_beyond_them_too(numbers, closed, open_ends):
    bounds = (3.0, 5.0, 7.0)
    made = Classification(Scheme(Method.MANUAL, 2, bounds, closed, open_ends=open_ends), bounds, 1)
    values = Values.of(numbers)
    assert_each_is_drawn(made, numbers, class_entries(made, values, "EvenYlOrRd", GERMAN))


@given(NUMBERS, SIDES)
@example(numbers=[-HIGHEST, 0.0, HIGHEST], closed=Closed.CENTRE)
@settings(deadline=None)
def test_changes_beyond_the_classes_are_drawn(numbers, closed):
    bounds = (-3.0, -1.0, 1.0, 3.0)
    made = Classification(Scheme(Method.MANUAL, 3, bounds, closed, centre=0.0), bounds, 1)
    dress = ClassDress(is_change=True)
    assert_each_is_drawn(made, numbers, class_entries(made, Values.of(numbers), "RdBu", GERMAN, dress))
