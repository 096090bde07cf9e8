"""What has changed since the last booklet: what a reader subtracts is what stands there."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from sozialmonitoring_plugin.atlas.indicator_data import home_series
from sozialmonitoring_plugin.atlas.parts.change import plan_change
from sozialmonitoring_plugin.atlas.planning import Planning
from sozialmonitoring_plugin.atlas.templates import PageKind
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.series.breaks import Break, BreakKind
from tests.atlas.county import (
    BERGSTADT,
    EARLIER_DAY,
    NUMERATOR_DAY,
    SHARE,
    County,
    Quarter,
    Town,
    make_county,
)
from tests.atlas.pdf import Pdf

PARTS = (Part(PartKind.THEME, "Arbeit", ("al", "ew")), Part(PartKind.CHANGE))
YEARS = Town("Jahrdorf", {"Raum": (Quarter("Auf", 53, before=40), Quarter("Ab", 60, 1333, before=90))})
RATE = replace(SHARE, decimals=1)


def planned(county: County, **settings: object):
    given = {"contents": Contents(parts=PARTS), "compare_date": EARLIER_DAY, **settings}
    request = county.request("01", **given)
    return list(plan_change(Planning(request, request.templates(), request.contents.parts[1])))


def test_without_a_booklet_before_there_is_nothing_to_compare():
    assert planned(make_county(YEARS, BERGSTADT), compare_date=None) == []


def test_the_difference_is_that_of_the_printed_values():
    """113/2333 is 4.844, printed 4.8; 130/2333 is 5.572, printed 5.6: −0.8, though −0.73 lies between."""
    pages = planned(make_county(YEARS, BERGSTADT, indicators=(RATE,)), contents=only("al"))
    (table,) = [page.tables["table"] for page in pages if page.tables]
    (row,) = [row for row in table.rows if "Arbeitslosenanteil" in row.cells[0]]
    before, after, difference, per_cent = (cell.split("\N{NO-BREAK SPACE}")[0] for cell in row.cells[1:])
    assert (before, after, difference, per_cent) == ("5,6", "4,8", "−0,8", "")


def only(*names: str) -> Contents:
    return Contents(parts=(Part(PartKind.THEME, "Arbeit", names), Part(PartKind.CHANGE)))


def test_an_indicator_without_a_newer_stichtag_says_so_and_is_not_drawn():
    """The inhabitants were counted once."""
    pages = planned(make_county(YEARS, BERGSTADT))
    drawn = pages[0].charts["chart"].svg
    assert "Arbeitslosenanteil" in drawn
    assert "Einwohner" not in drawn
    (table,) = [page.tables["table"] for page in pages if page.tables]
    (row,) = [row for row in table.rows if "Einwohner" in row.cells[0]]
    assert row.cells[3] == ""
    assert "\n" in row.cells[0]


def test_both_dates_and_the_boundaries_of_both_are_told():
    page = planned(make_county(YEARS, BERGSTADT))[0]
    assert page.kind is PageKind.CHANGE
    assert page.texts["subtitle"] == (
        "Voriges Heft: 31.12.2013 · dieses Heft: 31.12.2014 · beide im Gebietsstand Quartiere 2013"
    )


def test_hidden_before_is_no_change_and_no_number(tmp_path):
    """2 of 1000 a year ago: 0,2 % is nowhere, nor what it rose by."""
    town = Town("Jahrdorf", {"Raum": (Quarter("Auf", 53, before=2), Quarter("Ab", 60, before=0))})
    county = make_county(town, BERGSTADT, indicators=(RATE,))
    pages = planned(county, contents=only("al"))
    (table,) = [page.tables["table"] for page in pages if page.tables]
    (row,) = [row for row in table.rows if "Arbeitslosenanteil" in row.cells[0]]
    assert row.cells[1] == "*"
    assert row.cells[3:] == ("", "")
    request = county.request("01", contents=only("al"), compare_date=EARLIER_DAY, dpi=100)
    text = Pdf(write_booklet(request, tmp_path / "heft.pdf", Silence())).text()
    assert "0,1" not in re.sub(r"\d+,1\d", "", text)


def test_three_hundred_indicators_are_all_in_chart_and_table():
    indicators = tuple(
        replace(SHARE, id=f"i{n:03d}", title=f"Kennzahl {n:03d}", number="") for n in range(300)
    )
    county = make_county(YEARS, BERGSTADT, indicators=indicators)
    pages = planned(county, contents=only(*(one.id for one in indicators)))
    drawn = [
        name
        for page in pages
        if page.charts
        for name in re.findall(r">(Kennzahl \d{3})<", page.charts["chart"].svg)
    ]
    assert drawn == [one.title for one in indicators]
    rows = [row.cells[0] for page in pages if page.tables for row in page.tables["table"].rows]
    assert [name for cell in rows for name in re.findall(r"Kennzahl \d{3}", cell)] == drawn


def test_a_break_between_the_booklets_is_told_on_every_page_and_by_the_series():
    county = make_county(YEARS, BERGSTADT)
    broken = Break(NUMERATOR_DAY - timedelta(days=30), BreakKind.DEFINITION, "Arbeitslose: neu gezählt")
    settings = {"contents": only("al"), "compare_date": EARLIER_DAY, "breaks": {"al": (broken,)}}
    pages = planned(county, **settings)
    assert "neue Definition" in pages[0].texts["sentences"]
    assert "neue Definition (Arbeitslose: neu gezählt)" in pages[0].charts["chart"].told
    request = county.request("01", **settings)
    assert home_series(request, county.published.column("al")).breaks == (broken,)
