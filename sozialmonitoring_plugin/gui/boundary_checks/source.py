"""Where the panel gets faults from and hands repairs to: a layer of anybody, or a session of drawing."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence

from qgis.core import QgsCoordinateReferenceSystem

from ...core.boundaries.faults import Fault, Rule
from ...layers.boundaries.repair_records import Balance, Repair


class FaultSource(ABC):
    """Faults and their repairs. Whoever changes something tells it by `tell_changed`, on the main thread."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[], None]] = []

    def when_changed(self, listen: Callable[[], None]) -> None:
        """Call `listen` after every change of faults, repairs or business."""
        self._listeners.append(listen)

    def tell_changed(self) -> None:
        """Tell all who listen."""
        for listen in self._listeners:
            listen()

    @property
    @abstractmethod
    def crs(self) -> QgsCoordinateReferenceSystem:
        """The CRS of the places of faults."""

    @property
    @abstractmethod
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong now, in the order in which it is mended."""

    @property
    @abstractmethod
    def repairs(self) -> tuple[Repair, ...]:
        """What was mended so far, the oldest first."""

    @property
    @abstractmethod
    def is_busy(self) -> bool:
        """Whether something is being checked or mended, so that nothing else can be begun."""

    @property
    @abstractmethod
    def may_undo(self) -> bool:
        """Whether the last repair can be taken back."""

    @abstractmethod
    def propose(self, fault: Fault, rule: Rule) -> tuple[Balance, ...]:
        """Areas and addresses before and after; nothing is changed. Raises UserError where the rule fails."""

    @abstractmethod
    def repair(self, choices: Sequence[tuple[Fault, Rule]]) -> None:
        """Mend some faults as one step that can be undone."""

    @abstractmethod
    def undo(self) -> None:
        """Take the last step back."""
