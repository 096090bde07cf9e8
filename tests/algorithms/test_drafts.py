"""Drafts begun and released by scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

from sozialmonitoring_plugin.store.drafts.draft_file import DraftFile
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.boundaries.opening import open_draft
from sozialmonitoring_plugin.workflows.boundaries.review import hand_in, review

from .conftest import LEVELS, Run


@pytest.fixture
def monitoring(run: Run, areas: Path, tmp_path: Path) -> str:
    return str(
        run(
            "createmonitoring", AREAS=str(areas), LEVELS=json.dumps(LEVELS), VALID_FROM="2020-01-01",
            TITLE="Kreis", MONITORING=str(tmp_path / "kreis.gpkg"),
        )["MONITORING"]
    )  # fmt: skip


def test_a_draft_is_begun_and_released(run: Run, monitoring: str) -> None:
    draft = Path(run("branchdraft", MONITORING=monitoring, TITLE="A", VERSION="2020-01-01")["OUTPUT"])
    assert draft == Path(monitoring).with_name("kreis.drafts") / "A.gpkg"
    assert DraftFile(draft).info().title == "A"
    opened = open_draft(Monitoring.open(Path(monitoring)), draft)
    key = min(opened.session.areas)
    opened.session.rename(key, "Am Anger")
    opened.close()
    asked = {"MONITORING": monitoring, "DRAFT": str(draft), "VALID_FROM": "2025-01-01"}
    with pytest.raises(QgsProcessingException, match="not reviewed"):
        run("releasedraft", **asked)
    hand_in(draft)
    review(draft, "Niemand sonst im Haus", accepted=True)
    assert run("releasedraft", **asked, NOTE="Beschluss 7/24")["VERSION"] == "01.01.2025"
    record = Monitoring.open(Path(monitoring)).version_records()[-1]
    assert (record.version.title, record.note) == ("01.01.2025", "Beschluss 7/24")


def test_what_cannot_begin_is_said(run: Run, monitoring: str) -> None:
    with pytest.raises(QgsProcessingException, match="no boundary version 1999"):
        run("branchdraft", MONITORING=monitoring, TITLE="A", VERSION="1999")
    run("branchdraft", MONITORING=monitoring, TITLE="A")
    with pytest.raises(QgsProcessingException, match="exists already"):
        run("branchdraft", MONITORING=monitoring, TITLE="A")
