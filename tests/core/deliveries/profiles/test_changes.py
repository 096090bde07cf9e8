"""What changed since last year is told column by column."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.areas import AreaTree
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, look_at
from sozialmonitoring_plugin.core.deliveries.profiles.changes import changes, pair_columns
from sozialmonitoring_plugin.core.deliveries.profiles.shape import Shape, shape_of
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file
from sozialmonitoring_plugin.core.deliveries.tables.table import Table

from ..read_back import A, B

HEADER = ["Schlüssel", "Quartier", "Einwohner", "Ausländer", "Haushalte"]
ROWS = ([A, "Am Markt", 10, 2, 5], [B, "Hünshoven", 20, 4, 9])


@pytest.fixture
def table(write_workbook: Callable[..., Path], county: AreaTree) -> Callable[..., Table]:
    """`table(title, header, order)` is the table of a file with these columns."""

    def make(
        title: str = "Einwohner 2023", header: list[str] = HEADER, order: tuple[int, ...] = (0, 1, 2, 3, 4),
        above: int = 0,
    ) -> Table:  # fmt: skip
        rows: list[list[Any]] = [[title], *([] for _ in range(above)), [header[place] for place in order]]
        rows += [[row[place] for place in order] for row in ROWS]
        path = write_workbook(rows)
        found = look_at(read_file(path), DeliveryRequest(path), county).table
        assert found is not None
        return found

    return make


def told(shape: Shape, now: Table) -> list[str]:
    return [remark.sentence() for remark in changes(shape, now)]


def test_nothing_is_told_of_another_year(table: Callable[..., Table]) -> None:
    assert told(shape_of(table()), table("Einwohner 2024")) == []


def test_a_moved_header_is_told_with_its_rows(table: Callable[..., Table]) -> None:
    assert told(shape_of(table()), table(above=2)) == ["The header is in row 4 now, last time in row 2."]


def test_a_column_that_went_elsewhere_has_moved_and_the_others_made_way(table: Callable[..., Table]) -> None:
    assert told(shape_of(table()), table(order=(0, 1, 3, 4, 2))) == ["Column “Einwohner” moved from C to E."]


def test_a_renamed_column_is_told_with_both_names(table: Callable[..., Table]) -> None:
    header = [*HEADER[:3], "Ausländer und Staatenlose", "Haushalte"]
    assert told(shape_of(table()), table(header=header)) == [
        "Column D is called “Ausländer und Staatenlose” now, last time “Ausländer”."
    ]


def test_a_column_gone_and_a_new_one_are_told_apart(table: Callable[..., Table]) -> None:
    fewer = shape_of(table(order=(0, 1, 2)))
    assert told(fewer, table(order=(0, 1, 2, 4))) == ["Column D “Haushalte” is new."]
    assert told(shape_of(table(order=(0, 1, 2, 4))), table(order=(0, 1, 2))) == [
        "Column “Haushalte”, last time D, is gone."
    ]


def test_another_title_is_told(table: Callable[..., Table]) -> None:
    assert told(shape_of(table()), table("Bevölkerung am Ort der Hauptwohnung 2024")) == [
        "The title reads “Bevölkerung am Ort der Hauptwohnung” now, last time “Einwohner”."
    ]


names = st.lists(st.sampled_from("abcdefghijklmnop"), unique=True, max_size=12)


@given(names, st.randoms())
def test_a_shuffle_neither_loses_nor_invents_a_column(columns: list[str], random: Any) -> None:
    shuffled = random.sample(columns, len(columns))
    pairing = pair_columns(Shape(columns=tuple(columns)), Shape(columns=tuple(shuffled)))
    assert (pairing.renamed, pairing.gone, pairing.new) == ((), (), ())
    assert all(columns[old] == shuffled[new] for old, new in pairing.same)
    staying = [pair for pair in pairing.same if pair not in pairing.moved()]
    assert [new for _, new in staying] == sorted(new for _, new in staying)


@given(names, names)
def test_every_column_is_the_same_renamed_gone_or_new(before: list[str], after: list[str]) -> None:
    pairing = pair_columns(Shape(columns=tuple(before)), Shape(columns=tuple(after)))
    old = [*(one for one, _ in (*pairing.same, *pairing.renamed)), *pairing.gone]
    new = [*(one for _, one in (*pairing.same, *pairing.renamed)), *pairing.new]
    assert sorted(old) == list(range(len(before)))
    assert sorted(new) == list(range(len(after)))
