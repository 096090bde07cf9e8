"""How long work tells how far it is and learns that nobody wants it any more."""

from __future__ import annotations

from typing import Protocol

from .errors import Cancelled


class Feedback(Protocol):
    """The part of QgsProcessingFeedback that the workflows use."""

    def setProgress(self, progress: float) -> None:  # noqa: N802 - the name QGIS gave it
        """Say how much is done, 0 to 100."""

    def isCanceled(self) -> bool:  # noqa: N802 - QGIS' name
        """Tell whether the work is to stop."""

    def pushInfo(self, info: str) -> None:  # noqa: N802 - QGIS' name
        """Say one line to whoever watches."""

    def pushWarning(self, warning: str) -> None:  # noqa: N802 - QGIS' name
        """Say one line that should be read."""


class Silence:
    """Feedback for work that nobody watches."""

    def setProgress(self, progress: float) -> None:  # noqa: N802 - QGIS' name
        """Ignore the progress."""

    def isCanceled(self) -> bool:  # noqa: N802 - QGIS' name
        """Never cancel."""
        return False

    def pushInfo(self, info: str) -> None:  # noqa: N802 - QGIS' name
        """Ignore the line."""

    def pushWarning(self, warning: str) -> None:  # noqa: N802 - QGIS' name
        """Ignore the line."""


def stop_if_cancelled(feedback: Feedback) -> None:
    """Raise `Cancelled` once the person has pressed cancel."""
    if feedback.isCanceled():
        raise Cancelled
