"""Charts with as much in them as there can be: 90 areas, lines that end at one point, marks in a heap."""

from __future__ import annotations

from datetime import date

import pytest

from sozialmonitoring_plugin.core.booklets.changes import ChangeRow
from sozialmonitoring_plugin.core.booklets.glance import GlanceRow
from sozialmonitoring_plugin.core.booklets.ranking import RankedArea, Ranking
from sozialmonitoring_plugin.core.booklets.scatter import Scatter, ScatterPoint
from sozialmonitoring_plugin.core.booklets.series_lines import SeriesLine, SeriesLines
from sozialmonitoring_plugin.core.booklets.spread import Spread
from sozialmonitoring_plugin.core.charts.change_chart import change_chart
from sozialmonitoring_plugin.core.charts.chart import Paper
from sozialmonitoring_plugin.core.charts.range_chart import (
    height_of_range_chart,
    range_chart,
    range_rows_that_fit,
)
from sozialmonitoring_plugin.core.charts.ranking_chart import ranking_chart
from sozialmonitoring_plugin.core.charts.references import Reference
from sozialmonitoring_plugin.core.charts.scatter_chart import scatter_chart
from sozialmonitoring_plugin.core.charts.series_chart import series_chart
from sozialmonitoring_plugin.core.series.breaks import Break, BreakKind
from sozialmonitoring_plugin.core.values import Flag, Reason, Value
from sozialmonitoring_plugin.core.wording import Wording
from tests.core.charts.drawn import bars, marks, texts, words
from tests.core.charts.laid_out import outside, overlapping
from tests.core.charts.made_up import COUNT, LONGEST, SHARE

GERMAN, ACCENT = Wording.of("de"), "#1f5a7a"
A4 = Paper(170, 230, "Open Sans", 2.65)
SMALL, FLAT = Paper(90, 80, "Open Sans", 2.65), Paper(170, 60, "Open Sans", 2.65)
SPREAD = Spread(0, 2, 4, 6, 8, 5)
HIDDEN = Value.none(Reason.HIDDEN)
REFERENCES = (Reference("Kreis Übach", 20.0), Reference("Übach", 30.0, own=True))


def ranking(*numbers, hidden=0):
    rows = [RankedArea(f"Q{n} {LONGEST}", str(n), Value(x), n + 1) for n, x in enumerate(numbers)]
    rows += [RankedArea(f"G{n}", f"g{n}", HIDDEN, None) for n in range(hidden)]
    return Ranking(SHARE, tuple(rows), REFERENCES, "Quartier", "Übach")


