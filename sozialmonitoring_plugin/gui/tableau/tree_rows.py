"""What the tree of indicators shows: one row each, in groups by theme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ...core.indicators.tableau import Indicator
from ...workflows.judge_tableau import Judgement
from .draft import Draft
from .judging import Judging
from .texts import judgement_text


class Shown(Enum):
    """Which indicators the tree shows."""

    ALL = "all"
    IN_USE = "in_use"
    AVAILABLE = "available"
    COMPUTABLE = "computable"
    DOUBTFUL = "doubtful"


class Sign(Enum):
    """What stands beside an indicator."""

    UNKNOWN = ""
    EVERYWHERE = "●"
    PARTLY = "◐"
    NOWHERE = "○"
    DOUBTFUL = "!"
    WRONG = "✗"


@dataclass(frozen=True)
class TreeRow:
    """An indicator, whether it is ticked, and what is known of it."""

    indicator: Indicator
    in_use: bool
    judged: Judgement | None
    tip: str = ""

    @property
    def sign(self) -> Sign:
        """The most important thing that is known."""
        judged = self.judged
        if judged is None:
            return Sign.UNKNOWN
        if judged.error is not None:
            return Sign.WRONG
        return Sign.DOUBTFUL if judged.doubts else self._availability

    @property
    def _availability(self) -> Sign:
        found = self.judged.availability if self.judged else None
        if found is None:
            return Sign.UNKNOWN
        if not found.computable:
            return Sign.NOWHERE
        return Sign.EVERYWHERE if found.computable == found.areas else Sign.PARTLY

    def matches(self, search: str, shown: Shown) -> bool:
        """Whether the row is shown: every word of the search stands in its title, number, id or message."""
        one = self.indicator
        text = f"{one.number} {one.title} {one.id} {one.theme} {one.key_message}".casefold()
        if not all(word in text for word in search.casefold().split()):
            return False
        return {
            Shown.ALL: True,
            Shown.IN_USE: self.in_use,
            Shown.AVAILABLE: not self.in_use,
            Shown.COMPUTABLE: not self.in_use and self._availability in (Sign.EVERYWHERE, Sign.PARTLY),
            Shown.DOUBTFUL: self.sign in (Sign.DOUBTFUL, Sign.WRONG),
        }[shown]


def tree_rows(draft: Draft, judging: Judging) -> Iterator[TreeRow]:
    """The catalogue in its order, and new indicators behind it."""
    offered = {one.id for one in draft.catalogue.indicators}
    new = [one for one in draft.tableau.indicators if one.id not in offered]
    known = draft.known
    for one in (*draft.catalogue.indicators, *new):
        judged = judging.of(one.id)
        tip = judgement_text(judged, known)
        yield TreeRow(draft.indicator(one.id), draft.uses(one.id), judged, tip)
