"""Six square Quartiere of 100 m in two municipalities, and a draft of them.

11 | 12 | 13     municipality 1: Sozialraum 1a holds 11 and 12, 1b holds 13
---+----+---
21 | 22 | 23     municipality 2: Sozialraum 2a
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem

from sozialmonitoring_plugin.core.areas import Area, Level
from sozialmonitoring_plugin.core.boundaries.drafting import BaseVersion, DraftArea, DraftInfo
from sozialmonitoring_plugin.core.boundaries.rings import Shape, edges_of, shape_of_edges
from sozialmonitoring_plugin.layers.crs import to_record
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import NewMonitoring
from sozialmonitoring_plugin.workflows.boundaries.file_log import drawn
from sozialmonitoring_plugin.workflows.boundaries.review import hand_in, review
from sozialmonitoring_plugin.workflows.boundaries.session import DraftSession
from sozialmonitoring_plugin.workflows.boundaries.session_parts import DraftState, GestureLog

SIDE = 100_000
PARENTS = {"11": "1a", "12": "1a", "13": "1b", "21": "2a", "22": "2a", "23": "2a"}


def box(left: int, bottom: int, right: int, top: int, east: int = 0, north: int = 0) -> Shape:
    corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
    return shape_of_edges(edges_of([(x + east, y + north) for x, y in corners]))


def squares(east: int = 0, north: int = 0) -> dict[str, Shape]:
    return {
        key: box(column * SIDE, row * SIDE, (column + 1) * SIDE, (row + 1) * SIDE, east, north)
        for key in PARENTS
        for column, row in [(int(key[1]) - 1, 2 - int(key[0]))]
    }


def county(shapes: dict[str, Shape]) -> NewMonitoring:
    uppers = [Area("town", key, f"T {key}", "") for key in "12"]
    middles = [Area("district", key, f"S {key}", key[0]) for key in ("1a", "1b", "2a")]
    lowest = [Area("quarter", key, f"Q {key}", parent) for key, parent in PARENTS.items()]
    return NewMonitoring(
        title="Kreis",
        language="de",
        crs=to_record(QgsCoordinateReferenceSystem("EPSG:25832")),
        levels=(Level("town", "Town"), Level("district", "District"), Level("quarter", "Quarter")),
        version_title="2020",
        valid_from=date(2020, 1, 1),
        areas=(*uppers, *middles, *lowest),
        shapes=drawn(shapes),
    )


def accept(draft: Path) -> Path:
    """Hand one's own draft in and review it, in a county that has nobody else."""
    hand_in(draft)
    review(draft, "Niemand sonst im Haus", accepted=True)
    return draft


@pytest.fixture
def monitoring(tmp_path: Path) -> Monitoring:
    return Monitoring.create(tmp_path / "kreis.gpkg", county(squares()))


@pytest.fixture
def state() -> DraftState:
    areas = {key: DraftArea(key, f"Q {key}", parent) for key, parent in PARENTS.items()}
    info = DraftInfo("Scenario A", "anna", "", "Kreis", "", BaseVersion(1, "2020", "2020-01-01", ""))
    return DraftState(
        info, squares(), areas, squares(), areas, municipality_of={"1a": "1", "1b": "1", "2a": "2"}
    )


@pytest.fixture
def make_session(state: DraftState) -> Callable[..., DraftSession]:
    def make(log: GestureLog | None = None, **changes: object) -> DraftSession:
        return DraftSession(replace(state, **changes), log)  # type: ignore[arg-type]

    return make


@pytest.fixture
def session(make_session: Callable[..., DraftSession]) -> DraftSession:
    return make_session()
