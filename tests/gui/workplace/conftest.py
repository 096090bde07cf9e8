"""A draft of six square Quartiere, open in a window.

11 | 12 | 13     municipality 1: Sozialraum 1a holds 11 and 12, 1b holds 13
---+----+---
21 | 22 | 23     municipality 2: Sozialraum 2a
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry
from qgis.PyQt.QtCore import QCoreApplication

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.boundaries.address_counts import AddressCounts, Group
from sozialmonitoring_plugin.core.boundaries.addresses import AddressBook
from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.drafting import BaseVersion, DraftArea, DraftInfo
from sozialmonitoring_plugin.core.boundaries.rings import Shape, edges_of, shape_of_edges
from sozialmonitoring_plugin.gui.boundaries.surroundings import Surroundings
from sozialmonitoring_plugin.gui.boundaries.workplace import Workplace
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.layers.boundaries.region_edits import give
from sozialmonitoring_plugin.workflows.boundaries.counting import count_people
from sozialmonitoring_plugin.workflows.boundaries.session import DraftSession
from sozialmonitoring_plugin.workflows.boundaries.session_parts import DraftState

SIDE = 100_000
PARENTS = {"11": "1a", "12": "1a", "13": "1b", "21": "2a", "22": "2a", "23": "2a"}
MUNICIPALITIES = {"1a": "1", "1b": "1", "2a": "2"}
LEVELS = [Level("gemeinde", "Gemeinde"), Level("sozialraum", "Sozialraum"), Level("quartier", "Quartier")]


def box(left: int, bottom: int, right: int, top: int) -> Shape:
    return shape_of_edges(edges_of([(left, bottom), (right, bottom), (right, top), (left, top)]))


def squares() -> dict[str, Shape]:
    return {
        key: box(column * SIDE, row * SIDE, (column + 1) * SIDE, (row + 1) * SIDE)
        for key in PARENTS
        for column, row in [(int(key[1]) - 1, 2 - int(key[0]))]
    }


PLACE = QgsCoordinateReferenceSystem("EPSG:25832")

STRIP = box(90_000, 100_000, 100_000, 200_000)
"""The ten metres of 11 along 12: 1,000 m²."""


def tree() -> AreaTree:
    areas = [Area("gemeinde", key, f"Gemeinde {key}", "") for key in "12"]
    areas += [Area("sozialraum", key, f"Raum {key}", parent) for key, parent in MUNICIPALITIES.items()]
    areas += [Area("quartier", key, f"Q {key}", parent) for key, parent in PARENTS.items()]
    return AreaTree.build(LEVELS, areas, "Kreis")


def book() -> AddressBook:
    """Two addresses in 11 with 7 and, in the strip along 12, 5 people; one in 12 with 20."""
    at = np.array([(50_000, 150_000), (95_000, 150_000), (150_000, 150_000)], dtype=np.int64)
    people = np.array([[7, 5, 20]], dtype=np.int64)
    counts = AddressCounts((Group("ew_gesamt", "Einwohner"),), people, inhabitants=0)
    return AddressBook.at_points(at[:, 0], at[:, 1], counts)


@pytest.fixture
def state() -> DraftState:
    areas = {key: DraftArea(key, f"Q {key}", parent) for key, parent in PARENTS.items()}
    info = DraftInfo("Szenario A", "anna", "", "Kreis", "", BaseVersion(1, "2020", "2020-01-01", ""))
    return DraftState(info, squares(), areas, squares(), areas, municipality_of=MUNICIPALITIES)


@pytest.fixture
def session(state: DraftState) -> DraftSession:
    return DraftSession(state, count=count_people(book()))


@pytest.fixture
def workplace(session: DraftSession, desk: Desk) -> Iterator[Workplace]:
    place = Workplace(desk, session, Surroundings(PLACE, tree()))
    yield place
    place.close()


@pytest.fixture
def told(workplace: Workplace) -> list[str]:
    """The reasons of what was refused."""
    reasons: list[str] = []
    workplace.refused.connect(reasons.append)
    return reasons


def strip_to_12(workplace: Workplace) -> Change:
    return give(workplace.session.partition, workplace.session.rules, STRIP, "12")


def feature(workplace: Workplace, key: str) -> QgsFeature:
    (found,) = (one for one in workplace.layer.getFeatures() if one["key"] == key)
    return found


def square_metres(workplace: Workplace) -> dict[str, float]:
    """What the layer shows."""
    return {one["key"]: round(one.geometry().area(), 6) for one in workplace.layer.getFeatures()}


def drawn_by_qgis(workplace: Workplace, gesture: Callable[[], object]) -> None:
    """One edit command of a tool of QGIS, and the moment after it."""
    workplace.layer.beginEditCommand("a tool")
    gesture()
    workplace.layer.endEditCommand()
    for _ in range(3):
        QCoreApplication.processEvents()


def wkt(*corners: tuple[float, float]) -> QgsGeometry:
    return QgsGeometry.fromWkt(f"POLYGON(({', '.join(f'{x} {y}' for x, y in (*corners, corners[0]))}))")


def same(workplace: Workplace) -> bool:
    """Whether layer and session show the same ground and names."""
    areas = {one["key"]: (one["name"], one["parent"]) for one in workplace.layer.getFeatures()}
    of_session = {key: (area.name, area.parent) for key, area in workplace.session.areas.items()}
    ground = {key: shape.square_metres for key, shape in workplace.session.partition.shapes.items()}
    return areas == of_session and square_metres(workplace) == ground
