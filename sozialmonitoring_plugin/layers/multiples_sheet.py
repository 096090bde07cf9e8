"""The A4 page of small multiples: a grid of maps with captions, their legends, dates and sources."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayoutItemMap, QgsLayoutItemPage, QgsPrintLayout, QgsRectangle, QgsVectorLayer

from .indicator_map import IndicatorMap
from .joined_legend import joined_legend
from .map_frame import add_insets, area_boxes
from .map_sheet import (
    MARGIN,
    NOTES_HEIGHT,
    SCALE_BAR_WIDTH,
    TITLE_HEIGHT,
    Box,
    add_map,
    add_scale_bar,
    add_text,
)
from .multiples import Multiples, Panel
from .panel_grid import PanelGrid, Picture
from .sheet_legend import COLUMN_WIDTH, make_legend

CAPTION_HEIGHT = 5.0
SHARED_LEGEND_WIDTH = 56.0
OWN_LEGEND_WIDTH = 44.0
FOOT_LEGEND_HEIGHT = 11.0
AROUND = 1.04


def fill_multiples(layout: QgsPrintLayout, multiples: Multiples) -> IndicatorMap:
    """Lay out the page, upright or across, whichever gives the larger maps.

    The map that is returned holds the layers of the common legend and has to live as long as the layout.
    """
    extent = QgsRectangle(multiples.frame.main)
    extent.scale(AROUND)
    aspect = extent.width() / extent.height() if not extent.isEmpty() else 1.0
    picture = Picture(aspect, 0.0 if multiples.is_shared else OWN_LEGEND_WIDTH, CAPTION_HEIGHT)
    count = len(multiples.panels)
    spaces = {across: _space(multiples, across=across) for across in (True, False)}
    grids = {across: PanelGrid.best(count, space, picture) for across, space in spaces.items()}
    across = picture.width_in(grids[True]) >= picture.width_in(grids[False])
    orientation = QgsLayoutItemPage.Orientation
    page = layout.pageCollection().page(0)
    page.setPageSize("A4", orientation.Landscape if across else orientation.Portrait)
    return _Page(layout, multiples, grids[across], picture, extent).fill()


def _space(multiples: Multiples, *, across: bool) -> tuple[float, float]:
    """Width and height that are left for the maps on an A4 page."""
    width, height = (297.0, 210.0) if across else (210.0, 297.0)
    beside, below = (SHARED_LEGEND_WIDTH, 0.0) if multiples.is_shared else (0.0, FOOT_LEGEND_HEIGHT)
    return width - 2 * MARGIN - beside, height - 2 * MARGIN - TITLE_HEIGHT - NOTES_HEIGHT - below


class _Page:
    """Fills one page."""

    def __init__(
        self,
        layout: QgsPrintLayout,
        multiples: Multiples,
        grid: PanelGrid,
        picture: Picture,
        extent: QgsRectangle,
    ) -> None:
        self._layout = layout
        self._multiples = multiples
        self._grid = grid
        self._picture = picture
        self._extent = extent
        size = layout.pageCollection().page(0).pageSize()
        self._width, self._height = size.width(), size.height()

    def fill(self) -> IndicatorMap:
        """Everything on the page."""
        multiples, inner = self._multiples, self._width - 2 * MARGIN
        add_text(self._layout, multiples.title, Box(MARGIN, MARGIN, inner, 7), 14.0)
        add_text(self._layout, multiples.subtitle, Box(MARGIN, MARGIN + 7.5, inner, 5), 9.0)
        corners = self._grid.corners(len(multiples.panels))
        items = [
            self._add_panel(panel, MARGIN + x, MARGIN + TITLE_HEIGHT + y)
            for panel, (x, y) in zip(multiples.panels, corners, strict=True)
        ]
        legend_of = self._add_common_legend()
        foot = self._height - MARGIN - NOTES_HEIGHT
        notes = Box(MARGIN, foot + 2, inner - MARGIN - SCALE_BAR_WIDTH, NOTES_HEIGHT - 2)
        add_text(self._layout, "\n".join(multiples.notes), notes, 8.0)
        corner = (self._width - MARGIN - SCALE_BAR_WIDTH, foot)
        add_scale_bar(self._layout, items[0], corner, multiples.words)
        return legend_of

    def _add_panel(self, panel: Panel, x: float, y: float) -> QgsLayoutItemMap:
        grid, drawn = self._grid, panel.indicator_map
        add_text(self._layout, panel.caption, Box(x, y, grid.width, CAPTION_HEIGHT), 9.0, bold=True)
        width = self._picture.width_in(grid)
        box = Box(x, y + CAPTION_HEIGHT, width, width / self._picture.aspect)
        item = add_map(self._layout, drawn, self._extent, box)
        add_insets(self._layout, item, self._multiples.frame.far, area_boxes(drawn))
        if not self._multiples.is_shared:
            around = drawn.surroundings()
            listed = [layer for layer in drawn.legend_layers() if layer not in around]
            self._add_legend(
                drawn, Box(x + width + 2, y + CAPTION_HEIGHT, OWN_LEGEND_WIDTH - 2, 0), 1, listed
            )
        return item

    def _add_common_legend(self) -> IndicatorMap:
        """Everything beside maps with the same classes; else what lies around all of them, below."""
        if self._multiples.is_shared:
            drawn = joined_legend([panel.indicator_map for panel in self._multiples.panels])
            left = self._width - MARGIN - SHARED_LEGEND_WIDTH + 4
            self._add_legend(
                drawn, Box(left, MARGIN + TITLE_HEIGHT + CAPTION_HEIGHT, SHARED_LEGEND_WIDTH - 4, 0), 1
            )
        else:
            drawn = self._multiples.panels[-1].indicator_map
            listed = drawn.surroundings()
            top = self._height - MARGIN - NOTES_HEIGHT - FOOT_LEGEND_HEIGHT
            self._add_legend(drawn, Box(MARGIN, top, 0, 0), max(1, len(listed)), listed)
        return drawn

    def _add_legend(
        self,
        drawn: IndicatorMap,
        box: Box,
        columns: int,
        listed: Sequence[QgsVectorLayer] | None = None,
    ) -> None:
        legend = make_legend(self._layout, drawn, columns, listed, box.width or COLUMN_WIDTH)
        self._layout.addLayoutItem(legend)
        legend.attemptMove(box.corner)
        legend.adjustBoxSize()
