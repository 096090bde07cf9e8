"""How an index is computed: all that a county decides, in one editable object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..indicators.tableau import Polarity
from .cutoffs import Cutoffs
from .options import Centre, Combination, Method, MissingRule, Standardisation
from .scales import BaseScales
from .spec_checks import check


@dataclass(frozen=True)
class IndexIndicator:
    """One rate of the index; `polarity` says whether much of it is a burden or good.

    `change` names an indicator that is the change of this one, where an office delivers changes and not the
    rates of former years.
    """

    id: str
    polarity: Polarity = Polarity.BURDEN
    weight: float = 1.0
    change: str = ""


@dataclass(frozen=True)
class Dynamics:
    """The index of change over so many `years`."""

    years: int
    cutoffs: Cutoffs
    method: Method = Method.DIFFERENCE


@dataclass(frozen=True)
class Base:
    """The year whose means and deviations hold for all years.

    Its reference `date`, for which the values are handed in, or its `scales`, which win over the date.
    """

    date: str = ""
    scales: BaseScales | None = None


@dataclass(frozen=True)
class IndexSpec:
    """One index.

    `exclusions` are keys of areas with the reason why they are not rated. `minimum_population`: areas with
    fewer inhabitants are not rated; `inhabitants` names their indicator or variable. Without `dynamics` there
    is only a status.
    Raises IndexSpecError where the parts contradict each other.
    """

    title: str
    status: Cutoffs
    indicators: tuple[IndexIndicator, ...] = ()
    standardisation: Standardisation = Standardisation.POPULATION_SD
    combination: Combination = Combination.RESTANDARDISED
    centre: Centre = Centre.AREAS
    missing: MissingRule = MissingRule.NOT_RATED
    minimum_population: int = 300
    inhabitants: str = ""
    exclusions: Mapping[str, str] = field(default_factory=dict)
    dynamics: Dynamics | None = None
    base: Base | None = None

    def __post_init__(self) -> None:
        check(self)

    @property
    def counting(self) -> tuple[IndexIndicator, ...]:
        """The indicators that have a weight; the others are as good as left out."""
        return tuple(one for one in self.indicators if one.weight > 0)
