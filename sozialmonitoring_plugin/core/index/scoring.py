"""One column of rates or changes becomes scores, measured from what the specification says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..indicators.tableau import Polarity
from ..values import Flag, Numbers, Values
from .cutoffs import Cutoffs
from .errors import IndexInputError
from .given import IndexInput
from .options import Centre, Standardisation
from .result import column
from .scales import Scale, Scales
from .spec import IndexIndicator, IndexSpec
from .standardise import scale_of, standardised
from .standing import Mask

FEWEST = 2


@dataclass(frozen=True)
class Part:
    """What is measured: columns of the n areas by indicator, which of them take part, and by what.

    `whole`: the same rates of the whole county. `base`: the scales of the base year, None for their own.
    """

    columns: Mapping[str, Values]
    rated: Mask
    cutoffs: Cutoffs
    whole: Mapping[str, float]
    base: Scales | None
    is_change: bool = False


def scored(spec: IndexSpec, given: IndexInput, indicator: IndexIndicator, part: Part) -> tuple[Values, Scale]:
    """The scores of n areas in one indicator and their scale.

    Raises IndexInputError where fewer than FEWEST areas have a value, or the county as a whole has none.
    """
    values = part.columns[indicator.id]
    known = part.rated & values.present
    numbers = values.numbers[known]
    title = given.title(indicator.id)
    if len(numbers) < FEWEST:
        raise IndexInputError("Too few areas have a value of {indicator}.", indicator=title)
    good = indicator.polarity is Polarity.GOOD
    base = (
        part.base.indicators[indicator.id] if part.base else _own_scale(spec, indicator, part, numbers, title)
    )
    if spec.standardisation is Standardisation.PERCENT_OF_MEAN and base.centre <= 0 and base.spread != 0:
        raise IndexInputError(
            "The mean of {indicator} is {mean}: there is no percentage of it.",
            hint="Choose another standardisation.",
            indicator=title,
            mean=base.centre,
        )
    scores, scale = standardised(numbers, spec.standardisation, good=good, scale=base)
    found = column(scores, known, values.flags & ~np.uint8(Flag.NIL))
    reasons = np.where(part.rated & ~known, values.reasons, found.reasons).astype(np.uint8)
    return Values(found.numbers, reasons, found.flags), scale


def _own_scale(spec: IndexSpec, indicator: IndexIndicator, part: Part, numbers: Numbers, title: str) -> Scale:
    scale = scale_of(numbers, spec.standardisation)
    if spec.centre is Centre.AREAS or scale.spread == 0:
        return scale
    if indicator.id not in part.whole:
        raise _without_whole(title, is_change=part.is_change)
    whole = part.whole[indicator.id]
    percent = spec.standardisation is Standardisation.PERCENT_OF_MEAN
    return Scale(whole, whole if percent else scale.spread)


def _without_whole(title: str, *, is_change: bool) -> IndexInputError:
    if is_change:
        return IndexInputError(
            "The change of the whole county is not known for {indicator}.",
            hint="Choose the centre “areas”, or let the change be delivered for the whole county as well.",
            indicator=title,
        )
    return IndexInputError(
        "The rate of the whole county is not known for {indicator}.",
        hint="Choose the centre “areas”, or an indicator that is computed from counts.",
        indicator=title,
    )
