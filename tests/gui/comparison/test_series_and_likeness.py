"""The series of an area, and the areas most like it."""

from __future__ import annotations

from sozialmonitoring_plugin.gui.comparison.dialog import ComparisonDialog

from ..conftest import settle
from .conftest import select


def test_the_series_keeps_its_gap_and_tells_its_break(qtbot, dialog: ComparisonDialog) -> None:
    dialog.form.minimum_box.setValue(1)
    settle(qtbot, dialog)
    select(dialog, 1, 1)

    rows = [line.split("\t") for line in dialog.pages.dates.text().splitlines()]
    assert rows[0] == ["Date", "Value", "Change", "in %", "Note"]
    assert rows[1][:4] == ["2017-12-31", "7.0", "+1.0", "+16.7"]
    assert rows[2][:4] == ["2015-12-31", "6.0", "+1.0", "+20.0"]
    assert rows[2][4] == "2015-06-30: new definition (mit Geflüchteten)"
    assert rows[3][:4] == ["2014-12-31", "5.0", "", ""]
    chart = dialog.form.chart._chart
    # The yearly series misses 2016 and breaks in 2015: no point is connected with another one.
    assert [day.year for day in chart.dates] == [2014, 2015, 2016, 2017]
    assert [[day.year for day in one.dates] for one in chart.lines[0].segments] == [[2014], [2015], [2017]]
    assert [line.name for line in chart.lines] == ["Altdorf", "Weststadt", "Vierkreis"]
    assert [entry.text for entry in chart.breaks] == [rows[2][4]]
    trend = dialog.form.trend_label.text()
    assert "Trend: rising" in trend
    assert "Since the last break: No trend: three numbers are needed, there are 2." in trend


def test_a_change_from_a_hidden_number_is_hidden(qtbot, dialog: ComparisonDialog) -> None:
    select(dialog, 1, 1)

    rows = [line.split("\t") for line in dialog.pages.dates.text().splitlines()]
    # In 2014 the 5 % are hidden with the 2 of Bergheim, which totals would give away otherwise.
    assert rows[3][:2] == ["2014-12-31", "*"]
    assert rows[2][1:4] == ["6.0", "*", "*"]
    assert "2014" not in dialog.form.chart.accessibleDescription().split(";")[0]


def test_similar_areas_follow_what_is_ticked(qtbot, dialog: ComparisonDialog) -> None:
    similar = [line.split("\t") for line in dialog.pages.similar.text().splitlines()]

    # By the share alone: 7 % is nearest to 9 %, then 10 %, then 0 %.
    assert dialog.alike.ticked == ("al",)
    assert [row[0] for row in similar[1:]] == ["Neudorf", "Bergheim", "Talheim"]
    assert [row[1] for row in similar[1:]] == ["Weststadt", "Oststadt", "Oststadt"]
    dialog.form.nearest_box.setValue(1)
    assert len(dialog.pages.similar.text().splitlines()) == 2


def test_what_a_person_ticked_stays_when_indicators_change(qtbot, dialog: ComparisonDialog) -> None:
    dialog.alike.tick(("ew", "al"))
    dialog.indicators.tick(("al",))
    dialog.indicators.tick(("ew", "al"))
    assert dialog.alike.ticked[-1] == "al"
    assert dialog.request().similar_by == dialog.alike.ticked
