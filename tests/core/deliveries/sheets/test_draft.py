"""A sheet while it is read: what stands twice or grows beyond measure is refused."""

from __future__ import annotations

from datetime import datetime

import pytest

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets import draft as drafts
from sozialmonitoring_plugin.core.deliveries.sheets.draft import Draft
from sozialmonitoring_plugin.core.deliveries.sheets.grid import Merge
from sozialmonitoring_plugin.core.deliveries.sheets.serial_dates import EPOCH_1900


@pytest.fixture
def draft():
    return Draft("a.xls", "S")


def test_cells_may_come_in_any_order(draft):
    draft.put(2, 1, 5, "0")
    draft.put(0, 2, 6, "0%")
    draft.put(0, 0, True, "General")
    draft.put_text(1, 0, "a\r\nb\rc", "@")
    draft.put_text(5, 9, "", "@")
    grid = draft.grid()
    assert grid.rows == ((True, None, 6), ("a\nb\nc", None, None), (None, 5, None))
    assert grid.formats == (("General", "", "0%"), ("@", "", ""), ("", "0", ""))


def test_equal_rows_are_not_taken_for_each_other(draft):
    """1, 1.0 and true are equal to Python, not to people; only the very same things are kept once."""
    for row, value in enumerate([1, True, 1.0, True]):
        draft.put(row, 0, value, "General")
    assert [type(row[0]) for row in draft.grid().rows] == [int, bool, float, bool]


def test_a_cell_that_stands_twice(draft):
    draft.put(0, 3, 1, "0")
    with pytest.raises(ValueError, match="cell D1 stands twice"):
        draft.put(0, 3, 1, "0")


def test_dates_outside_the_calendar_are_errors(draft):
    draft.put_serial(0, 0, 42_004, "dd.mm.yyyy", EPOCH_1900)
    draft.put_serial(0, 1, 9_999_999, "dd.mm.yyyy", EPOCH_1900)
    draft.put_serial(0, 2, 9_999_999, "0", EPOCH_1900)
    assert draft.grid().rows == ((datetime.fromisoformat("2014-12-31"), "#VALUE!", 9_999_999),)


def test_merges_hide_what_they_cover_and_do_not_overlap(draft):
    for column in range(3):
        draft.put(0, column, column, "0")
    draft.merge(0, 0, 0, 1)
    draft.merge(7, 7, 9, 9)
    assert draft.grid().rows == ((0, None, 2),)
    assert draft.grid().merges == (Merge(0, 0, 0, 1), Merge(7, 7, 9, 9))
    draft.merge(0, 1, 4, 2)
    with pytest.raises(ValueError, match="overlaps"):
        draft.grid()


def test_hidden_ranges_may_overlap_and_end_nowhere(draft):
    draft.put(9, 4, 1, "0")
    for start, stop in [(3, 6), (4, 5), (5, 8), (100, 10**9)]:
        draft.hide_rows(start, stop)
    for _ in range(1000):
        draft.hide_columns(2, 10**9)
    grid = draft.grid()
    assert grid.hidden_rows == {3, 4, 5, 6, 7}
    assert grid.hidden_columns == {2, 3, 4}


def test_comments_of_blanks_are_none(draft):
    draft.comment(0, 0, " \r\n")
    draft.comment(0, 1, " Amt:\r\nvorläufig ")
    assert draft.grid().comments == {(0, 1): "Amt:\nvorläufig"}


def test_masses_are_refused(draft, monkeypatch):
    monkeypatch.setattr(drafts, "MAX_TEXT", 10)
    monkeypatch.setattr(drafts, "MAX_UNCACHED", 2)
    monkeypatch.setattr(drafts, "_MOST_MERGES", 1)
    monkeypatch.setattr(drafts, "MAX_ROWS", 1)
    draft.put_text(0, 0, "1234567890", "@")
    with pytest.raises(DeliveryError, match="more than 10 characters"):
        draft.put_text(0, 1, "1", "@")
    draft.put_formula_without_result(1, 0)
    draft.put_formula_without_result(1, 1)
    with pytest.raises(DeliveryError, match="more than 2 formulas without a result"):
        draft.put_formula_without_result(1, 2)
    draft.merge(0, 0, 0, 0)
    with pytest.raises(DeliveryError, match="more than 1 merged blocks"):
        draft.merge(1, 0, 1, 0)
    draft.hide_rows(0, 1)
    with pytest.raises(DeliveryError, match="more than 1 hidden rows"):
        draft.hide_rows(0, 1)
