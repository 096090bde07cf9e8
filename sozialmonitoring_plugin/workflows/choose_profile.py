"""The stored profile that fits a file, and why."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.deliveries.delivery import Look
from ..core.deliveries.profiles.profile import ImportProfile
from ..core.deliveries.sheets.reading import SourceFile
from ..store.monitoring import Monitoring


@dataclass(frozen=True)
class ChosenProfile:
    """A profile to read with; None recognises the table."""

    profile: ImportProfile | None = None
    sheet: str = ""

    def told(self, look: Look) -> Look:
        """The look with what has to be said about the choice."""
        return look


def choose_profile(
    monitoring: Monitoring, source: SourceFile, sheet: str = "", level: str = ""
) -> ChosenProfile:
    """The stored profile of the same shape."""
    return ChosenProfile()
