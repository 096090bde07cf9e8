"""Files that somebody else is using: read at one moment, or one sentence. Never written to."""

from __future__ import annotations

import errno
import os

import pytest

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets import opening
from sozialmonitoring_plugin.core.deliveries.sheets.opening import read_bytes
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file


@pytest.fixture(autouse=True)
def no_pause(monkeypatch):
    monkeypatch.setattr(opening, "_PAUSE", 0)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"key;n\n1;2\n")
    return path


def refused(path):
    with pytest.raises(DeliveryError) as caught:
        read_bytes(path)
    return str(caught.value)


def while_reading(monkeypatch, act):
    """Call `act(attempt)` each time after a file was opened and looked at, before it is read."""
    look = os.fstat
    attempts = []

    def looked(number):
        status = look(number)
        attempts.append(status)
        act(len(attempts))
        return status

    monkeypatch.setattr(opening.os, "fstat", looked)
    return attempts


def test_a_file_is_read_as_it_stands_and_left_alone(table):
    table.chmod(0o444)
    before = table.stat()
    assert read_bytes(table) == b"key;n\n1;2\n"
    assert (table.stat().st_mtime_ns, table.stat().st_mode) == (before.st_mtime_ns, before.st_mode)


@pytest.mark.parametrize(
    ("mark", "real"),
    [("~$Einwohner.xlsx", "Einwohner.xlsx"), (".~lock.Einwohner.ods#", "Einwohner.ods")],
)
def test_the_mark_of_an_open_workbook_names_the_workbook(tmp_path, mark, real):
    (tmp_path / mark).write_bytes(b"\x05office")
    assert refused(tmp_path / mark) == f"{mark} only marks that somebody has {real} open. Choose {real}."


def test_a_file_saved_meanwhile_is_read_again(table, monkeypatch):
    attempts = while_reading(
        monkeypatch, lambda attempt: attempt == 1 and table.write_bytes(b"key;n\n1;33\n")
    )
    assert read_bytes(table) == b"key;n\n1;33\n"
    assert len(attempts) == 2


def test_a_file_that_never_rests_is_a_sentence(table, monkeypatch):
    while_reading(monkeypatch, lambda attempt: table.write_bytes(b"key;n\n" + b"1;2\n" * attempt * 2))
    assert refused(table) == "a.csv changes while it is read. Import it when nobody is saving it."


def test_a_file_that_excel_bars_for_a_moment_is_read_after_it(table, monkeypatch):
    def barred(attempt):
        if attempt < 3:
            raise PermissionError(errno.EACCES, "in use", str(table))

    while_reading(monkeypatch, barred)
    assert read_bytes(table) == b"key;n\n1;2\n"


def test_a_file_that_stays_barred_is_a_sentence(table, monkeypatch):
    def barred(attempt):
        if attempt <= opening._ATTEMPTS:
            raise PermissionError(errno.EACCES, "in use", str(table))

    while_reading(monkeypatch, barred)
    assert "may not be read. Is it open in another program, or do you lack the right?" in refused(table)


def test_a_network_path_that_vanishes_is_a_sentence(table, monkeypatch):
    def vanish(_attempt):
        raise OSError(errno.EIO, "The network name is no longer available", str(table))

    while_reading(monkeypatch, vanish)
    assert "a.csv cannot be read: The network name is no longer available." in refused(table)
    table.unlink()
    monkeypatch.undo()
    assert "There is no file" in refused(table)


def test_a_file_beyond_all_measure_is_not_read(tmp_path):
    path = tmp_path / "a.csv"
    with path.open("wb") as stream:
        stream.truncate(101 << 20)
    assert refused(path) == "a.csv has 101 MB; at most 100 MB can be imported."


def test_the_fingerprint_is_that_of_the_bytes_that_were_read(table):
    known = "e0a9c34b4965363e410c2481375c57c065b9503fc33080e02cf36a8b104b556d"
    assert read_file(table).sha256 == known
