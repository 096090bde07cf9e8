"""A file appears whole or not at all, and the reason is one sentence."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from sozialmonitoring_plugin.atlas.errors import BookletError
from sozialmonitoring_plugin.atlas.saving import save_whole


def fail_with(number: int):
    def fail(*_arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_folders_are_made_and_the_content_is_there(tmp_path):
    target = tmp_path / "neu" / "Hefte" / "Übach.pdf"
    assert save_whole(b"whole", target) == target
    assert target.read_bytes() == b"whole"
    assert list(target.parent.iterdir()) == [target]


def test_a_full_disk_leaves_the_older_file_and_nothing_else(tmp_path, monkeypatch):
    target = tmp_path / "heft.pdf"
    target.write_bytes(b"older")
    monkeypatch.setattr(os, "fsync", fail_with(errno.ENOSPC))
    with pytest.raises(BookletError, match=r"The disk is full: .*heft\.pdf was not written\."):
        save_whole(b"newer", target)
    assert target.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [target]


def test_a_target_open_in_a_viewer_is_told(tmp_path, monkeypatch):
    target = tmp_path / "heft.pdf"
    target.write_bytes(b"older")
    monkeypatch.setattr(Path, "replace", fail_with(errno.EACCES))
    with pytest.raises(BookletError, match="Close it where it is open"):
        save_whole(b"newer", target)
    assert target.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_without_right_to_write_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "open", fail_with(errno.EACCES))
    with pytest.raises(BookletError, match=r"heft\.pdf cannot be written"):
        save_whole(b"", tmp_path / "heft.pdf")


def test_a_file_in_place_of_the_folder_is_told(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(BookletError, match="is a file, a folder is needed"):
        save_whole(b"", tmp_path / "file" / "heft.pdf")
    with pytest.raises(BookletError, match="a part of its path is a file"):
        save_whole(b"", tmp_path / "file" / "hefte" / "heft.pdf")


def test_a_folder_in_place_of_the_file_is_told(tmp_path):
    (tmp_path / "heft.pdf").mkdir()
    with pytest.raises(BookletError, match="is a folder, a file is needed"):
        save_whole(b"", tmp_path / "heft.pdf")
