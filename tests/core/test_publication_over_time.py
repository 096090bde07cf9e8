"""Changes and means of two dates: whoever subtracts finds nothing that is hidden."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.publication import PublishedTable, Release, publish
from sozialmonitoring_plugin.core.values import Reason, Values

NOW, THEN = date(2024, 12, 31), date(2022, 12, 31)
TREE = AreaTree.build(
    [Level("town", "Town"), Level("quarter", "Quarter")],
    [Area("town", "1", "A", ""), *(Area("quarter", f"1{number}", f"Q{number}", "1") for number in range(5))],
)
COUNT, CHANGE = Indicator("al", "Arbeitslose", "al"), Indicator("d", "Veränderung", "change(al, 2 years)")
SHARE = Indicator("s", "Anteil", "al / ew per 100")
POINTS = Indicator("p", "Veränderung", "change(al / ew per 100, 2 years)")
PEOPLE = [1000, 900, 800, 700, 600]


def published(now: list[float], then: list[float], *indicators: Indicator) -> PublishedTable:
    held = HeldObservations(
        Observed(name, day, 1, Values.of(numbers), "Office")
        for name, day, numbers in (
            ("al", NOW, now),
            ("al", THEN, then),
            ("ew", NOW, PEOPLE),
            ("ew", THEN, PEOPLE),
        )
    )
    evaluated = [evaluate(TREE, indicator, held, NOW) for indicator in indicators]
    return publish(Release("Town", "2024", "en", NOW), TREE, evaluated, Rules())


def hidden(table: PublishedTable, indicator: str, rank: int = 1) -> np.ndarray:
    return table.column(indicator).values[rank].reasons == Reason.HIDDEN


def test_a_small_count_of_then_hides_the_change_though_both_numbers_of_now_are_large() -> None:
    table = published([20, 30, 40, 50, 60], [2, 30, 40, 50, 60], COUNT, CHANGE)
    assert hidden(table, "d")[0]
    assert not hidden(table, "al").any()


def test_a_small_change_of_large_counts_is_no_secret() -> None:
    table = published([21, 30, 40, 50, 60], [20, 30, 40, 50, 60], COUNT, CHANGE)
    assert table.column("d").values[1].numbers.tolist() == [1.0, 0.0, 0.0, 0.0, 0.0]


@pytest.mark.parametrize("now", [[2, 30, 40, 50, 60], [20, 1, 40, 50, 60]])
def test_number_of_now_and_change_never_tell_a_hidden_number_of_then(now: list[float]) -> None:
    table = published(now, [20, 30, 1, 50, 60], COUNT, CHANGE)
    # Where the change is shown, number of now minus change is the number of then: it must be no secret.
    then = published([20, 30, 1, 50, 60], [20, 30, 1, 50, 60], COUNT)
    assert (hidden(table, "d") | ~hidden(then, "al")).all()


def test_points_hide_with_either_share() -> None:
    table = published([20, 30, 40, 50, 60], [2, 30, 40, 50, 60], SHARE, POINTS)
    assert hidden(table, "p")[0]
    assert hidden(table, "p").sum() >= 2
    assert not hidden(table, "p", rank=0).any()


def test_a_small_rest_of_then_hides_the_change_of_the_share() -> None:
    table = published([20, 30, 40, 50, 60], [999, 30, 40, 50, 60], SHARE, POINTS)
    assert hidden(table, "p")[0]


def test_rounded_changes_come_from_rounded_counts() -> None:
    held = HeldObservations(
        Observed("al", day, 1, Values.of(numbers), "Office")
        for day, numbers in ((NOW, [13, 18, 22, 27, 33]), (THEN, [11, 11, 11, 11, 11]))
    )
    evaluated = [evaluate(TREE, CHANGE, held, NOW)]
    table = publish(Release("Town", "2024", "en", NOW), TREE, evaluated, Rules(rounding=5))
    assert table.column("d").values[1].numbers.tolist() == [5, 10, 10, 15, 25]


def test_a_small_rest_hides_a_share_whose_hundred_stands_above_the_line() -> None:
    other = Indicator("o", "Anteil", "100 * al / ew")
    table = published([999, 30, 40, 50, 60], [1, 1, 1, 1, 1], other)
    assert hidden(table, "o")[0]


def test_pooled_years_are_protected_as_the_sum_that_is_shown() -> None:
    # One case a year is a secret, three cases in two years are none.
    pooled = Indicator("k", "Zwei Jahrgänge", "al + before(al, 2 years)")
    table = published([2, 30, 40, 50, 60], [1, 30, 40, 50, 60], pooled)
    assert table.column("k").values[1].numbers.tolist() == [3.0, 60.0, 80.0, 100.0, 120.0]


def test_beside_a_single_year_a_pooled_sum_does_not_give_the_other_away() -> None:
    pooled = Indicator("k", "Zwei Jahrgänge", "al + before(al, 2 years)")
    table = published([20, 30, 40, 50, 60], [1, 30, 40, 50, 60], COUNT, pooled)
    # 21 in two years and 20 now would tell the single case of then.
    assert hidden(table, "k")[0] or hidden(table, "al")[0]


def test_a_weighted_mean_and_the_means_of_its_parts_do_not_tell_hidden_weights() -> None:
    # 1 of 8 people: town mean 6.75, parts 5 and 7, so the part would count 8 · (7 − 6.75) / (7 − 5) = 1.
    towns = [Area("town", "1", "A", ""), Area("town", "2", "B", "")]
    quarters = [Area("quarter", key, f"Q{key}", key[0]) for key in ("11", "12", "21", "22")]
    tree = AreaTree.build([Level("town", "Town"), Level("quarter", "Quarter")], towns + quarters, "County")
    held = HeldObservations(
        Observed(name, NOW, 2, Values.of(numbers), "Office")
        for name, numbers in (("n", [1, 7, 20, 30]), ("dur", [5, 7, 6, 8]))
    )
    indicators = (
        Indicator("w", "Mean", "weighted(dur by n)"),
        Indicator("n", "People", "n"),
        Indicator("dur", "Mean as delivered", "dur", given=True),
    )
    evaluated = [evaluate(tree, one, held, NOW) for one in indicators]
    table = publish(Release("County", "2024", "en", NOW), tree, evaluated, Rules())
    assert hidden(table, "n", rank=2)[:2].all()
    assert (hidden(table, "dur", rank=2) == hidden(table, "n", rank=2)).all()


def test_a_share_that_an_office_delivers_beside_its_counts_hides_with_them() -> None:
    # 2 of 40 are 5 %: whoever reads the delivered share and the whole knows the hidden count.
    counts, wholes = [2, 30, 41, 53, 60], [40, 300, 800, 700, 600]
    shares = [round(100 * count / whole, 1) for count, whole in zip(counts, wholes, strict=True)]
    delivered = {"al": counts, "ew": wholes, "al_share": shares, "other": [3, 9, 7, 5, 1]}
    held = HeldObservations(
        Observed(name, NOW, 1, Values.of(numbers), "Office") for name, numbers in delivered.items()
    )
    same = Indicator("g", "Anteil wie geliefert", "al_share", given=True)
    unrelated = Indicator("o", "Andere Quote", "other", given=True)
    evaluated = [evaluate(TREE, one, held, NOW) for one in (SHARE, same, unrelated)]
    table = publish(Release("Town", "2024", "en", NOW), TREE, evaluated, Rules())
    assert hidden(table, "g")[0]
    assert (hidden(table, "g") == hidden(table, "s")).all()
    assert not hidden(table, "o").any()
