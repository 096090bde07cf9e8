"""What became of areas: each kind of change drawn with letters."""

from __future__ import annotations

from collections import Counter

import pytest

from sozialmonitoring_plugin.core.boundaries.addresses import AddressBook
from sozialmonitoring_plugin.core.boundaries.comparing.comparison import VersionComparison, compared
from sozialmonitoring_plugin.core.boundaries.comparing.identity import same_areas
from sozialmonitoring_plugin.core.boundaries.comparing.report_texts import Told, facts
from sozialmonitoring_plugin.core.boundaries.comparing.tables import area_table
from sozialmonitoring_plugin.core.boundaries.comparing.told import told_inside
from sozialmonitoring_plugin.core.boundaries.succession import SharedGround, Succession
from sozialmonitoring_plugin.core.boundaries.version_changes import Kind, area_changes
from sozialmonitoring_plugin.core.wording import Wording
from tests.core.boundaries.comparing.county import book, boundaries, compare, compare_drawings


def kinds(comparison: VersionComparison) -> dict[str, str]:
    return {one.old or one.new: one.kind.value for one in comparison.areas}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("aabb", "aabb", {"a": "unchanged", "b": "unchanged"}),
        ("aabb", "abbb", {"a": "changed", "b": "changed"}),
        ("aaaa", "aacc", {"a": "split", "c": "new"}),
        ("aabb", "ccdd", {"a": "renamed", "b": "renamed"}),
        ("aaaa", "ccdd", {"a": "split", "c": "new", "d": "new"}),
        ("aabb", "aaaa", {"a": "merged", "b": "vanished"}),
        ("aabb", "cccc", {"a": "vanished", "b": "vanished", "c": "merged"}),
        ("aabb", "accb", {"a": "changed", "b": "changed", "c": "new"}),
        ("aabbb", "aacbd", {"a": "unchanged", "b": "split", "c": "new", "d": "new"}),
    ],
)
def test_each_area_says_what_became_of_it(before: str, after: str, expected: dict[str, str]) -> None:
    assert kinds(compare_drawings([before], [after])) == expected


def test_a_key_used_again_for_other_ground_is_not_the_same_area() -> None:
    found = compare_drawings(["aabbcc"], ["ccbbdd"])
    assert kinds(found) == {"a": "reused", "b": "unchanged", "c": "renamed"}
    assert {(one.old, one.new) for one in found.areas} == {("a", "c"), ("b", "b"), ("c", "d")}


@pytest.mark.parametrize(
    ("before", "after"),
    [("aabb", "bbaa"), ("aabb", "aacc"), ("aabbcc", "ccbbdd"), ("aabb", "aabb"), ("aaabbb", "aabbbb"),
     ("aaaaabbbcccddeffff", "bbaaaaaaccccccceff")],
)  # fmt: skip
def test_both_ways_to_tell_of_a_change_agree_who_kept_a_key(before: str, after: str) -> None:
    shared = Counter(zip(before, after, strict=True))
    ground = [SharedGround(*pair, 100.0 * count) for pair, count in shared.items()]
    passed = area_changes(Succession.of(ground, AddressBook.empty(), (), ()), ())
    fates = {(one.old, one.new): one.kind.value for one in compare_drawings([before], [after]).areas}
    words = {"key renamed": "renamed", "key reused": "reused"}
    for one in passed:
        if one.old == one.new:
            assert ((one.old, one.new) in fates) == (one.kind is not Kind.REUSED)
        elif one.kind in (Kind.RENAMED, Kind.REUSED) and (one.share_of_old, one.share_of_new) == (1, 1):
            assert fates[one.old, one.new] == words[one.kind.value]


def test_an_area_with_another_name_is_renamed_and_gives_no_ground() -> None:
    old, new = boundaries(["aabb"]), boundaries(["aabb"], names={"a": "Neustadt"})
    found = compare(old, new, (["aabb"], ["aabb"]))
    assert kinds(found) == {"a": "renamed", "b": "unchanged"}
    assert not found.moves


def test_noise_without_addresses_is_no_change_and_is_told_apart() -> None:
    ground = [SharedGround("a", "a", 9_000.0), SharedGround("a", "b", 12.5, is_thin=True)]
    succession = Succession.of([*ground, SharedGround("b", "b", 9_000.0)], AddressBook.empty(), (), ())
    assert same_areas(succession) == {"a": "a", "b": "b"}
    assert [one.is_noise for one in succession.passages] == [False, True, False]


def test_thin_ground_with_an_address_is_a_change() -> None:
    ground = [SharedGround("a", "a", 9_000.0), SharedGround("a", "b", 12.5, is_thin=True)]
    addresses = book([(0, 0, "Weg", 1, "", 2, 1)])
    succession = Succession.of([*ground, SharedGround("b", "b", 9_000.0)], addresses, ["a"], ["b"])
    old = boundaries(["ab"])
    found = compared(old, boundaries(["ab"]), succession, ["a"])
    assert kinds(found) == {"a": "changed", "b": "changed"}
    assert [(one.origin, one.to, one.addresses) for one in found.moves] == [("a", "b", 1)]
    assert found.noise_square_metres == 0


def test_the_table_tells_before_after_and_change() -> None:
    houses = [(0, 0, "Weg", 1, "", 5, 2), (1, 0, "Weg", 3, "", 4, 1), (2, 0, "Weg", 5, "", 7, 3)]
    found = compare_drawings(["aabb"], ["abbb"], houses)
    told = Told(found, told_inside(found), Wording.of("de"))
    table = area_table(told, "1")
    shown = [[cell if isinstance(cell, str) else cell.number for cell in row] for row in table.rows]
    a, b = shown
    assert a[:5] == ["a", "Quartier a", "Aachdorf", "geändert", "gibt ab an Quartier b"]
    assert a[5:] == [20_000, 10_000, -10_000, 2, 1, -1, 9, 5, -4, 3, 2, -1]
    assert b[5:] == [20_000, 30_000, 10_000, 1, 2, 1, 7, 11, 4, 3, 4, 1]
    assert len(table.columns) == len(a)


def test_without_addresses_there_are_areas_and_ground_only() -> None:
    found = compare_drawings(["aabb"], ["abbb"])
    told = Told(found, told_inside(found), Wording.of("de"))
    assert len(area_table(told).columns) == 8
    assert list(facts(told, 3)) == ["Adressen liegen nicht vor: Angaben nur zu Gebieten und Flächen."]
