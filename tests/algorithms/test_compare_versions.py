"""`compareversions` through Processing, as scripts call it."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from qgis.core import QgsGeometry, QgsProcessingException, QgsRectangle

from sozialmonitoring_plugin.layers.boundaries.lattice import shape_of_geometry
from sozialmonitoring_plugin.layers.boundaries.region_edits import give
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.boundaries.drafts import BranchRequest, branch_draft
from sozialmonitoring_plugin.workflows.boundaries.opening import open_draft

from .conftest import Run


@pytest.fixture
def draft(filled: str) -> Path:
    """Some area takes a tenth of its neighbour's width."""
    monitoring = Monitoring.open(Path(filled))
    path = branch_draft(BranchRequest(monitoring, "A", frame_level=""))
    opened = open_draft(monitoring, path)
    session = opened.session
    first = min(session.partition)
    (second, *_) = sorted(session.partition.neighbours(first))
    west, east, south, north = session.partition.shape(first).box
    start, end = session.partition.shared(first, second)[0]
    x, y = (start[0] + end[0]) / 2000, (start[1] + end[1]) / 2000
    size = min(east - west, north - south) / 1000 / 20
    region = shape_of_geometry(QgsGeometry.fromRect(QgsRectangle(x - size, y - size, x + size, y + size)))
    session.apply(give(session.partition, session.rules, region, second, (first,)), "give")
    opened.close()
    return path


def test_workbook_and_report_are_written_and_what_moved_is_told(
    run: Run, filled: str, draft: Path, tmp_path: Path
) -> None:
    book, report = tmp_path / "changes.xlsx", tmp_path / "changes.pdf"
    found = run("compareversions", MONITORING=filled, TO=str(draft), OUTPUT=str(book), MAP=str(report))
    assert found["AREAS_CHANGED"] == 2
    assert found["SQUARE_METRES_MOVED"] > 0
    assert (found["OUTPUT"], found["MAP"]) == (str(book), str(report))
    assert report.read_bytes().startswith(b"%PDF")
    (row,) = openpyxl.load_workbook(book)["Übergänge"].iter_rows(min_row=4, values_only=True)
    assert row[6] == round(found["SQUARE_METRES_MOVED"])


def test_without_any_file_and_with_an_unknown_version_it_is_refused(
    run: Run, filled: str, draft: Path, tmp_path: Path
) -> None:
    with pytest.raises(QgsProcessingException, match="workbook, a report or both"):
        run("compareversions", MONITORING=filled, TO=str(draft))
    with pytest.raises(QgsProcessingException, match="no boundary version 1888"):
        run("compareversions", MONITORING=filled, FROM="1888", OUTPUT=str(tmp_path / "x.xlsx"))
    assert not (tmp_path / "x.xlsx").exists()
