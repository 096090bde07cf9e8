"""Drafts are branched, opened, held, copied, and found as they were after a crash."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsGeometry, QgsVectorLayer

from sozialmonitoring_plugin.core.boundaries.drafting import DraftArea
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.layers.boundaries.lattice import geometry_of_shape
from sozialmonitoring_plugin.layers.boundaries.line_edits import split
from sozialmonitoring_plugin.layers.boundaries.region_edits import give, merge
from sozialmonitoring_plugin.store.drafts import holding
from sozialmonitoring_plugin.store.drafts.draft_file import DraftFile
from sozialmonitoring_plugin.store.drafts.holding import HeldError, Hold, lock_path
from sozialmonitoring_plugin.store.errors import StoreError
from sozialmonitoring_plugin.store.geometry_blob import to_blob
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.boundaries import drafts, opening
from sozialmonitoring_plugin.workflows.boundaries.drafts import (
    BranchRequest,
    branch_draft,
    copy_draft,
    list_drafts,
    remove_draft,
)
from sozialmonitoring_plugin.workflows.boundaries.file_log import drawn
from sozialmonitoring_plugin.workflows.boundaries.opening import OpenedDraft, open_draft
from sozialmonitoring_plugin.workflows.boundaries.review import hand_in, reopen

from .conftest import box, squares

STRIP = box(90_000, 100_000, 100_000, 200_000)


@pytest.fixture
def draft(monitoring: Monitoring) -> Path:
    return branch_draft(BranchRequest(monitoring, "Scenario A/B"))


def give_strip(opened: OpenedDraft) -> None:
    session = opened.session
    session.apply(give(session.partition, session.rules, STRIP, "12"), "give")


def sentences(opened: OpenedDraft) -> list[str]:
    return [note.sentence() for note in opened.notes]


def test_a_draft_is_a_file_beside_the_monitoring_that_plain_qgis_opens(
    monitoring: Monitoring, draft: Path
) -> None:
    assert draft == monitoring.path.parent / "kreis.drafts" / "Scenario-A-B.gpkg"
    layer = QgsVectorLayer(f"{draft}|layername=areas", "areas", "ogr")
    assert layer.crs().authid() == "EPSG:25832"
    rows = {feature["key"]: feature for feature in layer.getFeatures()}
    assert {key: row["parent"] for key, row in rows.items()} == {
        "11": "1a", "12": "1a", "13": "1b", "21": "2a", "22": "2a", "23": "2a",
    }  # fmt: skip
    assert rows["11"].geometry().area() == 10_000
    (summary,) = list_drafts(monitoring)
    assert (summary.info.title, summary.steps, summary.holder) == ("Scenario A/B", 0, None)


def test_what_was_done_is_there_when_the_draft_is_opened_again(monitoring: Monitoring, draft: Path) -> None:
    first = open_draft(monitoring, draft)
    give_strip(first)
    session = first.session
    session.apply(
        split(session.partition, session.rules, "13", [(250_000, 90_000), (250_000, 210_000)], "14"),
        "split",
        [DraftArea("14", "Am Anger", "1b")],
    )
    session.apply(merge(session.partition, session.rules, "21", "22"), "merge")
    session.undo()
    session.lock(["23"])
    first.close()
    second = open_draft(monitoring, draft)
    assert second.notes == ()
    assert second.session.partition.shapes == session.partition.shapes
    assert second.session.areas == session.areas
    assert second.session.gestures == session.gestures
    assert second.session.rules == session.rules
    assert second.session.base == squares()
    assert second.session.can_undo, "also what was done in an earlier session"
    layer = QgsVectorLayer(f"{draft}|layername=areas", "areas", "ogr")
    assert {one["key"]: round(one.geometry().area()) for one in layer.getFeatures()} == {
        key: round(shape.square_metres) for key, shape in session.partition.shapes.items()
    }
    second.close()


def test_a_second_session_is_told_who_has_the_draft_open(monitoring: Monitoring, draft: Path) -> None:
    first = open_draft(monitoring, draft)
    give_strip(first)
    with pytest.raises(HeldError, match=r"has the draft Scenario-A-B open on \S+ since 20"):
        open_draft(monitoring, draft)
    (summary,) = list_drafts(monitoring)
    assert summary.holder.pid == os.getpid()
    looking = open_draft(monitoring, draft, look=True)
    assert looking.session.partition.shapes == first.session.partition.shapes
    with pytest.raises(UserError, match="only looked at"):
        give_strip_back(looking)
    first.close()
    open_draft(monitoring, draft).close()


def give_strip_back(opened: OpenedDraft) -> None:
    session = opened.session
    session.apply(give(session.partition, session.rules, STRIP, "11"), "give")


def test_a_copy_is_a_scenario_of_its_own_with_all_that_was_done(monitoring: Monitoring, draft: Path) -> None:
    first = open_draft(monitoring, draft)
    give_strip(first)
    copy = open_draft(monitoring, copy_draft(monitoring, draft, "Scenario B"))
    assert copy.session.gestures == first.session.gestures
    give_strip_back(copy)
    assert copy.session.partition.shape("11").square_metres == 10_000
    assert first.session.partition.shape("11").square_metres == 9_000
    assert copy.session.gestures[-1].number == 2
    first.close()
    copy.close()
    with pytest.raises(UserError, match="exists already"):
        copy_draft(monitoring, draft, "Scenario B")


def test_another_person_looks_and_may_take_a_copy(
    monitoring: Monitoring, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = list_drafts(monitoring)[0].info.owner
    for module in (drafts, opening):
        monkeypatch.setattr(module, "user_name", lambda: "berta")
    opened = open_draft(monitoring, draft)
    assert opened.read_only.sentence().startswith(f"The draft Scenario A/B is {owner}'s.")
    with pytest.raises(StoreError, match="Take a copy"):
        give_strip(opened)
    with pytest.raises(StoreError, match="Ask them"):
        remove_draft(draft)
    copy = open_draft(monitoring, copy_draft(monitoring, draft, "Scenario C"))
    assert copy.read_only is None
    copy.close()


def test_what_a_crash_left_open_is_recovered_and_told(monitoring: Monitoring, draft: Path) -> None:
    first = open_draft(monitoring, draft)
    give_strip(first)
    left = lock_path(draft).read_text(encoding="utf-8")
    first.close()
    lock_path(draft).write_text(left, encoding="utf-8")
    second = open_draft(monitoring, draft)
    (told,) = sentences(second)
    assert "broke off. All 1 steps are saved, the last one (give) from" in told
    assert second.session.partition.shape("11").square_metres == 9_000
    second.close()
    assert sentences(open_draft(monitoring, draft, look=True)) == []


def test_a_file_that_may_only_be_read_is_opened_to_look_at(
    monitoring: Monitoring, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(holding.os, "open", refuse)
    opened = open_draft(monitoring, draft)
    assert "cannot be written" in opened.read_only.sentence()
    with pytest.raises(StoreError, match="cannot be written"):
        give_strip(opened)


def test_a_share_is_warned_of_and_used(
    monitoring: Monitoring, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "is_on_network", lambda path: True)
    opened = open_draft(monitoring, draft)
    assert ["network drive" in one for one in sentences(opened)] == [True]
    give_strip(opened)
    opened.close()


def test_the_draft_of_another_monitoring_is_refused(
    monitoring: Monitoring, draft: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(draft)) as file, file:
        file.execute("UPDATE draft_meta SET value = 'x' WHERE key = 'monitoring_created'")
    with pytest.raises(StoreError, match="belongs to another monitoring, Kreis"):
        open_draft(monitoring, draft)


@pytest.mark.parametrize("content", [b"", b"text, and more text than a header of SQLite has bytes" * 9])
def test_a_file_that_is_no_draft_is_listed_with_what_is_wrong(monitoring: Monitoring, content: bytes) -> None:
    folder = drafts.draft_folder(monitoring)
    folder.mkdir()
    (folder / "x.gpkg").write_bytes(content)
    (summary,) = list_drafts(monitoring)
    assert "not a draft of boundaries" in summary.problem.sentence()


def test_a_step_of_qgis_in_the_file_itself_is_taken_over_or_undone_and_told(
    monitoring: Monitoring, draft: Path
) -> None:
    edit_in_qgis(draft, "12", box(90_000, 100_000, 200_000, 200_000))
    first = open_draft(monitoring, draft)
    assert sentences(first) == ["12 was edited in the draft's file, outside a session. That was taken over."]
    assert first.session.partition.shape("11").square_metres == 9_000
    first.close()
    edit_in_qgis(draft, "12", box(90_000, 90_000, 200_000, 200_000))
    second = open_draft(monitoring, draft)
    (told,) = sentences(second)
    assert "That did not fit and was undone." in told
    second.close()
    third = open_draft(monitoring, draft)
    assert third.notes == ()
    assert third.session.partition.shapes == first.session.partition.shapes
    third.close()


def edit_in_qgis(draft: Path, key: str, shape: object) -> None:
    layer = QgsVectorLayer(f"{draft}|layername=areas", "areas", "ogr")
    (feature,) = (one for one in layer.getFeatures() if one["key"] == key)
    assert layer.startEditing()
    layer.changeGeometry(feature.id(), geometry_of_shape(shape))
    assert layer.commitChanges()


def change_layer(draft: Path, statement: str, *values: object) -> None:
    """Change the layer as a script does that knows no GeoPackage."""
    with closing(sqlite3.connect(draft)) as file, file:
        file.execute("DROP TRIGGER IF EXISTS rtree_areas_geom_update")
        file.execute(statement, values)


def test_a_layer_that_shows_an_earlier_state_is_out_of_date_and_drawn_anew(
    monitoring: Monitoring, draft: Path
) -> None:
    with closing(open_draft(monitoring, draft)) as opened:
        give_strip(opened)
        opened.session.rename("13", "Ost")
    after = DraftFile(draft).content()
    base = {key: after.base_areas[key] for key in after.base}
    DraftFile(draft).redraw(drawn(after.base), base)
    with closing(open_draft(monitoring, draft)) as again:
        assert sentences(again) == ["The draft's layer showed an earlier state and was drawn anew."]
        assert again.session.gestures == after.gestures, "nothing of it is taken back"
    assert DraftFile(draft).content() == after


@pytest.mark.parametrize(
    "blob",
    [
        b"",
        b"GPxx",
        b"GP\x00\xff" + bytes(40),
        to_blob(QgsGeometry.fromWkt("MULTIPOLYGON(((0 0, 1 0, nan nan, 0 0)))").asWkb().data(), 1, (0,) * 4),
    ],
)
def test_a_damaged_outline_in_the_layer_is_drawn_anew(
    monitoring: Monitoring, draft: Path, blob: bytes
) -> None:
    before = DraftFile(draft).content()
    change_layer(draft, "UPDATE areas SET geom = ? WHERE key = '12'", blob)
    with closing(open_draft(monitoring, draft)) as opened:
        (told,) = sentences(opened)
        assert told.startswith("12 was edited")
        assert told.endswith("did not fit and was undone.")
    assert DraftFile(draft).content() == before


def test_a_name_written_in_plain_qgis_is_taken_over_and_one_that_cannot_be_is_undone(
    monitoring: Monitoring, draft: Path
) -> None:
    change_layer(draft, "UPDATE areas SET name = 'Neustadt', parent = '1b' WHERE key = '12'")
    with closing(open_draft(monitoring, draft)) as opened:
        assert sentences(opened) == [
            "Name or area above of 12 was edited in the draft's file. That was taken over."
        ]
        assert opened.session.areas["12"] == DraftArea("12", "Neustadt", "1b")
    change_layer(draft, "UPDATE areas SET parent = '2a' WHERE key = '12'")
    with closing(open_draft(monitoring, draft)) as opened:
        assert "undone" in sentences(opened)[0], "another municipality"
    content = DraftFile(draft).content()
    assert content.named == content.areas()
    assert content.named["12"].parent == "1b"


def test_boundaries_that_do_not_fit_together_are_to_be_repaired_first(monitoring: Monitoring) -> None:
    with closing(sqlite3.connect(monitoring.path)) as file, file:
        file.execute("DROP TRIGGER area_stays")
        file.execute("UPDATE area SET geom = (SELECT geom FROM area WHERE key = '12') WHERE key = '11'")
    with pytest.raises(UserError, match=r"“2020” do not fit together.*Check and repair them first"):
        branch_draft(BranchRequest(monitoring, "A"))
    assert list_drafts(monitoring) == ()


def test_a_closed_draft_is_looked_at_only(monitoring: Monitoring, draft: Path) -> None:
    hand_in(draft)
    opened = open_draft(monitoring, draft)
    assert "being reviewed" in opened.read_only.sentence()
    reopen(draft)
    reopened = open_draft(monitoring, draft)
    assert reopened.read_only is None
    with pytest.raises(HeldError):
        hand_in(draft)
    reopened.close()


def test_a_draft_is_removed_by_its_owner_while_nobody_has_it_open(
    monitoring: Monitoring, draft: Path
) -> None:
    hold = Hold.take(draft)
    with pytest.raises(HeldError):
        remove_draft(draft)
    hold.release()
    remove_draft(draft)
    assert list(draft.parent.iterdir()) == []
