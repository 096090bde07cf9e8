"""What can be said in numbers about a column of values and its classes.

>>> values = Values.of([1.0, 2.0, 6.0, 7.0])
>>> found = statistics_of(values, classify(values, Scheme(classes=2), 0))
>>> found.median, found.goodness_of_variance_fit, [one.count for one in found.classes]
(4.0, 0.9615384615384616, [2, 2])
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..values import Numbers, Values
from .classification import Classification, Scheme, classify  # noqa: F401 - the example makes classes
from .distinct import Distinct
from .goodness import goodness_of_variance_fit, tabular_accuracy


@dataclass(frozen=True)
class ClassStatistics:
    """One class: how many values and which share of all (0 to 1), their range and mean, who lives there.

    Numbers of an empty class are NaN; inhabitants are None where none are known.
    """

    count: int
    share: float
    minimum: float
    maximum: float
    mean: float
    inhabitants: float | None = None
    share_of_inhabitants: float | None = None


@dataclass(frozen=True)
class Statistics:
    """All values that have a number; without any, the numbers are NaN.

    Quartiles are interpolated linearly, the deviation is that of the population (divided by n).
    """

    count: int
    distinct: int
    minimum: float
    lower_quartile: float
    median: float
    upper_quartile: float
    maximum: float
    mean: float
    deviation: float
    goodness_of_variance_fit: float
    tabular_accuracy: float
    classes: tuple[ClassStatistics, ...]


def statistics_of(
    values: Values, classification: Classification, inhabitants: Numbers | None = None
) -> Statistics:
    """Statistics of the values and of each class, areas counting alike.

    `inhabitants` of each area (NaN where they are not published) are added up per class.
    """
    distinct = Distinct.of(values.numbers)
    found = classification.class_of(values.numbers)
    minimum, lower, median, upper, maximum = _quartiles(distinct)
    mean = distinct.mean if len(distinct) else math.nan
    return Statistics(
        count=int(values.present.sum()),
        distinct=len(distinct),
        minimum=minimum,
        lower_quartile=lower,
        median=median,
        upper_quartile=upper,
        maximum=maximum,
        mean=mean,
        deviation=distinct.deviation_from(mean) if len(distinct) else math.nan,
        goodness_of_variance_fit=goodness_of_variance_fit(values.numbers, found),
        tabular_accuracy=tabular_accuracy(values.numbers, found),
        classes=tuple(
            _class_statistics(values.numbers, found == index, inhabitants)
            for index in range(classification.classes)
        ),
    )


def _quartiles(distinct: Distinct) -> list[float]:
    shares = (0.0, 0.25, 0.5, 0.75, 1.0)
    return distinct.quantiles(shares).tolist() if len(distinct) else [math.nan] * len(shares)


def _class_statistics(
    numbers: Numbers, inside: NDArray[np.bool_], inhabitants: Numbers | None
) -> ClassStatistics:
    count, present = int(inside.sum()), int((~np.isnan(numbers)).sum())
    chosen = numbers[inside] if count else np.array([math.nan])
    told = (count, count / max(present, 1), float(chosen.min()), float(chosen.max()), float(chosen.mean()))
    if inhabitants is None:
        return ClassStatistics(*told)
    there, everywhere = float(np.nansum(inhabitants[inside])), float(np.nansum(inhabitants))
    return ClassStatistics(*told, there, there / everywhere if everywhere else None)
