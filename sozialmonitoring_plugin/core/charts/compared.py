"""Whose values a row of a range chart shows beside each other, and the marks they have."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from ..booklets.glance import GlanceRow
from ..values import Value
from .drawing import Drawing, Point
from .marks import diamond, tick


class Role(Enum):
    """The area itself, the municipality around it, the county."""

    OWN = "own"
    SECOND = "second"
    REFERENCE = "reference"

    def of(self, row: GlanceRow) -> Value | None:
        """The value in a row, None where nobody has this role."""
        if self is Role.REFERENCE:
            return row.reference if row.reference_name else None
        return row.own if self is Role.OWN else row.second

    def who(self, row: GlanceRow) -> str:
        """Whose value it is."""
        return {Role.OWN: row.own_name, Role.SECOND: row.second_name}.get(self, row.reference_name)

    def draw(self, drawing: Drawing, centre: Point, accent: str) -> None:
        """The mark: a diamond, an upright line in two pieces, one in one piece."""
        if self is Role.OWN:
            diamond(drawing, centre, accent)
        else:
            tick(drawing, centre, broken=self is Role.SECOND)


def roles_of(rows: Sequence[GlanceRow]) -> tuple[Role, ...]:
    """The roles that somebody has."""
    return tuple(role for role in Role if any(role.of(row) is not None for row in rows))


def marked(role: Role, row: GlanceRow) -> float | None:
    """The number that has a mark on the scale of the row; amounts of larger areas have none."""
    value = role.of(row)
    if value is None or value.reason:
        return None
    if row.is_amount and (role is not Role.OWN or (row.spread is not None and row.position is None)):
        return None
    return value.number


def marked_parts(row: GlanceRow) -> list[float]:
    """The numbers of the parts that have a mark."""
    return [] if row.is_amount else [value.number for _, value in row.parts if not value.reason]
