"""Ways to compute an index that are in use; each is complete but for its indicators, and can be edited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..wording import Wording
from .cutoffs import Bound, Cutoffs, IndexClass, Owner
from .errors import IndexSpecError
from .options import Centre, Combination, Standardisation
from .spec import Dynamics, IndexSpec

_STATUS = (("high", "1"), ("medium", "2"), ("low", "3"), ("very_low", "4"))
_DYNAMICS = (("positive", "+"), ("stable", "+/-"), ("negative", "-"))


def preset(name: str, wording: Wording) -> IndexSpec:
    """One of PRESETS with titles in the language of the wording. Raises IndexSpecError for another name."""
    if name not in _PRESETS:
        raise IndexSpecError(
            "There is no preset called {name}.",
            hint="There are: {known}.",
            name=name,
            known=", ".join(PRESETS),
        )
    return _PRESETS[name](wording)


def berlin_mss(wording: Wording, years: int = 2) -> IndexSpec:
    """Monitoring Soziale Stadtentwicklung Berlin 2021.

    z by the population's deviation, their sum standardised once more; status high below −1, medium, low above
    1, very low above 1.5; change over two years, positive below −1, negative above 1; from 300 inhabitants.
    """
    dynamics = Dynamics(years, _dynamics(wording, -1, 1))
    return IndexSpec(_title(wording, "berlin_mss"), _status(wording, -1, 1, 1.5), dynamics=dynamics)


def hamburg_rise(wording: Wording) -> IndexSpec:
    """Sozialmonitoring Integrierte Stadtteilentwicklung Hamburg: sums of z, change over three years.

    Bounds at multiples of the sum's deviation are those of the sum standardised; that they are Berlin's is
    assumed here.
    """
    return replace(berlin_mss(wording, 3), title=_title(wording, "hamburg_rise"))


def muenster(wording: Wording) -> IndexSpec:
    """An approximation of Sozialmonitoring Münster.

    What is told in public: the difference of each rate from that of the whole city is standardised, and all
    rates count alike. Assumed here: the deviation is that of the districts, bounds are half and whole units
    of the mean, there is no minimum of inhabitants and no dynamics.
    """
    return IndexSpec(
        _title(wording, "muenster"),
        _status(wording, -0.5, 0.5, 1.0),
        combination=Combination.MEAN,
        centre=Centre.WHOLE,
        minimum_population=0,
    )


def rank_sum(wording: Wording) -> IndexSpec:
    """Sums of ranks, standardised so that bounds do not depend on how many areas there are."""
    title = _title(wording, "rank_sum")
    return replace(berlin_mss(wording), title=title, standardisation=Standardisation.RANK)


def quintile_points(wording: Wording) -> IndexSpec:
    """1 to 5 points for each indicator; the index is their mean, and 3 is the middle of its bounds."""
    return IndexSpec(
        _title(wording, "quintile_points"),
        _status(wording, 2, 4, 4.5),
        standardisation=Standardisation.QUINTILE_POINTS,
        combination=Combination.MEAN,
        dynamics=Dynamics(2, _dynamics(wording, 2, 4)),
    )


_PRESETS: dict[str, Callable[[Wording], IndexSpec]] = {
    "berlin_mss": berlin_mss,
    "hamburg_rise": hamburg_rise,
    "muenster": muenster,
    "rank_sum": rank_sum,
    "quintile_points": quintile_points,
}
PRESETS = tuple(_PRESETS)


def _title(wording: Wording, name: str) -> str:
    return wording.text(f"index_preset_{name}")


def _status(wording: Wording, high: float, low: float, very_low: float) -> Cutoffs:
    bounds = (Bound(high, Owner.ABOVE), Bound(low, Owner.BELOW), Bound(very_low, Owner.BELOW))
    return Cutoffs(_classes("status", _STATUS, wording), bounds)


def _dynamics(wording: Wording, positive: float, negative: float) -> Cutoffs:
    bounds = (Bound(positive, Owner.ABOVE), Bound(negative, Owner.BELOW))
    return Cutoffs(_classes("dynamics", _DYNAMICS, wording), bounds)


def _classes(of: str, marked: tuple[tuple[str, str], ...], wording: Wording) -> tuple[IndexClass, ...]:
    return tuple(IndexClass(name, wording.text(f"index_{of}_{name}"), mark) for name, mark in marked)
