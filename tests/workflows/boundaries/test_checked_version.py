"""A version of a monitoring is checked against what the monitoring itself knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from qgis.core import QgsGeometry

from sozialmonitoring_plugin.core.boundaries.faults import FaultKind
from sozialmonitoring_plugin.core.boundaries.rings import Shape, shape_of_edges
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.layers.address_table import shape_of
from sozialmonitoring_plugin.layers.boundaries.given import GivenAddress
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import AddressRecord, NewVersion
from sozialmonitoring_plugin.workflows.boundary_input import CheckBoundariesRequest, read_input
from sozialmonitoring_plugin.workflows.check_boundaries import check_boundaries

from .conftest import box, county, squares

EAST, NORTH = 400_000_000, 5_600_000_000


def _with_exclave() -> dict[str, Shape]:
    shapes = squares(EAST, NORTH)
    exclave = box(240_000, 140_000, 260_000, 160_000, EAST, NORTH)
    return {
        **shapes,
        "11": shape_of_edges([*shapes["11"].edges(), *exclave.edges()]),
        "13": shape_of_edges([*shapes["13"].edges(), *((end, start) for start, end in exclave.edges())]),
    }


def _kinds(monitoring: Monitoring) -> set[FaultKind]:
    found = check_boundaries(CheckBoundariesRequest(monitoring=monitoring), Silence())
    return {fault.kind for fault in found.checked.faults}


def test_an_exclave_that_is_expected_is_no_fault(tmp_path: Path) -> None:
    new = county(_with_exclave())
    monitoring = Monitoring.create(tmp_path / "kreis.gpkg", new)
    assert FaultKind.MULTIPART in _kinds(monitoring)
    version = NewVersion("2025", date(2025, 1, 1), new.areas, new.shapes, expected_parts={"11": 2})
    monitoring.add_version(version, monitoring.revision)
    assert FaultKind.MULTIPART not in _kinds(monitoring)


def test_the_addresses_of_the_monitoring_are_looked_at_where_no_others_are_given(tmp_path: Path) -> None:
    address = AddressRecord("Weg", 1, "a", "", {}, shape_of(QgsGeometry.fromWkt("POINT(400050.5 5600150)")))
    new = replace(county(squares(EAST, NORTH)), addresses=(address,))
    request = CheckBoundariesRequest(monitoring=Monitoring.create(tmp_path / "kreis.gpkg", new))
    assert read_input(request).given.addresses == (GivenAddress(400050.5, 5600150.0, "Weg 1a"),)
