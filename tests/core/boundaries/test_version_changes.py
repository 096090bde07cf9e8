"""What became of areas, in a word: from ground that passes, worked out by hand."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.boundaries.addresses import AddressBook
from sozialmonitoring_plugin.core.boundaries.succession import SharedGround, Succession
from sozialmonitoring_plugin.core.boundaries.version_changes import Kind, area_changes

Ground = list[tuple[str, str, float]]


def kinds(ground: Ground, noisy: tuple[str, ...] = ()) -> dict[tuple[str, str], str]:
    shared = [SharedGround(old, new, abs(metres), is_thin=metres < 0) for old, new, metres in ground]
    succession = Succession.of(shared, AddressBook.empty(), (), ())
    return {(one.old, one.new): one.kind.value for one in area_changes(succession, noisy)}


@pytest.mark.parametrize(
    ("ground", "expected"),
    [
        ([("1", "1", 100)], {("1", "1"): "unchanged"}),
        ([("1", "9", 100)], {("1", "9"): "key renamed"}),
        ([("1", "1", 90), ("1", "2", 10), ("2", "2", 100)],
         {("1", "1"): "changed", ("1", "2"): "changed", ("2", "2"): "changed"}),
        ([("1", "1a", 60), ("1", "1b", 40)], {("1", "1a"): "split", ("1", "1b"): "split"}),
        ([("1", "1", 60), ("1", "7", 40)], {("1", "1"): "changed", ("1", "7"): "split"}),
        ([("1", "2", 60), ("2", "2", 40)], {("1", "2"): "merged", ("2", "2"): "changed"}),
        ([("1", "7", 10), ("2", "7", 12), ("3", "7", 11), ("1", "1", 90), ("2", "2", 90), ("3", "3", 90)],
         {("1", "7"): "new", ("2", "7"): "split", ("3", "7"): "new",
          ("1", "1"): "changed", ("2", "2"): "changed", ("3", "3"): "changed"}),
        ([("1", "2", 100), ("2", "1", 80)], {("1", "2"): "key reused", ("2", "1"): "key reused"}),
        ([("", "5", 100)], {("", "5"): "new"}),
        ([("5", "", 100), ("6", "6", 50)], {("5", ""): "vanished", ("6", "6"): "unchanged"}),
        ([("6", "6", 50), ("6", "", 5), ("", "6", 7)],
         {("6", "6"): "changed", ("6", ""): "changed", ("", "6"): "changed"}),
        ([("1", "1", 10), ("1", "2", 90), ("2", "1", 80), ("2", "2", 5)],
         dict.fromkeys([("1", "1"), ("1", "2"), ("2", "1"), ("2", "2")], "key reused")),
    ],
)  # fmt: skip
def test_ground_that_passes_has_a_word(ground: Ground, expected: dict[tuple[str, str], str]) -> None:
    assert kinds(ground) == expected


def test_lines_digitised_anew_are_noise_and_no_change() -> None:
    ground = [("1", "1", 100.0), ("1", "2", -0.4), ("2", "2", 80.0), ("2", "1", -0.3), ("3", "3", 10.0)]
    assert kinds(ground, noisy=("1", "2")) == {
        ("1", "1"): "noise",
        ("2", "2"): "noise",
        ("3", "3"): "unchanged",
    }


def test_shares_are_those_of_the_old_and_of_the_new_area() -> None:
    shared = [SharedGround("1", "1", 60.0), SharedGround("1", "2", 40.0), SharedGround("2", "2", 160.0)]
    first, second, third = area_changes(Succession.of(shared, AddressBook.empty(), (), ()), ())
    assert (first.share_of_old, first.share_of_new) == (0.6, 1.0)
    assert (second.share_of_old, second.share_of_new) == (0.4, 0.2)
    assert (third.share_of_old, third.share_of_new) == (1.0, 0.8)
    assert {one.kind for one in (first, second, third)} == {Kind.CHANGED}
