"""A version from polygons, as scripts make it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

from sozialmonitoring_plugin.store.monitoring import Monitoring

from .conftest import LEVELS, Run


@pytest.fixture
def monitoring(run: Run, areas: Path, tmp_path: Path) -> str:
    return str(
        run(
            "createmonitoring", AREAS=str(areas), LEVELS=json.dumps(LEVELS), VALID_FROM="2020-01-01",
            TITLE="Kreis", MONITORING=str(tmp_path / "kreis.gpkg"),
        )["MONITORING"]
    )  # fmt: skip


def redrawn(areas: Path, target: Path) -> Path:
    """The first Quartier gives the ten metres along the second to it."""
    content = json.loads(areas.read_text(encoding="utf-8"))
    first, second = (feature["geometry"] for feature in content["features"][:2])
    first["coordinates"] = [[[0, 0], [100, 0], [100, 90], [0, 90], [0, 0]]]
    second["coordinates"] = [[[0, 90], [100, 90], [100, 200], [0, 200], [0, 90]]]
    target.write_text(json.dumps(content), encoding="utf-8")
    return target


def test_a_version_and_what_became_of_each_area(
    run: Run, monitoring: str, areas: Path, tmp_path: Path
) -> None:
    changes = tmp_path / "changes.csv"
    told = run(
        "createversion", MONITORING=monitoring, AREAS=str(redrawn(areas, tmp_path / "new.geojson")),
        VALID_FROM="2025-01-01", TITLE="Stand 2025", TOLERANCE=1.0, CHANGES=str(changes),
    )  # fmt: skip
    assert (told["VERSION"], told["ADDRESSES_MOVED"]) == ("Stand 2025", 0)
    assert {kind: count for kind, count in json.loads(told["COUNTS"]).items() if count} == {
        "unchanged": 6, "changed": 3,
    }  # fmt: skip
    with changes.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "changed"]
    assert [(row["from"], row["to"], row["square_metres"], row["share_of_from"]) for row in rows] == [
        ("0500100", "0500100", "9000.0", "0.9"),
        ("0500100", "0500101", "1000.0", "0.1"),
        ("0500101", "0500101", "10000.0", "1.0"),
    ]
    assert [version.title for version in Monitoring.open(Path(monitoring)).versions()] == [
        "01.01.2020", "Stand 2025",
    ]  # fmt: skip


def test_a_version_that_cannot_be_leaves_the_monitoring(
    run: Run, monitoring: str, areas: Path, tmp_path: Path
) -> None:
    before = Path(monitoring).read_bytes()
    with pytest.raises(QgsProcessingException, match="cannot be valid from"):
        run("createversion", MONITORING=monitoring, AREAS=str(areas), VALID_FROM="2019-01-01", TITLE="x")
    with pytest.raises(QgsProcessingException, match="cannot be written under this name"):
        run(
            "createversion", MONITORING=monitoring, AREAS=str(areas), VALID_FROM="2025-01-01",
            CHANGES=str(tmp_path / "changes.pdf"),
        )  # fmt: skip
    assert Path(monitoring).read_bytes() == before
