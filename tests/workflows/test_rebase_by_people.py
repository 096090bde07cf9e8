"""Who lives where decides: the published vector, from a county with addresses to the table of the office."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsField, QgsFields, QgsGeometry
from qgis.PyQt.QtCore import QMetaType

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.tableau import Tableau, Variable
from sozialmonitoring_plugin.layers.feature_table import FeatureTable
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.create_monitoring import CreateMonitoringRequest, create_monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.level_specs import parse_levels
from sozialmonitoring_plugin.workflows.rebase import RebaseRequest, rebase

from .conftest import TWO_LEVELS, square, table
from .revised import box, redraw

COUNTS = ("ew", "kinder")
PEOPLE = ((10, 400, 20), (40, 200, 40), (80, 400, 90))
"""Metres east, inhabitants, children: 600 and 60 in the western half, 400 and 90 in the eastern."""
VARIABLES = (
    Variable("ew", "Einwohner"),
    Variable("kinder", "Kinder unter 15", family="alter", ages="0-15", part_of="ew"),
    Variable("arm", "Arme Kinder", part_of="kinder"),
    Variable("betriebe", "Betriebe"),
)


def addresses() -> FeatureTable:
    fields = QgsFields()
    fields.append(QgsField("strasse", QMetaType.Type.QString))
    for name in ("hausnummer", *COUNTS):
        fields.append(QgsField(name, QMetaType.Type.Int))
    features = []
    for number, (east, people, kids) in enumerate(PEOPLE, start=1):
        feature = QgsFeature(fields, number)
        feature.setAttributes(["Weg", number, people, kids])
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT({east} 50)"))
        features.append(feature)
    return FeatureTable("addresses", QgsCoordinateReferenceSystem("EPSG:25832"), fields, tuple(features))


@pytest.fixture
def parted(tmp_path: Path) -> Monitoring:
    """One quarter of 1,000 people, 150 of them children, 30 of those poor; later two, halves by ground."""
    areas = table((square(0), "1O", "O", "1"), (square(100), "1P", "P", "1"))
    levels = parse_levels(json.dumps(TWO_LEVELS))
    request = CreateMonitoringRequest(
        tmp_path / "kreis.gpkg", areas, levels, date(2020, 1, 1), "Kreis", addresses=addresses()
    )
    monitoring = create_monitoring(request, Silence()).monitoring
    monitoring.store_tableau(Tableau(VARIABLES, ()), monitoring.revision)
    file = tmp_path / "counts.csv"
    file.write_text("key;ew;kinder;arm;betriebe\n1O;1000;150;30;9\n1P;7;3;2;1\n", encoding="utf-8")
    import_delivery(ImportRequest(monitoring, file, reference_date=date(2020, 12, 31)), Silence())
    outlines = {"1N1": (box(0, 50), "1"), "1N2": (box(50, 100), "1"), "1P": (box(100, 200), "1")}
    redraw(monitoring, outlines, "2021-01-01")
    return monitoring


def counts(monitoring: Monitoring) -> dict[str, list[float]]:
    found = rebase(RebaseRequest(monitoring, "2020-01-01", "2021-01-01"), Silence())
    return {one.variable.id: one.after.numbers.tolist() for one in found.columns}


def test_poor_children_follow_children_though_the_ground_is_halved(parted: Monitoring) -> None:
    found = counts(parted)
    # 20.0 % of the children are poor in both halves, as before.
    assert found["ew"] == [600, 400, 7]
    assert found["kinder"] == [60, 90, 3]
    assert found["arm"] == [12, 18, 2]


def test_what_nobody_at_the_addresses_is_follows_all_inhabitants(parted: Monitoring) -> None:
    # 5.4 and 3.6 of 9 businesses.
    assert counts(parted)["betriebe"] == [5, 4, 1]


def test_an_old_area_without_anybody_is_divided_by_its_ground(parted: Monitoring) -> None:
    found = rebase(RebaseRequest(parted, "2021-01-01", "2020-01-01"), Silence())
    assert found.columns == ()
    (column, *_) = rebase(RebaseRequest(parted, "2020-01-01", "2021-01-01", ("ew",)), Silence()).columns
    assert column.chosen is not None
    assert column.chosen.column == "ew"
    assert [int(basis) for basis in column.chosen.weights.basis] == [0, 0, 3]
