"""What becomes of the booklets of a run, kept and told to whoever watches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ...atlas.booklet import BookletRequest
from ...core.errors import UserError
from ...core.feedback import Feedback
from ...core.handing_over import read
from ...core.wording import Wording
from ..booklet_files import WITHOUT_PAGES
from .ledger import Ledger
from .outcome import Outcome
from .pace import BegunPage, Pace, progress_line
from .process import Event


class Run(Protocol):
    """The booklets of a run; `names` are their municipalities by key."""

    @property
    def booklets(self) -> Sequence[BookletRequest]:
        """What is to be written."""

    @property
    def formats(self) -> tuple[str, ...]:
        """The files wanted of each."""

    @property
    def resume(self) -> bool:
        """Whether what an earlier run has finished counts."""

    @property
    def names(self) -> Mapping[str, str]:
        """The municipalities."""


class Progress:
    """Keeps what becomes of the booklets, and tells it."""

    def __init__(self, run: Run, ledger: Ledger, feedback: Feedback) -> None:
        self.outcome = Outcome(run.names)
        self.feedback = feedback
        self._run = run
        self._ledger = ledger
        self._words = Wording.of(run.booklets[0].published.language)
        self._done: set[str] = set()
        self._pace = Pace(len(run.booklets), formats=len(set(run.formats) - set(WITHOUT_PAGES)))
        self._shown = 0.0
        self._take_over()

    def left_to_do(self) -> list[BookletRequest]:
        """The booklets of which nothing is known yet."""
        return [booklet for booklet in self._run.booklets if booklet.municipality not in self._done]

    def heard(self, booklet: str, event: Event) -> None:
        """What a worker told."""
        match event["event"]:
            case "page":
                page = BegunPage(self._run.names[booklet], event["number"], event["pages"], event["is_map"])
                self.page(booklet, page)
            case "finished":
                self.finished(booklet, [Path(file) for file in event["files"]])
            case "failed":
                self.failed(booklet, read(event["error"]))
            case "again":
                self._pace.again(booklet)
            case "lost":
                self._over(booklet)
                self.outcome.lost(booklet, event["details"])
            case "warning":
                self.feedback.pushWarning(event["text"])
            case "info":
                self.feedback.pushInfo(event["text"])

    def page(self, booklet: str, page: BegunPage) -> None:
        """A page is begun."""
        self._pace.page(booklet, page.number, page.pages)
        self._show()
        self.feedback.pushInfo(progress_line(self._words, page, self._pace.seconds_left))

    def finished(self, booklet: str, files: Sequence[Path]) -> None:
        """A booklet is there."""
        self._over(booklet)
        self.outcome.succeeded(booklet, files)
        self._ledger.note(booklet, files)

    def failed(self, booklet: str, error: UserError) -> None:
        """A booklet cannot be written. Raises the error where another one had the same."""
        self._over(booklet)
        self.outcome.failed(booklet, error)

    def _over(self, booklet: str) -> None:
        self._done.add(booklet)
        self._pace.finished(booklet)
        self._show()

    def _show(self) -> None:
        """How far the run is; that a booklet is longer than expected does not take anything back."""
        self._shown = max(self._shown, self._pace.percent)
        self.feedback.setProgress(10 + 0.9 * self._shown)

    def _take_over(self) -> None:
        """What an earlier run has finished."""
        for booklet in self._run.names if self._run.resume else ():
            files = self._ledger.finished(booklet)
            if files:
                self._done.add(booklet)
                self._pace.finished(booklet)
                self.outcome.succeeded(booklet, files)


@dataclass(frozen=True)
class OneBooklet:
    """Feedback of a booklet that is written in this process."""

    booklet: str
    place: str
    progress: Progress

    def page_begun(self, number: int, pages: int, *, is_map: bool) -> None:
        """A page is begun."""
        self.progress.page(self.booklet, BegunPage(self.place, number, pages, is_map))

    def setProgress(self, progress: float) -> None:  # noqa: N802 - QGIS' name
        """Pages say more."""

    def isCanceled(self) -> bool:  # noqa: N802 - QGIS' name
        """Tell whether the run is to stop."""
        return self.progress.feedback.isCanceled()

    def pushInfo(self, info: str) -> None:  # noqa: N802 - QGIS' name
        """Pass a line on."""
        self.progress.feedback.pushInfo(info)

    def pushWarning(self, warning: str) -> None:  # noqa: N802 - QGIS' name
        """Pass a warning on."""
        self.progress.feedback.pushWarning(warning)
