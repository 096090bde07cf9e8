"""QGIS' own tools change one outline; the neighbours move with it, or it is refused."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from sozialmonitoring_plugin.core.boundaries.ground_rules import EditRefusedError
from sozialmonitoring_plugin.layers.boundaries.lattice import geometry_of_shape
from sozialmonitoring_plugin.workflows.boundaries.session import DraftSession

from .conftest import box, squares


def wkt(*corners: tuple[float, float]) -> QgsGeometry:
    return QgsGeometry.fromWkt(f"POLYGON(({', '.join(f'{x} {y}' for x, y in (*corners, corners[0]))}))")


def metres(session: DraftSession) -> dict[str, float]:
    return {key: shape.square_metres for key, shape in session.partition.shapes.items()}


def test_outlines_that_fit_together_are_taken_as_they_are(session: DraftSession) -> None:
    drawn = {
        "11": geometry_of_shape(box(0, 100_000, 90_000, 200_000)),
        "12": wkt((90, 100), (100, 100), (200, 100), (200, 200), (90, 200)),
        "21": wkt((0, 0), (100, 0), (100, 100), (90, 100), (0, 100)),
    }
    found = session.reconcile(drawn)
    assert found.is_exact
    assert found.gesture is not None
    assert found.gesture.tool == "qgis"
    assert metres(session)["12"] == 11_000


def test_what_one_area_gains_its_neighbour_loses(session: DraftSession) -> None:
    found = session.reconcile({"12": wkt((90, 100), (200, 100), (200, 200), (90, 200))})
    assert not found.is_exact
    assert (metres(session)["11"], metres(session)["12"]) == (9_000, 11_000)
    assert [(move.from_key, move.to_key) for move in found.gesture.moves] == [("11", "12")]


def test_open_ground_goes_to_the_neighbour_with_the_longest_boundary(session: DraftSession) -> None:
    # 12 leaves ten metres open along 13; their lower end touches 22, which is another municipality's.
    session.reconcile({"12": wkt((100, 100), (190, 100), (190, 200), (100, 200))})
    assert (metres(session)["12"], metres(session)["13"]) == (9_000, 11_000)


def test_a_vertex_moved_on_one_side_moves_the_boundary_of_both(session: DraftSession) -> None:
    # A vertex in the middle of the boundary between 11 and 12 is pulled ten metres into 11.
    drawn = wkt((100, 100), (200, 100), (200, 200), (100, 200), (90, 150))
    session.reconcile({"12": drawn})
    assert (metres(session)["11"], metres(session)["12"]) == (9_500, 10_500)
    assert session.partition.doubled_area == sum(one.doubled_area for one in squares().values())


def test_nothing_happens_where_nothing_changed(session: DraftSession) -> None:
    found = session.reconcile({"12": geometry_of_shape(squares()["12"])})
    assert (found.gesture, session.gestures) == (None, ())


@pytest.mark.parametrize(
    ("key", "drawn", "reason"),
    [
        ("12", wkt((90, 90), (200, 90), (200, 200), (90, 200)), "different municipalities"),
        ("12", wkt((100, 100), (200, 100), (200, 220), (100, 220)), "outline of all areas"),
        ("12", wkt((100, 100), (200, 200), (200, 100), (100, 200)), "crosses itself"),
        ("12", QgsGeometry(), "Nothing of 12 would be left"),
        ("99", wkt((100, 100), (200, 100), (200, 200)), "There is no area 99"),
        ("11", wkt((0, 100), (100, 100), (100, 200), (10, 200)), "no neighbour can take"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(
    session: DraftSession, key: str, drawn: QgsGeometry, reason: str
) -> None:
    with pytest.raises(EditRefusedError, match=reason):
        session.reconcile({key: drawn})
    assert session.partition.shapes == squares()


def test_two_areas_that_gain_the_same_ground_are_refused(session: DraftSession) -> None:
    drawn = {
        "11": wkt((0, 100), (150, 100), (150, 200), (0, 200)),
        "13": wkt((140, 100), (300, 100), (300, 200), (140, 200)),
    }
    with pytest.raises(EditRefusedError, match="11 and 13 would both gain"):
        session.reconcile(drawn)


def test_a_lock_holds_against_the_tools_of_qgis(session: DraftSession) -> None:
    session.lock(["11"])
    with pytest.raises(EditRefusedError, match="11 is locked"):
        session.reconcile({"12": wkt((90, 100), (200, 100), (200, 200), (90, 200))})
