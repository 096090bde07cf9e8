"""Where to hide what was computed from hidden counts, or tells them although it was delivered as a rate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from ..indicators.calculation import Rate, WeightedMean
from ..indicators.evaluate import Evaluated
from ..indicators.observed import Observed
from ..values import Numbers
from .cells import Mask

Masks = tuple[Mask, ...]
Delivered = tuple[str, date]

FEWEST_AREAS = 4
"""In so many areas a delivered rate must be what two counts give to be more than chance."""

ROUNDING = 0.0501
"""Offices write rates with one decimal or more."""

SCALES = (1.0, 0.01, 100.0)


@dataclass(frozen=True)
class Hiding:
    """Masks of each level, top to lowest: by the id of a sum, by variable and date of a delivered rate."""

    sums: Mapping[str, Masks]
    rates: Mapping[Delivered, Masks]

    @classmethod
    def of(cls, evaluated: Sequence[Evaluated], hidden: Mapping[str, Masks]) -> Hiding:
        """What hidden sums hide beside themselves.

        From the mean of a town and the means of its two parts everybody computes how the parts weigh; and a
        delivered share times its whole is the count that was hidden.
        """
        rates: dict[Delivered, Masks] = {}
        for key, entry in _telling(evaluated):
            masks = [hidden[one.id] for one in entry.sums] + ([rates[key]] if key in rates else [])
            rates[key] = tuple(np.logical_or.reduce(level) for level in zip(*masks, strict=True))
        return cls(hidden, rates)

    def masks(self, entry: Evaluated) -> list[Masks]:
        """Everything that hides values of one indicator."""
        delivered = ((one.variable, one.reference_date) for _, one in entry.given)
        return [self.sums[one.id] for one in entry.sums] + [
            self.rates[key] for key in delivered if key in self.rates
        ]


def _telling(evaluated: Sequence[Evaluated]) -> Iterator[tuple[Delivered, Evaluated]]:
    """Delivered rates, each with an indicator whose counts it tells."""
    delivered = {(one.variable, one.reference_date): one for entry in evaluated for _, one in entry.given}
    for entry in evaluated:
        if isinstance(entry.calculation, WeightedMean):
            yield from (((one.variable, one.reference_date), entry) for _, one in entry.given)
        elif isinstance(entry.calculation, Rate):
            yield from ((key, entry) for key, one in delivered.items() if _is_the_same(one, entry))


def _is_the_same(observed: Observed, entry: Evaluated) -> bool:
    """Whether a delivered rate is, but for its rounding, what an indicator computes."""
    pairs = [(one.values.numbers, entry.values[one.rank].numbers) for one in (observed, *observed.coarser)]
    given, computed = (np.concatenate(column) for column in zip(*pairs, strict=True))
    both = np.isfinite(given) & np.isfinite(computed)
    if np.count_nonzero(computed[both] > 0) < FEWEST_AREAS:
        return False
    return any(_agrees(given[both] * scale, computed[both], ROUNDING * min(scale, 1)) for scale in SCALES)


def _agrees(given: Numbers, computed: Numbers, rounding: float) -> bool:
    return bool((np.abs(given - computed) <= max(rounding, 1e-9)).all())
