"""Streets that changed sides, and who has to deliver anew."""

from __future__ import annotations

from sozialmonitoring_plugin.core.boundaries.comparing.deliverers import Deliverer
from sozialmonitoring_plugin.core.boundaries.comparing.report_texts import Told
from sozialmonitoring_plugin.core.boundaries.comparing.tables import overview_table, street_table, task_table
from sozialmonitoring_plugin.core.boundaries.comparing.told import told_inside
from sozialmonitoring_plugin.core.wording import Wording
from tests.core.boundaries.comparing.county import House, compare_drawings

BEFORE, AFTER = ["aabbCCnnoo"], ["abbbCCnnoo"]


def lane(field: int, numbers: range, people: int = 2) -> list[House]:
    return [(field, 0, "Hauptstraße", number, "", people, 1) for number in numbers]


def test_a_street_is_told_with_its_ranges_and_who_lives_there() -> None:
    houses = [*lane(0, range(1, 5)), *lane(1, range(5, 9)), *lane(2, range(9, 13))]
    found = compare_drawings(BEFORE, AFTER, houses)
    told = Told(found, told_inside(found), Wording.of("de"))
    (row,) = street_table(told, "1").rows
    assert row[:6] == (
        "1", "Aachdorf", "Hauptstraße", "5–7 (ungerade), 6–8 (gerade)", "Quartier a", "Quartier b",
    )  # fmt: skip
    assert [value.number for value in row[6:]] == [4, 8, 4]


def test_a_street_of_the_same_name_in_another_town_does_not_break_a_range() -> None:
    there = [(8, 0, "Hauptstraße", number, "", 1, 1) for number in (6, 7)]
    found = compare_drawings(BEFORE, AFTER, [*lane(1, range(5, 9)), *there])
    assert found.streets[0].ranges.is_whole_street
    assert str(found.streets[0].ranges.odd[0]) == "5–7"


def test_the_overview_counts_only_towns_in_which_something_changed() -> None:
    found = compare_drawings(BEFORE, AFTER, lane(1, range(5, 9)))
    told = Told(found, told_inside(found), Wording.of("de"))
    (row,) = overview_table(told).rows
    assert row[0] == "Aachdorf"
    assert [value.number for value in row[1:]] == [2, 1, 10_000, 1, 4, 8, 4]


def tasks(before: list[str], after: list[str], *told: Deliverer) -> list[tuple[str, str, list[str]]]:
    found = compare_drawings(before, after, told=told)
    return [(one.source, one.level, [area.key for area in one.areas]) for one in found.tasks]


def test_who_told_of_changed_areas_delivers_them_anew_and_nobody_else() -> None:
    aachdorf = Deliverer("Aachdorf", "quarter", frozenset("abC"))
    bergstadt = Deliverer("Bergstadt", "quarter", frozenset("no"))
    jobs = Deliverer("Arbeitsagentur", "town", frozenset("12"))
    assert tasks(BEFORE, AFTER, aachdorf, bergstadt, jobs) == [("Aachdorf", "quarter", ["a", "b"])]


def test_a_level_above_is_asked_only_where_ground_left_its_areas() -> None:
    health = Deliverer("Gesundheitsamt", "part", frozenset({"11", "12", "21", "22"}))
    assert tasks(BEFORE, AFTER, health) == []
    assert tasks(["aabbCC"], ["aabbbC"], health) == [("Gesundheitsamt", "part", ["11", "12"])]


def test_new_areas_are_asked_for_and_ended_keys_are_told() -> None:
    office = Deliverer("Amt", "quarter", frozenset("ab"))
    assert compare_drawings(["aabb"], ["aabb"], told=[office]).tasks == ()
    found = compare_drawings(["aabb"], ["aadb"], told=[office])
    assert [area.key for area in found.tasks[0].areas] == ["b", "d"]
    found = compare_drawings(["aabb"], ["aaaa"], told=[office])
    assert ([area.key for area in found.tasks[0].areas], found.tasks[0].ended) == (["a"], ("b",))


def test_areas_under_another_key_are_delivered_anew_too() -> None:
    office = Deliverer("Amt", "quarter", frozenset("ab"))
    (renamed,) = compare_drawings(["aabb"], ["aacc"], told=[office]).tasks
    assert ([area.key for area in renamed.areas], renamed.ended) == (["c"], ("b",))
    (swapped,) = compare_drawings(["aabb"], ["bbaa"], told=[office]).tasks
    assert ([area.key for area in swapped.areas], swapped.ended) == (["a", "b"], ())
    parts = Deliverer("Gesundheitsamt", "part", frozenset({"11", "12"}))
    (moved,) = compare_drawings(["aabbCC"], ["aaBBCC"], told=[parts]).tasks
    assert [area.key for area in moved.areas] == ["11", "12"], "b belongs to another part as B"


def test_the_task_table_of_a_town_names_its_areas_only() -> None:
    office = Deliverer("Amt", "quarter", frozenset("abno"))
    found = compare_drawings(["aabbnnoo"], ["abbbnooo"], told=[office])
    told = Told(found, told_inside(found), Wording.of("de"))
    (row,) = task_table(told, "2").rows
    assert row[:3] == ("Amt", "Quartier", "Quartier n (n), Quartier o (o)")
    (whole,) = task_table(told).rows
    assert whole[2] == "Quartier a (a), Quartier b (b), Quartier n (n), Quartier o (o)"
