"""What is missing in a small county, known beforehand."""

from __future__ import annotations

from collections import Counter
from datetime import date

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.completeness.completeness import Completeness, State
from sozialmonitoring_plugin.core.completeness.gaps import Gap
from sozialmonitoring_plugin.core.completeness.judging import find_completeness
from sozialmonitoring_plugin.core.completeness.rhythm import owed_dates
from sozialmonitoring_plugin.core.values import Reason

from .county import (
    LATE,
    NUMBER,
    QUARTERS,
    TOWNS,
    Said,
    answers_of,
    county,
    end_of,
    everywhere,
    judged,
    table,
)

YEARS = end_of(2021, 2022, 2023)


def without(said: list[Said], day: date, *areas: str, variable: str = "") -> list[Said]:
    return [row for row in said if not (row[2] == day and row[3] in areas and variable in ("", row[1]))]


def gaps(found: Completeness) -> list[Gap]:
    return [gap for cell in found.cells for gap in cell.gaps]


def test_everything_has_come() -> None:
    found = judged(everywhere("Amt", "poor", YEARS))
    assert table(found) == {("Amt", town): ["2/2"] * 3 for town in TOWNS.values()}
    assert found.counts() == {
        State.COMPLETE: 9, State.PARTLY: 0, State.MISSING: 0, State.NOT_EXPECTED: 0,
    }  # fmt: skip
    assert gaps(found) == []


def test_a_quarter_without_a_row_is_named() -> None:
    both = everywhere("Amt", "poor", YEARS) + everywhere("Amt", "rich", YEARS)
    found = judged(without(both, YEARS[1], "22"))
    assert table(found)["Amt", "Buch"] == ["4/4", "2/4", "4/4"]
    (gap,) = gaps(found)
    assert (gap.area_names, gap.variables, gap.reason) == (("Q22",), ("poor", "rich"), Reason.NONE)
    assert (gap.is_all_variables, gap.is_all_areas, gap.place.name) == (True, False, "Buch")


def test_a_municipality_with_a_new_name_keeps_its_gap() -> None:
    """Buch is Buchen from 2023 on, in a boundary version of its own; its 2021 lacks a quarter."""
    said = without(everywhere("Amt", "poor", YEARS), YEARS[0], "21")
    old, new = county(), county({**TOWNS, "2": "Buchen"})
    answers = answers_of(old, [row for row in said if row[2] < YEARS[2]])
    answers += answers_of(new, [row for row in said if row[2] == YEARS[2]])
    found = find_completeness(answers, lambda day: new if day >= YEARS[2] else old, (), LATE)
    assert table(found) == {
        ("Amt", "Aach"): ["2/2"] * 3,
        ("Amt", "Buchen"): ["1/2", "2/2", "2/2"],
        ("Amt", "Cham"): ["2/2"] * 3,
    }
    (gap,) = gaps(found)
    assert (gap.place.name, gap.area_names) == ("Buchen", ("Q21",))


def test_a_column_that_did_not_come_is_told_as_one_gap_for_each_municipality() -> None:
    said = everywhere("Amt", "poor", YEARS) + everywhere("Amt", "rich", [YEARS[0], YEARS[2]])
    found = judged(said)
    assert [(gap.variables, gap.is_all_areas, gap.is_all_variables) for gap in gaps(found)] == [
        (("rich",), True, False)
    ] * 3


def test_a_year_that_is_wholly_absent_is_a_column_of_its_own() -> None:
    found = judged(everywhere("Amt", "poor", end_of(2020, 2021, 2023)))
    assert found.dates == tuple(end_of(2020, 2021, 2022, 2023))
    assert [cell.state for cell in found.whole("Amt").cells] == [
        State.COMPLETE, State.COMPLETE, State.MISSING, State.COMPLETE,
    ]  # fmt: skip


def test_a_new_variable_is_not_owed_for_earlier_years() -> None:
    found = judged(everywhere("Amt", "poor", YEARS) + everywhere("Amt", "rich", YEARS[1:]))
    assert table(found)["Amt", "Aach"] == ["2/2", "4/4", "4/4"]


def test_a_column_that_was_empty_in_earlier_years_is_new_as_well() -> None:
    empty = [("Amt", "rich", YEARS[0], area, Reason.MISSING) for area in QUARTERS]
    found = judged(everywhere("Amt", "poor", YEARS) + empty + everywhere("Amt", "rich", YEARS[1:]))
    assert table(found)["Amt", "Aach"] == ["2/2", "4/4", "4/4"]


