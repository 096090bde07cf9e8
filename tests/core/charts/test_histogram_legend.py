"""The histogram counts what there is, in the colours of the classes, and says it in words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from sozialmonitoring_plugin.core.charts.bins import counted
from sozialmonitoring_plugin.core.charts.chart import ChartRow
from sozialmonitoring_plugin.core.charts.histogram_legend import HistogramLegend, histogram_legend
from sozialmonitoring_plugin.core.charts.letters import width_of
from sozialmonitoring_plugin.core.charts.references import Reference
from sozialmonitoring_plugin.core.classification.classification import (
    Closed,
    Method,
    Scheme,
    classify,
)
from sozialmonitoring_plugin.core.values import Reason, Value, Values
from sozialmonitoring_plugin.core.wording import Wording
from tests.core.charts.drawn import Bar, bars, marks, texts, words

GERMAN = Wording.of("de")
COLOURS = ("#fff5b4", "#feb650", "#ea2c20")
INK = "#1a1a1a"


def manual(*bounds, closed=Closed.LEFT, decimals=0):
    scheme = Scheme(Method.MANUAL, len(bounds) - 1, tuple(map(float, bounds)), closed)
    return classify(Values.of([float(bounds[0])]), scheme, decimals)


def drawn(numbers, classification=None, **more):
    values = numbers if isinstance(numbers, Values) else Values.of(numbers)
    classification = classification or manual(0, 10, 20, 30)
    return histogram_legend(HistogramLegend(values, classification, COLOURS, GERMAN, **more))


def columns(chart, colour) -> list[Bar]:
    """The bars of a class without its part of the strip below them."""
    return [bar for bar in bars(chart, colour) if bar.height != 1.2]


def test_bars_are_as_high_as_their_classes_are_often():
    # 0–10: 4, 10–20: 2, 20–30: 1; all in one bin each, since they are equal.
    chart = drawn([5, 5, 5, 5, 15, 15, 25])
    heights = [columns(chart, colour)[0].height for colour in COLOURS]
    assert heights[0] / heights[1] == pytest.approx(2, abs=0.01)
    assert heights[0] / heights[2] == pytest.approx(4, abs=0.02)
    assert {"4", "2", "1"} <= set(words(chart))


@pytest.mark.parametrize(("closed", "colour"), [(Closed.LEFT, COLOURS[1]), (Closed.RIGHT, COLOURS[0])])
def test_a_number_on_a_bound_has_the_colour_of_the_class_that_owns_it(closed, colour):
    chart = drawn([10.0] * 3, manual(0, 10, 20, 30, closed=closed))
    assert [bool(columns(chart, one)) for one in COLOURS] == [one == colour for one in COLOURS]


def test_around_a_centre_a_number_on_a_bound_stands_in_a_bar_of_the_class_that_owns_it():
    made = manual(-3, -1, 1, 3, closed=Closed.CENTRE)
    numbers = np.array([-3.0, -1.0, -1.0, -1.0, -1.0, 0.5, 1.0, 1.0, 3.0])
    found = counted(numbers, np.arange(-3.0, 4.0), made)
    # Bars −3…−2, −2…−1, −1…0, 0…1, 1…2, 2…3, with what lies beyond them; classes, and none.
    assert found.tolist() == [
        [0, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0], [0, 4, 0, 0], [0, 3, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0],
        [0, 0, 0, 0],
    ]  # fmt: skip


@pytest.mark.parametrize("closed", Closed)
def test_bars_between_bounds_hold_what_the_classes_hold(closed):
    made = manual(-4, -2, 0, 1, 4, closed=closed)
    numbers = np.arange(-4.0, 5.0)
    rows = counted(numbers, np.array(made.bounds), made)
    assert rows[1:-1].sum(axis=1).tolist() == list(made.counts(Values.of(numbers)))


def test_a_bin_across_a_bound_is_drawn_in_both_colours():
    # Three numbers from 0 to 30 are drawn in bins of 10.
    chart = drawn([11, 12, 12], manual(0, 12, 24, 30))
    lower, upper = columns(chart, COLOURS[0])[0], columns(chart, COLOURS[1])[0]
    assert (lower.x, lower.y) == pytest.approx((upper.x, upper.bottom), abs=0.01)
    assert upper.height == pytest.approx(2 * lower.height, abs=0.01)


def test_the_axis_has_the_bounds_of_the_legend_in_german():
    chart = drawn([1.0, 8.0], manual(0, 2.5, 7.5, 30, decimals=1))
    assert [one for one in words(chart) if "," in one] == ["0,0", "2,5", "7,5", "30,0"]


def test_numbers_outside_the_bounds_are_hatched_in_the_colour_of_the_nearest_class():
    plain, with_outsiders = drawn([5, 15, 25]), drawn([5, 15, 25, 99, 99, -40])
    assert len(marks(with_outsiders, "line")) > len(marks(plain, "line")) + 4
    assert len(columns(with_outsiders, COLOURS[0])) == 2
    assert len(columns(with_outsiders, COLOURS[2])) == 2
    (row,) = [row for row in with_outsiders.rows if row.label == "außerhalb der Klassen"]
    assert row.areas == 3


def test_open_ends_reach_as_far_as_the_numbers_and_have_no_number_of_their_own():
    closed = manual(0, 10, 20, 30)
    chart = drawn([-8, 5, 15, 25, 38], replace(closed, scheme=replace(closed.scheme, open_ends=True)))
    assert {"10", "20"} <= set(words(chart))
    assert not {"0", "30"} & set(words(chart))
    strip = sorted((bar for bar in bars(chart) if bar.height == 1.2), key=lambda bar: bar.x)
    assert [bar.fill for bar in strip] == list(COLOURS)
    lowest, highest = min(columns(chart, COLOURS[0]), key=lambda bar: bar.x), columns(chart, COLOURS[2])[-1]
    assert strip[0].x <= lowest.x
    assert strip[-1].x + strip[-1].width >= highest.x + highest.width


def test_what_lies_far_out_does_not_press_the_others_together():
    usual = list(np.linspace(0, 10, 40))
    classification = manual(0, 5, 10, 1000)
    near = drawn(usual, manual(0, 5, 10, 12))
    far = drawn([*usual, 1000.0], classification)
    assert columns(far, COLOURS[0])[0].width > 0.7 * columns(near, COLOURS[0])[0].width
    assert "1.000" in words(far)


def test_each_area_of_the_municipality_has_a_triangle():
    county = list(range(30))
    chart = drawn(county, shown=Values.of([3.0, 17.0, 29.0]), place="Aachdorf")
    # One more explains what they are.
    assert len(marks(chart, "polygon")) == 3 + 1
    assert "Aachdorf (3)" in words(chart)


def test_many_areas_of_the_municipality_are_the_dark_part_of_the_bars():
    county, own = [5.0] * 400 + [15.0] * 200, [5.0] * 100
    chart = drawn(county, shown=Values.of(own), place="Aachdorf")
    assert marks(chart, "polygon") == []
    whole, dark = columns(chart, COLOURS[0])[0], max(bars(chart, INK), key=lambda bar: bar.height)
    assert whole.height / dark.height == pytest.approx(4, abs=0.02)
    assert dark.bottom == pytest.approx(whole.bottom, abs=0.01)


def test_areas_without_a_number_are_told_and_in_no_bar():
    hidden = [Value.none(Reason.HIDDEN)] * 3 + [Value.none(Reason.MISSING)]
    chart = drawn(Values.from_values([Value(5.0), Value(6.0), *hidden]))
    assert "ohne Wert: 4" in words(chart)
    assert chart.rows == (
        ChartRow("20 bis 30", 20.0, 30.0, 0),
        ChartRow("10 bis unter 20", 10.0, 20.0, 0),
        ChartRow("0 bis unter 10", 0.0, 10.0, 2),
        ChartRow("keine Angabe", areas=1),
        ChartRow("geheim zu halten", areas=3),
    )


def test_references_are_labelled_the_own_one_in_bold_and_none_without_a_number():
    references = (
        Reference("Kreis", 14.0),
        Reference("Aachdorf", 12.0, own=True),
        Reference("Land", float("nan")),
    )
    chart = drawn([5, 15, 25], references=references)
    found = {one.text: one.bold for one in texts(chart)}
    assert found["Kreis 14"] is False
    assert found["Aachdorf 12"] is True
    assert not any("Land" in word for word in words(chart))


@pytest.mark.parametrize("values", [(14.0, 14.01), (0.0, 0.1), (29.9, 30.0), (0.0, 30.0)])
def test_labels_of_references_never_overlap_or_leave_the_paper(values):
    names = ("Beispielkreis am Rhein", "Verbandsgemeinde Aachdorf")
    references = [Reference(name, value) for name, value in zip(names, values, strict=True)]
    chart = drawn([1, 15, 29], references=tuple(references))
    placed = [one for one in texts(chart) if one.text.startswith(names)]
    assert len(placed) == 2
    assert all(one.x >= 0 and one.x + width_of(one.text, 2.2) <= 60.01 for one in placed)
    first, second = sorted(placed, key=lambda one: one.x)
    assert first.y != second.y or first.x + width_of(first.text, 2.2) <= second.x


@pytest.mark.parametrize("value", [0.0, 3.0, 14.0, 29.0, 30.0])
def test_no_line_crosses_the_text_of_a_reference(value):
    references = (Reference("Kreis", value), Reference("Verbandsgemeinde Aachdorf", 11.0, own=True))
    chart = drawn([1, 15, 15, 29], references=references)
    rows = [one.y for one in texts(chart) if one.text.startswith(("Kreis", "Verband"))]
    upright = [line for line in marks(chart, "line") if line.attrib["y1"] != line.attrib["y2"]]
    assert len(upright) >= 2
    assert all(min(float(line.attrib["y1"]), float(line.attrib["y2"])) > max(rows) for line in upright)
    counts = [one.y for one in texts(chart) if one.text in {"1", "2"}]
    assert all(number - 1.6 > max(rows) for number in counts)


def test_bars_end_where_the_outermost_bounds_are():
    chart = drawn([1.8, 2.5, 4.0, 8.1, 10.0, 12.5], manual(1.8, 4.5, 9.0, 12.6, decimals=1))
    places = {one.text: one.x for one in texts(chart)}
    found = [bar for colour in COLOURS for bar in columns(chart, colour)]
    assert min(bar.x for bar in found) >= min(bar.x for bar in bars(chart, COLOURS[0]) if bar.height == 1.2)
    last = next(bar for bar in bars(chart, COLOURS[-1]) if bar.height == 1.2)
    assert max(bar.x + bar.width for bar in found) <= last.x + last.width + 0.01
    assert "12,6" in places


def test_every_text_has_six_points():
    chart = drawn([1, 15, 15, 29], references=(Reference("Kreis", 14.0),))
    sizes = [float(one.attrib["font-size"]) for one in marks(chart, "text")]
    assert min(sizes) / 25.4 * 72 >= 6.0


def test_numbers_of_close_bounds_are_moved_apart():
    chart = drawn([1, 50], manual(0, 1, 2, 3, 100))
    axis = [one for one in texts(chart) if one.text in ("0", "1", "2", "3", "100") and one.anchor == "middle"]
    axis = sorted((one for one in axis if one.y == max(other.y for other in axis)), key=lambda one: one.x)
    assert [one.text for one in axis] == ["0", "1", "2", "3", "100"]
    for one, other in pairwise(axis):
        assert other.x - one.x >= (width_of(one.text, 2.2) + width_of(other.text, 2.2)) / 2


def test_one_value_for_all_is_one_bar_in_the_middle():
    values = Values.of([7.5] * 64)
    chart = drawn(values, classify(values, Scheme(), 1))
    assert {"64", "7,5"} <= set(words(chart))
    (bar,) = columns(chart, COLOURS[0])
    assert bar.x + bar.width / 2 == pytest.approx(30, abs=0.5)


def test_without_any_number_that_is_said():
    chart = drawn(Values.nothing(12, Reason.HIDDEN), classify(Values.nothing(12), Scheme(), 1))
    assert words(chart) == ["Zahl der Gebiete", "keine Werte", "ohne Wert: 12"]


def test_85_000_areas_are_counted_and_each_is_seen():
    numbers = np.r_[np.full(84_999, 5.0), 25.0]
    chart = drawn(numbers)
    assert sum(row.areas for row in chart.rows) == 85_000
    (single,) = columns(chart, COLOURS[2])
    assert single.height >= 0.25


def test_whole_numbers_have_a_bar_each():
    chart = drawn([0, 1, 1, 2, 2, 2], manual(0, 1, 2))
    assert sorted(round(bar.height, 2) for colour in COLOURS for bar in columns(chart, colour))[0] > 1
    assert [word for word in words(chart) if word in ("1", "2", "3")].count("3") == 1


def test_texts_of_people_cannot_break_the_drawing():
    chart = drawn([5, 15], references=(Reference('<b>"&</b>', 7.0),), unit="<&>")
    assert any(word == '<b>"&</b> 7' for word in words(chart))


def test_everything_is_what_svg_tiny_knows():
    chart = drawn([5, 15, 99], shown=Values.of([5.0]), place="A", references=(Reference("K", 9.0),))
    assert not any(
        word in chart.svg for word in ("class=", "clip", "<pattern", "style=", "url(", "NaN", "nan", "inf")
    )
