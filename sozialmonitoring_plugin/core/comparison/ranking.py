"""Places of areas: equal values share one, and the next place is left out ("1224").

>>> made = ranking(Values.of([7.0, 9.0, 7.0, 4.0]), Polarity.BURDEN)
>>> made.places.tolist(), made.sharing.tolist(), made.rated.tolist()
([2, 1, 2, 4], [2, 1, 2, 1], [4, 4, 4, 4])
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..classification.distinct import without_noise
from ..indicators.tableau import Polarity
from ..values import Codes, Indices, Numbers, Values
from .groups import Groups


@dataclass(frozen=True)
class Ranking:
    """Places of n areas, each within its group.

    `places` begin at 1, `sharing` says how many areas have the same place, itself included; both are 0
    where there is a reason instead of a number, which `reasons` keep. `rated` is how many areas of the
    group have a place: "3rd of 64".
    """

    places: Indices
    sharing: Indices
    rated: Indices
    reasons: Codes


def ranking(values: Values, polarity: Polarity, groups: Groups | None = None) -> Ranking:
    """Rank areas, within `groups` where they are given.

    Place 1 is the greatest burden: the lowest value where a high one is good, else the highest. Values
    without a number get no place and take none from others.
    """
    groups = groups or Groups.together(len(values))
    worse = without_noise(values.numbers) * (1.0 if polarity is Polarity.GOOD else -1.0)
    places, sharing, rated = (np.zeros(len(values), dtype=np.intp) for _ in range(3))
    for members in groups.members():
        ranked = members[values.present[members]]
        places[ranked], sharing[ranked] = _competition(worse[ranked])
        rated[members] = len(ranked)
    return Ranking(places, sharing, rated, values.reasons)


def _competition(numbers: Numbers) -> tuple[Indices, Indices]:
    """Standard competition ranking, the smallest first: one more than there are smaller ones."""
    ordered = np.sort(numbers)
    smaller = ordered.searchsorted(numbers, "left")
    return smaller + 1, ordered.searchsorted(numbers, "right") - smaller