def test_an_office_that_sent_nothing_but_empty_cells_owes_them() -> None:
    found = judged([("Amt", "poor", YEARS[0], area, Reason.MISSING) for area in QUARTERS])
    assert table(found) == {("Amt", town): ["0/2"] for town in TOWNS.values()}


@pytest.mark.parametrize(
    "reason", [Reason.HIDDEN, Reason.NOT_APPLICABLE, Reason.NOT_RATED, Reason.UNRELIABLE]
)
def test_a_reason_is_an_answer(reason: Reason) -> None:
    found = judged([("Amt", "poor", YEARS[0], area, reason) for area in QUARTERS])
    assert found.counts()[State.COMPLETE] == 3


def test_empty_and_announced_cells_are_told_apart() -> None:
    said = without(everywhere("Amt", "poor", YEARS), YEARS[2], "11", "12")
    said += [("Amt", "poor", YEARS[2], "11", Reason.MISSING), ("Amt", "poor", YEARS[2], "12", Reason.LATER)]
    found = judged(said)
    assert [(gap.area_keys, gap.reason) for gap in gaps(found)] == [
        (("11",), Reason.MISSING), (("12",), Reason.LATER),
    ]  # fmt: skip


def test_totals_of_municipalities_are_judged_as_such() -> None:
    found = judged(without(everywhere("Land", "births", YEARS, TOWNS), YEARS[1], "2"))
    assert table(found) == {
        ("Land", "Aach"): ["1/1"] * 3, ("Land", "Buch"): ["1/1", "0/1", "1/1"], ("Land", "Cham"): ["1/1"] * 3,
    }  # fmt: skip
    assert gaps(found)[0].level.title == "Gemeinde"


def test_a_total_is_not_asked_for_where_its_parts_are_known() -> None:
    said = everywhere("Amt", "poor", YEARS) + everywhere("Amt", "poor", YEARS[:1], TOWNS)
    assert judged(said, counts=["poor"]).counts()[State.PARTLY] == 0
    # A rate cannot be summed from those of its parts.
    assert judged(said).counts()[State.PARTLY] == 6


def test_quarters_are_still_owed_where_only_a_total_came() -> None:
    said = without(everywhere("Amt", "poor", YEARS), YEARS[1], "31", "32")
    found = judged([*said, ("Amt", "poor", YEARS[1], "3", NUMBER)], counts=["poor"])
    assert table(found)["Amt", "Cham"] == ["2/2", "1/3", "2/2"]


def test_the_office_of_one_municipality_owes_nothing_elsewhere() -> None:
    found = judged(everywhere("Aach", "poor", YEARS[:2], ["11", "12"]) + everywhere("Amt", "rich", YEARS))
    assert ("Aach", "Buch") not in table(found)
    assert table(found)["Aach", "Aach"] == ["2/2", "2/2", "0/2"]


def test_where_another_office_speaks_nothing_is_asked() -> None:
    # Cham has a youth office of its own, which failed in 2022.
    county_office = everywhere("Kreis", "aid", YEARS, ["11", "12", "21", "22"])
    found = judged(county_office + everywhere("Cham", "aid", [YEARS[0], YEARS[2]], ["31", "32"]))
    assert ("Kreis", "Cham") not in table(found)
    assert table(found)["Cham", "Cham"] == ["2/2", "0/2", "2/2"]


def test_where_nobody_speaks_the_office_of_the_others_is_asked() -> None:
    found = judged(everywhere("Kreis", "aid", YEARS, ["11", "12", "21", "22"]))
    assert table(found)["Kreis", "Cham"] == ["0/2"] * 3


def test_an_office_that_changed_its_name_owes_nothing_any_more() -> None:
    found = judged(everywhere("Amt", "poor", YEARS[:1]) + everywhere("Agentur", "poor", YEARS[1:]))
    assert table(found)["Amt", "Aach"] == ["2/2", "", ""]
    assert table(found)["Agentur", "Aach"] == ["", "2/2", "2/2"]


def test_a_forecast_makes_nobody_owe_the_future() -> None:
    said = everywhere("Amt", "poor", YEARS) + everywhere("Land", "forecast", [date(2040, 12, 31)])
    found = judged(said, today=date(2024, 6, 1))
    assert found.dates == (*YEARS, date(2040, 12, 31))
    assert table(found)["Amt", "Aach"] == ["2/2", "2/2", "2/2", ""]


def test_nothing_delivered_is_an_empty_overview() -> None:
    assert judged([]) == Completeness((), ())


