"""The file of a draft: whole, append-only, and with one writer."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.drafting import DraftArea, Gesture, Move, Status
from sozialmonitoring_plugin.store import network
from sozialmonitoring_plugin.store.drafts import holding
from sozialmonitoring_plugin.store.drafts.draft_file import DraftFile, NewDraft
from sozialmonitoring_plugin.store.drafts.holding import HeldError, Hold, holder_of
from sozialmonitoring_plugin.store.errors import ConflictError, StoreError
from sozialmonitoring_plugin.store.records import Crs

from .conftest import AREAS, INFO, drawn, gesture_to, half_and_half


def test_a_gesture_comes_back_as_it_was(draft: DraftFile) -> None:
    gesture = replace(
        gesture_to(1, half_and_half(0)),
        moves=(Move("2", "1", 10.0, 3, {"ew_gesamt": 12}),),
        areas_before={"1": AREAS["1"]},
        areas_after={"1": DraftArea("1", "Westend „Süd“", "")},
    )
    draft.append(gesture, drawn(gesture.change.after))
    content = draft.content()
    assert content.gestures == (gesture,)
    assert content.areas()["1"].name == "Westend „Süd“"
    assert content.base == half_and_half(0)


def test_an_area_comes_and_goes_with_its_gesture(draft: DraftFile) -> None:
    start = half_and_half(0)
    new = DraftArea("3", "Mitte", "")
    come = Gesture(1, "", "", "new", Change({"3": None}, {"3": start["1"]}), {"3": None}, {"3": new})
    draft.append(come, drawn(come.change.after))
    assert draft.content().areas()["3"] == new
    gone = Gesture(2, "", "", "undo", come.change.inverse, {"3": new}, {"3": None}, undoes=1)
    draft.append(gone, {})
    assert draft.content().areas() == AREAS
    assert draft.content().drawn.keys() == AREAS.keys()


def test_of_two_writers_the_second_is_told(draft: DraftFile) -> None:
    first = gesture_to(1, half_and_half(0))
    draft.append(first, drawn(first.change.after))
    with pytest.raises(ConflictError, match="changed by somebody else"):
        draft.append(first, drawn(first.change.after))
    assert len(draft.content().gestures) == 1


@pytest.mark.parametrize("statement", ["DELETE FROM gesture", "UPDATE gesture SET who = 'nobody'"])
def test_nobody_rewrites_what_was_done(draft: DraftFile, statement: str) -> None:
    gesture = gesture_to(1, half_and_half(0))
    draft.append(gesture, drawn(gesture.change.after))
    with (
        closing(sqlite3.connect(draft.path)) as file,
        pytest.raises(sqlite3.IntegrityError, match="on record"),
    ):
        file.execute(statement)


def test_a_full_disk_leaves_the_draft_as_it_was(draft: DraftFile, monkeypatch: pytest.MonkeyPatch) -> None:
    gesture = replace(gesture_to(1, half_and_half(0)), tool="x" * 1_000_000)
    real = sqlite3.connect

    def small(*arguments: object, **words: object) -> sqlite3.Connection:
        connection = real(*arguments, **words)  # type: ignore[call-overload]
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    with monkeypatch.context() as patch, pytest.raises(StoreError, match=r"full. The draft is as it was"):
        patch.setattr(sqlite3, "connect", small)
        draft.append(gesture, drawn(gesture.change.after))
    assert draft.content().gestures == ()


def test_a_draft_of_that_title_is_not_written_over(draft: DraftFile) -> None:
    crs = Crs(25832, "EPSG", 25832, "ETRS89", "")
    start = half_and_half(0)
    with pytest.raises(StoreError, match="exists already"):
        DraftFile.create(draft.path, NewDraft(INFO, crs, AREAS, start, drawn(start)))


def test_what_a_draft_says_of_itself_is_changed_and_a_newer_format_refused(draft: DraftFile) -> None:
    draft.change_info(replace(INFO, status=Status.IN_REVIEW, reviewer="berta", remark="Bitte prüfen"))
    assert draft.info() == replace(INFO, status=Status.IN_REVIEW, reviewer="berta", remark="Bitte prüfen")
    with closing(sqlite3.connect(draft.path)) as file, file:
        file.execute("UPDATE draft_meta SET value = '99' WHERE key = 'format'")
    with pytest.raises(StoreError, match="newer release"):
        draft.info()


def test_a_draft_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no draft"):
        DraftFile(tmp_path / "x.gpkg").info()


def test_a_draft_is_held_once_also_within_one_program(draft: DraftFile) -> None:
    hold = Hold.take(draft.path)
    assert hold.left_by is None
    with pytest.raises(HeldError):
        Hold.take(draft.path)
    assert holder_of(draft.path) is not None
    hold.release()
    hold.release()
    assert holder_of(draft.path) is None
    Hold.take(draft.path).release()


def test_a_disk_without_locks_is_told_and_not_taken_for_somebody(
    draft: DraftFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_: object) -> bool:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(holding, "_try", no_locks)
    with pytest.raises(StoreError, match="No locks available") as told:
        Hold.take(draft.path)
    assert not isinstance(told.value, HeldError)
    assert holder_of(draft.path) is None


def test_who_holds_a_draft_is_seen_in_a_folder_that_may_only_be_read(
    draft: DraftFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold, real = Hold.take(draft.path), os.open

    def only_read(path: object, flags: int, *rest: int) -> int:
        if flags & (os.O_RDWR | os.O_WRONLY):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, flags, *rest)

    monkeypatch.setattr(os, "open", only_read)
    found = holder_of(draft.path)
    assert found is not None
    assert found.pid == os.getpid()
    hold.release()
    assert holder_of(draft.path) is None


def test_a_draft_that_is_gone_leaves_no_lock_behind(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no draft"):
        Hold.take(tmp_path / "x.gpkg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/mnt/amt/kreis.gpkg", "cifs"), ("/mnt/amt two/x.gpkg", "nfs4"), ("/home/a/x.gpkg", "ext4")],
)
def test_the_deepest_mount_says_where_a_file_lies(tmp_path: Path, path: str, kind: str) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda / ext4 rw 0 0\n//srv/amt /mnt/amt cifs rw 0 0\nsrv:/b /mnt/amt\\040two nfs4 rw 0 0\n"
    )
    assert network._mounted_from(Path(path), mounts) == kind


def test_a_name_of_a_share_is_enough() -> None:
    assert network.is_on_network(Path("//server/share/kreis.gpkg"))
    assert not network.is_on_network(Path("/nowhere/kreis.gpkg"))
