"""The Sozialatlas of Flensburg as JSON, and the attributes of its boundaries."""

from __future__ import annotations

import json
import zipfile
from datetime import date

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, look_at
from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file, read_grid

from .published import found, read


@pytest.fixture(scope="module")
def attributes(real_data, tmp_path_factory):
    """The attribute tables out of their archives: {level: path}."""
    folder = tmp_path_factory.mktemp("flensburg")
    for name in ("stadtteile", "stadtbezirke"):
        with zipfile.ZipFile(real_data / f"flensburg/flensburg_{name}.zip") as archive:
            archive.extractall(folder)
    return {"stadtteil": folder / "Stadtteile.dbf", "bezirk": folder / "Bezirke.dbf"}


@pytest.fixture(scope="module")
def flensburg(attributes):
    """13 Stadtteile with 41 Bezirke, out of the plugin's own reading of the attribute tables."""
    areas = []
    for level, path in attributes.items():
        header, *records = read_grid(path).rows
        for record in records:
            one = dict(zip(header, record, strict=True))
            above = one["PARENT_ARE"] if level == "bezirk" else ""
            areas.append(Area(level, one["AREA_ID"], one["AREA_NAME"], above))
    return AreaTree.build([Level("stadtteil", "Stadtteil"), Level("bezirk", "Bezirk")], areas, "Flensburg")


def leaves(value, path=()):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, (*path, name))
    else:
        yield path, value


def test_flensburg_every_value_of_the_atlas(real_data, flensburg):
    path = real_data / "flensburg/data.txt"
    values = found(read(path, flensburg))
    day = date(2021, 12, 31)
    expected = []
    for record in json.loads(path.read_text(encoding="utf-8")):
        key = f"STGT{record['district_id']:02d}"
        for _, value in leaves(record["district_detail"]["2021"]):
            expected.append((key, day, "missing" if value is None else value))
    assert sorted(((key, on, value) for (key, _, on), value in values.items()), key=str) == sorted(
        ((key, on, value if isinstance(value, str) else float(value)) for key, on, value in expected), key=str
    )
    assert values["STGT01", "residents", day] == 3866
    assert values["STGT01", "age_groups_age_to_under_18", day] == 360
    assert values["STGT01", "unemployment_characteristics_percentage_sgb_iii", day] == 31


def test_flensburg_asks_nothing(real_data, flensburg):
    path = real_data / "flensburg/data.txt"
    assert look_at(read_file(path), DeliveryRequest(path, source="Flensburg"), flensburg).questions == ()


def test_flensburg_attributes_of_boundaries_hold_no_numbers(attributes, flensburg):
    for level, path in attributes.items():
        with pytest.raises(DeliveryError, match="has keys but no column of numbers"):
            read(path, flensburg, level=level)
    assert len(read_grid(attributes["bezirk"]).rows) == 42