@pytest.mark.parametrize("areas", [1, 2, 8, 40, 90])
@pytest.mark.parametrize("paper", [Paper(80, 90, "Open Sans", 2.65), Paper(170, 100, "Open Sans", 2.65), A4])
def test_rankings_of_any_size_have_room(areas, paper):
    chart = ranking_chart(ranking(*range(areas, 0, -1), hidden=areas // 8), paper, GERMAN, ACCENT)
    assert outside(chart) == []
    assert overlapping(chart) == []


def test_bars_are_as_long_as_their_values_and_begin_at_zero():
    drawn = bars(ranking_chart(ranking(40.0, 20.0, 10.0), A4, GERMAN, ACCENT), ACCENT)
    assert len({bar.x for bar in drawn}) == 1
    assert drawn[0].width == pytest.approx(2 * drawn[1].width, abs=0.01)
    assert drawn[0].width == pytest.approx(4 * drawn[2].width, abs=0.01)


def test_bars_below_zero_go_to_the_left_of_those_above():
    above, below = bars(ranking_chart(ranking(10.0, -30.0), A4, GERMAN, ACCENT), ACCENT)
    assert below.x + below.width == pytest.approx(above.x, abs=0.01)
    assert below.width == pytest.approx(3 * above.width, abs=0.01)


def test_the_line_of_the_town_stands_where_a_bar_of_its_value_ends():
    chart = ranking_chart(ranking(60.0, 30.0), A4, GERMAN, ACCENT)
    end = bars(chart, ACCENT)[1]
    assert any(
        float(one.attrib["x1"]) == pytest.approx(end.x + end.width, abs=0.01) for one in marks(chart, "line")
    )


def test_an_area_without_a_number_has_a_reason_and_no_bar():
    chart = ranking_chart(ranking(5.0, hidden=1), A4, GERMAN, ACCENT)
    assert len(bars(chart)) == 1
    assert {"*", "geheim zu halten", "G0"} <= set(words(chart))
    assert "Ohne Rang: G0, geheim zu halten." in chart.told
    assert ("", "G0", "*", "geheim zu halten") in chart.table.rows


def test_bars_have_the_colours_of_their_classes():
    made = ranking(9.0, 1.0).coloured([1, 0])
    assert [bar.fill for bar in bars(ranking_chart(made, A4, GERMAN, ACCENT, ("#eeeeee", "#222222")))] == [
        "#222222",
        "#eeeeee",
    ]


def test_ninety_areas_on_little_paper_show_both_ends_and_say_how_many_lie_between():
    chart = ranking_chart(ranking(*range(90, 0, -1)), Paper(80, 90, "Open Sans", 2.65), GERMAN, ACCENT)
    shown = len(bars(chart))
    assert f"… Gebiete dazwischen: {90 - shown}" in words(chart)
    assert {"1", "90"} <= set(words(chart))
    assert len(chart.table.rows) == 92


def series(*columns, breaks=(), years=(2019, 2020, 2021)):
    dates = tuple(date(year, 12, 31) for year in years)
    lines = (
        SeriesLine(f"Linie {n}", tuple(v if isinstance(v, Value) else Value(v) for v in column), n == 0)
        for n, column in enumerate(columns)
    )
    return SeriesLines(SHARE, dates, tuple(lines), breaks)


def drawn_series(made):
    return series_chart(made, FLAT, GERMAN, ACCENT)


@pytest.mark.parametrize("end", [1.0, 9.0])
def test_lines_that_end_at_one_point_have_labels_below_each_other(end):
    chart = drawn_series(series(*([5.0, 5.0, end] for _ in range(9))))
    assert outside(chart) == []
    assert overlapping(chart) == []
    assert sum(text.startswith("Linie") for text in words(chart)) == 9


def test_more_lines_than_labels_have_room_are_counted():
    chart = drawn_series(series(*([5.0, 5.0, 5.0] for _ in range(30))))
    shown = sum(text.startswith("Linie ") for text in words(chart))
    assert f"Linien ohne Beschriftung: {30 - shown}" in words(chart)
    assert len(chart.table.head) == 31


def strokes(chart):
    """The stretches of the page's own line."""
    return [one for one in marks(chart, "line") if one.attrib["stroke"] == ACCENT]


def test_no_line_crosses_a_gap():
    assert len(strokes(drawn_series(series([1.0, 2.0, 3.0])))) == 2
    assert strokes(drawn_series(series([1.0, HIDDEN, 3.0]))) == []
    assert len(strokes(drawn_series(series([HIDDEN, 2.0, 3.0])))) == 1


def test_no_line_crosses_a_break_and_the_break_is_told():
    broken = (Break(date(2020, 6, 1), BreakKind.DEFINITION, "neu gezählt"),)
    chart = drawn_series(series([1.0, 2.0, 3.0], breaks=broken))
    assert len(strokes(chart)) == 1
    assert "01.06.2020: neue Definition (neu gezählt)" in words(chart)
    assert "neu gezählt" in chart.told


def test_an_estimated_number_has_a_hollow_mark():
    chart = drawn_series(series([1.0, Value(2.0, flags=Flag.ESTIMATED), 3.0]))
    # The third of them, and the mark beside the label, are filled.
    assert [one.attrib["fill"] for one in marks(chart, "circle")][-3:] == [ACCENT, "#ffffff", ACCENT]
    assert "2,0 % (geschätzt)" in chart.told


def test_dates_stand_to_scale():
    chart = drawn_series(series([1.0, 2.0, 3.0], years=(2010, 2011, 2020)))
    first, second, third = (float(one.attrib["cx"]) for one in marks(chart, "circle")[-3:])
    assert third - second == pytest.approx(9 * (second - first), abs=0.02)


def test_an_axis_that_does_not_begin_at_zero_says_so():
    assert any("nicht bei 0" in text for text in words(drawn_series(series([50.0, 51.0, 52.0]))))
    assert not any("nicht bei 0" in text for text in words(drawn_series(series([1.0, 30.0, 52.0]))))


def test_marks_in_a_heap_have_labels_that_lie_on_nothing():
    points = tuple(
        ScatterPoint(f"Quartier {n}", Value(10 + n % 7), Value(10 + n % 5), own=True) for n in range(40)
    )
    chart = scatter_chart(Scatter(SHARE, COUNT, "Quartier", "Übach", points), SMALL, GERMAN, ACCENT)
    labelled = sum(text.startswith("Quartier ") for text in words(chart))
    assert overlapping(chart) == []
    assert f"beschriftet: {labelled} von 40" in words(chart)
    assert len(marks(chart, "polygon")) == 40 + 1
    assert len(chart.table.rows) == 40


def glance(own, parts=()):
    return GlanceRow(SHARE, SPREAD, "Gemeinde", Value(4.0), "Kreis Übach", own, "Übach", parts, "Sozialraum")


def centre(polygon):
    xs = [float(pair.split(",")[0]) for pair in polygon.attrib["points"].split()]
    return (min(xs) + max(xs)) / 2


def test_marks_stand_where_their_numbers_lie_between_the_lowest_and_the_highest():
    chart = range_chart([glance(Value(2.0), parts=(("Nord", Value(1.0)),))], A4, GERMAN, ACCENT)
    thin, half = bars(chart)[-2:]
    assert half.x == pytest.approx(thin.x + thin.width / 4, abs=0.01)
    assert half.width == pytest.approx(thin.width / 2, abs=0.01)
    # The last diamond is that of the row; those before are in the key and above the numbers.
    assert centre(marks(chart, "polygon")[-1]) == pytest.approx(thin.x + thin.width / 4, abs=0.01)
    assert float(marks(chart, "circle")[-1].attrib["cx"]) == pytest.approx(thin.x + thin.width / 8, abs=0.01)
    assert {"0,0", "8,0", "2,0", "4,0"} <= set(words(chart))


def test_a_hidden_value_has_its_sign_and_no_mark():
    shown, hidden = (range_chart([glance(own)], A4, GERMAN, ACCENT) for own in (Value(2.0), HIDDEN))
    assert len(marks(hidden, "polygon")) == len(marks(shown, "polygon")) - 1
    assert {"*", "* geheim zu halten"} <= set(words(hidden))
    assert "Übach: geheim zu halten" in hidden.told


def test_rows_beyond_the_paper_are_counted_and_stay_in_the_table():
    rows = [glance(Value(2.0))] * 9
    paper = Paper(170, height_of_range_chart(rows[:3], A4, GERMAN), "Open Sans", 2.65)
    assert range_rows_that_fit(rows, paper, GERMAN) == 3
    chart = range_chart(rows, paper, GERMAN, ACCENT)
    drawn = sum(text.text == "Arbeitslosenanteil" for text in texts(chart))
    assert drawn >= 3
    assert f"weitere Kennzahlen ohne Platz: {9 - drawn}" in words(chart)
    assert len(chart.table.rows) == 9


def changed(before, after, favourable=None):
    days = (date(2019, 12, 31), date(2023, 12, 31))
    return ChangeRow(SHARE, Value(before), Value(after), after - before, 25.0, favourable, *days)


def drawn_changes(*rows):
    return change_chart(rows, A4, GERMAN, ACCENT)


def arrows(chart):
    """From the line of no change to the tip, of each arrow."""
    zero = next(
        float(one.attrib["x1"]) for one in marks(chart, "line") if one.attrib["x1"] == one.attrib["x2"]
    )
    tips = (one.attrib["points"].split()[0].split(",")[0] for one in marks(chart, "polygon"))
    return [float(tip) - zero for tip in tips]


def test_arrows_are_as_long_as_their_changes_whatever_the_values():
    chart = drawn_changes(changed(40.0, 44.0), changed(2.0, 1.0))
    up, down = arrows(chart)
    assert up > 0
    assert down == pytest.approx(-up / 4, abs=0.02)
    assert any("der längste: 4,0 Prozentpunkte." in text for text in words(chart))


def test_what_is_equal_as_printed_has_no_arrow():
    assert arrows(drawn_changes(changed(0.68, 0.72))) == []


def test_both_values_and_the_change_stand_beside_the_arrow():
    chart = drawn_changes(changed(2.0, 8.0, favourable=False))
    assert {"2,0", "8,0", "+6,0 Prozentpunkte", "ungünstiger"} <= set(words(chart))
    assert "31.12.2019: 2,0 %; 31.12.2023: 8,0 %. Veränderung: +6,0 Prozentpunkte, ungünstiger." in chart.told


def test_a_change_that_differs_from_that_of_the_printed_values_says_why():
    # 0.04 and 0.06 are printed as 0.0 and 0.1, their difference as 0.0.
    note = "Veränderungen sind aus ungerundeten Werten berechnet."
    assert any(note in text for text in words(drawn_changes(changed(0.04, 0.06))))
    assert not any(note in text for text in words(drawn_changes(changed(2.0, 8.0))))
