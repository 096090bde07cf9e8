"""What scores are measured by: the mean and the deviation, or whatever a scheme has in their place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """Where scores begin and how long their unit is, in units of the indicator.

    Mean and standard deviation; least value and range (MIN_MAX); the mean as both (PERCENT_OF_MEAN).
    A `spread` of 0 says that all areas were alike.
    """

    centre: float
    spread: float


@dataclass(frozen=True)
class Scales:
    """The scale of every indicator by id, and that of the sum where it was standardised once more."""

    indicators: Mapping[str, Scale]
    total: Scale | None = None


@dataclass(frozen=True)
class BaseScales:
    """The scales of one year, kept so that other years are measured by them."""

    status: Scales
    dynamics: Scales | None = None
