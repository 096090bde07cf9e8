"""A draft is reviewed and released as a version; what is released stays as it is."""

from __future__ import annotations

import inspect
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.boundaries.drafting import DraftArea, Move, Status
from sozialmonitoring_plugin.core.boundaries.rings import Shape
from sozialmonitoring_plugin.core.deliveries.delivery import Delivery, Observations
from sozialmonitoring_plugin.core.deliveries.profiles.profile import ImportProfile
from sozialmonitoring_plugin.core.deliveries.reports.report import DeliveryReport, RowCounts
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.tableau import Tableau, Variable
from sozialmonitoring_plugin.core.values import Values
from sozialmonitoring_plugin.layers.boundaries.region_edits import give, merge, new_area
from sozialmonitoring_plugin.store.drafts.draft_file import DraftFile
from sozialmonitoring_plugin.store.drafts.holding import HeldError, Hold
from sozialmonitoring_plugin.store.errors import StoreError
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import DocumentChange
from sozialmonitoring_plugin.workflows.boundaries import review as reviewing
from sozialmonitoring_plugin.workflows.boundaries.carry_over import ConflictingDraftsError, carry_over
from sozialmonitoring_plugin.workflows.boundaries.drafts import BranchRequest, branch_draft, list_drafts
from sozialmonitoring_plugin.workflows.boundaries.opening import open_draft
from sozialmonitoring_plugin.workflows.boundaries.release import (
    BaseMovedError,
    Released,
    ReleaseRequest,
    release_draft,
)
from sozialmonitoring_plugin.workflows.boundaries.review import hand_in, reopen, review
from sozialmonitoring_plugin.workflows.boundaries.session import DraftSession
from sozialmonitoring_plugin.workflows.boundaries.version_areas import version_areas

from .conftest import accept, box

DAY = date(2025, 1, 1)
Draw = Callable[[DraftSession], object]


def give_box(to: str, region: Shape) -> Draw:
    return lambda session: session.apply(give(session.partition, session.rules, region, to), "give")


WEST_TO_EAST = give_box("12", box(90_000, 100_000, 100_000, 200_000))
SOUTH = give_box("23", box(190_000, 0, 200_000, 100_000))


@pytest.fixture
def drawn_draft(monitoring: Monitoring) -> Callable[..., Path]:
    def make(title: str, *steps: Draw) -> Path:
        path = branch_draft(BranchRequest(monitoring, title))
        opened = open_draft(monitoring, path)
        for step in steps:
            step(opened.session)
        opened.close()
        return path

    return make


def release(monitoring: Monitoring, draft: Path, day: date = DAY, **more: object) -> Released:
    if DraftFile(draft).info().status is Status.OPEN:
        accept(draft)
    return release_draft(ReleaseRequest(monitoring, draft, day, str(day.year), **more), Silence())


def areas_of(monitoring: Monitoring, place: int) -> dict[str, float]:
    found = version_areas(monitoring, monitoring.versions()[place])
    return {key: shape.square_metres for key, shape in found.shapes.items()}


def test_a_released_draft_is_a_version_with_its_journal(
    monitoring: Monitoring, drawn_draft: Callable[..., Path]
) -> None:
    def add(session: DraftSession) -> None:
        region = box(250_000, 100_000, 300_000, 200_000)
        change = new_area(session.partition, session.rules, region, "14")
        session.apply(change, "new", [DraftArea("14", "Am Anger", "1b")])

    draft = drawn_draft("A", WEST_TO_EAST, add, SOUTH, DraftSession.undo)
    released = release(monitoring, draft, note="Beschluss 7/24")
    assert [one.title for one in monitoring.versions()] == ["2020", "2025"]
    assert areas_of(monitoring, 1) == {
        "11": 9000, "12": 11000, "13": 5000, "14": 5000, "21": 10000, "22": 10000, "23": 10000,
    }  # fmt: skip
    tree = monitoring.tree(released.version)
    assert tree.lowest.names[tree.lowest.position["14"]] == "Am Anger"
    moves = [(one.tool, one.move) for one in monitoring.moves(released.version)]
    assert moves == [("give", Move("11", "12", 1000.0)), ("new", Move("13", "14", 5000.0))], (
        "not the undone one"
    )
    record = monitoring.version_records()[1]
    assert (record.origin, record.based_on, record.note) == ("drawn", 1, "Beschluss 7/24")
    assert list_drafts(monitoring)[0].info.status is Status.RELEASED
    assert "released" in open_draft(monitoring, draft).read_only.sentence()


def test_an_upper_area_without_anything_inside_is_left_out_and_told(
    monitoring: Monitoring, drawn_draft: Callable[..., Path]
) -> None:
    draft = drawn_draft("A", lambda one: one.apply(merge(one.partition, one.rules, "13", "12"), "merge"))
    released = release(monitoring, draft)
    assert [note.sentence() for note in released.notes] == [
        "District S 1b (1b) has no area inside any more and is left out."
    ]
    assert monitoring.tree(released.version).level("district").keys == ("1a", "2a")
    assert monitoring.tree(monitoring.versions()[0]).level("district").keys == ("1a", "1b", "2a")


