"""Ways to compute an index that are in use; each is complete but for its indicators, and can be edited."""

from __future__ import annotations

from ..wording import Wording
from .cutoffs import Bound, Cutoffs, IndexClass, Owner
from .errors import IndexSpecError
from .options import Centre, Combination, Standardisation
from .spec import Dynamics, IndexSpec

PRESETS = ("berlin_mss", "hamburg_rise", "muenster", "rank_sum", "quintile_points")

_STATUS = (("high", "1"), ("medium", "2"), ("low", "3"), ("very_low", "4"))
_DYNAMICS = (("positive", "+"), ("stable", "+/-"), ("negative", "-"))


def preset(name: str, wording: Wording) -> IndexSpec:
    """One of PRESETS with titles in the language of the wording. Raises IndexSpecError for another name.

    `berlin_mss`: Monitoring Soziale Stadtentwicklung 2021. z by the population's deviation, their sum
    standardised once more; status high below −1, medium, low above 1, very low above 1.5; change over two
    years, positive below −1, negative above 1; at least 300 inhabitants.

    `hamburg_rise`: Sozialmonitoring Integrierte Stadtteilentwicklung. Sums of z, at least 300 inhabitants,
    change over three years. Bounds at multiples of the sum's deviation are those of the sum standardised;
    which multiples is assumed to be as in Berlin.

    `muenster`: an approximation. What is told in public: the difference of each rate from that of the whole
    city is standardised, and all rates count alike. Assumed here: the deviation is that of the districts, the
    bounds are half and whole units of the mean, there is no minimum of inhabitants and no dynamics.

    `rank_sum`: ranks, whose sum is standardised so that bounds do not depend on how many areas there are.

    `quintile_points`: 1 to 5 points for each indicator, the index is their mean.
    """
    if name not in PRESETS:
        raise IndexSpecError(
            "There is no preset called {name}.",
            hint="There are: {known}.",
            name=name,
            known=", ".join(PRESETS),
        )
    title = wording.text(f"index_preset_{name}")
    if name == "muenster":
        return IndexSpec(
            title,
            _status(wording, -0.5, 0.5, 1.0),
            combination=Combination.MEAN,
            centre=Centre.WHOLE,
            minimum_population=0,
        )
    if name == "quintile_points":
        return IndexSpec(
            title,
            _status(wording, 2, 4, 4.5),
            standardisation=Standardisation.QUINTILE_POINTS,
            combination=Combination.MEAN,
            dynamics=Dynamics(2, _dynamics(wording, 2, 4)),
        )
    how = Standardisation.RANK if name == "rank_sum" else Standardisation.POPULATION_SD
    years = 3 if name == "hamburg_rise" else 2
    return IndexSpec(
        title,
        _status(wording, -1, 1, 1.5),
        standardisation=how,
        dynamics=Dynamics(years, _dynamics(wording, -1, 1)),
    )


def _status(wording: Wording, high: float, low: float, very_low: float) -> Cutoffs:
    bounds = (Bound(high, Owner.ABOVE), Bound(low, Owner.BELOW), Bound(very_low, Owner.BELOW))
    return Cutoffs(_classes("status", _STATUS, wording), bounds)


def _dynamics(wording: Wording, positive: float, negative: float) -> Cutoffs:
    bounds = (Bound(positive, Owner.ABOVE), Bound(negative, Owner.BELOW))
    return Cutoffs(_classes("dynamics", _DYNAMICS, wording), bounds)


def _classes(of: str, marked: tuple[tuple[str, str], ...], wording: Wording) -> tuple[IndexClass, ...]:
    return tuple(IndexClass(name, wording.text(f"index_{of}_{name}"), mark) for name, mark in marked)
