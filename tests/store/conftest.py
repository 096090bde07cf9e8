"""A small monitoring and deliveries for it."""

from __future__ import annotations

import struct
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copy

import pytest

from sozialmonitoring_plugin.core.areas import Area, Level
from sozialmonitoring_plugin.core.deliveries.delivery import Delivery, Observations
from sozialmonitoring_plugin.core.deliveries.profiles.profile import ImportProfile
from sozialmonitoring_plugin.core.deliveries.reports.report import DeliveryReport, RowCounts
from sozialmonitoring_plugin.core.indicators.tableau import Variable
from sozialmonitoring_plugin.core.values import Value, Values
from sozialmonitoring_plugin.store import creation, migrations, version_table
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import Crs, NewMonitoring, Shape

YEAR = date(2024, 12, 31)
SEALING = 3
"""The first schema whose versions are sealed."""

QUARTERS = ("11", "12", "21")
MakeDelivery = Callable[..., Delivery]


def square(x: float) -> Shape:
    ring = [(x, 0.0), (x + 1, 0.0), (x + 1, 1.0), (x, 1.0), (x, 0.0)]
    points = b"".join(struct.pack("<2d", *point) for point in ring)
    polygon = struct.pack("<BII", 1, 3, 1) + struct.pack("<I", len(ring)) + points
    return Shape(struct.pack("<BII", 1, 6, 1) + polygon, (x, x + 1, 0.0, 1.0))


@pytest.fixture
def content() -> NewMonitoring:
    towns = [Area("town", "1", "Übach", ""), Area("town", "2", "Süd", "")]
    quarters = [Area("quarter", key, f"Q {key}", key[0]) for key in QUARTERS]
    return NewMonitoring(
        title="Kreis",
        language="de",
        crs=Crs(25832, "EPSG", 25832, "ETRS89 / UTM zone 32N", 'PROJCS["x"]'),
        levels=(Level("town", "Town"), Level("quarter", "Quarter")),
        version_title="2020",
        valid_from=date(2020, 1, 1),
        areas=(*towns, *quarters),
        shapes={key: square(float(number)) for number, key in enumerate(QUARTERS)},
    )


@pytest.fixture
def monitoring(tmp_path: Path, content: NewMonitoring) -> Monitoring:
    return Monitoring.create(tmp_path / "kreis.gpkg", content)


@pytest.fixture
def older_monitoring(
    tmp_path: Path, content: NewMonitoring, monkeypatch: pytest.MonkeyPatch
) -> Callable[[int], Path]:
    """`older_monitoring(2)`: the file as a release wrote it whose schema had two steps."""

    def make(schema: int) -> Path:
        steps = tmp_path / f"schema{schema}"
        steps.mkdir()
        for number in range(1, schema + 1):
            copy(migrations.FOLDER / f"{number}.sql", steps)
        path = tmp_path / f"of_schema_{schema}.gpkg"
        with monkeypatch.context() as patch:
            patch.setattr(creation, "run_migrations", lambda file: migrations.run_migrations(file, steps))
            if schema < SEALING:
                patch.setattr(version_table, "seal", lambda file: None)
            creation.create_file(path, content)
        return path

    return make


@pytest.fixture
def make_delivery() -> MakeDelivery:
    def make(
        values: list[Value], variable: str = "poor", file_name: str = "office.xlsx", day: date = YEAR
    ) -> Delivery:
        count = len(values)
        observations = Observations(
            QUARTERS[:count],
            (variable,) * count,
            (day,) * count,
            Values.from_values(values),
            tuple(f"C{number + 7}" for number in range(count)),
        )
        return Delivery(
            file_name,
            "0" * 64,
            "Tabelle1",
            "Office",
            "quarter",
            ImportProfile(),
            (Variable(variable, variable.title()),),
            observations,
            DeliveryReport(file_name, "Tabelle1", "quarter", RowCounts()),
        )

    return make
