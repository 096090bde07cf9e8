"""Maps as small drawings: what lies where, and what a file does not tell."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from qgis.core import QgsGeometry, QgsRectangle

from sozialmonitoring_plugin.atlas.html.maps.canvas import PER_MILLIMETRE, Canvas
from sozialmonitoring_plugin.atlas.html.maps.indicator import picture_of
from sozialmonitoring_plugin.atlas.html.maps.svg import svg_of
from sozialmonitoring_plugin.atlas.maps.indicator import map_content
from sozialmonitoring_plugin.layers.themes.symbols import Symbols
from tests.atlas.county import AACHDORF, County, make_county
from tests.atlas.html.conftest import SECRETIVE

SVG = "{http://www.w3.org/2000/svg}"


def drawn(county: County, indicator: str, municipality: str = "01", **settings: object) -> ET.Element:
    request = county.request(municipality, **settings)
    column = request.published.column(indicator)
    return ET.fromstring(svg_of(picture_of(map_content(request, column)), "Titel", "Erzählt"))


def nodes(path: str) -> list[tuple[int, int]]:
    """The places of a path of one ring, from its relative commands."""
    x, y, *steps = map(int, re.findall(r"-?\d+", path))
    found = [(x, y)]
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        found.append((found[-1][0] + dx, found[-1][1] + dy))
    return found


def test_a_square_becomes_four_corners_the_north_at_the_top() -> None:
    canvas = Canvas(QgsRectangle(0, 0, 1480, 1280))
    with_a_node_on_an_edge = QgsGeometry.fromWkt(
        "MultiPolygon(((10 20, 60 20, 110 20, 110 220, 10 220, 10 20)))"
    )
    assert set(nodes(canvas.path([with_a_node_on_an_edge]))) == {
        (10, 1260),
        (110, 1260),
        (110, 1060),
        (10, 1060),
    }


def test_what_two_areas_share_stays_shared_when_it_is_rounded() -> None:
    canvas = Canvas(QgsRectangle(0, 0, 14800, 12800))
    edge = "5003 1007, 5021 3333, 4986 5555, 5013 9001"
    back = ", ".join(reversed(edge.split(", ")))
    west = QgsGeometry.fromWkt(f"MultiPolygon(((1000 1000, {edge}, 1000 9000, 1000 1000)))")
    east = QgsGeometry.fromWkt(f"MultiPolygon((({back}, 9000 1000, 9000 9000, 5013 9001)))")
    shared = set(nodes(canvas.path([west]))) & set(nodes(canvas.path([east])))
    assert shared == {(500, 1179), (502, 947), (499, 724), (501, 380)}


def test_what_is_smaller_than_a_unit_leaves_nothing() -> None:
    canvas = Canvas(QgsRectangle(0, 0, 1_480_000, 1_280_000))
    assert canvas.path([QgsGeometry.fromRect(QgsRectangle(5000, 5000, 5100, 5100))]) == ""


def test_an_extent_without_ground_is_drawn_as_nothing() -> None:
    assert Canvas(QgsRectangle()).path([]) == ""


def test_areas_of_one_class_have_the_colour_of_its_line_in_the_legend(county: County) -> None:
    request = county.request()
    shown = map_content(request, request.published.column("ew")).indicator_map
    fills = [path.get("fill") for path in drawn(county, "ew").iter(f"{SVG}path")]
    counted = {entry.color: entry.count for entry in shown.entries if entry.count}
    assert set(counted) <= set(fills)


def test_names_stand_in_their_areas_as_real_text(county: County) -> None:
    texts = {text.text for text in drawn(county, "al").iter(f"{SVG}text")}
    assert {"Mühlenviertel", "Großer", "Anger", "Bahnhof"} <= texts


def test_the_area_of_a_circle_is_proportional_to_its_number(county: County) -> None:
    root = drawn(county, "ew", themes={"ew": Symbols("ew"), "al": county.request().themes["al"]})
    sizes = {1000: 500, 1600: 800, 2000: 1000}
    circles = [float(c.get("r")) for c in root.iter(f"{SVG}circle") if c.get("fill-opacity")]
    assert len(circles) == 4
    largest = max(circles)
    areas = sorted((radius / largest) ** 2 * 2000 for radius in circles)
    assert areas == pytest.approx([1000, 1000, 1600, 2000], rel=0.01)
    legend = [
        float(c.get("r")) / PER_MILLIMETRE for c in root.iter(f"{SVG}circle") if not c.get("fill-opacity")
    ]
    assert len(legend) == len(sizes)
    labels = [text.text for text in root.iter(f"{SVG}text")][-3:]
    assert labels == ["2.000", "500", "100"]
    assert legend[0] / legend[1] == pytest.approx(2.0, rel=0.01)


def test_a_hidden_area_is_hatched_and_no_attribute_bears_a_value() -> None:
    county = make_county(AACHDORF, SECRETIVE)
    root = drawn(county, "al", "02")
    assert [pattern.get("id") for pattern in root.iter(f"{SVG}pattern")] == ["hidden"]
    assert any(path.get("fill") == "url(#hidden)" for path in root.iter(f"{SVG}path"))
    for one in root.iter():
        known = {
            "d",
            "fill",
            "fill-rule",
            "fill-opacity",
            "font-family",
            "font-size",
            "height",
            "id",
            "paint-order",
        }
        known |= {"patternTransform", "patternUnits", "role", "text-anchor", "viewBox", "width", "x", "y"}
        assert set(one.attrib) <= known | {name for name in one.attrib if name.startswith("stroke")}
