"""Dresden's published areas of 2019 and 2021: 365 each, a street-accurate partition of the same outline."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.boundaries.addresses import AddressBook
from sozialmonitoring_plugin.core.boundaries.comparing.boundaries import Boundaries
from sozialmonitoring_plugin.core.boundaries.comparing.comparison import VersionComparison, compared
from sozialmonitoring_plugin.core.boundaries.comparing.fates import Fate
from sozialmonitoring_plugin.core.boundaries.succession import Succession
from sozialmonitoring_plugin.layers.boundaries.lattice import geometry_of_shape, shape_of_geometry
from sozialmonitoring_plugin.layers.boundaries.overlay import TOLERANCE, overlay

METRIC = QgsCoordinateReferenceSystem("EPSG:25833")


def state(path: Path) -> Boundaries:
    layer = QgsVectorLayer(str(path), "areas", "ogr")
    to_metres = QgsCoordinateTransform(layer.crs(), METRIC, QgsProject())
    shapes, areas = {}, []
    for feature in layer.getFeatures():
        ground = QgsGeometry(feature.geometry())
        ground.transform(to_metres)
        shapes[feature["wb"]] = shape_of_geometry(ground)
        areas.append(Area("bezirk", feature["wb"], feature["wb_text"], ""))
    tree = AreaTree.build([Level("bezirk", "Statistischer Bezirk")], areas, "Dresden")
    return Boundaries(path.stem, tree, shapes)


@pytest.fixture(scope="module")
def dresden(qgis_app: object, real_data: Path) -> VersionComparison:
    old, new = (state(real_data / "dresden" / f"bezirke_{name}.geojson") for name in ("k2019", "b2021"))
    found = Succession.of(overlay(old.shapes, new.shapes), AddressBook.empty(), (), ())
    return compared(old, new, found, ())


def difference(dresden: VersionComparison, old: str, new: str) -> QgsGeometry:
    before = geometry_of_shape(dresden.old.shapes[old])
    return before.symDifference(geometry_of_shape(dresden.new.shapes[new]))


def test_every_area_of_both_versions_is_told_once(dresden: VersionComparison) -> None:
    assert sorted(one.old for one in dresden.areas if one.old) == sorted(dresden.old.keys)
    assert sorted(one.new for one in dresden.areas if one.new) == sorted(dresden.new.keys)


def test_what_is_unchanged_is_the_same_ground_but_for_redrawn_lines(dresden: VersionComparison) -> None:
    kept = [one for one in dresden.areas if one.kind in (Fate.UNCHANGED, Fate.RENAMED, Fate.REUSED)]
    assert len(kept) > 100
    for one in kept:
        assert difference(dresden, one.old, one.new).buffer(-TOLERANCE / 2, 2).isEmpty()


def test_what_changed_differs_by_more_than_the_tolerance(dresden: VersionComparison) -> None:
    changed = [one for one in dresden.areas if one.old and one.new and one.has_other_ground]
    assert len(changed) > 100
    for one in changed:
        assert not difference(dresden, one.old, one.new).buffer(-TOLERANCE / 2, 2).isEmpty()


def test_a_key_used_again_for_other_ground_is_not_taken_for_the_same_area(dresden: VersionComparison) -> None:
    """The old 11200 is called 11300 in 2021, and the key 11200 stands for a part of the old 11100."""
    fates = {(one.old, one.new): one for one in dresden.areas}
    assert fates["11200", "11300"].kind is Fate.REUSED
    assert fates["", "11200"].sources == ("11100",)
    assert fates["11300", ""].kind is Fate.VANISHED


def test_what_areas_gain_and_lose_is_what_moved(dresden: VersionComparison) -> None:
    """But for noise, which all areas together have no more of than is told."""
    gains: Counter[str] = Counter()
    for move in dresden.moves:
        gains[f"old {move.origin}"] -= move.square_metres
        gains[f"new {move.to}"] += move.square_metres
    unexplained = 0.0
    for one in dresden.areas:
        before = one.before.square_metres if one.before else 0.0
        after = one.after.square_metres if one.after else 0.0
        moved = (gains[f"old {one.old}"] if one.old else 0.0) + (gains[f"new {one.new}"] if one.new else 0.0)
        unexplained += abs(after - before - moved)
    assert unexplained <= 2 * dresden.noise_square_metres + 1
