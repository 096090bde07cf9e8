"""Base units out of polygons that others drew, however they drew them."""

from __future__ import annotations

from qgis.core import QgsGeometry

from sozialmonitoring_plugin.core.boundaries.base_unit import BaseUnit
from sozialmonitoring_plugin.core.boundaries.partition import Partition
from sozialmonitoring_plugin.core.boundaries.streets.address_points import AddressPoints
from sozialmonitoring_plugin.layers.boundaries.polygon_units import units_of_polygons

LEFT = "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))"


def made(*wkts: str, addresses: AddressPoints | None = None) -> dict[str, BaseUnit]:
    polygons = {str(number): QgsGeometry.fromWkt(wkt) for number, wkt in enumerate(wkts, 1)}
    units = {unit.id: unit for unit in units_of_polygons(polygons, addresses)}
    Partition({key: unit.shape for key, unit in units.items()})
    return units


def areas(units: dict[str, BaseUnit]) -> dict[str, float]:
    return {key: unit.shape.square_metres for key, unit in units.items()}


def test_neighbours_get_each_others_nodes() -> None:
    # The right one has a node in the middle of the common side, the left one has none.
    units = made(LEFT, "POLYGON((10 0, 20 0, 20 10, 10 10, 10 4, 10 0))")
    assert areas(units) == {"1": 100.0, "2": 100.0}
    assert (10_000, 4_000) in units["1"].shape.rings[0]


def test_where_polygons_overlap_the_first_has_the_ground() -> None:
    assert areas(made(LEFT, "POLYGON((8 0, 20 0, 20 10, 8 10, 8 0))")) == {"1": 100.0, "2": 100.0}


def test_a_polygon_wholly_under_another_is_no_unit() -> None:
    assert areas(made(LEFT, "POLYGON((2 2, 4 2, 4 4, 2 4, 2 2))")) == {"1": 100.0}


def test_a_gap_belongs_to_nobody() -> None:
    assert areas(made(LEFT, "POLYGON((11 0, 20 0, 20 10, 11 10, 11 0))")) == {"1": 100.0, "2": 90.0}


def test_a_bow_tie_is_the_ground_of_its_wings() -> None:
    assert areas(made("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))")) == {"1": 50.0}


def test_height_and_curves_do_no_harm() -> None:
    units = made(
        "POLYGON Z((0 0 7, 10 0 7, 10 10 7, 0 10 7, 0 0 7))", "CURVEPOLYGON(CIRCULARSTRING(30 0, 40 0, 30 0))"
    )
    assert units["1"].shape.square_metres == 100.0
    assert abs(units["2"].shape.square_metres - 78.54) < 0.1


def test_several_parts_are_one_unit_and_nothing_is_none() -> None:
    units = made("MULTIPOLYGON(((0 0, 1 0, 1 1, 0 1, 0 0)), ((5 5, 6 5, 6 6, 5 6, 5 5)))", "POLYGON EMPTY")
    assert areas(units) == {"1": 2.0}


def test_addresses_lie_in_the_unit_that_holds_them() -> None:
    addresses = AddressPoints.of(
        [((5_000, 5_000), "Weg", 1), ((15_000, 5_000), "Weg", 2), ((99_000, 0), "Weg", 3)]
    )
    units = made(LEFT, "POLYGON((10 0, 20 0, 20 10, 10 10, 10 0))", addresses=addresses)
    assert {key: unit.addresses for key, unit in units.items()} == {"1": (0,), "2": (1,)}


def test_no_polygons_are_no_units() -> None:
    assert units_of_polygons({}) == ()
