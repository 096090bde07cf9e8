"""One variable of a sum."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """A variable with its sign, +1 or −1; in what follows from others a factor.

    `back` are months before the moment of the sum it stands in (the population of a year before).
    """

    variable: str
    sign: int
    back: int = 0
