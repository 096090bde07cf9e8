"""How much the indicators of an index say the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..values import Numbers, Values
from .errors import IndexInputError
from .options import Standardisation
from .scoring import FEWEST
from .spec import IndexSpec
from .standardise import mid_ranks, scale_of
from .standing import Mask


@dataclass(frozen=True)
class Correlations:
    """k × k matrices over the `count` rated areas that have all k rates; NaN for a rate that does not vary.

    Signs are those of the rates themselves, whatever their polarity.
    """

    ids: tuple[str, ...]
    pearson: Numbers
    spearman: Numbers
    count: int


def correlations(spec: IndexSpec, rates: Mapping[str, Values], rated: Mask) -> Correlations:
    """Pearson's product-moment and Spearman's rank correlation; ties share their mean rank.

    Raises IndexInputError where fewer than two areas have all rates.
    """
    columns = [rates[one.id] for one in spec.counting]
    used = common_areas(spec, rates, rated)
    if used.sum() < FEWEST:
        raise IndexInputError("Fewer than two areas have all rates: nothing can be correlated.")
    table = [column.numbers[used] for column in columns]
    ids = tuple(one.id for one in spec.counting)
    return Correlations(ids, _pearson(table), _pearson([mid_ranks(one) for one in table]), int(used.sum()))


def common_areas(spec: IndexSpec, rates: Mapping[str, Values], rated: Mask) -> Mask:
    """The rated areas that have all rates."""
    return np.asarray(rated & np.all([rates[one.id].present for one in spec.counting], axis=0))


def _pearson(columns: list[Numbers]) -> Numbers:
    """Mean products of standardised numbers."""
    table = np.array([_standardised(one) for one in columns])
    products: Numbers = table @ table.T / table.shape[1]
    return np.clip(products, -1.0, 1.0)


def _standardised(numbers: Numbers) -> Numbers:
    scale = scale_of(numbers, Standardisation.POPULATION_SD)
    return (numbers - scale.centre) / scale.spread if scale.spread else np.full(len(numbers), np.nan)
