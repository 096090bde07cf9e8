"""Panels fill a page as well as their shape allows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.layers.panel_grid import GAP, PanelGrid, Picture


@pytest.mark.parametrize(
    ("count", "aspect", "columns"),
    # On 200 × 100 mm: squares side by side; high and narrow ones too; wide and low ones below each other.
    [(2, 1.0, 2), (4, 0.3, 4), (4, 8.0, 1), (6, 1.0, 3), (1, 1.0, 1)],
)
def test_the_shape_of_the_maps_decides_about_rows_and_columns(count, aspect, columns):
    assert PanelGrid.best(count, (200.0, 100.0), Picture(aspect)).columns == columns


@given(st.integers(1, 24), st.floats(0.2, 5), st.floats(100, 300), st.floats(100, 300), st.floats(0, 30))
def test_no_cell_leaves_the_page_or_meets_another(count, aspect, width, height, above):
    grid = PanelGrid.best(count, (width, height), Picture(aspect, above=above))
    corners = list(grid.corners(count))
    assert len(set(corners)) == count
    for x, y in corners:
        assert x + grid.width <= width + 1e-9
        assert y + grid.height <= height + 1e-9
    lefts = sorted({x for x, _ in corners})
    assert all(b - a >= grid.width + GAP - 1e-9 for a, b in pairwise(lefts))
