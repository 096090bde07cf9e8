"""An index with everything that went into it, so that every number can be followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..remarks import Remark
from ..values import Codes, Indices, Numbers, Reason, Values
from .cutoffs import Cutoffs, IndexClass
from .scales import BaseScales, Scales
from .spec import IndexSpec
from .standing import Mask, Notes


@dataclass(frozen=True)
class Measure:
    """Status or dynamics of n areas; NOT_RATED where an area takes no part.

    `scores`: a column by indicator, `sums`: their weighted sum, `index`: the sum as the specification
    combines it, `scales`: what they were measured by. More is more burden, whatever the standardisation.
    `summands`: what the sums are made of, where that is more than the scores that are known (see gaps).
    """

    scores: dict[str, Values]
    sums: Values
    index: Values
    cutoffs: Cutoffs
    scales: Scales
    summands: Mapping[str, Values] | None = None

    @property
    def rated(self) -> Mask:
        """Where there is an index."""
        return self.index.present

    @property
    def positions(self) -> Indices:
        """The class of every area, 0 for the least burden, −1 where there is none."""
        found = np.full(len(self.index), -1, dtype=np.intp)
        found[self.rated] = self.cutoffs.positions(self.index.numbers[self.rated])
        return found

    @property
    def classes(self) -> tuple[IndexClass | None, ...]:
        """The class of every area, None where there is none."""
        return tuple(
            None if position < 0 else self.cutoffs.classes[position] for position in self.positions.tolist()
        )

    @property
    def codes(self) -> Values:
        """Numbers of the classes, 1 for the least burden, as a column that can be mapped."""
        return Values(
            np.where(self.rated, self.positions + 1.0, np.nan), self.index.reasons, self.index.flags
        )


@dataclass(frozen=True)
class IndexResult:
    """The index of n areas of one level; `notes`: what is to be said of each, `warnings`: of them all."""

    spec: IndexSpec
    keys: tuple[str, ...]
    names: tuple[str, ...]
    status: Measure
    dynamics: Measure | None
    notes: Notes
    warnings: tuple[Remark, ...]

    @property
    def groups(self) -> tuple[str, ...]:
        """Marks of status and dynamics together ("1+" … "4-"), "" where one of them is not known."""
        if self.dynamics is None:
            return ("",) * len(self.keys)
        pairs = zip(self.status.classes, self.dynamics.classes, strict=True)
        return tuple(one.mark + other.mark if one and other else "" for one, other in pairs)

    @property
    def base_scales(self) -> BaseScales:
        """The scales of this year, to be kept as the fixed base of others."""
        return BaseScales(self.status.scales, self.dynamics.scales if self.dynamics else None)


def column(numbers: Numbers, where: Mask, flags: Codes) -> Values:
    """Numbers of the rated areas as a column of all n, NOT_RATED for the others; n flags."""
    reasons = np.where(where, Reason.NONE, Reason.NOT_RATED).astype(np.uint8)
    full = np.full(len(where), np.nan)
    full[where] = numbers
    return Values(full, reasons, np.where(where, flags, 0).astype(np.uint8))
