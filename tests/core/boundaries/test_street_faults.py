"""A boundary beside a street is told with its length and distance, and looked at once."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.boundaries import street_faults
from sozialmonitoring_plugin.core.boundaries.rings import Shape, edges_of, shape_of_edges
from sozialmonitoring_plugin.core.boundaries.street_faults import StreetFaults
from sozialmonitoring_plugin.core.boundaries.streets.lines import Lines
from sozialmonitoring_plugin.core.boundaries.streets.network import Network


def box(left: int, bottom: int, right: int, top: int) -> Shape:
    return shape_of_edges(edges_of([(left, bottom), (right, bottom), (right, top), (left, top)]))


AREAS = {"1": box(0, 0, 100_000, 100_000), "2": box(100_000, 0, 200_000, 100_000)}


def street(east: int, name: str = "Am Bach") -> Network:
    return Network.build(Lines.of([[(east, -50_000), (east, 150_000)]], names=[name]))


def test_a_line_eight_metres_beside_a_street_is_told() -> None:
    (fault,) = StreetFaults(street(108_000)).find(AREAS)
    assert (fault.kind.value, fault.areas, fault.blocks) == ("line_beside_street", ("1", "2"), False)
    assert fault.size.amount == pytest.approx(100)
    assert fault.text.sentence() == (
        "The boundary of 1 / 2 runs beside Am Bach instead of along its axis, for 100 m and 8 m away."
    )
    assert (fault.spot.x, fault.spot.y) == pytest.approx((100, 50))


def test_a_street_without_a_name_is_called_so() -> None:
    (fault,) = StreetFaults(street(108_000, "")).find(AREAS)
    assert "beside a street without a name" in fault.text.sentence(lambda text: text)


@pytest.mark.parametrize("east", [100_000, 130_000])
def test_a_line_on_the_axis_or_far_from_it_is_none(east: int) -> None:
    assert list(StreetFaults(street(east)).find(AREAS)) == []


def test_what_did_not_change_is_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    real = street_faults.find_beside

    def counted(*arguments: object, **named: object) -> object:
        looked.append(1)
        return real(*arguments, **named)

    monkeypatch.setattr(street_faults, "find_beside", counted)
    faults = StreetFaults(street(108_000))
    first = list(faults.find(AREAS))
    before = len(looked)
    assert list(faults.find(AREAS)) == first
    assert len(looked) == before
