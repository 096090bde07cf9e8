"""A Quartier too small for its name has its code on the map, and behind its name in the ranking."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsGeometry, QgsRectangle

from sozialmonitoring_plugin.atlas.maps.codes import codes_on_map
from sozialmonitoring_plugin.atlas.templates import PageKind
from sozialmonitoring_plugin.core.booklets.ranking import ranking_of
from tests.atlas.county import AACHDORF, BERGSTADT, make_county


def test_only_the_area_without_room_has_its_code_on_the_map():
    county = make_county(AACHDORF, BERGSTADT)
    shapes = county.geometries.by_level
    key = next(iter(shapes["quartier"]))
    box = shapes["quartier"][key].boundingBox()
    tiny = QgsGeometry.fromRect(
        QgsRectangle(box.xMinimum(), box.yMinimum(), box.xMinimum() + 60, box.yMaximum())
    )
    geometries = replace(
        county.geometries, by_level={**shapes, "quartier": {**shapes["quartier"], key: tiny}}
    )
    request = replace(county, geometries=geometries).request("01")
    column = request.published.column("al")
    codes = codes_on_map(request, column, request.templates()[PageKind.INDICATOR])
    assert codes == {key: "A1"}
    names = [
        row.name
        for row in ranking_of(request.published, column, request.home, request.map_rank).marked(codes).rows
    ]
    assert [name for name in names if "(" in name] == ["Mühlenviertel (A1)"]
