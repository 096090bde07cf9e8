"""What a person said once about the texts of a source: whose row it is, that it is nobody's, or a sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ..errors import DeliveryError
from .folding import fold_place
from .key_index import KeyIndex
from .targets import NoTarget, Place, Target

LEFT_OUT = NoTarget("left_out")


@dataclass(frozen=True)
class Aliases:
    """The aliases and totals of a profile, for one level."""

    pairs: Sequence[tuple[str, str | None]]
    totals: Sequence[str]
    index: KeyIndex

    def of(self, key: str, name: str, above: str) -> Target | NoTarget | None:
        """What was said about a row: about its key, about its name in its upper area, or about its name.

        A name counts only where the key is not that of an area.
        """
        if not self.known:
            return None
        said = self._said(key, above)
        if said or not name or isinstance(self.index.by_key(key), Target):
            return said
        return self._said(name, above)

    def _said(self, text: str, above: str) -> Target | NoTarget | None:
        if not text:
            return None
        inside = self.known.get(fold_place(qualified(text, above))) if above else None
        return inside or self.known.get(fold_place(text))

    def above(self, text: str) -> Place | None:
        """The upper area for which a text was said to stand."""
        said = self.known.get(fold_place(text))
        return said.upper if isinstance(said, Target) else None

    @cached_property
    def known(self) -> dict[str, Target | NoTarget]:
        """By folded text. Raises DeliveryError for a key that no area has."""
        said: dict[str, Target | NoTarget] = {fold_place(text): Target(is_total=True) for text in self.totals}
        return said | {fold_place(text): self._meant(text, key) for text, key in self.pairs}

    def _meant(self, text: str, key: str | None) -> Target | NoTarget:
        if key is None:
            return LEFT_OUT
        keys = self.index.keys
        if key in keys.own:
            return Target(keys.own[key])
        if key in keys.upper:
            return keys.total_of(keys.upper[key])
        raise DeliveryError(
            "The import profile gives “{text}” to {key}, which is no area of the level {level} or above it.",
            hint="Correct the entry in “aliases”, or take it out.",
            text=text,
            key=key,
            level=self.index.level.level.title,
        )


def qualified(text: str, above: str) -> str:
    """A name told apart from the same name elsewhere: "Am Markt (Heinsberg)"."""
    return f"{text} ({above})" if above else text
