"""The published table: what is hidden there is hidden in every form of it."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.publication import COLUMNS, PublishedTable, Release, publish
from sozialmonitoring_plugin.core.values import Flag, Reason, Values

YEAR = date(2024, 12, 31)
RELEASE = Release("Kreis", "2024-01-01", "de", YEAR)
SHARE = Indicator("al", "Arbeitslosenanteil", "unemployed / inhabitants per 100", unit="%")
TREE = AreaTree.build(
    [Level("town", "Town"), Level("quarter", "Quarter")],
    [Area("town", "1", "A", ""), Area("town", "2", "B", "")]
    + [
        Area("quarter", f"{town}{number}", f"Q{town}{number}", str(town))
        for town in (1, 2)
        for number in range(4)
    ],
    "Kreis",
)
INHABITANTS = [1000, 900, 800, 700, 600, 500, 400, 300]


def published(unemployed: list[float], *indicators: Indicator, rules: Rules | None = None) -> PublishedTable:
    counts = {"unemployed": unemployed, "inhabitants": INHABITANTS}
    seen = HeldObservations(
        Observed(name, YEAR, 2, Values.of(numbers), "Office") for name, numbers in counts.items()
    )
    evaluated = [evaluate(TREE, indicator, seen, YEAR) for indicator in indicators or (SHARE,)]
    return publish(RELEASE, TREE, evaluated, rules or Rules())


def test_without_small_counts_everything_is_shown() -> None:
    table = published([10, 20, 30, 40, 50, 60, 70, 80])
    assert all(column.present.all() for column in table.column("al").values)


def test_a_small_numerator_hides_its_rate() -> None:
    table = published([2, 20, 30, 40, 50, 60, 70, 80])
    assert table.column("al").values[2][0].reason is Reason.HIDDEN


def test_a_single_hidden_rate_is_never_alone_in_its_town() -> None:
    table = published([2, 20, 30, 40, 50, 60, 70, 80])
    hidden = table.column("al").values[2].reasons[:4] == Reason.HIDDEN
    assert hidden.sum() >= 2


def test_a_small_rest_hides_the_rate_too() -> None:
    table = published([999, 20, 30, 40, 50, 60, 70, 80])
    assert table.column("al").values[2][0].reason is Reason.HIDDEN


def test_what_the_count_hides_its_rate_does_not_tell() -> None:
    count = Indicator("n", "Arbeitslose", "unemployed")
    table = published([2, 20, 30, 40, 50, 60, 70, 80], SHARE, count)
    for rank in range(3):
        np.testing.assert_array_equal(
            table.column("n").values[rank].reasons, table.column("al").values[rank].reasons
        )


def test_no_hidden_number_is_left_in_the_frame() -> None:
    frame = published([2, 20, 30, 40, 50, 60, 70, 80]).to_frame()
    hidden = frame[frame["reason"] == "hidden"]
    assert len(hidden) >= 2
    assert hidden["value"].isna().all()
    assert (hidden["flags"] == "").all()


def test_the_frame_has_the_columns_scripts_rely_on() -> None:
    assert tuple(published([9] * 8).to_frame().columns) == COLUMNS


def test_a_municipality_gets_its_own_areas_and_those_above() -> None:
    frame = published([9] * 8).to_frame(within="2")
    assert frame["area_key"].tolist() == ["total", "2", "20", "21", "22", "23"]


def test_the_audit_leaves_nothing_and_the_minimum_possible_for_every_small_count() -> None:
    audit = published([2, 20, 1, 40, 50, 60, 70, 80]).audit
    primary = [cell for cell in audit if cell.why == "small"]
    assert {cell.area_key for cell in primary} == {"10", "12"}
    assert all(cell.low <= 0 and cell.high >= 3 for cell in primary)


def test_one_numerator_of_two_wholes_is_protected_against_both() -> None:
    other = Indicator("al2", "Anteil", "unemployed / (inhabitants - unemployed) per 100", part_of_whole=False)
    table = published([2, 20, 30, 40, 50, 60, 70, 80], SHARE, other)
    np.testing.assert_array_equal(
        table.column("al").values[2].reasons == Reason.HIDDEN,
        table.column("al2").values[2].reasons == Reason.HIDDEN,
    )


def test_rounded_counts_come_from_their_own_originals() -> None:
    count = Indicator("n", "Arbeitslose", "unemployed")
    table = published([12, 13, 17, 18, 22, 23, 27, 28], count, rules=Rules(rounding=5))
    assert table.column("n").values[2].numbers.tolist() == [10, 15, 15, 20, 20, 25, 25, 30]
    assert table.column("n").values[1].numbers.tolist() == [60, 100]


def test_an_indicator_that_was_not_published_is_told() -> None:
    with pytest.raises(UserError, match="x was not published"):
        published([9] * 8).column("x")


def test_rounding_keeps_what_is_said_of_the_dates() -> None:
    older = Observed("inhabitants", date(2023, 12, 31), 2, Values.of(INHABITANTS))
    above = Observed("unemployed", YEAR, 2, Values.of([10, 20, 30, 40, 50, 60, 70, 80]))
    evaluated = evaluate(TREE, SHARE, HeldObservations([above, older]), YEAR)
    column = publish(RELEASE, TREE, [evaluated], Rules(rounding=5)).column("al")
    assert (column.dates, column.denominator_dates) == ((YEAR,), (date(2023, 12, 31),))
    assert (column.values[2].flags[column.values[2].present] == Flag.OTHER_DATE).all()


def test_a_selection_hides_what_the_whole_hides() -> None:
    count = Indicator("n", "Arbeitslose", "unemployed")
    whole = published([2, 20, 30, 40, 50, 60, 70, 80], SHARE, count)
    np.testing.assert_array_equal(
        whole.only(["n"]).column("n").values[2].reasons, whole.column("n").values[2].reasons
    )
    assert [column.indicator.id for column in whole.only(["n"]).columns] == ["n"]
