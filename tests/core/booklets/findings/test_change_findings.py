"""What has changed since the last booklet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sozialmonitoring_plugin.core.booklets.findings import change_findings
from sozialmonitoring_plugin.core.booklets.findings.finding import Finding
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.series.breaks import Break, BreakKind
from sozialmonitoring_plugin.core.values import Flag
from tests.core.booklets.findings.towns import (
    AACH,
    COUNT,
    HELP,
    HIDDEN,
    NOW,
    SHARE,
    THEN,
    Entry,
    Numbers,
    flagged,
    published,
    texts,
)  # fmt: skip

PEOPLE = (500, 800, 1_200, 2_000, 3_000, 2_500)


def since(
    then: Entry, now: Entry, indicator: Indicator = SHARE, breaks: dict[str, list[Break]] | None = None
) -> tuple[Finding, ...]:
    """What is told of Aach that had one number then and has another now."""
    rest = (5_000, 2_500) if indicator is COUNT else (6.0, 5.0)
    quarters = PEOPLE if indicator is COUNT else (3.1, 8.0, 12.4, 5.0, 7.0, 5.0)
    columns = (
        Numbers(10_000, (number, *rest), quarters).of(indicator, day)
        for number, day in ((then, THEN), (now, NOW))
    )
    return change_findings(published(*columns), AACH, THEN, [indicator.id], breaks=breaks)


def test_a_share_changes_by_percentage_points() -> None:
    (told,) = since(6.0, 8.4)
    assert texts([told]) == [
        "Arbeitslosenanteil: seit dem 31.12.2022 um 2,4 Prozentpunkte gestiegen, von 6,0 auf 8,4 %."
    ]
    assert told.favourable is False


def test_less_of_a_burden_is_good() -> None:
    (told,) = since(8.4, 6.0)
    assert texts([told]) == [
        "Arbeitslosenanteil: seit dem 31.12.2022 um 2,4 Prozentpunkte gesunken, von 8,4 auf 6,0 %."
    ]
    assert told.favourable is True


def test_a_rate_per_thousand_changes_by_a_number() -> None:
    assert texts(since(6.0, 8.4, HELP)) == [
        "Hilfen: seit dem 31.12.2022 um 2,4 gestiegen, von 6,0 auf 8,4 je 1.000."
    ]


def test_a_count_changes_by_per_cent() -> None:
    (told,) = since(2_400, 2_500, COUNT)
    assert texts([told]) == [
        "Einwohner: seit dem 31.12.2022 um 4,2 % gestiegen, von 2.400 auf 2.500 Personen."
    ]
    assert told.favourable is None


def test_few_cases_have_no_per_cent() -> None:
    assert texts(since(99, 150, COUNT)) == [
        "Einwohner: seit dem 31.12.2022 von 99 auf 150 Personen gestiegen."
    ]
    assert texts(since(100, 150, COUNT)) == [
        "Einwohner: seit dem 31.12.2022 um 50,0 % gestiegen, von 100 auf 150 Personen."
    ]


def test_so_few_of_many_that_no_per_cent_are_printed_have_none() -> None:
    assert texts(since(100_090, 100_110, COUNT)) == [
        "Einwohner: seit dem 31.12.2022 von 100.090 auf 100.110 Personen gestiegen."
    ]


def test_a_balance_has_no_per_cent() -> None:
    assert texts(since(150, -20, COUNT)) == [
        "Einwohner: seit dem 31.12.2022 von 150 auf −20 Personen gesunken."
    ]


def test_equal_printed_values_are_unchanged() -> None:
    assert texts(since(8.36, 8.44)) == ["Arbeitslosenanteil: seit dem 31.12.2022 unverändert (8,4 %)."]


def test_what_has_not_moved_is_told_only_where_nothing_has() -> None:
    still = replace(SHARE, id="still", title="Stillstand")
    columns = (
        Numbers(towns=(6, 6, 5)).of(SHARE, THEN), Numbers().of(SHARE),
        Numbers().of(still, THEN), Numbers().of(still),
    )  # fmt: skip
    assert [one.indicator for one in change_findings(published(*columns), AACH, THEN, ["still", "al"])] == [
        "al"
    ]


@pytest.mark.parametrize(("then", "now"), [(HIDDEN, 8.4), (8.4, HIDDEN)])
def test_beside_a_hidden_number_there_is_no_change(then: Entry, now: Entry) -> None:
    assert since(then, now) == ()


def test_estimates_are_called_so() -> None:
    assert texts(since(flagged(6.0, Flag.ESTIMATED), 8.4))[0].endswith("auf 8,4 %; Werte zum Teil geschätzt.")


def test_new_boundaries_are_told() -> None:
    new = Break(date(2023, 6, 30), BreakKind.BOUNDARY, "Quartiere 2023")
    (told,) = since(6.0, 8.4, breaks={"al": [new]})
    assert texts([told])[0].endswith("; eingeschränkt vergleichbar (neuer Gebietsstand ab 30.06.2023).")


def test_a_new_definition_is_told() -> None:
    (told,) = since(6.0, 8.4, replace(SHARE, breaks="2023-06-30: andere Zählung"))
    assert texts([told])[0].endswith("; eingeschränkt vergleichbar (neue Definition ab 30.06.2023).")


def test_the_last_booklet_knew_the_latest_number_of_its_time() -> None:
    columns = [
        Numbers(towns=(number, 6, 5)).of(SHARE, date(year, 12, 31))
        for number, year in ((1.0, 2020), (2.0, 2021), (3.0, 2023), (8.4, 2024))
    ]
    (told,) = change_findings(published(*columns), AACH, date(2022, 6, 30), ["al"])
    assert texts([told])[0].startswith(
        "Arbeitslosenanteil: seit dem 31.12.2021 um 6,4 Prozentpunkte gestiegen"
    )


def test_an_indicator_that_the_last_booklet_lacked_or_that_has_nothing_new_has_no_change() -> None:
    table = published(Numbers(towns=(6, 6, 5)).of(SHARE, THEN), Numbers().of(SHARE))
    assert change_findings(table, AACH, date(2021, 1, 1), ["al"]) == ()
    assert change_findings(table, AACH, NOW, ["al"]) == ()
