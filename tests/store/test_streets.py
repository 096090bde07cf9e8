"""Streets come back from the monitoring as lines in millimetres, whatever their geometry is called."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path

import pytest

from sozialmonitoring_plugin.store.errors import StoreError
from sozialmonitoring_plugin.store.line_wkb import LineWkbError, lines_of_wkb
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import NewMonitoring, Shape, StreetRecord

BOUNDS = (0.0, 1.0, 0.0, 1.0)


def line_string(*points: tuple[float, ...], kind: int = 2, order: str = "<") -> bytes:
    numbers = [number for point in points for number in point]
    head = struct.pack(f"{order}B2I", order == "<", kind, len(points))
    return head + struct.pack(f"{order}{len(numbers)}d", *numbers)


def many(*lines: bytes, kind: int = 5) -> bytes:
    return struct.pack("<B2I", 1, kind, len(lines)) + b"".join(lines)


def stored(tmp_path: Path, content: NewMonitoring, *records: StreetRecord) -> Monitoring:
    return Monitoring.create(tmp_path / "kreis.gpkg", replace(content, streets=records))


def test_streets_come_back_with_names_classes_and_every_part(tmp_path: Path, content: NewMonitoring) -> None:
    two = many(line_string((0.0, 0.0), (1.0004, 0.5)), line_string((2.0, 2.0), (3.0, 2.0), (3.0, 3.0)))
    monitoring = stored(
        tmp_path,
        content,
        StreetRecord("Am Bach", {"Klasse": "Landesstraße", "fid": 1}, Shape(two, BOUNDS)),
        StreetRecord("Markt", {}, Shape(many(line_string((5.0, 5.0), (5.0, 6.0))), BOUNDS)),
    )
    streets = monitoring.streets()
    assert streets.names == ("Am Bach", "Am Bach", "Markt")
    assert streets.classes == ("Landesstraße", "Landesstraße", "")
    assert [streets.nodes(number) for number in range(3)] == [
        ((0, 0), (1000, 500)),
        ((2000, 2000), (3000, 2000), (3000, 3000)),
        ((5000, 5000), (5000, 6000)),
    ]


def test_a_monitoring_without_streets_has_none(monitoring: Monitoring) -> None:
    assert len(monitoring.streets()) == 0


def test_a_curve_is_told_and_not_straightened_in_silence(tmp_path: Path, content: NewMonitoring) -> None:
    arc = many(line_string((0.0, 0.0), (1.0, 1.0), (2.0, 0.0), kind=8), kind=11)
    monitoring = stored(tmp_path, content, StreetRecord("Bogen", {}, Shape(arc, BOUNDS)))
    with pytest.raises(StoreError, match="“Bogen”"):
        monitoring.streets()


def test_a_street_with_coordinates_that_are_no_numbers_is_told(
    tmp_path: Path, content: NewMonitoring
) -> None:
    nowhere = many(line_string((0.0, 0.0), (float("nan"), 1.0)))
    monitoring = stored(tmp_path, content, StreetRecord("Irrweg", {}, Shape(nowhere, BOUNDS)))
    with pytest.raises(StoreError, match="“Irrweg”"):
        monitoring.streets()


@pytest.mark.parametrize("kind", [1002, 2002, 0x80000002, 0x40000002])
def test_height_and_measure_are_left_out(kind: int) -> None:
    (points,) = lines_of_wkb(line_string((1.0, 2.0, 99.0), (3.0, 4.0, 99.0), kind=kind))
    assert points.tolist() == [[1.0, 2.0], [3.0, 4.0]]


def test_both_height_and_measure_are_left_out() -> None:
    (points,) = lines_of_wkb(line_string((1.0, 2.0, 9.0, 8.0), (3.0, 4.0, 9.0, 8.0), kind=3002))
    assert points.tolist() == [[1.0, 2.0], [3.0, 4.0]]


def test_the_other_byte_order_and_a_reference_system_are_read() -> None:
    big = line_string((1.0, 2.0), (3.0, 4.0), order=">")
    with_srid = struct.pack("<B3I", 1, 0x20000002, 25832, 1) + struct.pack("<2d", 1.0, 2.0)
    assert [one.tolist() for wkb in (big, with_srid) for one in lines_of_wkb(wkb)] == [
        [[1.0, 2.0], [3.0, 4.0]],
        [[1.0, 2.0]],
    ]


@pytest.mark.parametrize("wkb", [b"", b"\x01", line_string((0.0, 0.0), (1.0, 1.0))[:-1], many(b"\x01\x01")])
def test_bytes_that_end_too_early_are_told(wkb: bytes) -> None:
    with pytest.raises(LineWkbError):
        lines_of_wkb(wkb)
