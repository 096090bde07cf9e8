"""What a specification must not contradict."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..indicators.formula.periods import LONGEST
from ..indicators.tableau import Polarity
from .cutoff_checks import check_cutoffs
from .errors import IndexSpecError
from .groups import groups_of
from .options import Centre, Combination, MissingRule, Standardisation
from .scales import Scale, Scales

if TYPE_CHECKING:
    from .spec import IndexIndicator, IndexSpec


def check(spec: IndexSpec) -> None:
    """Raise IndexSpecError for the first thing that cannot be."""
    seen: set[str] = set()
    for indicator in spec.indicators:
        _check_indicator(indicator)
        if indicator.id in seen:
            raise IndexSpecError("The index has the indicator {indicator} twice.", indicator=indicator.id)
        seen.add(indicator.id)
    if spec.indicators and not spec.counting:
        raise IndexSpecError("All indicators of the index have the weight 0.")
    if spec.minimum_population < 0:
        raise IndexSpecError(
            "A minimum of {minimum} inhabitants makes no sense.", minimum=spec.minimum_population
        )
    check_cutoffs(spec.status, "status")
    if spec.dynamics is not None:
        check_cutoffs(spec.dynamics.cutoffs, "dynamics")
    _check_groups(spec)
    _check_standardisation(spec)
    _check_base(spec)
    if spec.dynamics is not None and not 1 <= spec.dynamics.years <= LONGEST:
        raise IndexSpecError(
            "Dynamics are changes within 1 to {longest} years, not {years}.",
            longest=LONGEST,
            years=spec.dynamics.years,
        )


def _check_indicator(indicator: IndexIndicator) -> None:
    if not math.isfinite(indicator.weight) or indicator.weight < 0:
        raise IndexSpecError(
            "The weight of {indicator} is {weight}, but must not be below 0.",
            hint="The polarity says whether much of it is a burden or good.",
            indicator=indicator.id,
            weight=indicator.weight,
        )
    if indicator.polarity is Polarity.NEUTRAL:
        raise IndexSpecError(
            "{indicator} is neutral: the index has to know whether much of it is a burden or good.",
            indicator=indicator.id,
        )


def _check_groups(spec: IndexSpec) -> None:
    """Marks are written side by side: "1" with "+" must not read like "1+" alone."""
    codes = [group.code for group in groups_of(spec)]
    for code in codes:
        if codes.count(code) > 1:
            raise IndexSpecError(
                "Two groups of status and dynamics are called {code}.",
                hint="Give the classes other marks.",
                code=code,
            )


def _check_standardisation(spec: IndexSpec) -> None:
    how = spec.standardisation
    if spec.centre is Centre.WHOLE and not how.has_mean:
        raise IndexSpecError(
            "{standardisation} is not measured from a mean, so not from the rate of the whole county either.",
            hint="Choose the centre “areas”.",
            standardisation=how.value,
        )
    if how is Standardisation.PERCENT_OF_MEAN and spec.dynamics is not None:
        raise IndexSpecError(
            "Changes cannot be standardised as a percentage of their mean, which may be zero or below.",
            hint="Choose another standardisation, or leave out the dynamics.",
        )
    # Ranks run to the number of areas that have the rate, so gaps make those of two indicators unlike.
    if how is Standardisation.RANK and spec.missing is MissingRule.OTHERS:
        raise IndexSpecError(
            "Ranks of an indicator with gaps run less far: those of the others cannot stand in for them.",
            hint="Choose another standardisation, or do not rate areas without one of the rates.",
        )


def _check_base(spec: IndexSpec) -> None:
    if spec.base is None:
        return
    if spec.standardisation.relative_to_others:
        raise IndexSpecError(
            "{standardisation} only compares the areas of one year: it has no fixed base.",
            hint="Leave out “base”.",
            standardisation=spec.standardisation.value,
        )
    if not spec.base.date and spec.base.scales is None:
        raise IndexSpecError("The fixed base has neither a date nor scales.")
    for name, scale in _scales_of(spec):
        if not (math.isfinite(scale.centre) and math.isfinite(scale.spread) and scale.spread >= 0):
            raise IndexSpecError(
                "The fixed base of {indicator} has the mean {centre} and the spread {spread}: neither may be "
                "endless, nor the spread below 0.",
                indicator=name,
                centre=scale.centre,
                spread=scale.spread,
            )
    _check_completeness(spec)


def _scales_of(spec: IndexSpec) -> Iterator[tuple[str, Scale]]:
    if spec.base is None or spec.base.scales is None:
        return
    for scales in (spec.base.scales.status, spec.base.scales.dynamics):
        if scales is not None:
            yield from scales.indicators.items()
            if scales.total is not None:
                yield "sum", scales.total


def _check_completeness(spec: IndexSpec) -> None:
    if spec.base is None or spec.base.scales is None:
        return
    for scales in (spec.base.scales.status, spec.base.scales.dynamics):
        if scales is not None:
            _refuse_gaps(spec, scales)


def _refuse_gaps(spec: IndexSpec, scales: Scales) -> None:
    for indicator in spec.counting:
        if indicator.id not in scales.indicators:
            raise IndexSpecError(
                "The fixed base has no mean and spread for {indicator}.", indicator=indicator.id
            )
    if spec.combination is Combination.RESTANDARDISED and scales.total is None:
        raise IndexSpecError(
            "The fixed base has no mean and spread of the sum, which is standardised once more."
        )
