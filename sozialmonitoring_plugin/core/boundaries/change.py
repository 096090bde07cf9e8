"""An edit as data: what some areas were and what they become. Undoing is the same thing backwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .rings import Shape


@dataclass(frozen=True)
class Change:
    """Shapes by key before and after; None where there is no such area."""

    before: Mapping[str, Shape | None] = field(default_factory=dict)
    after: Mapping[str, Shape | None] = field(default_factory=dict)

    @classmethod
    def of(cls, before: Mapping[str, Shape | None], after: Mapping[str, Shape | None]) -> Change:
        """The change between two states, without the areas that stay as they are."""
        keys = [key for key in {**before, **after} if before.get(key) != after.get(key)]
        return cls({key: before.get(key) for key in keys}, {key: after.get(key) for key in keys})

    @property
    def keys(self) -> tuple[str, ...]:
        """The areas that change."""
        return tuple(self.after)

    @property
    def inverse(self) -> Change:
        """The change back."""
        return Change(self.after, self.before)

    def __bool__(self) -> bool:
        return bool(self.after)


def joined(changes: Iterable[Change]) -> Change:
    """Several changes, one after the other, as one."""
    before: dict[str, Shape | None] = {}
    after: dict[str, Shape | None] = {}
    for change in changes:
        for key in change.keys:
            before.setdefault(key, change.before[key])
            after[key] = change.after[key]
    return Change.of(before, after)
