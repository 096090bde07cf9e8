"""The quick way for large trees, without the optimum behind it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from sozialmonitoring_plugin.core.disclosure import secondary
from sozialmonitoring_plugin.core.disclosure.protect import protect
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from tests.core.disclosure.attacker import County
from tests.core.disclosure.stories import hidden, table, town, tree_of
from tests.core.disclosure.test_attacker import counties


@pytest.fixture(autouse=True)
def only_paths(monkeypatch: pytest.MonkeyPatch) -> None:
    """No optimum, and no second try where paths fail."""
    monkeypatch.setattr(secondary, "MANY_AREAS", 0)

    def no_second_try(*_: object) -> None:
        pytest.fail("the paths have left a secret unprotected")

    monkeypatch.setattr(secondary, "_repair", no_second_try)


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(counties("one count"), st.sampled_from([3, 5]))
def test_paths_alone_protect_any_single_count(county: County, minimum: int) -> None:
    protection = protect(county.tree, county.count_tables(), Rules(minimum=minimum))
    assert all(cell.low <= 0 and cell.high >= minimum for cell in protection.audit if cell.primary)


@pytest.mark.parametrize(
    ("amounts", "gone"),
    [
        ([12, 2, 9], {"q1", "q2"}),
        ([1, 0, 0, 30], {"q0", "q3"}),
        ([1, 2, 30, 40], {"q0", "q1"}),
        ([1, 1, 30, 40], {"q0", "q1", "q2"}),
        ([2, 50, 1, 40, 60], {"q0", "q2"}),
        ([0, 3, 9], set()),
    ],
)
def test_paths_find_the_cheapest_neighbours(amounts, gone) -> None:
    tree = town(len(amounts))
    assert hidden(tree, protect(tree, [table(tree, "a", amounts)], Rules()), "a") == gone


def test_one_neighbour_with_enough_is_taken_rather_than_two_with_too_little() -> None:
    tree = town(6)
    protection = protect(tree, [table(tree, "a", [1, 0, 0, 8, 9, 10])], Rules(minimum=8))
    assert hidden(tree, protection, "a") == {"q0", "q3"}


def test_paths_stay_in_the_municipality() -> None:
    tree = tree_of({"K": ""}, {"A": "K", "B": "K"}, {"a1": "A", "a2": "A", "a3": "A", "b1": "B", "b2": "B"})
    protection = protect(tree, [table(tree, "a", [1, 20, 30, 4, 5])], Rules())
    assert hidden(tree, protection, "a") == {"a1", "a2"}


def test_a_path_from_a_small_municipality_ends_in_a_quarter_of_another() -> None:
    tree = tree_of({"K": ""}, {"A": "K", "B": "K", "C": "K"}, {"a1": "A", "b1": "B", "b2": "B", "c1": "C"})
    protection = protect(tree, [table(tree, "a", [2, 8, 7, 90])], Rules())
    assert hidden(tree, protection, "a") == {"A", "a1", "B", "b2"}


def test_a_path_uses_what_is_hidden_already() -> None:
    tree = tree_of(
        {"K": ""},
        {"A": "K", "B": "K", "C": "K"},
        {"a1": "A", "b1": "B", "b2": "B", "c1": "C", "c2": "C", "c3": "C"},
    )
    # B is smaller, but in C a quarter is hidden anyhow, and C covers that one at the same time.
    protection = protect(tree, [table(tree, "a", [2, 7, 8, 1, 9, 90])], Rules())
    assert hidden(tree, protection, "a") == {"A", "a1", "C", "c1"}


def test_paths_leave_room_for_the_rest_of_a_share() -> None:
    tree = town(4)
    tables = [table(tree, "w", [41, 12, 60, 70]), table(tree, "p", [40, 12, 20, 30], "w")]
    # The 12 of 12 cannot rise, and 40 of 41 has to be able to fall.
    assert hidden(tree, protect(tree, tables, Rules()), "p") == {"q0", "q2"}
