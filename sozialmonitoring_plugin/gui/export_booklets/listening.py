"""Warnings of a run are kept until it is over: beside the progress nobody could read them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...core.feedback import Feedback


@dataclass(frozen=True)
class Written:
    """What a run has written, and what it warned of."""

    files: tuple[Path, ...]
    warnings: tuple[str, ...]


class Listening:
    """A feedback that passes everything on but warnings, which it keeps."""

    def __init__(self, feedback: Feedback) -> None:
        self._feedback = feedback
        self.warnings: list[str] = []

    def setProgress(self, progress: float) -> None:
        """Pass it on."""
        self._feedback.setProgress(progress)

    def isCanceled(self) -> bool:
        """As the dialog says."""
        return self._feedback.isCanceled()

    def pushInfo(self, info: str) -> None:
        """Pass it on."""
        self._feedback.pushInfo(info)

    def pushWarning(self, warning: str) -> None:
        """Keep it."""
        self.warnings.append(warning)
