"""What is hidden in small counties whose answer can be worked out by hand."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.disclosure import protect as protect_module, secondary
from sozialmonitoring_plugin.core.disclosure.protect import Protection, protect
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.errors import Cancelled
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.values import Reason, Values
from tests.core.disclosure.attacker import County
from tests.core.disclosure.stories import hidden, published_again, table, town, tree_of
from tests.core.disclosure.terms import parse_sum
from tests.core.disclosure.test_attacker import RELEASES, counties


def hidden_of(amounts, rules: Rules | None = None) -> set[str]:
    tree = town(len(amounts))
    return hidden(tree, protect(tree, [table(tree, "a", amounts)], rules or Rules()), "a")


def test_two_of_twenty_three_is_hidden_with_the_smallest_neighbour_that_covers_it() -> None:
    tree = town(3)
    protection = protect(tree, [table(tree, "a", [12, 2, 9])], Rules())
    assert hidden(tree, protection, "a") == {"q1", "q2"}
    told = {cell.area_key: (cell.low, cell.high, cell.primary, cell.why) for cell in protection.audit}
    assert told == {"q1": (0, 11, True, "small"), "q2": (0, 11, False, "secondary")}


def test_nothing_is_hidden_where_no_count_is_small() -> None:
    assert hidden_of([0, 3, 12, 0, 9]) == set()


def test_the_smallest_count_that_is_shown_is_the_minimum() -> None:
    assert hidden_of([4, 20, 30], Rules(minimum=4)) == set()
    assert hidden_of([4, 20, 30], Rules(minimum=5)) == {"q0", "q1"}


def test_a_zero_is_no_cover_for_a_single_person() -> None:
    assert hidden_of([1, 0, 0, 30]) == {"q0", "q3"}


def test_one_and_two_cover_each_other_because_their_sum_reaches_the_minimum() -> None:
    assert hidden_of([1, 2, 30, 40]) == {"q0", "q1"}


def test_one_and_one_need_a_third() -> None:
    assert hidden_of([1, 1, 30, 40]) == {"q0", "q1", "q2"}


def test_without_secondary_suppression_only_small_counts_go() -> None:
    tree = town(3)
    protection = protect(tree, [table(tree, "a", [12, 2, 9])], Rules(secondary=False))
    assert hidden(tree, protection, "a") == {"q1"}
    assert [(cell.low, cell.high) for cell in protection.audit] == [(2, 2)]


def test_a_minimum_of_one_hides_nothing() -> None:
    assert hidden_of([1, 2, 30], Rules(minimum=1)) == set()


def test_areas_without_a_common_total_need_no_cover() -> None:
    tree = tree_of({"q0": "", "q1": "", "q2": ""})
    protection = protect(tree, [table(tree, "a", [1, 9, 9])], Rules())
    assert hidden(tree, protection, "a") == {"q0"}
    assert protection.audit[0].high == math.inf


def test_the_cover_lies_in_the_same_municipality_so_that_its_total_stays() -> None:
    tree = tree_of({"K": ""}, {"A": "K", "B": "K"}, {"a1": "A", "a2": "A", "a3": "A", "b1": "B", "b2": "B"})
    protection = protect(tree, [table(tree, "a", [1, 20, 30, 4, 5])], Rules())
    assert hidden(tree, protection, "a") == {"a1", "a2"}


def test_a_small_municipality_is_covered_by_another_together_with_one_of_its_quarters() -> None:
    tree = tree_of({"K": ""}, {"A": "K", "B": "K", "C": "K"}, {"a1": "A", "b1": "B", "b2": "B", "c1": "C"})
    protection = protect(tree, [table(tree, "a", [2, 7, 8, 90])], Rules())
    assert hidden(tree, protection, "a") == {"A", "a1", "B", "b1"}


def test_an_only_child_is_hidden_with_its_parent_all_the_way_up() -> None:
    tree = tree_of({"K": ""}, {"A": "K", "B": "K"}, {"a1": "A", "b1": "B"}, {"a11": "a1", "b11": "b1"})
    protection = protect(tree, [table(tree, "a", [2, 8])], Rules())
    assert hidden(tree, protection, "a") == {"A", "a1", "a11", "B", "b1", "b11"}


def test_forty_of_forty_one_tells_about_the_one() -> None:
    tree = town(4)
    tables = [table(tree, "w", [41, 50, 60, 70]), table(tree, "p", [40, 10, 20, 30], "w")]
    protection = protect(tree, tables, Rules())
    assert hidden(tree, protection, "p") == {"q0", "q1"}
    assert hidden(tree, protection, "w") == set()
    assert protection.audit[0].why == "complement"
    assert hidden(tree, protect(tree, tables, Rules(complement=False)), "p") == set()


def test_everybody_or_nobody_is_no_secret() -> None:
    tree = town(2)
    tables = [table(tree, "w", [41, 50]), table(tree, "p", [41, 0], "w")]
    assert protect(tree, tables, Rules()).audit == ()


def test_a_small_whole_takes_its_parts_along_even_if_they_are_zero() -> None:
    tree = town(3)
    tables = [table(tree, "w", [2, 50, 60]), table(tree, "p", [0, 10, 20], "w")]
    protection = protect(tree, tables, Rules(complement=False))
    assert hidden(tree, protection, "w") == {"q0", "q1"}
    assert hidden(tree, protection, "p") == {"q0"}
    assert [cell.why for cell in protection.audit if cell.table == "p"] == ["whole"]


def test_a_part_that_exceeds_its_whole_somewhere_is_still_protected_elsewhere() -> None:
    tree = town(3)
    tables = [table(tree, "w", [10, 50, 60]), table(tree, "p", [13, 48, 30], "w")]
    protection = protect(tree, tables, Rules())
    assert hidden(tree, protection, "p") == {"q0", "q1"}
    assert [cell.why for cell in protection.audit] == ["secondary", "complement"]


def test_what_the_office_has_hidden_of_a_whole_does_not_unsettle_the_share_elsewhere() -> None:
    tree = tree_of({"K": ""}, {"A": "K", "B": "K"}, {"a1": "A", "a2": "A", "b1": "B", "b2": "B"})
    tables = [table(tree, "w", [Reason.HIDDEN, 30, 41, 50])]
    tables.append(table(tree, "p", [90, 20, 40, 10], "w"))
    assert hidden(tree, protect(tree, tables, Rules()), "p") == {"b1", "b2"}


def test_a_part_of_two_wholes_is_protected_against_both() -> None:
    tree = town(3)
    tables = [table(tree, "v", [41, 50, 60]), table(tree, "w", [90, 31, 60])]
    tables += [table(tree, "p", [40, 30, 20], "v"), table(tree, "p", [40, 30, 20], "w")]
    # 40 may become 38 only if somebody takes the two, and 30 of 31 has room for one.
    assert hidden(tree, protect(tree, tables, Rules()), "p") == {"q0", "q1", "q2"}
    assert hidden(tree, protect(tree, tables[:1] + tables[2:3], Rules()), "p") == {"q0", "q2"}


def test_a_part_its_sister_and_their_sum_are_hidden_so_that_none_gives_away_the_other() -> None:
    tree = town(4)
    tables = [table(tree, "a", [4, 5, 6, 7]), table(tree, "b", [1, 10, 20, 30])]
    tables.append(table(tree, "a + b", [5, 15, 26, 37]))
    protection = protect(tree, tables, Rules())
    assert hidden(tree, protection, "a") == hidden(tree, protection, "b") == {"q0", "q1"}
    assert hidden(tree, protection, "a + b") == set()


def test_what_nobody_publishes_but_everybody_can_compute_is_protected_too() -> None:
    tree = town(3)
    tables = [table(tree, "a", [4, 5, 6]), table(tree, "a + b", [5, 15, 26])]
    assert hidden(tree, protect(tree, tables, Rules()), "a") == {"q0", "q1"}


def test_the_same_sum_under_two_names_is_hidden_under_both() -> None:
    tree = town(3)
    tables = [table(tree, "a + b", [1, 9, 12]), table(tree, "b + a", [1, 9, 12])]
    protection = protect(tree, tables, Rules())
    assert hidden(tree, protection, "a + b") == hidden(tree, protection, "b + a") == {"q0", "q1"}


def test_tables_that_have_nothing_in_common_do_not_disturb_each_other() -> None:
    tree = town(3)
    protection = protect(tree, [table(tree, "a", [1, 9, 12]), table(tree, "b", [12, 9, 8])], Rules())
    assert hidden(tree, protection, "b") == set()


def test_where_a_value_is_missing_no_total_gives_anything_away() -> None:
    assert hidden_of([1, Reason.MISSING, 9]) == {"q0"}


def test_what_the_office_has_hidden_is_not_leant_on_while_there_is_a_neighbour() -> None:
    assert hidden_of([1, Reason.HIDDEN, 9, 12]) == {"q0", "q2"}


def test_beside_nothing_but_hidden_values_a_small_count_is_hidden_alone() -> None:
    assert hidden_of([1, Reason.HIDDEN, Reason.HIDDEN]) == {"q0"}


def test_what_the_office_has_hidden_costs_no_other_municipality_its_total() -> None:
    tree = tree_of({"K": ""}, {"A": "K", "B": "K"}, {"a1": "A", "a2": "A", "b1": "B", "b2": "B"})
    protection = protect(tree, [table(tree, "a", [1, Reason.HIDDEN, 50, 60])], Rules())
    assert hidden(tree, protection, "a") == {"a1"}


def test_counts_that_arrive_for_municipalities_only_are_protected_there() -> None:
    tree = tree_of({"K": ""}, {"A": "K", "B": "K", "C": "K"}, {"a1": "A", "b1": "B", "c1": "C"})
    levels = (*tree.carry_up(Values.of([2, 30, 8]), 1), Values.nothing(3))
    given_table = protect_module.CountTable("a", parse_sum("a"), levels)
    assert hidden(tree, protect(tree, [given_table], Rules()), "a") == {"A", "C"}


def test_a_small_balance_is_hidden_whatever_its_sign() -> None:
    tree = town(3)
    protection = protect(tree, [table(tree, "a", [-2, 40, -30])], Rules())
    assert "q0" in hidden(tree, protection, "a")
    assert len(protection.audit) == 2
    assert {(cell.low, cell.high) for cell in protection.audit} == {(-math.inf, math.inf)}


def test_estimated_counts_with_decimals_are_protected_without_rounding_them() -> None:
    assert hidden_of([2.5, 0.0, 7.25, 30.5]) == {"q0", "q2"}
    assert hidden_of([3.0, 0.0, 7.25, 30.5]) == set()


def test_no_tables_need_no_protection() -> None:
    assert protect(town(2), [], Rules()) == Protection({}, ())


def test_levels_that_do_not_add_up_are_refused() -> None:
    tree = town(2)
    wrong = protect_module.CountTable("a", parse_sum("a"), (Values.of([9]), Values.of([4, 4])))
    with pytest.raises(ValueError, match="a: area 0 is not the sum of its parts"):
        protect(tree, [wrong], Rules())


def test_values_for_another_tree_are_refused() -> None:
    with pytest.raises(ValueError, match="a: 3 values for 4 areas"):
        protect(town(3), [table(town(2), "a", [1, 2])], Rules())


def test_cancelling_stops_the_work() -> None:
    class Impatient(Silence):
        def isCanceled(self) -> bool:
            return True

    tree = town(3)
    with pytest.raises(Cancelled):
        protect(tree, [table(tree, "a", [12, 2, 9])], Rules(), Impatient())


def test_what_the_audit_refuses_is_never_returned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protect_module, "suppress", lambda _problem, hidden, _feedback: hidden)
    with pytest.raises(RuntimeError, match="audit"):
        hidden_of([12, 2, 9])


def test_without_any_help_from_the_search_everything_is_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secondary, "cheapest", lambda _plan: None)
    monkeypatch.setattr(secondary.TreeRow, "cover", lambda *_: None)
    tree = town(3)
    tables = [table(tree, "a", [12, 2, 9]), table(tree, "b", [5, 6, 7])]
    protection = protect(tree, tables, Rules())
    assert hidden(tree, protection, "a") == {"town", "q0", "q1", "q2"}
    assert hidden(tree, protection, "b") == set()


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.sampled_from(sorted(RELEASES)).flatmap(counties))
def test_protecting_again_gives_the_same_and_protecting_what_is_published_adds_nothing(
    county: County,
) -> None:
    tables = county.count_tables()
    first = protect(county.tree, tables, Rules())
    again = protect(county.tree, tables, Rules())
    assert again.audit == first.audit
    second = protect(county.tree, published_again(tables, first), Rules())
    assert second.audit == ()


@settings(max_examples=40, deadline=None, derandomize=True)
@given(counties("one count"), st.sampled_from([3, 5]))
def test_what_a_shown_total_leaves_for_its_hidden_parts_is_nobody_or_many(
    county: County, minimum: int
) -> None:
    masks = protect(county.tree, county.count_tables(), Rules(minimum=minimum)).hidden["a"]
    amounts = county.amounts("a")
    for level, parents in enumerate(county.parents[1:], start=1):
        for parent in range(len(county.parents[level - 1])):
            rest = sum(
                amounts[level][area]
                for area, above in enumerate(parents)
                if above == parent and masks[level][area]
            )
            assert masks[level - 1][parent] or rest == 0 or rest >= minimum
