"""Boundaries set from beside the street onto its axis."""

from __future__ import annotations

from sozialmonitoring_plugin.core.boundaries.rings import Node
from sozialmonitoring_plugin.core.boundaries.streets.beside import find_beside, find_snaps
from sozialmonitoring_plugin.core.boundaries.streets.lines import Lines
from sozialmonitoring_plugin.core.boundaries.streets.network import Network
from tests.core.boundaries.streets.metres import line

NETWORK = Network.build(
    Lines.of(
        [line((0, 0), (100, 0), (160, 20), (300, 20)), line((100, 0), (100, 90))], ["Ringstraße", "Gasse"]
    )
)


def paths(boundary: tuple[Node, ...]) -> list[tuple[Node, ...]]:
    return [snap.path for snap in find_snaps(boundary, NETWORK)]


def test_a_stretch_beside_the_street_gets_the_way_along_the_axis() -> None:
    # It comes from the south, runs 6 m south of the axis, and leaves to the south again.
    boundary = line((20, -60), (20, -6), (100, -6), (162, 14), (250, 14), (250, -60))
    assert paths(boundary) == [line((20, -6), (20, 0), (100, 0), (160, 20), (250, 20), (250, 14))]


def test_a_boundary_that_crossed_the_axis_before_is_cut_at_the_crossing() -> None:
    # From the north over the axis, 6 m south of it along, and back to the north.
    boundary = line((20, 60), (20, -6), (70, -6), (70, 60))
    assert paths(boundary) == [line((20, 0), (70, 0))]


def test_what_lies_on_the_axis_needs_no_other_way() -> None:
    assert paths(line((20, 0), (90, 0))) == []
    assert find_beside(line((20, 0), (90, 0)), NETWORK) == ()


def test_only_what_runs_beside_is_found() -> None:
    (found,) = find_beside(line((20, 0), (70, 0), (102, 4), (160, 24.2), (300, 24.2)), NETWORK)
    assert found.street == "Ringstraße"
    assert found.start[0] > 70_000


def test_where_the_axis_makes_a_detour_nothing_is_proposed() -> None:
    # Two streets of one name whose ends lie 20 m apart, joined by a bow of 2 km.
    apart = Network.build(
        Lines.of([line((0, 0), (100, 0), (100, -1000), (120, -1000), (120, 0), (220, 0))], ["Bogenweg"])
    )
    boundary = line((0, 5), (220, 5))
    assert len(find_beside(boundary, apart)) == 1
    assert find_snaps(boundary, apart) == ()
