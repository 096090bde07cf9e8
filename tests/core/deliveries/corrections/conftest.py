"""Sheets as they are recognised, and read again after a correction."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.areas import AreaTree
from sozialmonitoring_plugin.core.deliveries.delivery import Delivery, DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.deliveries.keys.key_index import KnownAreas
from sozialmonitoring_plugin.core.deliveries.profiles.profile import ImportProfile
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file
from sozialmonitoring_plugin.core.deliveries.tables.selection import choose_table
from sozialmonitoring_plugin.core.deliveries.tables.table import Table

Seen = tuple[Table, ImportProfile]


@pytest.fixture
def see(county: AreaTree) -> Callable[..., Seen]:
    """`see(file)` is table and profile as recognised, `see(file, profile)` as that profile reads it."""

    def seen(file: Path, profile: ImportProfile | None = None) -> Seen:
        return choose_table(read_file(file), "", profile, KnownAreas(county), "")

    return seen


@pytest.fixture
def read(county: AreaTree) -> Callable[[Path, ImportProfile], Delivery]:
    """`read(file, profile)` is the delivery."""

    def delivery(file: Path, profile: ImportProfile) -> Delivery:
        return read_delivery(DeliveryRequest(file, profile=profile, source="office"), county)

    return delivery


def numbers(delivery: Delivery) -> dict[tuple[str, str], float]:
    """Values by the last six digits of the key and by variable."""
    seen = delivery.observations
    names = zip(seen.area_keys, seen.variables, strict=True)
    return {(key[-6:], name): seen.values[row].number for row, (key, name) in enumerate(names)}
