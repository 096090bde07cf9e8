"""Polygons made elsewhere become a version, in other coordinates, other keys, other lines."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
)
from qgis.PyQt.QtCore import QMetaType

from sozialmonitoring_plugin.core.boundaries.comparing.fates import Fate
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.layers.address_table import shape_of
from sozialmonitoring_plugin.layers.boundaries.lattice import geometry_of_shape
from sozialmonitoring_plugin.layers.feature_table import FeatureTable, read_file
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import AddressRecord
from sozialmonitoring_plugin.workflows.boundaries.compare_versions import (
    CompareVersionsRequest,
    compare_versions,
)
from sozialmonitoring_plugin.workflows.boundaries.create_version import (
    CreatedVersion,
    CreateVersionRequest,
    create_version,
)
from sozialmonitoring_plugin.workflows.boundaries.version_areas import version_areas
from sozialmonitoring_plugin.workflows.create_monitoring import CreateMonitoringRequest, create_monitoring
from sozialmonitoring_plugin.workflows.level_specs import LevelSpec

from .conftest import PARENTS, box, county, squares

DAY = date(2025, 1, 1)
UTM = QgsCoordinateReferenceSystem("EPSG:25832")
EAST, NORTH = 400_000_000, 5_600_000_000


def table(polygons: Mapping[str, QgsGeometry], **columns: Mapping[str, str]) -> FeatureTable:
    fields = QgsFields()
    for name in ("schluessel", *columns):
        fields.append(QgsField(name, QMetaType.Type.QString))
    features = []
    for number, (key, geometry) in enumerate(polygons.items()):
        feature = QgsFeature(fields, number)
        feature.setAttributes([key, *(column.get(key, "") for column in columns.values())])
        feature.setGeometry(geometry)
        features.append(feature)
    return FeatureTable("neu", UTM, fields, tuple(features))


def outlines() -> dict[str, QgsGeometry]:
    return {key: geometry_of_shape(shape) for key, shape in squares(EAST, NORTH).items()}


def create(monitoring: Monitoring, areas: FeatureTable, **more: object) -> CreatedVersion:
    return create_version(CreateVersionRequest(monitoring, areas, DAY, "2025", **more), Silence())


def kinds(created: CreatedVersion) -> dict[str, str]:
    return {f"{one.old}>{one.new}": one.kind.value for one in created.changes}


@pytest.fixture
def monitoring(tmp_path: Path) -> Monitoring:
    """The county far from zero, with an address every ten metres along the middle of 11 and 12."""
    addresses = tuple(
        AddressRecord(
            "Weg", number, "", "", {"ew_gesamt": 2},
            shape_of(QgsGeometry.fromWkt(f"POINT({400_005 + 10 * number} 5600150)")),
        )
        for number in range(20)
    )  # fmt: skip
    content = replace(county(squares(EAST, NORTH)), addresses=addresses)
    return Monitoring.create(tmp_path / "kreis.gpkg", content)


def shaken(seed: int) -> Callable[[QgsGeometry], QgsGeometry]:
    """The same ground with more vertices, each up to 40 cm beside where it was."""

    def shake(geometry: QgsGeometry) -> QgsGeometry:
        dense = geometry.densifyByCount(3)
        for place, vertex in enumerate(list(dense.vertices())):
            dice = random.Random(f"{seed} {vertex.x():.2f} {vertex.y():.2f}")
            x, y = vertex.x() + dice.uniform(-0.4, 0.4), vertex.y() + dice.uniform(-0.4, 0.4)
            dense.moveVertex(x, y, place)
        return dense

    return shake


def test_lines_digitised_anew_are_told_from_change_and_keep_the_old_outlines(monitoring: Monitoring) -> None:
    created = create(monitoring, table({key: shaken(1)(one) for key, one in outlines().items()}))
    assert created.counts() == {
        "unchanged": 0, "noise": 6, "key renamed": 0, "changed": 0, "split": 0, "merged": 0, "new": 0,
        "vanished": 0, "key reused": 0,
    }  # fmt: skip
    assert created.addresses_moved == 0
    assert "Nothing changed but how exactly the lines are drawn." in [one.sentence() for one in created.notes]
    first, second = monitoring.versions()
    assert monitoring.shapes(second) == monitoring.shapes(first)
    assert [one.name for one in version_areas(monitoring, second).areas.values()] == [
        f"Q {key}" for key in PARENTS
    ], "names that were not given stay"


def test_ground_that_passes_is_a_change_with_its_addresses(monitoring: Monitoring) -> None:
    polygons = outlines()
    polygons["11"] = geometry_of_shape(box(0, 100_000, 70_000, 200_000, EAST, NORTH))
    polygons["12"] = geometry_of_shape(box(70_000, 100_000, 200_000, 200_000, EAST, NORTH))
    created = create(monitoring, table({key: shaken(2)(one) for key, one in polygons.items()}))
    assert kinds(created) == {
        "11>11": "changed", "11>12": "changed", "12>12": "changed", "13>13": "noise", "21>21": "noise",
        "22>22": "noise", "23>23": "noise",
    }  # fmt: skip
    (passed,) = [one for one in created.changes if one.old != one.new]
    assert passed.square_metres == pytest.approx(3000, abs=60)
    assert passed.share_of_old == pytest.approx(0.3, abs=0.01)
    assert passed.addresses == created.addresses_moved == 3
    assert monitoring.versions()[-1].valid_from == DAY


def test_an_address_that_changes_sides_by_a_hand_is_a_change(monitoring: Monitoring) -> None:
    polygons = outlines()
    polygons["11"] = geometry_of_shape(box(0, 100_000, 94_000, 200_000, EAST, NORTH))
    polygons["12"] = geometry_of_shape(box(94_000, 100_000, 200_000, 200_000, EAST, NORTH))
    assert create(monitoring, table(polygons), tolerance=20.0).addresses_moved == 1


def test_split_merged_renamed_new_and_vanished_areas_are_told(monitoring: Monitoring) -> None:
    polygons = outlines()
    del polygons["13"], polygons["12"], polygons["22"]
    polygons["13a"] = geometry_of_shape(box(200_000, 100_000, 250_000, 200_000, EAST, NORTH))
    polygons["13b"] = geometry_of_shape(box(250_000, 100_000, 300_000, 200_000, EAST, NORTH))
    polygons["11"] = geometry_of_shape(box(0, 100_000, 200_000, 200_000, EAST, NORTH))
    polygons["29"] = geometry_of_shape(squares(EAST, NORTH)["22"])
    created = create(
        monitoring, table(polygons, bezeichnung={"13a": "Anger", "11": "Q 11", "21": "Unterstadt"})
    )
    assert kinds(created) == {
        "11>11": "changed", "12>11": "merged", "13>13a": "split", "13>13b": "split", "21>21": "unchanged",
        "22>29": "key renamed", "23>23": "unchanged",
    }  # fmt: skip
    assert created.addresses_moved == 10, "those of 12; another key for the same area moves nobody"
    found = version_areas(monitoring, created.version).areas
    assert {key: (one.name, one.parent) for key, one in found.items()} == {
        "11": ("Q 11", "1a"), "13a": ("Anger", "1b"), "13b": ("13b", "1b"), "21": ("Unterstadt", "2a"),
        "23": ("Q 23", "2a"), "29": ("29", "2a"),
    }  # fmt: skip


def test_polygons_in_degrees_come_to_lie_on_the_old_ones(monitoring: Monitoring) -> None:
    degrees = table(outlines()).in_crs(
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateTransformContext()
    )
    created = create(monitoring, degrees)
    assert {one.kind.value for one in created.changes} <= {"unchanged", "noise"}
    first, second = monitoring.versions()
    assert monitoring.shapes(second) == monitoring.shapes(first)


def test_all_levels_may_come_anew(monitoring: Monitoring) -> None:
    levels = tuple(
        LevelSpec(level, level, key, key)
        for level, key in (("town", "left(schluessel, 1)"), ("district", "bezirk"), ("quarter", "schluessel"))
    )
    districts = {key: f"{key[0]}{'x' if key[1] == '3' else 'y'}" for key in PARENTS}
    with pytest.raises(UserError, match="from the top: town, district, quarter"):
        create(monitoring, table(outlines(), bezirk=districts), levels=levels[1:])
    created = create(monitoring, table(outlines(), bezirk=districts), levels=levels)
    tree = monitoring.tree(created.version)
    assert tree.level("district").keys == ("1x", "1y", "2x", "2y")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"valid_from": date(2020, 1, 1)}, "cannot be valid from"),
        ({"title": " "}, "has no title"),
        ({"tolerance": -1.0}, "tolerance of -1.0 m"),
        ({"key": "nichts"}, "nichts"),
        ({"parent": "'9z'"}, "belongs to 9z"),
        ({"tolerance": 49.0}, "nowhere wider than the tolerance"),
    ],
)
def test_what_cannot_serve_is_refused_and_nothing_is_written(
    monitoring: Monitoring, changes: dict[str, object], reason: str
) -> None:
    polygons = outlines()
    polygons["22"] = geometry_of_shape(box(100_000, 0, 160_000, 100_000, EAST, NORTH))
    polygons["25"] = geometry_of_shape(box(160_000, 0, 200_000, 100_000, EAST, NORTH))
    request = replace(CreateVersionRequest(monitoring, table(polygons), DAY, "2025"), **changes)
    with pytest.raises(UserError, match=reason):
        create_version(request, Silence())
    assert len(monitoring.versions()) == 1


def test_polygons_without_a_known_key_are_asked_about(monitoring: Monitoring) -> None:
    with pytest.raises(UserError, match=r"no column holds the keys.*KEY"):
        create(monitoring, table({f"x{key}": one for key, one in outlines().items()}))


def test_dresdens_published_versions(real_data: Path, tmp_path: Path) -> None:
    """365 areas of 2019 and 2021: same key with another geometry, new and vanished keys, noise."""
    folder = real_data / "dresden"
    if not folder.is_dir():
        pytest.skip(f"Dresden's areas are not at {folder}")
    monitoring = create_monitoring(
        CreateMonitoringRequest(
            tmp_path / "dresden.gpkg",
            read_file(str(folder / "bezirke_k2019.geojson")),
            (LevelSpec("bezirk", "Bezirk", "wb", "wb_text"),),
            date(2019, 1, 1),
            "Dresden",
        ),
        Silence(),
    ).monitoring
    created = create(monitoring, read_file(str(folder / "bezirke_b2021.geojson")))
    old, new = (version_areas(monitoring, version) for version in monitoring.versions())
    assert (len(old.shapes), len(new.shapes)) == (365, 365)
    told = kinds(created)
    assert (told["11500>11501"], told["11500>11502"]) == ("split", "split")
    assert sorted(key for key in old.shapes if key not in new.shapes) == [
        "11500", "43400", "93200", "93600", "95200",
    ]  # fmt: skip
    same = {key for key, one in told.items() if one in {"unchanged", "noise"}}
    assert len(same) > 150
    assert all(new.areas[key.split(">")[0]].name for key in same)
    assert sum(one.square_metres for one in new.shapes.values()) == pytest.approx(
        sum(one.square_metres for one in old.shapes.values()), rel=1e-4
    )


def test_both_jobs_tell_the_same_of_keys_that_were_swapped(monitoring: Monitoring) -> None:
    found = outlines()
    created = create(monitoring, table({**found, "11": found["12"], "12": found["11"]}))
    compared = compare_versions(CompareVersionsRequest(monitoring), Silence()).comparison
    assert {pair: kind for pair, kind in kinds(created).items() if kind != "unchanged"} == {
        "11>12": "key reused", "12>11": "key reused",
    }  # fmt: skip
    assert {f"{one.old}>{one.new}" for one in compared.areas if one.kind is Fate.REUSED} == {"11>12", "12>11"}
    assert created.addresses_moved == 0
    assert compared.moves == ()
    assert not compared.is_empty
