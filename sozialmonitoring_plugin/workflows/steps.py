"""Progress of a part inside the progress of the whole."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.feedback import Feedback


@dataclass(frozen=True)
class Steps:
    """Feedback whose 0 … 100 is `start` … `end` of another one."""

    whole: Feedback
    start: float
    end: float

    def setProgress(self, progress: float) -> None:  # noqa: N802
        """Say how much of the part is done, 0 to 100."""
        self.whole.setProgress(self.start + (self.end - self.start) * progress / 100)

    def isCanceled(self) -> bool:  # noqa: N802
        """Tell whether the whole is to stop."""
        return self.whole.isCanceled()

    def pushInfo(self, info: str) -> None:  # noqa: N802
        """Pass a line on."""
        self.whole.pushInfo(info)

    def pushWarning(self, warning: str) -> None:  # noqa: N802
        """Pass a warning on."""
        self.whole.pushWarning(warning)
