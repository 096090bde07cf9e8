"""Whose ground may pass to whom: never across a municipality's outline, never from or to locked areas."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from ..errors import UserError
from .change import Change
from .outline_change import keep_their_outline


class EditRefusedError(UserError):
    """A gesture that the partition, the frame or a lock does not allow; nothing was changed."""


@dataclass(frozen=True)
class GroundRules:
    """`frame_of` is the municipality whose outline holds an area; `locked` areas keep their ground."""

    frame_of: Mapping[str, str] = field(default_factory=dict)
    locked: frozenset[str] = frozenset()

    def may_pass(self, owner: str, to: str) -> bool:
        """Whether ground of one area may become another's."""
        return not {owner, to} & self.locked and self.frame(owner) == self.frame(to)

    def frame(self, key: str) -> str:
        """The municipality of an area, "" where only the outermost outline is locked."""
        return self.frame_of.get(key, "")

    def refuse(self, change: Change) -> None:
        """Raises EditRefusedError where ground, be it a millimetre wide, passes the frame or a lock."""
        for key in change.keys:
            if key in self.locked and not keep_their_outline([change.before[key]], [change.after[key]]):
                self.refuse_locked(key)
        members: dict[str, list[str]] = {}
        for key in change.keys:
            members.setdefault(self.frame(key), []).append(key)
        for keys in members.values():
            before, after = ([state[key] for key in keys] for state in (change.before, change.after))
            if not keep_their_outline(before, after):
                raise EditRefusedError(
                    "The outline of a municipality is locked: {areas} would pass it.",
                    hint="Stay inside one municipality.",
                    areas=", ".join(keys),
                )

    def with_locked(self, keys: Collection[str]) -> GroundRules:
        """The same frame with other locks."""
        return replace(self, locked=frozenset(keys))

    def with_area(self, key: str, like: str) -> GroundRules:
        """A further area in the municipality of another."""
        return replace(self, frame_of={**self.frame_of, key: self.frame(like)})

    def refuse_locked(self, key: str) -> None:
        """Raises EditRefusedError where an area is locked."""
        if key in self.locked:
            raise EditRefusedError("{area} is locked.", hint="Unlock it first.", area=key)

    def why_not(self, owner: str, to: str) -> EditRefusedError:
        """The reason why ground may not pass."""
        for key in (owner, to):
            if key in self.locked:
                return EditRefusedError("{area} is locked.", hint="Unlock it first.", area=key)
        return EditRefusedError(
            "{owner} and {to} belong to different municipalities, whose outline is locked.",
            hint="Stay inside one municipality.",
            owner=owner,
            to=to,
        )
