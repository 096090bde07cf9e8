"""A file appears whole or not at all, never over a monitoring, and the reason is one sentence."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.handing_over import read, written
from sozialmonitoring_plugin.support import disk_errors
from sozialmonitoring_plugin.support.whole_files import (
    make_folder,
    refuse_target,
    remove_forgotten,
    remove_unfinished,
    replaced_when_finished,
    write_folder_whole,
    write_whole,
)


def fail_with(number: int, *names: object) -> Callable[..., None]:
    def fail(*_arguments: object, **_named: object) -> None:
        raise OSError(number, os.strerror(number), *names)

    return fail


def database(path: Path, table: str) -> bytes:
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"CREATE TABLE {table} (key TEXT)")
        file.commit()
    return path.read_bytes()


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A file that is already there."""
    path = tmp_path / "heft.pdf"
    path.write_bytes(b"older")
    return path


def test_the_content_is_there_and_nothing_else(older: Path) -> None:
    assert write_whole(b"whole", older) == older
    assert older.read_bytes() == b"whole"
    assert list(older.parent.iterdir()) == [older]


def test_others_may_read_it_as_any_new_file(tmp_path: Path) -> None:
    ordinary = tmp_path / "ordinary"
    ordinary.touch()
    assert write_whole(b"x", tmp_path / "whole").stat().st_mode == ordinary.stat().st_mode


