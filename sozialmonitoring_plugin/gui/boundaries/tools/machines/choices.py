"""What people choose beside the tools; all tools read the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from .....core.boundaries.base_unit import UnitKind


@dataclass(frozen=True)
class Choice:
    """Settings of the tools.

    Attributes:
        kind: What is painted with.
        target: The area that is painted to, "" for none.
        only_from: Areas that ground is taken from; empty for all.
        keeps_first: Merged areas keep the key of the one clicked first, else that of the larger.
    """

    kind: UnitKind = UnitKind.BLOCK
    target: str = ""
    only_from: frozenset[str] = frozenset()
    keeps_first: bool = False


@dataclass
class Choices:
    """The settings of now, and who wants to hear of changes."""

    now: Choice = field(default_factory=Choice)
    watchers: list[Callable[[Choice], None]] = field(default_factory=list)

    def change(self, **settings: object) -> None:
        """Choose otherwise and tell it, if it is otherwise."""
        changed = replace(self.now, **settings)  # type: ignore[arg-type]
        if changed != self.now:
            self.now = changed
            for watcher in tuple(self.watchers):
                watcher(changed)
