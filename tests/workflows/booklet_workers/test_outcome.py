"""One booklet that fails does not stop the run; a reason that all of them have does."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.support.disk_errors import told_in_a_sentence
from sozialmonitoring_plugin.workflows.booklet_workers.outcome import Outcome

NAMES = {"1": "Nord", "2": "Süd", "3": "West"}


def refused(number: int, name: str) -> UserError:
    with pytest.raises(UserError) as told, told_in_a_sentence(Path(f"/hefte/{name}.pdf")):
        raise OSError(number, "refused")
    return told.value


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS])
def test_a_full_disk_is_not_tried_again_and_again(number: int) -> None:
    outcome = Outcome(NAMES)
    outcome.failed("1", refused(number, "Nord"))
    with pytest.raises(UserError, match=r"Süd\.pdf"):
        outcome.failed("2", refused(number, "Süd"))


def test_files_that_are_open_in_a_viewer_are_told_one_by_one() -> None:
    outcome = Outcome(NAMES)
    outcome.failed("1", refused(errno.EBUSY, "Nord"))
    outcome.failed("2", refused(errno.EBUSY, "Süd"))
    with pytest.raises(UserError, match="2 booklets were not written: Nord, Süd"):
        outcome.files()


def test_processes_that_crash_from_the_first_booklet_on_end_the_run() -> None:
    outcome = Outcome(NAMES)
    outcome.lost("1", "no memory")
    with pytest.raises(UserError, match="Süd was not written: the process that drew it crashed twice"):
        outcome.lost("2", "no memory")


def test_processes_that_crash_between_others_do_not() -> None:
    outcome = Outcome(NAMES)
    outcome.lost("1", "")
    outcome.succeeded("2", ())
    outcome.lost("3", "")
    with pytest.raises(UserError, match="2 booklets were not written: Nord, West"):
        outcome.files()