def test_a_writer_that_fails_leaves_the_older_file_and_nothing_else(older: Path) -> None:
    with pytest.raises(ZeroDivisionError), replaced_when_finished(older) as unfinished:
        unfinished.write_bytes(b"half")
        Path(f"{unfinished}-journal").write_bytes(b"beside it")
        raise ZeroDivisionError
    assert older.read_bytes() == b"older"
    assert list(older.parent.iterdir()) == [older]


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, r"The disk is full: .*heft\.pdf was not written\. Make room"),
        (errno.EDQUOT, "quota is used up"),
        (errno.EROFS, "medium that cannot be written"),
        (errno.EACCES, "the right to do so is missing"),
        (errno.EBUSY, "another program holds it"),
        (errno.EIO, f"cannot be written: {os.strerror(errno.EIO)}"),
    ],
)
def test_what_the_disk_refuses_is_told_and_the_older_file_stays(
    older: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    monkeypatch.setattr(os, "fsync", fail_with(number))
    with pytest.raises(UserError, match=sentence):
        write_whole(b"newer", older)
    assert older.read_bytes() == b"older"
    assert list(older.parent.iterdir()) == [older]


def test_an_older_file_open_in_a_viewer_is_told(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", fail_with(errno.EACCES, "new", None, "old"))
    with pytest.raises(UserError, match=r"another program holds it\. Close it where it is open"):
        write_whole(b"newer", older)
    assert older.read_bytes() == b"older"


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="its folder does not exist"):
        write_whole(b"", tmp_path / "nowhere" / "heft.pdf")
    with pytest.raises(UserError, match="a part of its path is a file"):
        write_whole(b"", tmp_path / "file" / "heft.pdf")
    with pytest.raises(UserError, match="is a file, a folder is needed"):
        make_folder(tmp_path / "file")
    with pytest.raises(UserError, match="a part of its path is a file"):
        make_folder(tmp_path / "file" / "hefte")


def test_a_path_that_is_too_long_for_windows_is_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows itself says that there is no such folder."""
    monkeypatch.setattr(disk_errors, "_HAS_SHORT_PATHS", True)
    monkeypatch.setattr(Path, "write_bytes", fail_with(errno.ENOENT))
    with pytest.raises(UserError, match=r"The path .* is too long\. Choose a folder with a shorter path"):
        write_whole(b"x", tmp_path / f"{'h' * 240}.pdf")
    with pytest.raises(UserError, match="its folder does not exist"):
        write_whole(b"x", tmp_path / "heft.pdf")
    monkeypatch.setattr(disk_errors, "_HAS_SHORT_PATHS", False)
    with pytest.raises(UserError, match="its folder does not exist"):
        write_whole(b"x", tmp_path / f"{'h' * 240}.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder, a file is needed"):
        write_whole(b"", tmp_path)


def test_another_ending_is_refused_where_one_is_asked(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"table\.gpkg .* ends in \.json, \.html"):
        refuse_target(tmp_path / "table.gpkg", ".json", ".html")
    refuse_target(tmp_path / "TABLE.JSON", ".json", ".html")


def test_a_monitoring_is_not_overwritten_whatever_it_is_called(tmp_path: Path) -> None:
    path = tmp_path / "kreis.json"
    before = database(path, "sm_meta")
    with pytest.raises(UserError, match=r"kreis\.json is a monitoring and is not overwritten"):
        write_whole(b"newer", path, ".json")
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_database_that_somebody_writes_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "map.gpkg"
    database(path, "map")
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserError, match="is not overwritten: another program holds it"):
            refuse_target(path)


def test_another_database_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "map.gpkg"
    database(path, "map")
    assert write_whole(b"newer", path).read_bytes() == b"newer"


PAGE = {"index.html": b"<p>", "maps/a.svg": b"<svg/>"}


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_folder_appears_with_all_its_files_and_nothing_beside_it(tmp_path: Path) -> None:
    assert files_in(write_folder_whole(PAGE, tmp_path / "new" / "heft")) == PAGE
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["heft"]


def test_a_folder_replaces_an_earlier_one_of_its_kind_file_by_file(tmp_path: Path) -> None:
    write_folder_whole({**PAGE, "maps/old.svg": b"<svg/>"}, tmp_path / "heft")
    assert files_in(write_folder_whole(PAGE, tmp_path / "heft")) == PAGE


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "heft").mkdir()
    assert files_in(write_folder_whole(PAGE, tmp_path / "heft")) == PAGE


@pytest.mark.parametrize("foreign", ["thesis.odt", "maps/thesis.odt"])
def test_a_folder_of_somebody_else_stays(tmp_path: Path, foreign: str) -> None:
    path = tmp_path / "heft" / foreign
    path.parent.mkdir(parents=True)
    path.write_bytes(b"years of work")
    with pytest.raises(UserError, match="holds other files"):
        write_folder_whole(PAGE, tmp_path / "heft")
    assert files_in(tmp_path / "heft") == {foreign: b"years of work"}


def test_where_the_new_folder_cannot_take_its_place_the_older_one_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_folder_whole(PAGE, tmp_path / "heft")
    move = Path.replace

    def refuse_the_new(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError(errno.EACCES, "held", str(path), None, str(target))
        return move(path, target)

    monkeypatch.setattr(Path, "replace", refuse_the_new)
    with pytest.raises(UserError, match="another program holds it"):
        write_folder_whole({**PAGE, "index.html": b"newer"}, tmp_path / "heft")
    assert files_in(tmp_path / "heft") == PAGE
    assert [path.name for path in tmp_path.iterdir()] == ["heft"]


def test_a_disk_without_room_leaves_no_half_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "write_bytes", fail_with(errno.ENOSPC))
    with pytest.raises(UserError, match="The disk is full"):
        write_folder_whole(PAGE, tmp_path / "heft")
    assert list(tmp_path.iterdir()) == []


def test_a_reason_without_words_of_the_system_can_be_handed_on(older: Path) -> None:
    """`OSError("…")` has no strerror; a worker hands the sentence to who started it."""
    with (
        pytest.raises(UserError, match="cannot be written: no more blocks") as told,
        replaced_when_finished(older),
    ):
        raise OSError("no more blocks")
    assert read(written(told.value)).sentence() == told.value.sentence()


def test_a_file_that_cannot_be_read_may_be_a_monitoring(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(sqlite3, "connect", refuse)
    with pytest.raises(UserError, match="or the right to read it is missing"):
        write_whole(b"newer", older)
    assert older.read_bytes() == b"older"


def interrupted_at(place: str) -> Callable[[Path, Path], Path]:
    move = Path.replace

    def interrupt(path: Path, target: Path) -> Path:
        moved = None if place == "before" and path.name == "new" else move(path, target)
        if path.name == "new" or (place == "between" and target.parent.name == "earlier"):
            raise KeyboardInterrupt
        return moved

    return interrupt


@pytest.mark.parametrize("place", ["before", "between", "after"])
def test_somebody_who_interrupts_a_swap_has_one_whole_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    newer = {**PAGE, "index.html": b"newer"}
    write_folder_whole(PAGE, tmp_path / "heft")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", interrupted_at(place))
        with pytest.raises(KeyboardInterrupt):
            write_folder_whole(newer, tmp_path / "heft")
    assert files_in(tmp_path / "heft") == (newer if place == "after" else PAGE)
    assert [path.name for path in tmp_path.iterdir()] == ["heft"]


def test_a_process_killed_in_a_swap_loses_no_folder(tmp_path: Path) -> None:
    write_folder_whole(PAGE, tmp_path / ".unfinished-17-x" / "earlier" / "heft")
    write_folder_whole(PAGE, tmp_path / ".unfinished-17-x" / "new")
    remove_unfinished(tmp_path, 17)
    assert files_in(tmp_path) == {f"heft/{name}": content for name, content in PAGE.items()}


def test_what_a_killed_process_left_is_removed_once_nobody_can_be_writing_it(tmp_path: Path) -> None:
    recent, forgotten = tmp_path / ".unfinished-17-a", tmp_path / ".unfinished-17-b"
    for folder in (recent, forgotten):
        write_folder_whole(PAGE, folder / "new")
    os.utime(forgotten, (0, 0))
    remove_forgotten(tmp_path)
    assert list(tmp_path.iterdir()) == [recent]
