"""A name stands where its area has room for it."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from sozialmonitoring_plugin.layers.label_spots import label_spot, lines_of


@pytest.mark.parametrize(
    ("name", "count", "lines"),
    [
        ("Erkelenz", 2, ("Erkelenz",)),
        ("Reinickendorfer Straße", 1, ("Reinickendorfer Straße",)),
        ("Reinickendorfer Straße", 2, ("Reinickendorfer", "Straße")),
        ("Unter den Linden Nord", 2, ("Unter den", "Linden Nord")),
        ("Übach-Palenberg", 2, ("Übach-", "Palenberg")),
        ("Esch/Auweiler", 2, ("Esch/", "Auweiler")),
        ("", 2, ("",)),
    ],
)
def test_names_break_after_words_hyphens_and_slashes(name, count, lines):
    assert lines_of(name, count) == lines


def test_a_wide_area_takes_the_name_on_one_line():
    wide = QgsGeometry.fromWkt("POLYGON((0 0, 1000 0, 1000 100, 0 100, 0 0))")
    spot = label_spot(wide, "Unter den Linden")
    assert spot.text == "Unter den Linden"
    assert (spot.x, spot.y) == pytest.approx((500, 50), abs=20)


def test_a_narrow_area_takes_it_on_several():
    narrow = QgsGeometry.fromWkt("POLYGON((0 0, 100 0, 100 1000, 0 1000, 0 0))")
    assert label_spot(narrow, "Unter den Linden").text == "Unter\nden\nLinden"


def test_the_name_of_a_bent_area_lies_inside():
    # The centroid of this hook lies outside of it.
    hook = QgsGeometry.fromWkt("POLYGON((0 0, 1000 0, 1000 300, 100 300, 100 1000, 0 1000, 0 0))")
    spot = label_spot(hook, "Haken")
    assert hook.contains(QgsGeometry.fromWkt(f"POINT({spot.x} {spot.y})"))
    assert 0 < spot.y < 300


def test_a_number_stands_below_the_name():
    square = QgsGeometry.fromWkt("POLYGON((0 0, 100 0, 100 100, 0 100, 0 0))")
    assert label_spot(square, "Nord", "12,3 p").text == "Nord\n12,3 p"
