"""The provider in a running Processing, and a small county on disk."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

from sozialmonitoring_plugin.algorithms.provider import SozialmonitoringProvider

LEVELS = [
    {"level": "gemeinde", "title": "Gemeinde", "key": "gemeinde", "name": "'Ort ' || gemeinde"},
    {"level": "quartier", "title": "Quartier", "key": "quartier", "name": "name"},
]
Run = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def provider(qgis_app: QgsApplication) -> Iterator[SozialmonitoringProvider]:
    """The provider, as long as the tests of this module run: the plugin brings its own."""
    made = SozialmonitoringProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def run(provider: SozialmonitoringProvider) -> Run:
    """Run an algorithm as qgis_process does; QgsProcessingException carries the sentence of its failure."""

    def run_algorithm(name: str, **parameters: Any) -> dict[str, Any]:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"sozialmonitoring:{name}")
        feedback = QgsProcessingFeedback(False)
        context = QgsProcessingContext()
        possible, problem = algorithm.checkParameterValues(parameters, context)
        assert possible, problem
        return dict(algorithm.run(parameters, context, feedback, {}, False)[0])

    return run_algorithm


@pytest.fixture
def areas(tmp_path: Path) -> Path:
    """Two municipalities of four square Quartiere each; keys begin with a zero."""
    features = []
    for number in range(8):
        gemeinde = "05001" if number < 4 else "05002"
        x, y = 100 * (number // 2), 100 * (number % 2)
        ring = [[x, y], [x + 100, y], [x + 100, y + 100], [x, y + 100], [x, y]]
        properties = {
            "quartier": f"{gemeinde}{number:02}",
            "gemeinde": gemeinde,
            "name": f"Über Straße {number}",
        }
        geometry = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": properties, "geometry": geometry})
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}
    path = tmp_path / "quartiere.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
    return path


@pytest.fixture
def delivery(tmp_path: Path) -> Path:
    """Unemployed and inhabitants, lost zeros, signs, a total."""
    rows = [
        ("Schlüssel", "Name", "Arbeitslose", "Einwohner"),
        ("500100", "Über Straße 0", "2", "1.000"), ("500101", "Über Straße 1", "20", "1.100"),
        ("500102", "Über Straße 2", "30", "1.200"), ("500103", "Über Straße 3", "40", "1.300,0"),
        ("500204", "Über Straße 4", "50", "1.400"), ("500205", "Über Straße 5", "60", "1.500"),
        ("500206", "Über Straße 6", "", "1.600"), ("500207", "Über Straße 7", "70", "1.700"),
    ]  # fmt: skip
    path = tmp_path / "amt.csv"
    path.write_text("\n".join(";".join(row) for row in rows), encoding="cp1252")
    return path


@pytest.fixture
def monitoring(run: Run, areas: Path, tmp_path: Path) -> str:
    path = str(tmp_path / "kreis.gpkg")
    created = run(
        "createmonitoring",
        AREAS=str(areas), LEVELS=json.dumps(LEVELS), VALID_FROM="2020-01-01", TITLE="Kreis Süd",
        MONITORING=path,
    )  # fmt: skip
    assert json.loads(created["AREA_COUNTS"]) == {"gemeinde": 2, "quartier": 8}
    return path


@pytest.fixture
def filled(run: Run, monitoring: str, delivery: Path, tmp_path: Path) -> str:
    """The monitoring with its delivery and an indicator."""
    run("importdelivery", MONITORING=monitoring, FILE=str(delivery), LEVEL="quartier",
        REFERENCE_DATE="2024-12-31",
        SOURCE="Amt")  # fmt: skip
    tableau = tmp_path / "tableau.json"
    share = {
        "id": "al",
        "title": "Arbeitslosenanteil",
        "numerator": "arbeitslose",
        "denominator": "einwohner",
        "unit": "%",
    }
    tableau.write_text(json.dumps({"variables": VARIABLES, "indicators": [share]}), encoding="utf-8")
    run("loadtableau", MONITORING=monitoring, FILE=str(tableau))
    return monitoring


VARIABLES = [{"id": "arbeitslose", "title": "Arbeitslose"}, {"id": "einwohner", "title": "Einwohner"}]
SHARE = {
    "id": "al",
    "title": "Arbeitslosenanteil",
    "numerator": "arbeitslose",
    "denominator": "einwohner",
    "unit": "%",
}
