"""From columns of rates to scores, sum and index: the same steps for status and dynamics.

Monitoring Soziale Stadtentwicklung Berlin 2021: z = (x − mean) / SD over the rated areas, divided by n; their
sum is standardised in the same way once more.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..remarks import Remark
from ..values import Codes, Flag, Values
from .gaps import filled_scores
from .given import IndexInput
from .options import Combination, Standardisation
from .result import Measure, column
from .scales import Scale, Scales
from .scoring import Part, scored
from .spec import IndexSpec
from .standardise import scale_of, standardised
from .standing import Mask


def measured(spec: IndexSpec, given: IndexInput, part: Part) -> tuple[Measure, tuple[Remark, ...]]:
    """Scores, sum, index and what is to be warned of. At least FEWEST areas have to be rated."""
    scores: dict[str, Values] = {}
    scales: dict[str, Scale] = {}
    warnings: list[Remark] = []
    for indicator in spec.counting:
        scores[indicator.id], scales[indicator.id] = scored(spec, given, indicator, part)
        if scales[indicator.id].spread == 0:
            warnings.append(_without_spread(given.title(indicator.id), is_change=part.is_change))
    sums = weighted(spec, scores, part.rated)
    index, total = combined(spec, sums, magnitude(spec, scores), part.base.total if part.base else None)
    if total is not None and total.spread == 0:
        warnings.append(Remark.of("The sum does not vary: the index is 0 in every rated area."))
    measure = Measure(scores, sums, index, part.cutoffs, Scales(scales, total))
    return measure, tuple(warnings)


def _without_spread(title: str, *, is_change: bool) -> Remark:
    if is_change:
        return Remark.of("The change of {indicator} does not vary: it parts no areas.", indicator=title)
    return Remark.of("{indicator} does not vary: it parts no areas.", indicator=title)


def weighted(spec: IndexSpec, scores: Mapping[str, Values], rated: Mask) -> Values:
    """The weighted sum of the scores.

    The weight of a score that is missing goes to the others, and the sum has limited validity.
    """
    weights = np.array([one.weight for one in spec.counting])
    flags = _flags(list(scores.values()))
    gaps = np.any([~scores[one.id].present for one in spec.counting], axis=0)
    flags[rated & gaps] |= np.uint8(Flag.LIMITED)
    return column(weights @ filled_scores(spec, scores, rated), rated, flags)


def combined(spec: IndexSpec, sums: Values, size: float, base: Scale | None) -> tuple[Values, Scale | None]:
    """The index from the sums, and the scale by which the sums were standardised once more, if they were.

    `size`: how large the parts of the sums were, which tells a spread from noise.
    """
    rated = sums.present
    numbers = sums.numbers[rated]
    if spec.combination is Combination.SUM:
        return sums, None
    if spec.combination is Combination.MEAN:
        return column(numbers / sum(one.weight for one in spec.counting), rated, sums.flags), None
    how = second_step(spec)
    scale = base or scale_of(numbers, how, size)
    return column(standardised(numbers, how, scale=scale)[0], rated, sums.flags), scale


def second_step(spec: IndexSpec) -> Standardisation:
    """Sums are standardised by the deviation that the scores are, and by that of the population otherwise."""
    sample = spec.standardisation is Standardisation.SAMPLE_SD
    return Standardisation.SAMPLE_SD if sample else Standardisation.POPULATION_SD


def magnitude(spec: IndexSpec, scores: Mapping[str, Values]) -> float:
    """How large the parts of the sums are together."""
    return float(sum(one.weight * np.nanmax(np.abs(scores[one.id].numbers)) for one in spec.counting))


def _flags(columns: list[Values]) -> Codes:
    flags = columns[0].flags.copy()
    for one in columns[1:]:
        flags |= one.flags
    return flags
