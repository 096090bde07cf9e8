"""Corrections that can be taken back, one by one or all at once."""

from __future__ import annotations

from ...core.deliveries.profiles.profile import ImportProfile


class History:
    """Profiles as they followed one another; None is the table as it was recognised."""

    def __init__(self) -> None:
        self._past: list[ImportProfile | None] = []
        self._future: list[ImportProfile | None] = []
        self._current: ImportProfile | None = None

    @property
    def current(self) -> ImportProfile | None:
        """The corrected profile, None before the first correction."""
        return self._current

    @property
    def can_undo(self) -> bool:
        """Whether something was corrected."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a correction was taken back."""
        return bool(self._future)

    def correct(self, profile: ImportProfile | None) -> None:
        """Go on with another profile; None means as recognised."""
        if profile != self._current:
            self._past.append(self._current)
            self._future.clear()
            self._current = profile

    def undo(self) -> None:
        """Take the latest correction back."""
        if self._past:
            self._future.append(self._current)
            self._current = self._past.pop()

    def redo(self) -> None:
        """Correct again what was taken back."""
        if self._future:
            self._past.append(self._current)
            self._current = self._future.pop()

    def clear(self) -> None:
        """Another file: nothing was corrected."""
        self._past.clear()
        self._future.clear()
        self._current = None
