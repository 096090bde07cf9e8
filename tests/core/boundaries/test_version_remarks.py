"""What is told when polygons made elsewhere become a version."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.boundaries.rings import Shape
from sozialmonitoring_plugin.core.boundaries.version_changes import AreaChange, Kind
from sozialmonitoring_plugin.core.boundaries.version_remarks import shift_remarks, version_remarks


def square(east: int, north: int) -> Shape:
    return Shape((((east, north), (east + 1000, north), (east + 1000, north + 1000), (east, north + 1000)),))


def gone(key: str, share: float = 1.0) -> AreaChange:
    return AreaChange(key, "", Kind.VANISHED, 100.0, share, 0.0, 0)


def test_areas_without_successor_are_named_the_first_ten() -> None:
    changes = [gone(f"{number:02d}") for number in range(12)]
    changes.append(gone("98", 0.1))  # most of it became part of another one
    told, lost = version_remarks(changes, {"00": "Altstadt"})
    areas = dict(told.values)["areas"]
    assert areas == "00 Altstadt, 01, 02, 03, 04, 05, 06, 07, 08, 09 … (+2)"
    assert dict(lost.values) == {"area": 1300}


def test_ground_that_came_is_told_apart_from_ground_that_went() -> None:
    came = AreaChange("", "1", Kind.CHANGED, 40.0, 0.0, 0.1, 0)
    (told,) = version_remarks([came], {})
    assert (told.text, dict(told.values)) == (
        "Ground that belonged to nobody and belongs to areas now: {area} m².", {"area": 40}
    )  # fmt: skip


def test_a_layer_that_lies_aside_as_a_whole_is_told() -> None:
    before = {str(place): square(1000 * place, 0) for place in range(5)}
    aside = {key: square(1000 * int(key) + 30_000, 40_000) for key in before}
    (told,) = shift_remarks(before, aside, 2.0)
    assert dict(told.values) == {"metres": pytest.approx(50.0)}
    assert not list(shift_remarks(before, aside, 51.0))
    assert not list(shift_remarks(before, before | {"1": square(90_000, 0)}, 2.0))
