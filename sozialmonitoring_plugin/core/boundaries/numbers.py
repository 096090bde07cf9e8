"""The numbers beside the mouse and in the dock: what an edit makes of each area it touches."""

from __future__ import annotations

from dataclasses import dataclass

from ..remarks import Remark
from .measures import Size


@dataclass(frozen=True)
class GroupNumber:
    """A group's count now, and how much more it is than in the version before."""

    id: str
    title: str
    count: int
    change: int


@dataclass(frozen=True)
class AreaNumbers:
    """One area of any level. Counts are None where there are no addresses or they do not tell.

    `change_…` compares with the version before. `size` is for colour; `compactness` is 1 for a circle.
    """

    key: str
    name: str
    level: str
    square_metres: float
    change_square_metres: float
    addresses: int | None
    change_addresses: int | None
    inhabitants: int | None
    change_inhabitants: int | None
    households: int | None
    change_households: int | None
    groups: tuple[GroupNumber, ...]
    size: Size
    compactness: float
    parts: int
    expected_parts: int
    warnings: tuple[Remark, ...]
