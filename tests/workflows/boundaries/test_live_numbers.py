"""Numbers follow the gestures on all levels, and are those of a count from the beginning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsGeometry

from sozialmonitoring_plugin.core.boundaries.drafting import DraftArea, Move
from sozialmonitoring_plugin.core.boundaries.numbers import AreaNumbers
from sozialmonitoring_plugin.layers.address_table import shape_of
from sozialmonitoring_plugin.layers.boundaries.line_edits import split
from sozialmonitoring_plugin.layers.boundaries.region_edits import give, merge
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import AddressRecord
from sozialmonitoring_plugin.workflows.boundaries.drafts import BranchRequest, branch_draft
from sozialmonitoring_plugin.workflows.boundaries.live_numbers import LiveNumbers
from sozialmonitoring_plugin.workflows.boundaries.opening import OpenedDraft, open_draft

from .conftest import box, county, squares

STRIP = box(90_000, 100_000, 100_000, 200_000)
"""One address lies in it."""


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenedDraft]:
    """An address with two inhabitants every ten metres along the middle of 11, 12 and 13."""
    points = [QgsGeometry.fromWkt(f"POINT({5 + 10 * number} 150)") for number in range(30)]
    addresses = tuple(
        AddressRecord("Weg", number, "", "", {"ew_gesamt": 2}, shape_of(point))
        for number, point in enumerate(points)
    )
    content = replace(county(squares()), addresses=addresses)
    monitoring = Monitoring.create(tmp_path / "kreis.gpkg", content)
    made = open_draft(monitoring, branch_draft(BranchRequest(monitoring, "A")))
    yield made
    made.close()


def told(numbers: tuple[AreaNumbers, ...]) -> dict[str, tuple[float, int, int]]:
    return {one.key: (one.square_metres, one.inhabitants.now, one.inhabitants.change) for one in numbers}


def every(numbers: LiveNumbers) -> dict[str, AreaNumbers]:
    return {f"{one.level} {one.key}": one for one in numbers.now(numbers.places)}


def test_a_preview_tells_what_both_sides_would_have(opened: OpenedDraft) -> None:
    session = opened.session
    change = give(session.partition, session.rules, STRIP, "12")
    found = told(opened.numbers.after(change))
    assert found["11"] == (9000, 18, -2)
    assert found["12"] == (11000, 22, 2)
    assert found["1a"] == (20000, 40, 0)
    assert told(opened.numbers.now([("quarter", "11")])) == {"11": (10000, 20, 0)}
    gesture = session.apply(change, "give")
    assert gesture.moves == (Move("11", "12", 1000.0, 1, {"ew_gesamt": 2}),)
    assert told(opened.numbers.now([("quarter", "11")])) == {"11": (9000, 18, -2)}


def test_numbers_after_many_steps_are_those_of_a_count_from_the_beginning(opened: OpenedDraft) -> None:
    session = opened.session
    session.apply(give(session.partition, session.rules, STRIP, "12"), "give")
    line = [(250_000, 90_000), (250_000, 210_000)]
    session.apply(
        split(session.partition, session.rules, "13", line, "14"), "split", [DraftArea("14", "Anger", "1b")]
    )
    assert every(opened.numbers)["quarter 14"].inhabitants.now == 10
    assert every(opened.numbers)["quarter 14"].name == "Anger"
    session.assign("14", "1a")
    assert every(opened.numbers)["district 1a"].inhabitants.now == 50
    session.apply(merge(session.partition, session.rules, "21", "22"), "merge")
    session.undo()
    session.undo()
    session.rename("12", "Neu")
    followed = every(opened.numbers)
    monitoring = Monitoring.open(opened.path.parent.with_name("kreis.gpkg"))
    fresh = LiveNumbers.of(monitoring, session, opened.numbers.book)
    assert followed == every(fresh)
    assert followed["district 1b"].inhabitants.now == 20
    assert followed["quarter 12"].name == "Neu"


def test_a_preview_of_a_new_area_tells_its_numbers(opened: OpenedDraft) -> None:
    session = opened.session
    line = [(250_000, 90_000), (250_000, 210_000)]
    change = split(session.partition, session.rules, "13", line, "14")
    found = told(opened.numbers.after(change))
    assert (found["13"], found["14"]) == ((5000, 10, -10), (5000, 10, 10))
    assert found["1b"] == (10000, 20, 0)


def test_without_addresses_there_is_ground_alone(tmp_path: Path) -> None:
    monitoring = Monitoring.create(tmp_path / "kreis.gpkg", county(squares()))
    opened = open_draft(monitoring, branch_draft(BranchRequest(monitoring, "A")))
    (one,) = opened.numbers.now([("town", "1")])
    assert (one.square_metres, one.inhabitants, one.addresses) == (30000, None, None)
    opened.close()
