"""Edits that can be taken back, one by one or all at once."""

from __future__ import annotations

from typing import Generic, TypeVar

State = TypeVar("State")


class History(Generic[State]):
    """States as they followed one another, from `first` on."""

    def __init__(self, first: State) -> None:
        self._past: list[State] = []
        self._future: list[State] = []
        self._current = first
        self._step = ""

    @property
    def current(self) -> State:
        """The state now."""
        return self._current

    @property
    def can_undo(self) -> bool:
        """Whether something was edited."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether an edit was taken back."""
        return bool(self._future)

    def go_on(self, state: State, step: str = "") -> None:
        """Go on with another state. Edits one after the other with the same `step` are taken back as one."""
        if state == self._current:
            return
        if not step or step != self._step:
            self._past.append(self._current)
        self._future.clear()
        self._current, self._step = state, step

    def undo(self) -> None:
        """Take the latest edit back."""
        if self._past:
            self._future.append(self._current)
            self._current, self._step = self._past.pop(), ""

    def redo(self) -> None:
        """Make an edit again that was taken back."""
        if self._future:
            self._past.append(self._current)
            self._current, self._step = self._future.pop(), ""

    def mend(self, state: State) -> None:
        """Put another state in the place of the current one, which cannot serve any more."""
        self._current = state

    def restart(self, first: State) -> None:
        """Something else is edited from now on."""
        self._past.clear()
        self._future.clear()
        self._current, self._step = first, ""
