"""What an upper area has is compared with its parts only where it is not their sum."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.charts.references import is_amount
from sozialmonitoring_plugin.core.indicators.tableau import Indicator


@pytest.mark.parametrize("formula", ["al", "al + sgb", "change(al, 2 years)", "change(al, 2022-12-31)"])
def test_counts_and_their_differences_are_amounts(formula: str) -> None:
    assert is_amount(Indicator("one", "One", formula))


@pytest.mark.parametrize(
    "formula", ["al / ew per 100", "change(al / ew per 100, 2 years)", "growth(al, 2 years)"]
)
def test_rates_and_their_changes_are_not(formula: str) -> None:
    assert not is_amount(Indicator("one", "One", formula))


def test_a_rate_as_delivered_is_no_amount_nor_is_its_change() -> None:
    assert not is_amount(Indicator("one", "One", "rate", given=True))
    assert not is_amount(Indicator("one", "One", "change(rate, 2 years)", given=True))
