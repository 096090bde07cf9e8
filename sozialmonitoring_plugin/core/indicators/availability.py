"""How far an indicator can be computed from what was delivered: no number of it is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from ..areas import AreaTree
from ..values import Reason
from .calculation import given
from .evaluate import Evaluated
from .formula.periods import Span


@dataclass(frozen=True)
class Lacking:
    """A variable that nobody delivered, `back` months before the moment of an `anchor`."""

    variable: str
    anchor: Span
    back: int = 0


@dataclass(frozen=True)
class Availability:
    """In how many areas of its finest level an indicator can be computed.

    `gaps` names the areas of that level for which something was not delivered; `lacking` are the
    variables that nobody delivered at all. `day` is the latest Stichtag above the line.
    """

    level: str
    areas: int
    gaps: tuple[str, ...] = ()
    lacking: tuple[Lacking, ...] = ()
    day: date | None = None

    @property
    def computable(self) -> int:
        """The areas that have what the formula asks for."""
        return self.areas - len(self.gaps)


def availability_of(tree: AreaTree, evaluated: Evaluated) -> Availability:
    """How far an evaluated indicator could be computed.

    An area counts as computable also where the result is no number (nobody to divide by).
    """
    rank = _finest_rank(tree, evaluated)
    areas, reasons = tree.levels[rank], evaluated.values[rank].reasons
    wanting = np.isin(reasons, (Reason.MISSING, Reason.LATER))
    gaps = tuple(areas.names[place] for place in np.flatnonzero(wanting))
    day = max(evaluated.dates, default=None)
    return Availability(areas.level.title, len(areas), gaps, _lacking(evaluated), day)


def _finest_rank(tree: AreaTree, evaluated: Evaluated) -> int:
    filled = [rank for rank, values in enumerate(evaluated.values) if values.present.any()]
    return filled[-1] if filled else len(tree.levels) - 1


def _lacking(evaluated: Evaluated) -> tuple[Lacking, ...]:
    found = [
        Lacking(term.term.variable, one.count.anchor, term.term.back)
        for one in evaluated.sums
        for term in one.found
        if term.observed is None
    ]
    delivered = {one for one, _ in evaluated.given}
    found += [
        Lacking(one.variable, one.anchor) for one in given(evaluated.calculation) if one not in delivered
    ]
    return tuple(dict.fromkeys(found))
