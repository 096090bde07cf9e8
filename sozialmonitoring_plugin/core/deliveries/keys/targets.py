"""What a row may stand for."""

from __future__ import annotations

from dataclasses import dataclass, field

Place = tuple[int, int]
"""An area of any level: the rank of its level and its position there."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a row stands for: an area of the level (`position`), or a total.

    A total's `scope` are the positions of the areas it sums, None where the row does not say which.
    `padded` tells that the key was known only with other leading zeros. `loose` tells that the name was
    known only by an abbreviation, without its brackets or the like; `lost_umlauts` by a for ä. `upper` is
    the area of an upper level a total stands for, or that has the same name as the area.
    """

    position: int = -1
    scope: tuple[int, ...] | None = None
    is_total: bool = False
    padded: bool = False
    by_name: bool = False
    loose: bool = False
    lost_umlauts: bool = False
    upper: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class NoTarget:
    """Why a row could not be given to an area, and which areas come into question or are meant together.

    no_key, unknown_key, unknown_name, ambiguous_key (with or without leading zeros), ambiguous_name,
    other_name (the key is one area's, the name another's), other_above (the area with this name lies
    elsewhere), unknown_above, taken (another row has the name more exactly), combined (several areas in
    one row), outside, left_out.
    """

    why: str
    among: tuple[int, ...] = field(default=(), compare=False)


Outcome = Target | NoTarget


@dataclass(frozen=True, slots=True)
class RowText:
    """What a row says of itself: key and name, the area above it, and whether it has values."""

    key: str
    name: str
    above: str = ""
    has_values: bool = True