def test_an_exclave_that_was_released_is_expected(
    monitoring: Monitoring, drawn_draft: Callable[..., Path]
) -> None:
    island = box(240_000, 140_000, 260_000, 160_000)
    released = release(monitoring, drawn_draft("A", give_box("11", island)))
    assert monitoring.expected_parts(released.version) == {"11": 2}


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(2019, 1, 1)])
def test_a_version_is_valid_later_than_the_one_before(
    monitoring: Monitoring, drawn_draft: Callable[..., Path], day: date
) -> None:
    draft = drawn_draft("A", WEST_TO_EAST)
    with pytest.raises(StoreError, match="cannot be valid from"):
        release(monitoring, draft, day)
    assert len(monitoring.versions()) == 1
    assert DraftFile(draft).info().status is Status.REVIEWED


def test_what_stands_in_the_way_of_a_release_is_said(
    monitoring: Monitoring, drawn_draft: Callable[..., Path]
) -> None:
    with pytest.raises(UserError, match="Nothing changed in the draft A"):
        release(monitoring, drawn_draft("A", WEST_TO_EAST, DraftSession.undo))
    draft = drawn_draft("B", WEST_TO_EAST)
    accept(draft)
    with pytest.raises(UserError, match="has no title"):
        release_draft(ReleaseRequest(monitoring, draft, DAY, " "), Silence())
    hold = Hold.take(draft)
    with pytest.raises(HeldError):
        release(monitoring, draft)
    hold.release()
    assert len(monitoring.versions()) == 1


