"""Reference dates in headers, titles and cells."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from sozialmonitoring_plugin.core.deliveries.cells.dates import find_date, is_year, month_alone, read_date

FOUND = {
    "Arbeitslose (Dez 2013)": (date(2013, 12, 31), "Arbeitslose"),
    "EW 31.12. 2016": (date(2016, 12, 31), "EW"),
    "Bevölkerung am 31.12.2021 (Jahr)": (date(2021, 12, 31), "Bevölkerung"),
    "Stand: 30.06.2014": (date(2014, 6, 30), ""),
    "2014-12-31": (date(2014, 12, 31), ""),
    "Schüler 2014/15": (date(2014, 12, 31), "Schüler"),
    "Schuljahr 2014/2015": (date(2014, 12, 31), ""),
    "1998": (date(1998, 12, 31), ""),
    "Februar 2016": (date(2016, 2, 29), ""),
    "März 2014 insgesamt": (date(2014, 3, 31), "insgesamt"),
    "Einwohner, 2012": (date(2012, 12, 31), "Einwohner"),
    "Einwohner am 1. Januar 2014": (date(2014, 1, 1), "Einwohner"),
    "Stand 31.12.14": (date(2014, 12, 31), ""),
    "Stand 31.12.98": (date(1998, 12, 31), ""),
    "Kinder 12/2013": (date(2013, 12, 31), "Kinder"),
    "Arbeitslose 2. Quartal 2014": (date(2014, 6, 30), "Arbeitslose"),
    "IV/2013": (date(2013, 12, 31), ""),
    "Jahresende 2015": (date(2015, 12, 31), ""),
}

NOT_FOUND = (
    "zS1", "km2", "01011102", "1.2014", "20.123", "2.013", "31.02.2014", "Mai", "15 bis unter 65",
    "2014-2016", "31.12.2014, 31.12.2016", "31.12.2015-31.12.2016", "Zensus 2011, Einwohner 2012", "1850",
    "Bindung bis 2019", "Einwohner seit 2010", "13/2013", "1.2.3.14",
    "Saldo 2015 bis 2019", "Zuzüge 01.01.2014 bis 31.12.2014", "Haushalte unter 2000 Euro", "2000 bis 3000 €",
    "Wohnungen Baujahr 1949 bis 1978", "errichtet vor 1919", "Baujahr 1990 und später", "Jahrgang 2010",
    "Fälle je 2000 Einwohner", "Zunahme zu 2013", "Mietindex (2010=100)", "Basisjahr 2014", "nach DIN 2014",
    "geboren in 2001", "Tabelle 3.1.12", "Tab. 3.1.12: Arbeitslose",
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_the_date_a_header_speaks_of(text, expected):
    found = find_date(text)
    assert (found.day, found.rest) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_no_date_or_more_than_one_is_none(text):
    assert find_date(text) is None


def test_a_bare_year_means_the_day_the_profile_says():
    assert find_date("2012", "06-30").day == date(2012, 6, 30)


def test_a_cell_is_a_date_only_if_it_holds_nothing_else():
    assert read_date(datetime.fromisoformat("2014-12-31")) == date(2014, 12, 31)
    assert read_date("31.12.2014") == date(2014, 12, 31)
    assert read_date(2014) == read_date("2014") == read_date(2014.0) == date(2014, 12, 31)
    assert read_date("Einwohner 2014") is None
    assert read_date(None) is None
    assert read_date(17) is None


def test_months_without_a_year_wait_for_the_year_of_their_row():
    assert month_alone("Monate (jeweils Stichtag) Februar (28. bzw. 29.) männlich") == (
        2, "Monate (jeweils Stichtag) männlich",
    )  # fmt: skip
    assert month_alone("Januar (31.) Insgesamt") == (1, "Insgesamt")
    assert month_alone("Januar 2014") is None
    assert month_alone("Januar bis März") is None
    assert month_alone("Maierhöfe") is None
    assert is_year("2014")
    assert is_year(2014.0)
    assert not is_year("31.12.2014")
