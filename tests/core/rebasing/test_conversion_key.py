"""Official conversion keys: tables as they are published, and what is refused."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets.grid import Grid
from sozialmonitoring_plugin.core.rebasing.carrying import divide
from sozialmonitoring_plugin.core.rebasing.conversion_key import ConversionKey
from sozialmonitoring_plugin.core.rebasing.conversion_table import KeyedLevel, ReadKey, read_conversion_key
from sozialmonitoring_plugin.core.rebasing.weights import RebasingError
from tests.core.rebasing.stories import column, estimated, numbers

OLD, NEW = ("05370001", "05370002", "05370003"), ("05370002", "05370004", "05370005")
LEVEL = KeyedLevel("gemeinde", OLD, NEW)
ROWS = (
    ("Umsteigeschlüssel 2019 – 2020", None, None, None, None, None, None),
    ("31.12.2019", "Name", "flächen-proportional", "bevölkerungs-proportional", "km²", "31.12.2020", "Name"),
    ("05370001", "A", "0,25", "0,4", "12,5", "05370004", "D"),
    ("05370001", "A", "0,75", "0,6", "37,5", "05370005", "E"),
    ("05370002", "B", "1", "1", "8,1", "05370002", "B"),
    ("05370003", "C", "1", "1", "77,0", "05370005", "E"),
    ("Quelle: Laufende Raumbeobachtung", None, None, None, None, None, None),
)  # fmt: skip


def read(*rows: tuple[object, ...]) -> ReadKey:
    return read_conversion_key(Grid("key.xlsx", "1", rows), "2019–2020", LEVEL)


def test_a_published_table_is_read_with_all_its_columns() -> None:
    found = read(*ROWS)
    assert set(found.key.columns) == {"flächen-proportional", "bevölkerungs-proportional"}
    assert found.key.column("Bevölkerungs-proportional") == (0.4, 0.6, 1.0, 1.0)
    assert list(zip(found.key.old_keys, found.key.new_keys, strict=True))[:2] == [
        ("05370001", "05370004"),
        ("05370001", "05370005"),
    ]
    assert [one.sentence() for one in found.remarks] == [
        "Column km² was left out: its numbers are no shares of every area."
    ]


def test_counts_go_where_the_key_sends_them() -> None:
    weights = read(*ROWS).key.weights("bevölkerungs-proportional", OLD, NEW)
    found = divide(column(100, 7, 11), weights).gathered
    # 05370002 stays as it is; 40 and 60 of 100, and 11 more, are 40 and 71.
    assert (numbers(found), estimated(found)) == ([7, 40, 71], [False, True, True])


def test_numbers_that_lost_their_zero_and_per_cent_are_understood() -> None:
    found = read(("alt", "neu", "Anteil"), (5370001.0, 5370004, "40 %"), (5370001, 5370005, "60 %"))
    assert found.key.columns == {"Anteil": (0.4, 0.6)}
    assert found.key.old_keys == ("05370001", "05370001")


def test_rounding_is_divided_out_and_told() -> None:
    found = read(("alt", "neu", "Anteil"), ("05370001", "05370004", 0.333), ("05370001", "05370005", 0.6666))
    assert sum(found.key.columns["Anteil"]) == 1.0
    assert found.remarks[0].sentence() == (
        "Column Anteil: the shares of 1 areas were rounded and add up to 1 now."
    )


def test_shares_that_are_rounded_to_more_than_one_are_no_per_cent() -> None:
    found = read(
        ("alt", "neu", "Fläche", "Einwohner"),
        ("05370001", "05370004", "0,4", "0,5004"),
        ("05370001", "05370005", "0,6", "0,5"),
        ("05370003", "05370005", "1", "1,0004"),
    )
    assert found.key.columns["Fläche"] == (0.4, 0.6, 1.0)
    assert found.key.columns["Einwohner"] == pytest.approx((0.5004 / 1.0004, 0.5 / 1.0004, 1.0))


def test_per_cent_without_a_sign_are_told_by_their_sums() -> None:
    found = read(("alt", "neu", "Anteil"), ("05370001", "05370004", 40), ("05370001", "05370005", 60))
    assert found.key.columns["Anteil"] == (0.4, 0.6)


def test_a_column_with_a_hole_is_left_out_and_told() -> None:
    found = read(
        ("alt", "neu", "Fläche", "Einwohner"),
        ("05370001", "05370004", 0.4, 0.5),
        ("05370001", "05370005", 0.6, None),
    )
    assert list(found.key.columns) == ["Fläche"]
    assert "Column Einwohner was left out" in found.remarks[0].sentence()


@pytest.mark.parametrize("goal", ["05370009", "", None])
def test_an_area_that_goes_to_an_unknown_one_is_refused_with_its_row(goal: str | None) -> None:
    # Silently dropped it would have been taken for an area that keeps its key.
    with pytest.raises(DeliveryError, match="row 3: 05370002 goes to") as caught:
        read(
            ("alt", "neu", "Anteil"),
            ("05370001", "05370004", 1),
            ("05370002", goal, 1),
            ("05370003", "05370005", 1),
        )
    assert "no area of the newer version" in str(caught.value)


def test_shares_that_do_not_add_up_are_refused_with_the_area() -> None:
    rows = [*ROWS[:3], (*ROWS[3][:3], "0,55", *ROWS[3][4:]), *ROWS[4:]]
    with pytest.raises(RebasingError, match=r"05370001 add up to 0\.95") as caught:
        read(*rows)
    assert "bevölkerungs-proportional" in str(caught.value)


def test_a_pair_that_comes_twice_is_refused() -> None:
    with pytest.raises(DeliveryError, match="twice"):
        read(("alt", "neu", "Anteil"), ("05370001", "05370004", 0.5), ("05370001", "05370004", 0.5))


@pytest.mark.parametrize("rows", [(("x", "y"), ("1", "2")), (("alt", "neu"), ("05370001", "05370004"))])
def test_what_is_no_key_is_refused(rows: tuple[tuple[object, ...], ...]) -> None:
    with pytest.raises(DeliveryError, match="has no"):
        read(*rows)


def test_areas_that_a_key_leaves_out_keep_their_keys() -> None:
    key = ConversionKey(
        "k", "gemeinde", ("05370001", "05370003"), ("05370004", "05370005"), {"a": (1.0, 1.0)}
    )
    found = divide(column(1, 2, 3), key.weights("", OLD, NEW)).gathered
    assert numbers(found) == [2, 1, 3]


def test_a_key_of_other_versions_is_refused() -> None:
    key = ConversionKey("k", "gemeinde", ("05370001",), ("05370004",), {"a": (1.0,)})
    with pytest.raises(RebasingError, match="05370003"):
        key.weights("a", OLD, NEW)
    with pytest.raises(RebasingError, match="no column"):
        key.column("b")
