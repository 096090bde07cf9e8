"""Breaks as people state them in a tableau."""

from __future__ import annotations

from datetime import date

import pytest

from sozialmonitoring_plugin.core.indicators.breaks import breaks_of, read_breaks
from sozialmonitoring_plugin.core.indicators.checks import checked
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Tableau, TableauError, Variable
from sozialmonitoring_plugin.core.series.breaks import Break, BreakKind


def test_each_line_is_a_day_and_what_changed() -> None:
    text = "2019-01-01: ohne § 35a\n\n  2015-07-01 :Zählung: neues Verfahren  "

    assert read_breaks("hze", text) == (
        Break(date(2015, 7, 1), BreakKind.DEFINITION, "Zählung: neues Verfahren"),
        Break(date(2019, 1, 1), BreakKind.DEFINITION, "ohne § 35a"),
    )
    assert read_breaks("hze", "") == ()


@pytest.mark.parametrize(
    "line", ["2019: anders", "2019-02-30: anders", "01.01.2019: anders", "2019-01-01:", "2019-01-01 anders"]
)
def test_any_other_line_is_refused_by_its_owner_and_text(line: str) -> None:
    with pytest.raises(TableauError) as refused:
        read_breaks("hze", f"2015-07-01: gut\n{line}")
    assert str(refused.value).startswith(f"hze: the break “{line}” cannot be read.")


def test_an_indicator_has_its_own_breaks_and_those_of_its_variables() -> None:
    variable = Variable("al", "Arbeitslose", breaks="2020-01-01: mit Geflüchteten")
    indicator = Indicator("quote", "Anteil", "al / ew per 100", breaks="2018-01-01: ab 15 Jahren")

    found = [(one.since.year, one.text) for one in breaks_of(indicator, [variable])]

    assert found == [(2018, "ab 15 Jahren"), (2020, "Arbeitslose: mit Geflüchteten")]


@pytest.mark.parametrize("place", ["variable", "indicator"])
def test_a_tableau_with_a_misspelt_break_is_refused(place: str) -> None:
    spoilt = {place: "seit 2019 anders"}
    variable = Variable("al", "Arbeitslose", breaks=spoilt.get("variable", ""))
    indicator = Indicator("alo", "Arbeitslose", "al", breaks=spoilt.get("indicator", ""))

    with pytest.raises(TableauError, match="“seit 2019 anders” cannot be read"):
        checked(Tableau((variable,), (indicator,)))
