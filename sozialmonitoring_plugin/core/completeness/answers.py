"""What anybody has said about one variable at one reference date, area by area.

A number is an answer, and so is a reason why there can be none: hidden, not applicable, not rated,
unreliable. An empty cell and one that comes later are none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ..areas import AreaTree, LevelAreas
from ..values import Codes, Indices, Reason

Mask = NDArray[np.bool_]

NOBODY = -1
"""Stands in `Answers.sources` where nothing was delivered."""

NO_ANSWER = (Reason.MISSING, Reason.LATER)


@dataclass(frozen=True)
class Answers:
    """The valid values of one variable, date and level, for the n areas of level `rank` of `tree`.

    `sources` (n) are positions in `names`, or NOBODY; `reasons` (n) say why there is no number.
    """

    tree: AreaTree
    rank: int
    variable: str
    day: date
    names: Sequence[str]
    sources: Indices
    reasons: Codes

    @property
    def level(self) -> str:
        """Id of the level."""
        return self.tree.levels[self.rank].level.id

    @property
    def said(self) -> Mask:
        """True where there is more than an empty cell."""
        said: Mask = (self.sources != NOBODY) & (self.reasons != Reason.MISSING)
        return said

    @property
    def answered(self) -> Mask:
        """True where nobody has to be asked any more."""
        answered: Mask = (self.sources != NOBODY) & ~np.isin(self.reasons, NO_ANSWER)
        return answered


def places_of(tree: AreaTree, rank: int) -> tuple[LevelAreas, Indices]:
    """The municipalities, and for each area of a level the position of its own.

    An area above all municipalities is a place by itself.
    """
    upper = min(rank, tree.municipal_rank)
    return tree.levels[upper], tree.ancestors(rank, upper)
