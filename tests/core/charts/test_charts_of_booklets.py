"""Whatever the numbers and names: nothing leaves the paper, no text lies on another, nothing is lost."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from html import escape

import pytest
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.booklets.ranking import RankedArea, Ranking
from sozialmonitoring_plugin.core.charts.change_chart import change_chart, change_rows_that_fit
from sozialmonitoring_plugin.core.charts.range_chart import range_chart, range_rows_that_fit
from sozialmonitoring_plugin.core.charts.ranking_chart import ranking_chart
from sozialmonitoring_plugin.core.charts.ranking_rows import Told, drawn_rows
from sozialmonitoring_plugin.core.charts.scatter_chart import scatter_chart
from sozialmonitoring_plugin.core.charts.series_chart import series_chart
from sozialmonitoring_plugin.core.values import Value
from sozialmonitoring_plugin.core.wording import Wording
from tests.core.charts import made_up
from tests.core.charts.drawn import words
from tests.core.charts.laid_out import outside, overlapping

GERMAN, ACCENT = Wording.of("de"), "#1f5a7a"
LANGUAGES = st.sampled_from([GERMAN, Wording.of("en")])
CHARTS = st.one_of(
    st.builds(
        range_chart, made_up.glance_rows(12), made_up.papers(), LANGUAGES,
        st.just(ACCENT),
    ),
    st.builds(ranking_chart, made_up.rankings(), made_up.papers(), LANGUAGES, st.just(ACCENT)),
    st.builds(series_chart, made_up.series(), made_up.papers(), LANGUAGES, st.just(ACCENT)),
    st.builds(
        change_chart, st.lists(made_up.change_rows(), min_size=1, max_size=12), made_up.papers(), LANGUAGES,
        st.just(ACCENT),
    ),
    st.builds(scatter_chart, made_up.SCATTERS, made_up.papers(), LANGUAGES, st.just("#ffe680")),
)  # fmt: skip


@settings(max_examples=200)
@given(CHARTS)
def test_nothing_leaves_the_paper_and_no_text_lies_on_another(chart):
    assert outside(chart) == []
    assert overlapping(chart) == []


@given(CHARTS)
def test_every_chart_is_told_and_tabulated_and_holds_no_number_that_is_none(chart):
    root = ET.fromstring(chart.svg)
    assert root.find("{http://www.w3.org/2000/svg}desc").text == chart.told
    assert chart.told.endswith(".")
    assert {len(row) for row in chart.table.rows} <= {len(chart.table.head)}
    printed = [*words(chart), chart.told, *(cell for row in chart.table.rows for cell in row)]
    assert not any("nan" in text.casefold().split() or "none" in text.casefold().split() for text in printed)


@given(made_up.rankings(), st.integers(3, 70))
def test_every_area_of_a_ranking_has_a_row_or_is_counted(ranking, slots):
    rows = drawn_rows(ranking, slots, GERMAN)
    counted = [int(row.text.rsplit(" ", 1)[1]) for row in rows if isinstance(row, Told)]
    shown = [row for row in rows if not isinstance(row, Told)]
    assert len(rows) <= slots
    assert len(shown) + sum(counted) == len(ranking.rows)
    if len(ranking.rows) <= slots:
        assert counted == []


@given(made_up.rankings(), made_up.papers())
def test_what_has_no_room_in_a_ranking_is_told_and_tabulated(ranking, paper):
    chart = ranking_chart(ranking, paper, GERMAN, ACCENT)
    assert [row[1] for row in chart.table.rows[: len(ranking.rows)]] == [row.name for row in ranking.rows]
    assert all(row.name in chart.told for row in ranking.rows)


@given(made_up.papers(), st.data())
def test_rows_that_fit_are_all_drawn(paper, data):
    found = data.draw(made_up.glance_rows(30))
    found = found[: range_rows_that_fit(found, paper, GERMAN)]
    assert not any("ohne Platz" in text for text in words(range_chart(found, paper, GERMAN, ACCENT)))
    rows = change_rows_that_fit(paper)
    found = data.draw(st.lists(made_up.change_rows(), min_size=rows, max_size=rows))
    assert not any("ohne Platz" in text for text in words(change_chart(found, paper, GERMAN, ACCENT)))


@pytest.mark.parametrize("name", ["<b>&", 'A "B"'])
def test_names_are_texts_and_no_markup(name):
    ranking = Ranking(made_up.SHARE, (RankedArea(name, "1", Value(3.0), 1),), (), "Quartier", name)
    chart = ranking_chart(ranking, made_up.Paper(170, 60), GERMAN, ACCENT)
    assert name in words(chart)
    assert escape(name) in chart.svg
