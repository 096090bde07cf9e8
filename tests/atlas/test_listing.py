"""Lists in columns: nothing is lost or cut, headings stay with what they head."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.atlas.errors import BookletError
from sozialmonitoring_plugin.atlas.tables.listing import (
    Column,
    Listed,
    Look,
    list_columns,
    list_page,
    list_pages,
    tight,
)
from sozialmonitoring_plugin.atlas.tables.rows import RowStyle, TableRow
from sozialmonitoring_plugin.atlas.tables.sheets import outer_height
from sozialmonitoring_plugin.atlas.templates import PageKind, Templates

LOOK = Look({0: 1.0}, (False, True), TableRow(RowStyle.HEADER, ("Quartier", "Seite")))


@cache
def columns() -> tuple[Column, ...]:
    """The two columns of the index on A4; the template is kept, for they measure with its fonts."""
    columns.templates = Templates(None)
    return list_columns(columns.templates[PageKind.INDEX])


def listed(number: int, name: str, *, head: bool) -> Listed:
    row = TableRow(RowStyle.GROUP if head else RowStyle.AREA, (name, str(number)))
    return Listed(row, "" if head else f"area-{number}")


names = st.text("Aäßz- ", min_size=1, max_size=60).filter(str.strip)
lists = st.lists(st.tuples(names, st.booleans()), min_size=1, max_size=200)


def shown(page, item_id):
    return [row for row in page.tables[item_id].rows if row.style is not RowStyle.HEADER]


@settings(max_examples=40, deadline=None)
@given(lists)
def test_every_entry_stands_once_in_order_and_no_column_is_too_high(drawn):
    entries = [listed(number, name, head=head) for number, (name, head) in enumerate(drawn)]
    numbers = []
    for page in list_pages(entries, columns(), LOOK):
        for column in columns():
            sheet, space = page.tables[column.item_id], column.space
            assert sum(outer_height(row, space) for row in sheet.rows) + space.line <= space.height + 1e-6
            numbers += [row.cells[-1] for row in shown(page, column.item_id)]
    assert numbers == [str(number) for number in range(len(entries))]


@settings(max_examples=40, deadline=None)
@given(lists)
def test_a_heading_never_stands_last_in_a_column(drawn):
    entries = [listed(number, name, head=head) for number, (name, head) in enumerate(drawn)]
    entries.append(listed(len(entries), "Ende", head=False))
    runs = max(len(run) for run in "".join("h" if head else " " for _, head in drawn).split(" "))
    for page in list_pages(entries, columns(), LOOK):
        for column in columns():
            last = shown(page, column.item_id)[-1:]
            assert runs > 20 or all(row.style is not RowStyle.GROUP for row in last)


def test_the_columns_of_a_short_list_are_about_equally_long():
    entries = [listed(number, "Anger", head=False) for number in range(10)]
    (page,) = list_pages(entries, columns(), LOOK)
    assert [len(shown(page, column.item_id)) for column in columns()] == [5, 5]


def test_a_link_lies_on_the_row_of_its_entry():
    entries = [listed(number, "Anger", head=number == 0) for number in range(6)]
    (page,) = list_pages(entries, columns(), LOOK)
    assert [link.anchor for link in page.links] == [f"area-{number}" for number in range(1, 6)]
    first, second = page.links[:2]
    assert second.y == pytest.approx(first.y + first.height)


def test_an_entry_higher_than_the_page_is_told():
    with pytest.raises(BookletError, match="too small for the row"):
        list(list_pages([listed(1, "lang " * 2000, head=False)], columns(), LOOK))


def test_three_entries_too_many_for_a_page_are_set_closer_instead_of_on_a_page_of_their_own():
    """The contents have one column on A4: the entries that a page holds when set tightly, and three more."""
    templates = Templates(None)
    (column,) = list_columns(templates[PageKind.CONTENTS])
    look = Look({0: 1.0}, (False, True))
    entries = [listed(number, "Anger", head=False) for number in range(200)]
    most = list_page(entries, tight((column,)), look).shown
    (page,) = list_pages(entries[: most + 3], (column,), look)
    assert len(page.tables["table"].rows) == most + 3
    assert len(list_pages(entries[: most + 20], (column,), look)) == 2
