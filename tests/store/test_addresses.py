"""Addresses come out of the file as they went in, whoever wrote their points."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sozialmonitoring_plugin.core.boundaries.address_counts import CountChoice
from sozialmonitoring_plugin.core.boundaries.addresses import NO_NUMBER
from sozialmonitoring_plugin.core.indicators.tableau import Tableau
from sozialmonitoring_plugin.core.indicators.variable import Variable
from sozialmonitoring_plugin.store.geometry_blob import to_blob
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.point_blobs import points_of
from sozialmonitoring_plugin.store.records import AddressRecord, NewMonitoring, Shape


def point(x: float, y: float) -> Shape:
    return Shape(struct.pack("<BI2d", 1, 1, x, y), (x, x, y, y))


def address(street: str, number: int | None, suffix: str, at: Shape, **properties: object) -> AddressRecord:
    return AddressRecord(street, number, suffix, "never believed", properties, at)


@pytest.fixture
def with_addresses(tmp_path: Path, content: NewMonitoring) -> Monitoring:
    addresses = (
        address("Gerkamp", 12, "a", point(0.5, 0.25), ew=3, kinder=1, fid=7),
        address("Holtpfad", None, "", point(32_300_000.001, 5_700_000.999), ew=0, kinder=0, fid=8),
        address("Gerkamp", 14, "", point(2.5, 0.5), ew=5, fid=9),
    )
    return Monitoring.create(tmp_path / "people.gpkg", replace(content, addresses=addresses))


def test_addresses_are_arrays_in_millimetres(with_addresses: Monitoring) -> None:
    book = with_addresses.addresses()
    assert book.x.tolist() == [500, 32_300_000_001, 2500]
    assert book.y.tolist() == [250, 5_700_000_999, 500]
    assert book.number.tolist() == [12, NO_NUMBER, 14]
    assert (book.streets, book.street.tolist()) == (("Gerkamp", "Holtpfad"), [0, 1, 0])
    assert [book.label(row) for row in range(3)] == ["Gerkamp 12a", "Holtpfad", "Gerkamp 14"]
    assert (len(book), book.ids.tolist(), book.nowhere) == (3, [1, 2, 3], 0)


def test_without_a_tableau_columns_that_count_are_found(with_addresses: Monitoring) -> None:
    counts = with_addresses.addresses().counts
    assert counts.ids == ("ew", "kinder")
    assert counts.matrix.tolist() == [[3, 0, 5], [1, 0, 0]]
    assert [group.unstated for group in counts.groups] == [0, 1]
    assert counts.inhabitants == 0


def test_with_a_tableau_its_variables_are_the_counts(with_addresses: Monitoring) -> None:
    variables = (Variable("children", "Kinder", unit="Personen"),)
    with_addresses.store_tableau(Tableau(variables, ()), with_addresses.revision)
    counts = with_addresses.addresses().counts
    assert [(group.id, group.title) for group in counts.groups] == [("children", "Kinder")]


def test_a_choice_goes_before_the_tableau(with_addresses: Monitoring) -> None:
    counts = with_addresses.addresses(CountChoice(("kinder",), inhabitants="kinder")).counts
    assert (counts.ids, counts.inhabitants) == (("kinder",), 0)


def test_an_address_without_a_point_is_counted_as_nowhere(with_addresses: Monitoring) -> None:
    with closing(sqlite3.connect(with_addresses.path, isolation_level=None)) as connection:
        connection.execute("UPDATE address SET geom = NULL WHERE id = 2")
    book = with_addresses.addresses()
    assert (book.ids.tolist(), book.nowhere) == ([1, 3], 1)
    assert book.counts.matrix.tolist() == [[3, 5], [1, 0]]


def test_a_monitoring_without_addresses_has_an_empty_book(monitoring: Monitoring) -> None:
    book = monitoring.addresses()
    assert (len(book), book.counts.ids, book.near.within((0, 9, 0, 9)).tolist()) == (0, (), [])


def test_points_of_every_writer_are_read() -> None:
    """Big-endian, with Z and M in both dialects, without envelope, empty, of another kind, torn."""
    without_envelope = struct.pack("<2sBBi", b"GP", 0, 1, 25832)
    blobs = [
        to_blob(struct.pack("<BI2d", 1, 1, 1.0, 2.0), 25832, (1, 1, 2, 2)),
        without_envelope + struct.pack(">BI2d", 0, 1, 3.0, 4.0),
        without_envelope + struct.pack("<BI3d", 1, 1001, 5.0, 6.0, 7.0),
        without_envelope + struct.pack("<BI4d", 1, 0xC0000001, 8.0, 9.0, 0.0, 0.0),
        without_envelope + struct.pack("<BI2d", 1, 1, np.nan, np.nan),
        without_envelope + struct.pack("<BI2d", 1, 2, 1.0, 1.0),
        None,
        b"GP",
    ]
    found = points_of(blobs)
    assert found[:4].tolist() == [[1, 2], [3, 4], [5, 6], [8, 9]]
    assert np.isnan(found[4:]).all()
