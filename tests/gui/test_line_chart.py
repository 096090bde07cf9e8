"""Line charts: where things stand, and that a gap is a gap on the screen as well."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QFontMetricsF

from sozialmonitoring_plugin.core.series.segments import Segment
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.gui.line_chart.chart import Chart, ChartBreak, Line
from sozialmonitoring_plugin.gui.line_chart.layout import (
    ChartLayout,
    apart,
    decimals_of,
    every_nth,
    nice_ticks,
)
from sozialmonitoring_plugin.gui.line_chart.painting import MAIN
from sozialmonitoring_plugin.gui.line_chart.widget import LineChart

YEARS = tuple(date(year, 12, 31) for year in (2019, 2020, 2021, 2022, 2023))


def chart(*segments: Segment, breaks: tuple[ChartBreak, ...] = ()) -> Chart:
    return Chart(YEARS, (Line("Altdorf", segments, main=True),), breaks, 1, Wording.of("de"))


@pytest.fixture
def widget(qtbot) -> LineChart:
    made = LineChart()
    qtbot.addWidget(made)
    made.resize(500, 240)
    return made


def layout(widget: LineChart, shown: Chart) -> ChartLayout:
    return ChartLayout.of(shown, QRectF(widget.rect()), QFontMetricsF(widget.font()))


def has_line_at(widget: LineChart, place: QPointF) -> bool:
    """Whether the main colour is near a place."""
    image, wanted = widget.grab().toImage(), QColor(MAIN)
    return any(
        abs(QColor(image.pixel(round(place.x()), round(place.y()) + off)).red() - wanted.red()) < 40
        and QColor(image.pixel(round(place.x()), round(place.y()) + off)).blue() < 90
        for off in (-1, 0, 1)
    )


def test_years_apart_are_drawn_apart() -> None:
    shown = ChartLayout(QRectF(10, 0, 400, 100), date(2020, 1, 1), date(2020, 1, 5), (0.0, 10.0))
    assert [shown.x(date(2020, 1, day)) for day in (1, 2, 5)] == [10, 110, 410]
    assert [shown.y(number) for number in (0, 5, 10)] == [100, 50, 0]


def test_a_single_date_stands_in_the_middle() -> None:
    shown = ChartLayout(QRectF(10, 0, 400, 100), date(2020, 1, 1), date(2020, 1, 1), (0.0, 10.0))
    assert shown.x(date(2020, 1, 1)) == 210


@pytest.mark.parametrize(
    ("numbers", "ticks"),
    [([2.3, 5.9], (2, 3, 4, 5, 6)), ([7.0], (6, 6.5, 7, 7.5, 8)), ([-4.0, 12.0], (-5, 0, 5, 10, 15))],
)
def test_ticks_are_round_and_embrace_the_numbers(numbers: list[float], ticks: tuple[float, ...]) -> None:
    assert nice_ticks(numbers) == ticks


def test_ticks_are_written_with_the_decimals_they_need() -> None:
    assert [decimals_of(ticks) for ticks in ((6.0, 6.5), (100.0, 150.0), (0.25, 0.5))] == [1, 0, 2]


@given(st.lists(st.floats(0, 200), min_size=1, max_size=5))
def test_names_are_apart_and_end_above_the_axis(wanted: list[float]) -> None:
    places = sorted(apart(wanted, 15, 200))
    assert all(later - one >= 15 - 1e-9 for one, later in pairwise(places))
    assert places[-1] <= 200


def test_names_with_room_stay_beside_their_lines() -> None:
    assert apart([50.0, 10.0, 100.0], 15, 200) == [50, 10, 100]
    assert apart([50.0, 52.0], 15, 200) == [50, 65]


def test_dates_that_do_not_fit_are_left_out_but_not_the_last() -> None:
    assert every_nth([0, 30, 60, 90, 120], 50) == [0, 2, 4]
    assert every_nth([0, 30], 50) == [1]


def test_the_line_is_lifted_over_a_gap(widget: LineChart) -> None:
    whole = chart(Segment(YEARS, (4.0,) * 5))
    parted = chart(Segment(YEARS[:2], (4.0, 4.0)), Segment(YEARS[3:], (4.0, 4.0)))
    middle = layout(widget, whole).at(YEARS[2], 4.0)
    beside = layout(widget, whole).at(date(2020, 6, 30), 4.0)

    widget.show_chart(whole)
    assert has_line_at(widget, middle)
    widget.show_chart(parted)
    assert has_line_at(widget, beside)
    assert not has_line_at(widget, middle)


def test_points_and_breaks_tell_themselves(widget: LineChart) -> None:
    shown = chart(
        Segment(YEARS, (1.0, 2.0, 3.0, 4.0, 5.0)),
        breaks=(ChartBreak(date(2021, 7, 1), "01.07.2021: neue Definition"),),
    )
    widget.show_chart(shown)
    found = layout(widget, shown)

    assert widget.told_at(found.at(YEARS[1], 2.0)) == "Altdorf, 31.12.2020: 2,0"
    assert widget.told_at(QPointF(found.x(date(2021, 7, 1)), found.plot.bottom())) == (
        "01.07.2021: neue Definition"
    )
    assert widget.told_at(QPointF(0, 0)) == ""
    assert widget.accessibleDescription().startswith("Altdorf: 31.12.2019 1,0, 31.12.2020 2,0")


def test_without_numbers_there_is_nothing_to_see(widget: LineChart) -> None:
    widget.show_chart(chart())
    assert widget.told_at(QPointF(100, 100)) == ""
    assert widget.accessibleDescription() == ""
    assert not widget.grab().isNull()
