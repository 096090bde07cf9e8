"""An island far out gets a small map of its own, and the others fill the page."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayoutItemMap, QgsPrintLayout, QgsProject, QgsRectangle

from sozialmonitoring_plugin.layers.far_areas import Frame
from sozialmonitoring_plugin.layers.map_frame import frame_of
from sozialmonitoring_plugin.layers.map_sheet import fill_sheet

ISLAND = QgsRectangle(-60, 40, -58, 42)


def chessboard(columns: int = 4, rows: int = 4) -> list[QgsRectangle]:
    """Squares of 10 side by side."""
    return [
        QgsRectangle(10 * x, 10 * y, 10 * x + 10, 10 * y + 10) for x in range(columns) for y in range(rows)
    ]


def test_an_island_far_out_is_set_apart():
    frame = Frame.of([*chessboard(), ISLAND])
    assert (frame.main, frame.far) == (QgsRectangle(0, 0, 40, 40), (ISLAND,))


@pytest.mark.parametrize(
    "areas",
    [
        chessboard(),
        [*chessboard(), QgsRectangle(-6, 40, -4, 42)],  # near
        [*chessboard(20, 20), QgsRectangle(-30, 0, -28, 2)],  # the page would hardly become larger
        chessboard()[:1],
    ],
)
def test_otherwise_everything_is_framed_together(areas):
    whole = QgsRectangle()
    for area in areas:
        whole.combineExtentWith(area)
    frame = Frame.of(areas)
    assert (frame.main, frame.far) == (whole, ())


def test_no_area_at_all_has_an_empty_frame():
    assert Frame.of([]).main.isEmpty()


def test_the_sheet_of_a_map_without_islands_has_one_map(draw):
    drawn = draw()
    project = QgsProject()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    fill_sheet(layout, drawn, 1.05)
    assert frame_of(drawn).main == drawn.extent
    assert sum(isinstance(item, QgsLayoutItemMap) for item in layout.items()) == 1
