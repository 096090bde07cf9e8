"""A run: the booklets of several municipalities, by workers or in this process."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QDir, QThread

from ...atlas.booklet import BookletRequest
from ...core.errors import Cancelled, UserError
from ...core.feedback import Feedback, stop_if_cancelled
from ...support.disk_errors import told_in_a_sentence
from ...support.whole_files import remove_forgotten
from ..booklet_files import write_files
from .crew import Crew, NoWorkersError, number_of_workers
from .fingerprint import fingerprint_of
from .job import Job
from .ledger import Ledger
from .progress import OneBooklet, Progress

HERE = -1
"""Workers: none, one booklet after the other in this process."""


@dataclass(frozen=True)
class BookletRun:
    """Booklets that differ in their municipality only.

    `workers` are how many processes share them: 0 for one less than there are idle cores, `HERE` for none.
    With `resume`, what an unfinished run of the same input has finished is not made again.
    """

    booklets: Sequence[BookletRequest]
    formats: tuple[str, ...]
    folder: Path
    workers: int = HERE
    resume: bool = False

    @cached_property
    def job(self) -> Job:
        """What the booklets have in common."""
        language = str(QgsApplication.instance().locale())
        return Job.of(self.booklets[0], self.formats, self.folder, language)

    @cached_property
    def names(self) -> dict[str, str]:
        """The municipalities by key."""
        return {booklet.municipality: booklet.home.name for booklet in self.booklets}


def write_booklets(run: BookletRun, feedback: Feedback) -> tuple[Path, ...]:
    """Write all booklets, each file whole or not at all, and return the files in the order of the booklets.

    One that cannot be written does not keep the others from being written, unless the same happens to another
    one; its error is raised at the end. Raises Cancelled at once; finished booklets stay.

    With workers, this thread draws nothing: it may be any thread. Where no worker can be started, the
    booklets are written here, in the main thread; in another one NoWorkersError is raised.
    """
    if not run.booklets:
        return ()
    remove_forgotten(run.folder)
    ledger = Ledger(run.folder, fingerprint_of(run.job))
    progress = Progress(run, ledger, feedback)
    left = progress.left_to_do()
    if left and run.workers != HERE:
        try:
            _by_workers(run, left, progress, feedback)
            left = []
        except NoWorkersError as reason:
            _refuse_other_thread(reason)
            feedback.pushWarning(reason.sentence())
            left = progress.left_to_do()
    for booklet in left:
        stop_if_cancelled(feedback)
        _here(run, booklet, progress)
    files = progress.outcome.files()
    ledger.close()
    feedback.setProgress(100)
    return files


def _by_workers(
    run: BookletRun, left: Sequence[BookletRequest], progress: Progress, feedback: Feedback
) -> None:
    # Private to this user, as the folders of tempfile are.
    temporary = tempfile.TemporaryDirectory
    with (
        told_in_a_sentence(Path(QDir.tempPath())),
        temporary(prefix="sozialmonitoring-", ignore_cleanup_errors=True) as name,
    ):
        home = Path(name)
        crew = Crew(
            run.job.write(home / "job.json"), home, run.folder, number_of_workers(run.workers, len(left))
        )
        for booklet, event in crew.work([one.municipality for one in left], feedback):
            progress.heard(booklet, event)


def _here(run: BookletRun, booklet: BookletRequest, progress: Progress) -> None:
    key = booklet.municipality
    try:
        files = write_files(run.formats, booklet, run.folder, OneBooklet(key, run.names[key], progress))
    except Cancelled:
        raise
    except UserError as error:
        progress.failed(key, error)
    else:
        progress.finished(key, files)


def _refuse_other_thread(reason: NoWorkersError) -> None:
    if QThread.currentThread() != QCoreApplication.instance().thread():
        raise reason
