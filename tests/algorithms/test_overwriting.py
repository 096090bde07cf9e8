"""No output takes the place of a monitoring or of what the same call reads."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException

from .conftest import Run


@pytest.fixture
def other(filled: str, tmp_path: Path) -> Path:
    """A second monitoring."""
    return Path(shutil.copy(filled, tmp_path / "other.gpkg"))


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """An import profile in a file."""
    path = tmp_path / "prof.json"
    path.write_text(json.dumps({"columns": {}}), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("victim", "algorithm", "parameters", "sentence"),
    [
        ("filled", "publish", {"AUDIT": "{filled}", "OUTPUT": "{folder}/x.csv"}, "AUDIT would overwrite"),
        ("other", "publish", {"AUDIT": "{other}", "OUTPUT": "{folder}/x.csv"}, r"other\.gpkg .* in \.json"),
        ("filled", "createmap", {"INDICATOR": "al", "OUTPUT": "{filled}"}, "OUTPUT would overwrite"),
        ("other", "createmap", {"INDICATOR": "al", "OUTPUT": "{other}"}, "monitoring and is not overwritten"),
        (
            "profile",
            "importdelivery",
            {"FILE": "{delivery}", "PROFILE": "{profile}", "REPORT": "{profile}"},
            r"REPORT would overwrite .*prof\.json, which is the PROFILE\. Choose",
        ),
        (
            "other",
            "importdelivery",
            {"FILE": "{delivery}", "REFERENCE_DATE": "2025-12-31", "LEVEL": "quartier", "REPORT": "{other}"},
            r"\.json or \.html",
        ),
        ("other", "exportobservations", {"OUTPUT": "{other}"}, r"as \.csv or \.xlsx"),
    ],
)  # fmt: skip
def test_files_that_must_stay_stay(
    request: pytest.FixtureRequest,
    run: Run,
    filled: str,
    victim: str,
    algorithm: str,
    parameters: dict[str, Any],
    sentence: str,
    tmp_path: Path,
) -> None:
    names = ("filled", "other", "profile", "delivery")
    places = {name: request.getfixturevalue(name) for name in names}
    asked = {name: value.format(folder=tmp_path, **places) for name, value in parameters.items()}
    before = Path(places[victim]).read_bytes()
    with pytest.raises(QgsProcessingException, match=sentence) as caught:
        run(algorithm, MONITORING=filled, **asked)
    assert "Traceback" not in str(caught.value)
    assert Path(places[victim]).read_bytes() == before
    assert not (tmp_path / "x.csv").exists()


@pytest.mark.parametrize(
    ("source", "target", "sentence"),
    [
        ("{table}", "{filled}", r"kreis\.gpkg .* in \.json"),
        ("{filled}|layername=area", "{filled}", "OUTPUT would overwrite .*, which is the INPUT"),
        ("{table}", "{table}", "OUTPUT would overwrite .*, which is the INPUT"),
    ],
)
def test_classes_take_no_other_files_place(
    run: Run, filled: str, areas: Path, source: str, target: str, sentence: str
) -> None:
    places = {"filled": filled, "table": areas}
    victim = Path(target.format(**places))
    before = victim.read_bytes()
    with pytest.raises(QgsProcessingException, match=sentence):
        run("classify", INPUT=source.format(**places), FIELD="quartier", OUTPUT=str(victim))
    assert victim.read_bytes() == before


def test_a_second_name_of_the_monitoring_is_seen_through(run: Run, filled: str, tmp_path: Path) -> None:
    link = tmp_path / "link.gpkg"
    link.symlink_to(filled)
    with pytest.raises(QgsProcessingException, match=r"OUTPUT would overwrite .*link\.gpkg"):
        run("createmap", MONITORING=filled, INDICATOR="al", OUTPUT=str(link))
    assert link.is_symlink()
