"""85,000 areas, as many as a whole state has blocks, go through `create_map` like any other county."""

from __future__ import annotations

import struct
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Tableau
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import Crs, NewMonitoring, Shape
from sozialmonitoring_plugin.workflows.create_map import CreateMapRequest, create_map, write_map_files

COLUMNS, ROWS = 340, 250
TOWN = 10
"""Squares along a side of a municipality."""

LEVELS = (Level("gemeinde", "Gemeinde"), Level("block", "Block"))


def key(column: int, row: int) -> str:
    return f"05{column:04}{row:04}"


def square(column: int, row: int) -> Shape:
    x, y = 100.0 * column, 100.0 * row
    ring = struct.pack("<10d", x, y, x + 100, y, x + 100, y + 100, x, y + 100, x, y)
    polygon = struct.pack("<BIII", 1, 3, 1, 5) + ring
    return Shape(struct.pack("<BII", 1, 6, 1) + polygon, (x, x + 100, y, y + 100))


@pytest.fixture
def monitoring(tmp_path: Path) -> Monitoring:
    places = [(column, row) for column in range(COLUMNS) for row in range(ROWS)]
    towns = {place: f"T{place[0] // TOWN:03}{place[1] // TOWN:03}" for place in places}
    areas = [Area("gemeinde", town, f"Ort {town}", "") for town in sorted(set(towns.values()))]
    areas += [Area("block", key(*place), f"Block {key(*place)}", towns[place]) for place in places]
    content = NewMonitoring(
        title="Land", language="de", crs=Crs(25832, "EPSG", 25832, "ETRS89 / UTM zone 32N", 'PROJCS["x"]'),
        levels=LEVELS, version_title="2020", valid_from=date(2020, 1, 1), areas=tuple(areas),
        shapes={key(*place): square(*place) for place in places},
    )  # fmt: skip
    Monitoring.create(tmp_path / "land.gpkg", content)
    chance = np.random.default_rng(1)
    inhabitants = chance.integers(300, 6000, len(places))
    unemployed = chance.binomial(inhabitants, 0.08)
    lines = [
        f"{key(*place)};{one};{all_}"
        for place, one, all_ in zip(places, unemployed, inhabitants, strict=True)
    ]
    office = tmp_path / "amt.csv"
    office.write_text("\n".join(["Schlüssel;arbeitslose;einwohner", *lines]), "utf-8")
    made = Monitoring.open(tmp_path / "land.gpkg")
    request = DeliveryRequest(office, source="Amt", reference_date=date(2024, 12, 31), level="block")
    delivery = read_delivery(request, AreaTree.build(LEVELS, areas, "Land"))
    made.add_delivery(delivery, made.versions()[0], made.revision)
    share = Indicator("al", "Arbeitslosenanteil", "arbeitslose / einwohner per 100", unit="%")
    made.store_tableau(Tableau((), (share,)), made.revision)
    return made


@pytest.mark.prove
def test_a_map_of_85_000_areas(monitoring: Monitoring, tmp_path: Path) -> None:
    drawn = create_map(CreateMapRequest(monitoring, "al"), Silence())
    assert sum(drawn.classification.counts(drawn.published.columns[0].values[-1])) == COLUMNS * ROWS
    write_map_files(drawn, tmp_path / "map.gpkg", tmp_path / "map.png")
    layer = QgsVectorLayer(str(tmp_path / "map.gpkg"), "map", "ogr")
    assert layer.featureCount() == COLUMNS * ROWS
    assert not layer.labelsEnabled(), "nobody could read so many names"
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")
