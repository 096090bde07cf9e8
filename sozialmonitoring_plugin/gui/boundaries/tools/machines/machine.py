"""What all machines have in common: an event they do not know changes nothing."""

# ruff: noqa: ARG002 - most machines know few of the events
from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable

from .....core.boundaries.boundary_places import Borders
from .....core.boundaries.change import Change
from .....core.errors import UserError
from .choices import Choices
from .events import Edit, Outcome, Pointer, Refused, Sketch, Trial
from .scene import Scene


class Machine(ABC):
    """A tool without a window.

    Moving is cheap and only changes the sketch; `trial` works out what the gesture would do, when asked.
    """

    name: str
    """What the journal calls its gestures."""

    def __init__(self, scene: Scene, choices: Choices) -> None:
        self.scene = scene
        self.choices = choices
        self.borders = Borders(scene.session.partition)
        self._trial: Trial | None = None

    @property
    @abstractmethod
    def sketch(self) -> Sketch:
        """What is drawn at once."""

    @property
    @abstractmethod
    def is_idle(self) -> bool:
        """Whether no gesture has begun."""

    @property
    def is_dragging(self) -> bool:
        """Whether a button of the mouse must be held for the gesture to go on."""
        return False

    @abstractmethod
    def drop(self) -> None:
        """Forget the gesture."""

    def trial(self) -> Trial:
        """What the gesture would do if it ended here."""
        if self._trial is None:
            self._trial = self._tried()
        return self._trial

    def move(self, pointer: Pointer) -> None:
        """The mouse was moved; by itself it changes nothing."""
        return

    def press(self, pointer: Pointer) -> Outcome | None:
        """The left button went down."""
        return None

    def release(self, pointer: Pointer) -> Outcome | None:
        """The left button went up."""
        return None

    def double(self, pointer: Pointer) -> Outcome | None:
        """The second click of a double click; the first one was a press and a release."""
        return None

    def press_right(self, pointer: Pointer) -> Outcome | None:
        """The right button went down: by itself it takes the last click back."""
        self.back()
        return None

    def release_right(self, pointer: Pointer) -> Outcome | None:
        """The right button went up."""
        return None

    def enter(self) -> Outcome | None:
        """Return was pressed."""
        return None

    def back(self) -> bool:
        """Take the last click back; False where there is none."""
        return False

    def escape(self) -> bool:
        """Drop the gesture; False where there was none."""
        was_idle = self.is_idle
        self.drop()
        self.refresh()
        return not was_idle

    def refresh(self) -> None:
        """Something beneath the gesture has changed: work out anew what it would do."""
        self._trial = None

    def _tried(self) -> Trial:
        """Work out the trial; by itself nothing."""
        return Trial()

    def _attempt(self, edit: Callable[[], Change], focus: str = "") -> Trial:
        """An edit, its refusal, or that of the session."""
        try:
            change = edit()
        except UserError as refusal:
            return Trial(focus=focus, refusal=refusal)
        preview = self.scene.session.preview(change)
        return Trial(change, focus, preview.refusal, preview.moves)

    def _end(self, named: str = "") -> Outcome | None:
        """The gesture ends here: what comes of it. A refused one goes on."""
        trial = self.trial()
        if trial.refusal is not None:
            return Refused(trial.refusal)
        self.escape()
        return Edit(trial.change, self.name, named) if trial.change else None
