"""Tables below each other, on a ruler where a letter is one millimetre wide and a line five high."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, strategies as st
from qgis.core import QgsRectangle

from sozialmonitoring_plugin.atlas.changes.blocks import Block
from sozialmonitoring_plugin.atlas.changes.flow import CAPTION, FEWEST_ROWS, GAP, PlacedTable, flow
from sozialmonitoring_plugin.atlas.changes.map_places import map_places
from sozialmonitoring_plugin.atlas.tables.rows import RowStyle, TableRow
from tests.atlas.test_table_sheets import space

HEADER = TableRow(RowStyle.HEADER, ("Straße", "Nr."))


def block(title: str, rows: list[tuple[str, str]]) -> Block:
    body = tuple(TableRow(RowStyle.AREA, row) for row in rows)
    return Block(title, HEADER, body, (0.7, 0.3), (False, True))


def short(title: str, count: int) -> Block:
    return block(title, [(f"{title}{n}", str(n)) for n in range(count)])


def titles(pages: tuple[tuple[PlacedTable, ...], ...]) -> list[list[tuple[str, int]]]:
    return [[(one.block.title, len(one.sheet.rows) - 1) for one in page] for page in pages]


def test_two_short_tables_share_a_page() -> None:
    assert titles(flow([short("a", 3), short("b", 4)], space())) == [[("a", 3), ("b", 4)]]


def test_a_title_at_the_foot_of_a_page_keeps_two_rows_or_goes_to_the_next() -> None:
    # Of 100 mm the first table takes 7 + 5 + 60 = 72; then 7 + 7 + 5 leave room for one row only.
    assert titles(flow([short("a", 12), short("b", 5)], space(height=100))) == [[("a", 12)], [("b", 5)]]
    assert titles(flow([short("a", 10), short("b", 5)], space(height=100)))[0] == [("a", 10), ("b", 3)]


def test_nothing_makes_no_page() -> None:
    assert flow([], space()) == ()


def test_a_row_higher_than_a_page_goes_on_on_the_next_without_losing_a_word() -> None:
    words = [f"Gebiet-{n:03d}" for n in range(300)]
    pages = flow([block("a", [(" ".join(words), "7")])], space(height=100))
    shown = [
        line for page in pages for one in page for row in one.sheet.rows[1:] for line in row.cells[0].split()
    ]
    assert shown == words
    assert len(pages) > 1


@given(st.lists(st.integers(0, 40), max_size=6), st.integers(50, 200), st.floats(0, 1.5))
def test_every_row_stands_once_and_no_page_overflows(counts: list[int], height: int, margin: float) -> None:
    room = space(height=height, margin=margin)
    blocks = [short(f"t{number}x", count) for number, count in enumerate(counts)]
    pages = flow(blocks, room)
    shown = [row.cells[0] for page in pages for one in page for row in one.sheet.rows[1:]]
    assert shown == [row.cells[0] for one in blocks for row in one.rows]
    for page in pages:
        assert page
        assert page[0].top == 0
        for one, following in pairwise(page):
            assert following.top >= one.top + CAPTION + one.height + GAP - 1e-9
        assert page[-1].top + CAPTION + page[-1].height <= height + 1e-6
        for one in page[1:]:
            assert len(one.sheet.rows) - 1 >= min(FEWEST_ROWS, len(one.block.rows))


def box(x: float, y: float, size: float = 100) -> QgsRectangle:
    return QgsRectangle(x, y, x + size, y + size)


def test_one_place_has_one_map_that_is_not_too_near() -> None:
    (place,) = map_places({7: box(0, 0)})
    assert place.moves == (7,)
    assert (place.box.width(), place.box.height()) == (400, 400)


def test_places_far_from_each_other_have_a_map_of_all_and_one_each() -> None:
    places = map_places({1: box(0, 0), 2: box(150, 0), 3: box(9000, 9000)})
    assert [place.moves for place in places] == [(1, 2, 3), (1, 2), (3,)]


def test_there_are_never_more_than_six_maps_beside_that_of_all() -> None:
    places = map_places({number: box(1000 * number**2, 0) for number in range(1, 30)})
    assert len(places) <= 7
    assert sorted(move for place in places[1:] for move in place.moves) == list(range(1, 30))
