"""What a repair would do, before anybody agrees: which ground passes to whom, numbers before and after."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.boundaries.faults import FaultKind, Rule, Spot, rounded
from ...core.remarks import Remark


@dataclass(frozen=True)
class Balance:
    """An area's ground in m² and its addresses, before and after."""

    area: str
    ground_before: float
    ground_after: float
    addresses_before: int = 0
    addresses_after: int = 0


@dataclass(frozen=True)
class Repair:
    """A piece of ground that changes hands: from areas (none: from nobody) to one ("": to nobody).

    `ground` in m²; for added nodes their number is in `nodes` and nothing changes hands.
    """

    rule: Rule
    cause: FaultKind
    taken_from: tuple[str, ...]
    to: str
    ground: float
    addresses: int
    spot: Spot | None
    nodes: int = 0

    @property
    def text(self) -> Remark:
        """What happens, and by which rule."""
        values = {"to": self.to, "owners": " / ".join(self.taken_from), "size": rounded(self.ground)}
        if self.rule is Rule.NODE:
            return Remark.of(
                "{to} gets {count} nodes where its neighbours have theirs.", to=self.to, count=self.nodes
            )
        if self.rule is Rule.CLIP and self.to:
            return Remark.of(
                "{owners} gives {size} m² to {to}, in whose part of the frame they lie.", **values
            )
        if self.rule is Rule.CLIP:
            return Remark.of("{owners} gives up {size} m² beyond the frame.", **values)
        if self.rule is Rule.MAKE_VALID:
            return Remark.of("{to} is read as GEOS repairs it, {size} m² of difference.", **values)
        if self.rule is Rule.JOIN:
            return Remark.of("The polygons with the key {to} become one area.", to=self.to)
        return _passing(self.rule, self.cause, values)


@dataclass(frozen=True)
class Moved:
    """An address that would lie elsewhere; "" for nowhere."""

    label: str
    x: float
    y: float
    before: str
    after: str


def _passing(rule: Rule, cause: FaultKind, values: dict[str, object]) -> Remark:
    if rule is Rule.ADDRESSES:
        return Remark.of("{size} m² go to {to}, whose addresses lie there or nearest.", **values)
    if rule is Rule.LARGER_SHARE:
        return Remark.of(
            "{size} m² claimed by {owners} too go to {to}, of which they are the larger part.", **values
        )
    if cause is FaultKind.GAP:
        return Remark.of("{size} m² of nobody go to {to}, with the longest common boundary.", **values)
    return Remark.of("{size} m² of {owners} go to {to}, with the longest common boundary.", **values)
