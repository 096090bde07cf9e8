"""An address that is read gets the area it lies in, as GEOS sees it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from sozialmonitoring_plugin.layers.address_table import address_records
from sozialmonitoring_plugin.layers.feature_table import FeatureTable


def addresses_at(points: list[QgsGeometry]) -> FeatureTable:
    fields = QgsFields()
    for name in ("strasse", "hausnummer"):
        fields.append(QgsField(name, QMetaType.Type.QString))
    features = []
    for number, point in enumerate(points):
        feature = QgsFeature(fields)
        feature.setAttributes(["Weg", str(number)])
        feature.setGeometry(point)
        features.append(feature)
    return FeatureTable("points", QgsCoordinateReferenceSystem("EPSG:25832"), fields, tuple(features))


def keys_of(points: list[QgsGeometry], areas: Mapping[str, QgsGeometry]) -> list[str]:
    return [record.area_key for record in address_records(addresses_at(points), areas)]


def test_addresses_on_a_line_belong_to_one_side_and_those_on_the_frame_inside(qgis_app: object) -> None:
    areas = {
        "w": QgsGeometry.fromWkt("MultiPolygon (((0 0, 10 0, 10 10, 0 10, 0 0)))"),
        "e": QgsGeometry.fromWkt("MultiPolygon (((10 0, 20 0, 20 10, 10 10, 10 0)))"),
    }
    wkts = (
        "Point (5 5)",
        "Point (10 5)",
        "Point (20 5)",
        "Point (21 5)",
        "MultiPoint ((15 10))",
        "PointZ (1 1 7)",
    )
    assert keys_of([QgsGeometry.fromWkt(wkt) for wkt in wkts], areas) == ["w", "e", "e", "", "e", "w"]


def test_twenty_thousand_points_in_koeln_lie_where_geos_puts_them(qgis_app: object, real_data: Path) -> None:
    (path,) = (real_data / "koeln" / "stadtviertel").glob("*.shp")
    layer = QgsVectorLayer(str(path), "stadtviertel", "ogr")
    areas = {str(feature.id()): feature.geometry().makeValid() for feature in layer.getFeatures()}
    for geometry in areas.values():
        geometry.convertToMultiType()
    box, chance = layer.extent(), random.Random(4)
    points = [
        QgsPointXY(
            chance.uniform(box.xMinimum(), box.xMaximum()), chance.uniform(box.yMinimum(), box.yMaximum())
        )
        for _ in range(20_000)
    ]
    geometries = [QgsGeometry.fromPointXY(point) for point in points]
    found = keys_of(geometries, areas)
    inside: dict[str, set[int]] = {key: set() for key in areas}
    for key, geometry in areas.items():
        engine = QgsGeometry.createGeometryEngine(geometry.constGet())
        engine.prepareGeometry()
        bounds = geometry.boundingBox()
        for number, point in enumerate(points):
            if bounds.contains(point) and engine.contains(geometries[number].constGet()):
                inside[key].add(number)
    differing = [
        number
        for number, key in enumerate(found)
        if (key and number not in inside[key]) or (not key and any(number in one for one in inside.values()))
    ]
    assert differing == []
    assert sum(key != "" for key in found) > 5_000