def test_a_part_of_the_overview_is_judged_by_the_whole() -> None:
    said = everywhere("Amt", "poor", end_of(2020, 2021, 2023)) + everywhere("Land", "births", YEARS)
    part = judged(said).limited(["Amt"], date(2022, 1, 1), date(2022, 12, 31))
    assert table(part) == {("Amt", town): ["0/2"] for town in TOWNS.values()}


def test_without_municipalities_the_county_is_the_only_line() -> None:
    areas = [Area("town", key, name, "") for key, name in TOWNS.items()]
    tree = AreaTree.build([Level("town", "Gemeinde")], areas, "Kreis")
    said = without(everywhere("Land", "births", YEARS, TOWNS), YEARS[1], "2")
    found = find_completeness(answers_of(tree, said), lambda _: tree, set(), LATE)
    assert table(found) == {("Land", "Kreis"): ["3/3", "2/3", "3/3"]}
    assert gaps(found)[0].area_names == ("Buch",)


said_rows = st.lists(
    st.tuples(
        st.sampled_from(["A", "B"]),
        st.sampled_from(["v", "w"]),
        st.sampled_from(end_of(2019, 2020, 2021, 2022, 2023)),
        st.sampled_from([*QUARTERS, *TOWNS]),
        st.sampled_from([Reason.NONE, Reason.NONE, Reason.MISSING, Reason.LATER, Reason.HIDDEN]),
    ),
    max_size=60,
)


@given(said_rows)
def test_the_same_by_sets_of_single_values(said: list[Said]) -> None:
    """The rule once more, one value after the other; rates, so that nothing is summed."""
    valid = {(variable, day, area): (source, reason) for source, variable, day, area, reason in said}
    told = {key: one for key, one in valid.items() if one[1] is not Reason.MISSING}
    answered = {key for key, (_, reason) in told.items() if reason is not Reason.LATER}
    known = {day for _, day, _ in valid}
    expected: Counter[tuple[str, str, date]] = Counter()
    still_open: set[tuple[str, str, date, str]] = set()
    for source, variable, digits in {(one[0], key[0], len(key[2])) for key, one in valid.items()}:
        mine = [
            key for key, one in told.items() if (one[0], key[0], len(key[2])) == (source, variable, digits)
        ]
        all_of_mine = [
            key for key, one in valid.items() if (one[0], key[0], len(key[2])) == (source, variable, digits)
        ]
        towns = {key[2][0] for key in mine}
        for day in owed_dates({key[1] for key in mine or all_of_mine}, known, max(known)):
            for area in QUARTERS if digits == 2 else TOWNS:
                others = {one[0] for key, one in told.items() if key[0] == variable and key[2][0] == area[0]}
                if area[0] not in towns and (len(towns) == 1 or others - {source}):
                    continue
                key = (variable, day, area)
                if key in answered and told[key][0] != source:
                    continue
                expected[source, area[0], day] += 1
                if key not in answered:
                    still_open.add((source, *key))

    found = judged(said)
    listed = [
        (cell.source, variable, cell.day, area)
        for cell in found.cells for gap in cell.gaps for variable in gap.variables for area in gap.area_keys
    ]  # fmt: skip
    assert {
        (c.source, c.place.key, c.day): c.expected for c in found.cells if c.place and c.expected
    } == expected
    assert len(listed) == len(set(listed))
    assert set(listed) == still_open
    assert all(cell.missing == sum(gap.count for gap in cell.gaps) for cell in found.cells)


def test_many_areas_are_told_in_few_gaps() -> None:
    """Two columns and three rows left out of a hundred by ten: two blocks, not hundreds of values."""
    keys = [f"1{number:03}" for number in range(100)]
    tree = AreaTree.build(
        [Level("town", "T"), Level("quarter", "Q")],
        [Area("town", "1", "", ""), *(Area("quarter", key, key, "1") for key in keys)],
    )
    columns = [f"v{number}" for number in range(10)]
    first = everywhere("Amt", "", YEARS[:1], keys)
    said = [(source, name, day, area, reason) for source, _, day, area, reason in first for name in columns]
    said += [
        (source, name, YEARS[1], area, reason)
        for source, name, _, area, reason in said
        if name not in ("v3", "v7") and area not in keys[5:8]
    ]
    found = find_completeness(answers_of(tree, said), lambda _: tree, set(), LATE)
    (cell,) = [one for one in found.cells if one.day == YEARS[1]]
    assert cell.missing == 2 * 100 + 3 * 8
    assert sorted(gap.count for gap in cell.gaps) == [3 * 8, 2 * 100]
    assert np.isin(["v3", "v7"], cell.gaps[0].variables).all()
