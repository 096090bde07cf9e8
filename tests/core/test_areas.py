"""Levels and their areas."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.areas import TOTAL, Area, AreaError, AreaTree, Level
from sozialmonitoring_plugin.core.values import Reason, Value, Values

LEVELS = [Level("gemeinde", "Gemeinde"), Level("quartier", "Quartier")]
AREAS = [
    Area("gemeinde", "05370004", "Erkelenz", ""),
    Area("gemeinde", "05370008", "Gangelt", ""),
    Area("quartier", "0537000402", "Gerderath", "05370004"),
    Area("quartier", "0537000401", "Zentrum", "05370004"),
    Area("quartier", "0537000801", "Birgden", "05370008"),
]


@pytest.fixture
def county() -> AreaTree:
    return AreaTree.build(LEVELS, AREAS, "Kreis Heinsberg")


def test_several_areas_at_the_top_get_a_total_named_after_the_county(county: AreaTree) -> None:
    assert [entry.level.id for entry in county.levels] == [TOTAL, "gemeinde", "quartier"]
    assert county.levels[0].names == ("Kreis Heinsberg",)


def test_a_single_area_at_the_top_is_the_total_itself() -> None:
    kreis = [Area("kreis", "05370", "Heinsberg", "")]
    gemeinden = [Area("gemeinde", area.key, area.name, "05370") for area in AREAS[:2]]
    tree = AreaTree.build([Level("kreis", "Kreis"), LEVELS[0]], kreis + gemeinden, "Kreis Heinsberg")
    assert [entry.level.id for entry in tree.levels] == ["kreis", "gemeinde"]


def test_areas_stand_in_the_order_of_their_keys(county: AreaTree) -> None:
    assert county.lowest.names == ("Zentrum", "Gerderath", "Birgden")


def test_counts_are_carried_up_to_every_level(county: AreaTree) -> None:
    columns = county.carry_up(Values.of([100, 20, 3]))
    assert [column.numbers.tolist() for column in columns] == [[123], [120, 3], [100, 20, 3]]


def test_counts_of_a_middle_level_are_carried_up_from_there(county: AreaTree) -> None:
    columns = county.carry_up(Values.of([120, 3]), rank=1)
    assert [column.numbers.tolist() for column in columns] == [[123], [120, 3]]


def test_one_secret_quartier_makes_every_sum_above_it_secret_and_no_other(county: AreaTree) -> None:
    columns = county.carry_up(Values.from_values([Value(1.0), Value.none(Reason.HIDDEN), Value(5.0)]))
    assert columns[0][0].reason is Reason.HIDDEN
    assert [columns[1][row].reason for row in (0, 1)] == [Reason.HIDDEN, Reason.NONE]


def test_everything_inside_a_municipality_is_found(county: AreaTree) -> None:
    assert county.descendants(1, 0, 2).tolist() == [0, 1]
    assert county.ancestors(2, 0).tolist() == [0, 0, 0]


def test_booklets_are_for_the_first_level_with_several_areas(county: AreaTree) -> None:
    assert county.levels[county.municipal_rank].level.id == "gemeinde"


def test_a_county_of_one_level_gets_one_booklet() -> None:
    tree = AreaTree.build(LEVELS[:1], AREAS[:2], "Kreis Heinsberg")
    assert tree.levels[tree.municipal_rank].keys == (TOTAL,)


def test_one_key_for_two_areas_is_refused() -> None:
    with pytest.raises(AreaError, match="05370004 stands for more than one area"):
        AreaTree.build(LEVELS, [*AREAS, Area("gemeinde", "05370004", "Erkelenz II", "")])


def test_a_parent_that_does_not_exist_is_refused() -> None:
    with pytest.raises(AreaError, match="belongs to 05370099, but Gemeinde has no such key"):
        AreaTree.build(LEVELS, [*AREAS, Area("quartier", "1", "Nirgends", "05370099")])


def test_an_unknown_level_is_told_with_the_known_ones(county: AreaTree) -> None:
    with pytest.raises(AreaError, match=r"no level block\. The levels are: total, gemeinde, quartier"):
        county.level("block")
