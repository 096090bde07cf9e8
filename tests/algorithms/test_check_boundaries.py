"""Boundaries checked as scripts ask for it: counts by kind, faults as a layer, mended polygons."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from sozialmonitoring_plugin.algorithms.check_boundaries import CheckBoundaries
from sozialmonitoring_plugin.algorithms.provider import SozialmonitoringProvider

from .conftest import Run

NOTHING = dict.fromkeys(
    (
        "invalid", "missing_key", "duplicate_key", "overlap", "gap", "sliver", "outside_frame", "nesting",
        "multipart", "address_mismatch",
    ),
    0,
)  # fmt: skip


def write(path: Path, rows: list[tuple[dict[str, object], dict[str, object]]]) -> str:
    features = [{"type": "Feature", "properties": told, "geometry": shape} for told, shape in rows]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}
    content = {"type": "FeatureCollection", "crs": crs, "features": features}
    path.write_text(json.dumps(content), encoding="utf-8")
    return str(path)


def rectangle(x: float, y: float, width: float = 100, height: float = 100) -> dict[str, object]:
    west, south = 300_000 + x, 5_650_000 + y
    ring = [[west, south], [west + width, south], [west + width, south + height], [west, south + height]]
    return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}


def point(x: float, y: float) -> dict[str, object]:
    return {"type": "Point", "coordinates": [300_000 + x, 5_650_000 + y]}


@pytest.fixture
def frayed(tmp_path: Path) -> dict[str, str]:
    """Two municipalities of two Quartiere each; see the test for what is wrong with them."""
    areas = [
        ({"quartier": "11", "name": "Alt"}, rectangle(0, 0, 105)),  # 5 m over 21
        ({"quartier": "12", "name": "Neu"}, rectangle(0.5, 100, 99.5)),  # 0.5 m short of the frame
        ({"quartier": "21", "name": "Berg"}, rectangle(100, 0, 120)),  # 20 m beyond the frame
        ({"quartier": "22", "name": "Tal"}, rectangle(100, 110, 100, 90)),  # 10 m short of 21
    ]
    frame = [
        ({"gemeinde": "1", "name": "West"}, rectangle(0, 0, 100, 200)),
        ({"gemeinde": "2", "name": "Ost"}, rectangle(100, 0, 100, 200)),
    ]
    addresses = [
        ({"strasse": "Weg", "hausnummer": 1, "gebiet": "11"}, point(50, 50)),
        ({"strasse": "Weg", "hausnummer": 2, "gebiet": "12"}, point(50, 60)),  # lies in 11
        ({"strasse": "Weg", "hausnummer": 3, "gebiet": "22"}, point(150, 150)),
        ({"strasse": "Weg", "hausnummer": 4, "gebiet": "21"}, point(150, 105)),  # lies in the gap
    ]
    return {
        "AREAS": write(tmp_path / "areas.geojson", areas),
        "FRAME": write(tmp_path / "frame.geojson", frame),
        "ADDRESSES": write(tmp_path / "addresses.geojson", addresses),
    }


def test_every_kind_is_counted_and_lies_in_a_styled_layer(
    run: Run, frayed: dict[str, str], tmp_path: Path
) -> None:
    output = tmp_path / "faults.gpkg"
    told = run("checkboundaries", **frayed, TOLERANCE=1, OUTPUT=str(output))
    found = {
        **NOTHING,
        "overlap": 1,
        "gap": 1,
        "sliver": 1,
        "outside_frame": 1,
        "nesting": 1,
        "address_mismatch": 2,
    }
    assert json.loads(told["COUNTS"]) == found
    assert told["BLOCKING"] == 5
    layer = QgsVectorLayer(f"{output}|layername=boundary_faults", "faults", "ogr")
    rows = {row["kind"]: row for row in layer.getFeatures()}
    assert layer.featureCount() == 7
    assert rows["overlap"]["areas"] == "11, 21"
    assert (rows["overlap"]["size"], rows["overlap"]["unit"]) == (500.0, "m²")
    assert rows["gap"].geometry().area() == pytest.approx(1000)
    assert rows["nesting"]["areas"] == "11"
    assert "11 Alt / 21 Berg" in rows["overlap"]["text"]
    assert layer.renderer().type() == "categorizedSymbol"
    assert not rows["address_mismatch"].geometry().isEmpty()


def test_the_tolerance_decides_what_is_a_sliver(run: Run, frayed: dict[str, str]) -> None:
    counts = json.loads(run("checkboundaries", **frayed, TOLERANCE=0)["COUNTS"])
    assert (counts["gap"], counts["sliver"]) == (2, 0)
    counts = json.loads(run("checkboundaries", **frayed, TOLERANCE=30)["COUNTS"])
    assert (counts["gap"], counts["overlap"], counts["outside_frame"], counts["nesting"]) == (0, 0, 0, 0)
    assert counts["sliver"] == 4


def test_mended_polygons_have_the_fields_they_came_with_and_no_fault(
    run: Run, frayed: dict[str, str], tmp_path: Path
) -> None:
    output = tmp_path / "mended.gpkg"
    told = run("checkboundaries", **frayed, REPAIRED=str(output))
    assert told["MOVED"] == 0
    layer = QgsVectorLayer(f"{output}|layername=areas", "areas", "ogr")
    ground = {row["quartier"]: (row["name"], row.geometry().area()) for row in layer.getFeatures()}
    # The gap of 1,000 m² has an address of 21; what 11 had of municipality 2 is claimed by 21 too.
    assert {key: (name, round(size)) for key, (name, size) in ground.items()} == {
        "11": ("Alt", 10_000), "12": ("Neu", 10_000), "21": ("Berg", 11_000), "22": ("Tal", 9_000),
    }  # fmt: skip
    repairs = QgsVectorLayer(f"{output}|layername=repairs", "repairs", "ogr")
    assert {"clip", "addresses", "longest_boundary"} <= {row["rule"] for row in repairs.getFeatures()}
    again = run("checkboundaries", AREAS=f"{output}|layername=areas", FRAME=frayed["FRAME"])
    assert json.loads(again["COUNTS"]) == NOTHING


def test_a_boundary_version_is_checked(run: Run, monitoring: str, areas: Path) -> None:
    assert json.loads(run("checkboundaries", MONITORING=monitoring)["COUNTS"]) == NOTHING
    assert (
        json.loads(
            run("checkboundaries", MONITORING=monitoring, VERSION="2020-01-01", FRAME=str(areas))["COUNTS"]
        )
        == NOTHING
    )
    with pytest.raises(QgsProcessingException, match="no boundary version 1999"):
        run("checkboundaries", MONITORING=monitoring, VERSION="1999")


def test_keys_are_found_by_their_values_or_said(run: Run, tmp_path: Path) -> None:
    rows = [({"kennung": key, "quartier_nr": key, "ort": "Ort"}, rectangle(100 * place, 0)) for place, key in
            enumerate(["a", "b", "b", None, "c"])]  # fmt: skip
    path = write(tmp_path / "keys.geojson", rows)
    counts = json.loads(run("checkboundaries", AREAS=path)["COUNTS"])
    assert (counts["missing_key"], counts["duplicate_key"]) == (1, 1)
    counts = json.loads(run("checkboundaries", AREAS=path, KEY="$id")["COUNTS"])
    assert (counts["missing_key"], counts["duplicate_key"]) == (0, 0)


def test_an_exclave_may_be_expected_by_an_expression(run: Run, tmp_path: Path) -> None:
    parts = [rectangle(0, 0)["coordinates"], rectangle(300, 0)["coordinates"]]
    rows = [
        ({"key": "1"}, {"type": "MultiPolygon", "coordinates": parts}),
        ({"key": "2"}, rectangle(100, 0, 200)),
    ]
    path = write(tmp_path / "parts.geojson", rows)
    assert json.loads(run("checkboundaries", AREAS=path)["COUNTS"])["multipart"] == 1
    assert json.loads(run("checkboundaries", AREAS=path, PARTS="if(key = '1', 2, 1)")["COUNTS"]) == NOTHING


def test_without_polygons_there_is_a_sentence(run: Run) -> None:
    with pytest.raises(QgsProcessingException, match="no polygons to check"):
        run("checkboundaries")


def test_polygons_and_a_monitoring_are_not_checked_together(run: Run, monitoring: str, areas: Path) -> None:
    with pytest.raises(QgsProcessingException, match="not both"):
        run("checkboundaries", AREAS=str(areas), MONITORING=monitoring)


def test_a_monitoring_is_never_overwritten_by_faults(run: Run, monitoring: str, areas: Path) -> None:
    with pytest.raises(QgsProcessingException, match="is a monitoring and is not overwritten"):
        run("checkboundaries", AREAS=str(areas), OUTPUT=monitoring)


Log = Callable[..., list[str]]


@pytest.fixture
def log(provider: SozialmonitoringProvider) -> Log:
    """Run the check and give the lines of its log."""

    def lines(**parameters: object) -> list[str]:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(
            "sozialmonitoring:checkboundaries"
        )
        feedback = QgsProcessingFeedback(False)
        _, is_done = algorithm.run(parameters, QgsProcessingContext(), feedback)
        assert is_done
        return feedback.textLog().splitlines()

    return lines


def test_addresses_that_say_nothing_or_something_unknown_are_told(log: Log, tmp_path: Path) -> None:
    areas = [({"key": key}, rectangle(100 * place, 0)) for place, key in enumerate(["11", "12", "13"])]
    addresses = [
        ({"strasse": "Weg", "gebiet": "11"}, point(50, 50)),
        ({"strasse": "Hof", "gebiet": "99"}, point(50, 60)),
        ({"strasse": "Tor", "gebiet": None}, point(150, 50)),
        ({"strasse": "Damm", "gebiet": "12"}, point(150, 50)),
        ({"strasse": "Gasse", "gebiet": "12"}, None),
    ]
    told = log(
        AREAS=write(tmp_path / "areas.geojson", areas),
        ADDRESSES=write(tmp_path / "addresses.geojson", addresses),
    )
    assert "To be looked at: Hof is said to lie in 99, a key that no polygon has; it lies in 11." in told
    assert "Addresses without a point, which lie nowhere: 1." in told
    assert "Addresses that do not say to which area they belong: 1." in told


def test_what_cannot_be_checked_is_told_in_one_sentence(run: Run, tmp_path: Path) -> None:
    line = {"type": "LineString", "coordinates": [[300_000, 5_650_000], [300_100, 5_650_000]]}
    with pytest.raises(QgsProcessingException, match="lines holds no polygons"):
        run("checkboundaries", AREAS=write(tmp_path / "lines.geojson", [({"key": "1"}, line)]))
    with pytest.raises(QgsProcessingException, match="none has no polygons"):
        run("checkboundaries", AREAS=QgsVectorLayer("Polygon?crs=EPSG:25832", "none", "memory"))


def test_values_that_cannot_serve_are_told_before_the_check(frayed: dict[str, str], tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("no layer", encoding="utf-8")
    check = CheckBoundaries().create()
    context = QgsProcessingContext()
    refused = check.checkParameterValues({"AREAS": str(text)}, context)
    assert refused == (False, f"AREAS: {text} holds no layer that QGIS can read.")
    refused = check.checkParameterValues({**frayed, "TOLERANCE": -1}, context)
    assert refused == (False, "A tolerance of -1.0 m cannot serve: it is zero or more.")
    assert check.checkParameterValues({**frayed, "TOLERANCE": 0}, context)[0]


def test_a_log_shows_the_first_of_each_kind_and_nothing_twice(run: Run, log: Log, tmp_path: Path) -> None:
    rows = [
        ({"key": f"{place:02d}" if place > 24 else None}, rectangle(100 * place, 0)) for place in range(50)
    ]
    path = write(tmp_path / "keys.geojson", rows)
    repaired = tmp_path / "mended.gpkg"
    told = log(AREAS=path, KEY="key", REPAIRED=str(repaired))
    assert sum("has no key" in line for line in told) == 20
    assert "Missing key: 5 more, OUTPUT has them all." in told
    assert "Of the faults told above 25 cannot be mended by rule and stay." in told
    again = run("checkboundaries", AREAS=f"{repaired}|layername=areas", KEY="key")
    assert again["BLOCKING"] == 25
