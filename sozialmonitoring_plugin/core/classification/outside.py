"""Numbers that a classification made of other numbers has no class for: they are told, never hidden in one.

>>> from .scheme import Scheme
>>> made = Classification(Scheme(), (1.0, 5.0, 9.0), decimals=0)
>>> outside(made, Values.of([0.5, 4.0, 9.2, 30.0]))
Outside(below=(0,), above=(2, 3), lowest=0.5, highest=30.0)
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import Quoted
from ..remarks import Remark
from ..values import Values
from ..wording import Wording
from .classification import Classification

TOLD_AT_MOST = 5
"""How many areas a sentence names."""


@dataclass(frozen=True)
class Outside:
    """Positions of the values beyond the bounds, and the most extreme of them; NaN without any."""

    below: tuple[int, ...] = ()
    above: tuple[int, ...] = ()
    lowest: float = math.nan
    highest: float = math.nan

    @property
    def places(self) -> tuple[int, ...]:
        """Positions of all of them, ascending."""
        return tuple(sorted((*self.below, *self.above)))

    def __len__(self) -> int:
        return len(self.below) + len(self.above)


def outside(classification: Classification, values: Values) -> Outside:
    """The numbers among `values` that are in no class; with open ends there are none."""
    if not classification.classes:
        return Outside()
    numbers = classification.settled(values.numbers)
    lost = values.present & (classification.class_of(numbers) < 0)
    if not lost.any():
        return Outside()
    below = lost & (numbers < classification.bounds[0])
    found = numbers[lost]
    return Outside(
        tuple(np.flatnonzero(below).tolist()),
        tuple(np.flatnonzero(lost & ~below).tolist()),
        float(found.min()),
        float(found.max()),
    )


def outside_remark(
    name: str, found: Outside, classification: Classification, areas: Sequence[str], wording: Wording
) -> Remark:
    """The sentence about values outside; `areas` are the names of all areas in the order of the values."""
    decimals = classification.decimals
    named = [areas[place] for place in found.places[:TOLD_AT_MOST]]
    return Remark.of(
        "{name}: areas with values outside the classes {low} to {high}: {count} ({areas}{more}). "
        "Their lowest value is {lowest}, their highest {highest}.",
        name=name,
        low=wording.number(classification.bounds[0], decimals),
        high=wording.number(classification.bounds[-1], decimals),
        count=len(found),
        areas=Quoted.of(named),
        more=", …" if len(found) > TOLD_AT_MOST else "",
        lowest=wording.number(found.lowest, decimals),
        highest=wording.number(found.highest, decimals),
    )
