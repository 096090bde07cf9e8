"""Rows with bars, squares, groups, sizes and diagrams say in text what they tell by colour."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.charts.chart import Paper
from sozialmonitoring_plugin.core.charts.diagram_legend import (
    DiagramLegend,
    DiagramPart,
    DiagramShape,
    diagram_legend,
)
from sozialmonitoring_plugin.core.charts.drawing import Box
from sozialmonitoring_plugin.core.charts.patterns import hatch_lines
from sozialmonitoring_plugin.core.charts.size_legend import SizeLegend, round_numbers, size_legend
from sozialmonitoring_plugin.core.charts.spreading import rows_of, spread, thinned
from sozialmonitoring_plugin.core.charts.square_legend import SquareLegend, square_legend
from sozialmonitoring_plugin.core.charts.status_legend import StatusCell, StatusLegend, status_legend
from sozialmonitoring_plugin.core.wording import Wording
from tests.core.charts.drawn import marks, texts, words

GERMAN = Wording.of("de")


@pytest.mark.parametrize("turned", [True, False])
def test_the_square_has_its_lowest_pair_below_and_its_highest_above(turned):
    colours = (("#e8e8e8", "#5ac8c8"), ("#be64ac", "#3b4994"))
    legend = SquareLegend("Arbeit", "Armut", colours, ((11, 12), (21, 22)), GERMAN, turned)
    placed = {one.text: one for one in texts(square_legend(legend))}
    assert placed["11"].y > placed["22"].y
    # High only in what is across lies to the right, high only in what is up to the left or above.
    assert placed["21"].x > placed["12"].x
    assert {"Arbeit", "Armut", "niedrig", "hoch", "Zahl der Gebiete"} <= set(placed)


def test_counts_are_legible_on_light_and_dark_cells():
    colours = (("#ffffff", "#000000"), ("#ffffff", "#000000"))
    chart = square_legend(SquareLegend("a", "b", colours, ((1, 2), (3, 4)), GERMAN))
    inks = {one.text: one.attrib["fill"] for one in marks(chart, "text")}
    assert (inks["1"], inks["2"]) == ("#000000", "#ffffff")


def test_twelve_groups_have_names_and_counts():
    cells = tuple(
        tuple(StatusCell(f"{row}{mark}", "#c9dff0", 10 * row + place) for place, mark in enumerate("+±−"))
        for row in range(1, 5)
    )
    status, dynamics = ("hoch", "mittel", "niedrig", "sehr niedrig"), ("positiv", "stabil", "negativ")
    chart = status_legend(StatusLegend("Status", "Dynamik", status, dynamics, cells, GERMAN, not_rated=7))
    assert {*status, *dynamics, "4−", "42", "ohne Wert: 7"} <= set(words(chart))
    assert sum(row.areas for row in chart.rows) == sum(cell.count for row in cells for cell in row)


def test_the_area_of_a_circle_stands_for_the_number():
    chart = size_legend(SizeLegend("Einwohner", 8000, 16, GERMAN))
    radii = [float(one.attrib["r"]) for one in marks(chart, "circle")]
    # 5,000, 2,000 and 500 of 8,000 at 8 millimetres.
    assert radii == pytest.approx([8 * math.sqrt(part / 8000) for part in (5000, 2000, 500)], abs=0.001)
    assert [row.label for row in chart.rows] == ["5.000", "2.000", "500"]


@given(st.floats(1, 1e9))
def test_round_numbers_are_not_above_the_largest_and_far_apart(largest):
    found = round_numbers(largest)
    assert 1 <= len(found) <= 3
    assert found[0] <= largest * (1 + 1e-9)
    assert all(other <= one / 2 for one, other in pairwise(found))


def test_a_size_legend_of_nothing_says_so():
    assert "keine Werte" in words(size_legend(SizeLegend("Einwohner", 0, 16, GERMAN)))


@pytest.mark.parametrize("shape", DiagramShape)
def test_parts_of_a_diagram_are_numbered_where_they_are_drawn_and_named(shape):
    parts = (DiagramPart("allein", "#fff5b4", "41 %"), DiagramPart("zu zweit", "#3b4994"))
    found = words(diagram_legend(DiagramLegend("Haushalte", parts, GERMAN, shape)))
    assert [found.count(number) for number in "12"] == [2, 2]
    assert {"allein: 41 %", "zu zweit"} <= set(found)


@given(st.lists(st.tuples(st.floats(0, 60), st.floats(1, 8)), min_size=1, max_size=7))
def test_spread_labels_keep_their_order_and_never_overlap(wishes):
    wishes.sort()
    centres, widths = [one for one, _ in wishes], [width for _, width in wishes]
    placed = spread(centres, widths, 0.0, 60.0)
    edges = [(at - width / 2, at + width / 2) for at, width in zip(placed, widths, strict=True)]
    assert edges[0][0] >= -1e-6
    assert edges[-1][1] <= 60 + 1e-6
    assert all(one[1] <= other[0] + 1e-6 for one, other in pairwise(edges))


def test_labels_with_room_stay_where_they_belong():
    assert spread([5.0, 20.0, 50.0], [4.0, 4.0, 4.0], 0.0, 60.0) == [5.0, 20.0, 50.0]


def test_too_many_numbers_are_thinned_but_for_the_ends():
    assert thinned(5, [10.0] * 5, 50.0) == [0, 1, 2, 3, 4]
    assert thinned(5, [10.0] * 5, 30.0) == [0, 2, 4]
    assert thinned(5, [10.0] * 5, 20.0) == [0, 4]


def test_marks_that_touch_get_another_row_until_there_is_none():
    assert rows_of([1.0, 1.2, 5.0], 1.0, 2) == [0, 1, 0]
    assert rows_of([1.0, 1.1, 1.2], 1.0, 2) is None


@pytest.mark.parametrize("angle", [0.0, 45.0, 90.0, 135.0])
def test_hatching_stays_inside_its_rectangle(angle):
    box = Box(3.0, 4.0, 7.0, 2.0)
    lines = list(hatch_lines(box, angle, 0.5))
    assert len(lines) >= 3
    for x, y in (point for line in lines for point in line):
        assert box.x - 1e-6 <= x <= box.right + 1e-6
        assert box.y - 1e-6 <= y <= box.bottom + 1e-6


@pytest.mark.parametrize("turned", [True, False])
def test_long_titles_of_the_axes_stand_whole_below_the_square(turned):
    colours = (("#eeeeee", "#0000ff"), ("#ff0000", "#000000"))
    long = "2.1 Arbeitslosenanteil der Einwohner von 15 bis unter 65 Jahren (%)"
    legend = SquareLegend(long, "1.5 Ausländeranteil (%)", colours, ((1, 2), (3, 4)), GERMAN, turned)
    chart = square_legend(legend, Paper(60.0, 52.0))
    lines = [one for one in texts(chart) if one.bold][1:]
    assert " ".join(one.text for one in lines) == f"{long} 1.5 Ausländeranteil (%)"
    lowest = max(one.y for one in texts(chart) if not one.bold)
    assert all(lowest + 1 < one.y <= chart.height for one in lines)