def test_a_draft_is_handed_in_reviewed_and_sent_back(
    monitoring: Monitoring, drawn_draft: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = drawn_draft("A", WEST_TO_EAST)
    hand_in(draft, "Bitte ansehen")
    monkeypatch.setattr(reviewing, "user_name", lambda: "berta")
    info = review(draft, "Die Schule fehlt", accepted=False)
    assert (info.status, info.reviewer, info.remark) == (Status.OPEN, "berta", "Die Schule fehlt")
    with pytest.raises(StoreError, match="Ask them"):
        hand_in(draft)
    monkeypatch.undo()
    hand_in(draft)
    with pytest.raises(StoreError, match=r"You drew the draft A yourself\. .*say in the remark why"):
        review(draft, " ", accepted=True)
    with monkeypatch.context() as patch:
        patch.setattr(reviewing, "user_name", lambda: "berta")
        assert review(draft, "", accepted=True).status is Status.REVIEWED
    assert "waits for its release" in open_draft(monitoring, draft).read_only.sentence()
    with pytest.raises(StoreError, match="is reviewed"):
        hand_in(draft)
    assert reopen(draft).reviewer == "", "the review was of another state"
    hand_in(draft)
    with pytest.raises(UserError, match=r"is not reviewed\. Hand it in"):
        release(monitoring, draft)
    review(draft, "Niemand sonst im Haus", accepted=True)
    release(monitoring, draft)


def test_a_draft_that_nobody_reviewed_is_not_released(
    monitoring: Monitoring, drawn_draft: Callable[..., Path]
) -> None:
    draft = drawn_draft("A", WEST_TO_EAST)
    with pytest.raises(UserError, match=r"The draft A is not reviewed\. Hand it in"):
        release_draft(ReleaseRequest(monitoring, draft, DAY, "2025"), Silence())
    assert len(monitoring.versions()) == 1


def test_every_door_looks_for_faults_before_a_release(
    monitoring: Monitoring, drawn_draft: Callable[..., Path]
) -> None:
    # A strip of 4 cm within 12: nowhere wide enough to be meant.
    strip = give_box("11", box(195_000, 100_000, 195_040, 200_000))
    with pytest.raises(UserError, match="Faults stand in the way of the draft A: 1, in 11"):
        release(monitoring, drawn_draft("A", strip))
    assert len(monitoring.versions()) == 1


def test_a_version_that_its_draft_did_not_hear_of_is_released_once(
    monitoring: Monitoring, drawn_draft: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("The disk is full.")

    draft = accept(drawn_draft("A", WEST_TO_EAST))
    with monkeypatch.context() as patch:
        patch.setattr(DraftFile, "change_info", full)
        released = release(monitoring, draft)
    assert ["could not be written" in note.sentence() for note in released.notes] == [True]
    assert released.version == monitoring.versions()[-1]
    assert DraftFile(draft).info().status is Status.REVIEWED, "it did not hear"
    assert list_drafts(monitoring)[0].info.status is Status.RELEASED
    assert "released" in open_draft(monitoring, draft).read_only.sentence()
    with pytest.raises(UserError, match="The draft A is released"):
        release(monitoring, draft, date(2026, 1, 1))
    with pytest.raises(UserError, match="The draft A is released"):
        carry_over(monitoring, draft)
    assert len(monitoring.versions()) == 2


def test_the_second_of_two_drafts_is_carried_over_where_they_do_not_meet(
    monitoring: Monitoring, drawn_draft: Callable[..., Path]
) -> None:
    # Both put a node on the boundary of 21 and of 22, whose ground neither of the other two has.
    first = drawn_draft("A", WEST_TO_EAST)
    second = drawn_draft("B", SOUTH, lambda session: session.rename("21", "Südwest"))
    release(monitoring, first)
    with pytest.raises(BaseMovedError, match=r"branched from “2020”, and “2025” was released"):
        release(monitoring, second, date(2026, 1, 1))
    before = DraftFile(second).content()
    carried = carry_over(monitoring, second)
    after = DraftFile(carried).content()
    assert [(one.at, one.who, one.tool, one.moves) for one in after.gestures] == [
        (one.at, one.who, one.tool, one.moves) for one in before.gestures
    ]
    assert DraftFile(second).info().status is Status.CARRIED_OVER
    opened = open_draft(monitoring, carried)
    assert opened.notes == ()
    opened.close()
    release(monitoring, carried, date(2026, 1, 1))
    assert areas_of(monitoring, 2) == {
        "11": 9000, "12": 11000, "13": 10000, "21": 10000, "22": 9000, "23": 11000,
    }  # fmt: skip
    assert areas_of(monitoring, 1)["22"] == 10000


def test_two_drafts_of_the_same_area_are_told(
    monitoring: Monitoring, drawn_draft: Callable[..., Path]
) -> None:
    first = drawn_draft("A", WEST_TO_EAST)
    second = drawn_draft("B", give_box("13", box(190_000, 100_000, 200_000, 200_000)))
    release(monitoring, first)
    with pytest.raises(ConflictingDraftsError, match=r"“2025” has changed areas .* too: 12\."):
        carry_over(monitoring, second)
    assert DraftFile(second).info().status is Status.OPEN
    assert len(list_drafts(monitoring)) == 2


def test_a_name_changed_in_both_is_a_conflict_too(
    monitoring: Monitoring, drawn_draft: Callable[..., Path]
) -> None:
    first = drawn_draft("A", lambda session: session.rename("21", "Südwest"))
    second = drawn_draft("B", lambda session: session.rename("21", "Unterstadt"))
    release(monitoring, first)
    with pytest.raises(ConflictingDraftsError, match="too: 21"):
        carry_over(monitoring, second)


def test_a_draft_of_the_latest_version_is_not_carried_over(
    monitoring: Monitoring, drawn_draft: Callable[..., Path]
) -> None:
    with pytest.raises(UserError, match="starts from the latest"):
        carry_over(monitoring, drawn_draft("A", WEST_TO_EAST))


def test_no_public_method_changes_a_released_version(
    monitoring: Monitoring, drawn_draft: Callable[..., Path]
) -> None:
    """Every writing method of the repository is known here, and leaves the rows of the first version."""
    released = stored(monitoring, 1)
    writing = {
        name
        for name, method in inspect.getmembers(Monitoring, inspect.isfunction)
        if "revision" in inspect.signature(method).parameters
    }
    assert writing == {
        "add_deliveries", "add_delivery", "add_rebased", "add_version", "change_documents", "change_together",
        "remove_delivery", "store_conversion_key", "store_tableau",
    }  # fmt: skip
    source = "".join(inspect.getsource(getattr(Monitoring, name)) for name in writing - {"add_version"})
    assert "area_table" not in source
    assert "version_table" not in source
    release(monitoring, drawn_draft("A", WEST_TO_EAST))
    release(monitoring, drawn_draft("B", SOUTH), date(2026, 1, 1))
    number = monitoring.add_delivery(a_delivery(), monitoring.versions()[0], monitoring.revision)
    monitoring.remove_delivery(number, monitoring.revision)
    monitoring.change_documents("profile", monitoring.revision, {"a": "{}"})
    monitoring.change_together(DocumentChange("x"), monitoring.revision)
    monitoring.store_tableau(Tableau((Variable("v", "V"),), ()), monitoring.revision)
    assert stored(monitoring, 1) == released


def a_delivery() -> Delivery:
    observations = Observations(("11",), ("v",), (DAY,), Values.of([1]), ("B2",))
    report = DeliveryReport("a.csv", "a", "quarter", RowCounts())
    variables = (Variable("v", "V"),)
    return Delivery(
        "a.csv", "0" * 64, "a", "Amt", "quarter", ImportProfile(), variables, observations, report
    )


def stored(monitoring: Monitoring, version: int) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(monitoring.path)) as file:
        areas = file.execute("SELECT * FROM area WHERE version_id = ? ORDER BY id", (version,)).fetchall()
        return areas + file.execute("SELECT * FROM boundary_version WHERE id = ?", (version,)).fetchall()
