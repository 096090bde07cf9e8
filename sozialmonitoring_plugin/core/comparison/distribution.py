"""How the numbers of areas are spread: least, quartiles, greatest, and where an area stands among them.

>>> spread = distribution(Values.of([1.0, 2.0, 4.0, 8.0, 16.0]))
>>> spread.lower_quartile.number, spread.median.number, spread.upper_quartile.number
(2.0, 4.0, 8.0)
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..classification.distinct import without_noise
from ..values import Flag, Numbers, Reason, Value, Values
from .groups import Groups


@dataclass(frozen=True)
class Distribution:
    """Five numbers of the `rated` areas that have one (Tukey 1977), and how many were left out, and why.

    Between the quartiles, both included, lies the middle half of the areas.
    """

    rated: int
    left_out: dict[Reason, int]
    minimum: Value
    lower_quartile: Value
    median: Value
    upper_quartile: Value
    maximum: Value

    @property
    def middle_half(self) -> tuple[Value, Value]:
        """Lower and upper quartile."""
        return self.lower_quartile, self.upper_quartile


def distribution(values: Values) -> Distribution:
    """Spread of the numbers; without any, the greatest reason stands in place of all five.

    Quartiles are interpolated linearly (Hyndman & Fan 1996, type 7, as QUARTILE.INC of spreadsheets).
    What qualifies a number that takes part qualifies all five.
    """
    numbers = values.numbers[values.present]
    codes, counts = np.unique(values.reasons[~values.present], return_counts=True)
    left_out = {Reason(int(code)): int(count) for code, count in zip(codes, counts, strict=True)}
    if not len(numbers):
        none = Value.none(max(left_out, default=Reason.MISSING))
        return Distribution(0, left_out, none, none, none, none, none)
    flags = Flag(int(np.bitwise_or.reduce(values.flags[values.present]))) & ~Flag.NIL
    least, lower, median, upper, most = (
        Value(float(number), flags=flags) for number in np.quantile(numbers, (0.0, 0.25, 0.5, 0.75, 1.0))
    )
    return Distribution(len(numbers), left_out, least, lower, median, upper, most)


def quarter_of(value: Value, spread: Distribution) -> int:
    """Which quarter of the areas a value lies in: 1 up to the lower quartile, 4 above the upper one.

    By the value, whatever the polarity; a quartile belongs to the quarter below it. 0 without a number.
    """
    bounds = [spread.lower_quartile.number, spread.median.number, spread.upper_quartile.number]
    if value.reason or not spread.rated:
        return 0
    noiseless = without_noise(np.array([value.number, *bounds]))
    return 1 + int((noiseless[0] > noiseless[1:]).sum())


def percentiles(values: Values, groups: Groups | None = None) -> Values:
    """Where each area stands among those of its group, 0 to 100, by its value whatever the polarity.

    100 · (lower ones + half of the equal ones, itself included) / rated ones, the mid-distribution
    rank: the median area has 50, and so has an area that is alone.
    """
    groups = groups or Groups.together(len(values))
    numbers, found = without_noise(values.numbers), np.full(len(values), np.nan)
    for members in groups.members():
        ranked = members[values.present[members]]
        found[ranked] = _mid_ranks(numbers[ranked])
    return Values(found, values.reasons, (values.flags & ~np.uint8(Flag.NIL)).astype(np.uint8))


def _mid_ranks(numbers: Numbers) -> Numbers:
    ordered = np.sort(numbers)
    lower, not_higher = ordered.searchsorted(numbers, "left"), ordered.searchsorted(numbers, "right")
    return np.asarray((lower + not_higher) * 50.0 / max(1, len(numbers)))
