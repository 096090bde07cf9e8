"""Six square Quartiere of 100 m in two municipalities, and a draft of them.

11 | 12 | 13     municipality 1: Sozialraum 1a holds 11 and 12, 1b holds 13
---+----+---
21 | 22 | 23     municipality 2: Sozialraum 2a
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from sozialmonitoring_plugin.core.boundaries.drafting import BaseVersion, DraftArea, DraftInfo
from sozialmonitoring_plugin.core.boundaries.rings import Shape, edges_of, shape_of_edges
from sozialmonitoring_plugin.workflows.boundaries.session import DraftSession
from sozialmonitoring_plugin.workflows.boundaries.session_parts import DraftState, GestureLog

SIDE = 100_000
PARENTS = {"11": "1a", "12": "1a", "13": "1b", "21": "2a", "22": "2a", "23": "2a"}


def box(left: int, bottom: int, right: int, top: int) -> Shape:
    return shape_of_edges(edges_of([(left, bottom), (right, bottom), (right, top), (left, top)]))


def squares() -> dict[str, Shape]:
    return {
        key: box(column * SIDE, row * SIDE, (column + 1) * SIDE, (row + 1) * SIDE)
        for key in PARENTS
        for column, row in [(int(key[1]) - 1, 2 - int(key[0]))]
    }


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
