"""What can be chosen about an index; the values are the words of its JSON."""

from __future__ import annotations

from enum import Enum


class Standardisation(Enum):
    """How rates of different size become comparable scores.

    POPULATION_SD and SAMPLE_SD: (x − mean) / standard deviation, divided by n (Berlin) or n − 1.
    MIN_MAX: (x − least) / (greatest − least), 0 to 1. RANK: 1 to n, ties share their mean rank.
    QUINTILE_POINTS: 1 to 5 by the fifth in which the rank lies; equal values have equal points.
    PERCENT_OF_MEAN: 100 · x / mean. GIVEN: x itself, for scores that an office delivers as such.
    """

    POPULATION_SD = "population_sd"
    SAMPLE_SD = "sample_sd"
    MIN_MAX = "min_max"
    RANK = "rank"
    QUINTILE_POINTS = "quintile_points"
    PERCENT_OF_MEAN = "percent_of_mean"
    GIVEN = "given"

    @property
    def relative_to_others(self) -> bool:
        """Whether the scores know no scale that could be kept for another year."""
        return self in (Standardisation.RANK, Standardisation.QUINTILE_POINTS, Standardisation.GIVEN)

    @property
    def has_mean(self) -> bool:
        """Whether the scores are measured from a mean, that of the areas or of the whole."""
        return self in (
            Standardisation.POPULATION_SD,
            Standardisation.SAMPLE_SD,
            Standardisation.PERCENT_OF_MEAN,
        )


class Combination(Enum):
    """How the weighted sum of scores becomes the index: standardised once more, as it is, or per weight."""

    RESTANDARDISED = "restandardised"
    SUM = "sum"
    MEAN = "mean"


class Centre(Enum):
    """What a score is measured from: the simple mean of the rated areas, or the rate of the whole county."""

    AREAS = "areas"
    WHOLE = "whole"


class MissingRule(Enum):
    """An area that lacks a rate is not rated, or rated by the others if those have half of the weight."""

    NOT_RATED = "not_rated"
    OTHERS = "others"


class Method(Enum):
    """How a change is measured: as the difference of two rates, in percentage points."""

    DIFFERENCE = "difference"
