"""By which indicators areas are alike: proposed once, then as a person ticks."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QSignalBlocker

from ...core.publication import PublishedTable
from ...workflows.compare_areas import likeness
from ..check_list import CheckList
from .texts import titled


class AlikeChoice:
    """Fills the list and remembers what was offered, so that a choice is not overruled."""

    def __init__(self, entries: CheckList) -> None:
        self._list = entries
        self._offered: set[str] = set()

    def forget(self) -> None:
        """Begin anew, for another monitoring."""
        self._offered.clear()

    def offer(self, published: PublishedTable, rank: int, names: Sequence[str]) -> None:
        """Offer indicators; of those that are new the rates are ticked that most areas of the level have."""
        kept, proposed = set(self._list.ticked), set(likeness(published, rank, names))
        ticked = [name for name in names if name in (kept if name in self._offered else proposed)]
        blocker = QSignalBlocker(self._list)
        self._list.show((name, titled(published.column(name).indicator)) for name in names)
        blocker.unblock()
        self._offered.update(names)
        self._list.tick(ticked)
