"""What can be wrong with boundaries: where, how much, why it matters, and by which rules it can be mended.

>>> thin = mean_width(ground=20.0, outline=2 * (200 + 0.1))
>>> round(thin, 6)
0.1
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from math import sqrt

from ..remarks import Amount, Remark


class FaultKind(Enum):
    """Kinds in the order in which people mend them: what is invalid first, for it hides the rest."""

    INVALID = "invalid"
    MISSING_KEY = "missing_key"
    DUPLICATE_KEY = "duplicate_key"
    OVERLAP = "overlap"
    GAP = "gap"
    SLIVER = "sliver"
    OUTSIDE_FRAME = "outside_frame"
    NESTING = "nesting"
    MULTIPART = "multipart"
    ADDRESS_MISMATCH = "address_mismatch"
    LINE_BESIDE_STREET = "line_beside_street"


BLOCKING = frozenset(
    {
        FaultKind.INVALID,
        FaultKind.MISSING_KEY,
        FaultKind.DUPLICATE_KEY,
        FaultKind.OVERLAP,
        FaultKind.GAP,
        FaultKind.SLIVER,
        FaultKind.OUTSIDE_FRAME,
        FaultKind.NESTING,
    }
)
"""Kinds with which numbers would be wrong; exclaves, addresses and streets are for people to judge."""


class Rule(Enum):
    """How a fault can be mended."""

    MAKE_VALID = "make_valid"
    ADDRESSES = "addresses"
    LONGEST_BOUNDARY = "longest_boundary"
    LARGER_SHARE = "larger_share"
    CLIP = "clip"
    TO_NEIGHBOUR = "to_neighbour"
    JOIN = "join"
    NODE = "node"


class Unit(Enum):
    """What the size of a fault counts."""

    SQUARE_METRES = "m²"
    METRES = "m"
    ADDRESSES = "addresses"
    PARTS = "parts"
    POLYGONS = "polygons"


@dataclass(frozen=True)
class Size:
    """How much is wrong."""

    amount: float
    unit: Unit

    @property
    def shown(self) -> Amount:
        """The amount for a sentence: small ones with more decimals."""
        return rounded(self.amount)


@dataclass(frozen=True)
class Spot:
    """Where a fault lies, in the CRS of the check: a point, bounds (x min, x max, y min, y max), WKB.

    The WKB is the ground that is missing, doubled or astray; empty where there is none.
    """

    x: float
    y: float
    box: tuple[float, float, float, float]
    wkb: bytes = b""


@dataclass(frozen=True)
class Fault:
    """Something wrong with some areas, given by key and by the ids of their rows in the layer.

    `nature` of a sliver is what it would be if it were wider. `spot` is None where there is no place,
    as for a row without a polygon. The first of `repairs` is the one that is proposed.
    """

    kind: FaultKind
    areas: tuple[str, ...]
    text: Remark
    size: Size
    spot: Spot | None = None
    rows: tuple[int, ...] = ()
    blocks: bool = True
    repairs: tuple[Rule, ...] = ()
    nature: FaultKind | None = None

    @property
    def cause(self) -> FaultKind:
        """What has to be mended: of a sliver its nature."""
        return self.nature or self.kind


def counts(faults: Iterable[Fault]) -> dict[str, int]:
    """The number of faults of each kind by its token, zeros included but for streets, which not all have."""
    found = Counter(fault.kind for fault in faults)
    kinds = (kind for kind in FaultKind if found[kind] or kind is not FaultKind.LINE_BESIDE_STREET)
    return {kind.value: found[kind] for kind in kinds}


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """By kind, within it the largest first."""
    place = {kind: number for number, kind in enumerate(FaultKind)}
    return tuple(sorted(faults, key=lambda fault: (place[fault.kind], -fault.size.amount, fault.areas)))


def mean_width(ground: float, outline: float) -> float:
    """Width in metres of the rectangle with this ground (m²) and outline (m); of rounder shapes the root."""
    half = outline / 2
    rest = half * half - 4 * ground
    return (half - sqrt(rest)) / 2 if rest > 0 else sqrt(max(ground, 0.0))


def rounded(amount: float) -> Amount:
    """For a sentence: whole numbers from ten on, else as many decimals as tell it from nothing."""
    return Amount(round(amount, 0 if amount >= 10 else 1 if amount >= 1 else 3))
