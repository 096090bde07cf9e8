"""The true counts of all offices, per Quartier and reference date: what a perfect import would find.

Age groups on the last date equal the inhabitants of the addresses; earlier dates are calculated
back. Everything else is drawn from the people at risk with rates that follow the Quartier's character.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from .arrays import Integers
from .character import Character
from .population import AGE_GROUPS

YEARS = (2020, 2021, 2022, 2023, 2024)
YEAR_ENDS = tuple(date(year, 12, 31) for year in YEARS)
EXAMINATIONS = tuple(date(year, 6, 30) for year in YEARS)

_UNEMPLOYMENT = (1.12, 1.02, 0.94, 1.0, 1.06)
_WELFARE = (1.03, 1.0, 1.02, 1.06, 1.04)
_HOUSING_BENEFIT = (0.62, 0.6, 0.66, 1.3, 1.42)
_OLD_AGE = (0.9, 0.93, 1.0, 1.06, 1.1)
_YOUTH = (0.93, 0.95, 1.0, 1.05, 1.09)
_ORDINARY = (1.0, 1.0, 1.0, 1.0, 1.0)
_GROWTH = np.array([-0.012, 0.004, 0.012, 0.008, 0.002, -0.012, -0.004, 0.01, 0.022])


@dataclass(frozen=True)
class Truth:
    """`counts[variable]` has one row per date (in the order of YEARS) and one column per Quartier."""

    keys: tuple[str, ...]
    counts: dict[str, Integers]

    def count(self, variable: str, reference_date: date, key: str) -> int:
        """One true count. Raises KeyError or ValueError for what was never counted."""
        row = dates_of(variable).index(reference_date)
        return int(self.counts[variable][row, self.keys.index(key)])


def dates_of(variable: str) -> tuple[date, ...]:
    """Reference dates of a variable: the examinations of school beginners are in summer."""
    return EXAMINATIONS if variable.startswith("seu_") else YEAR_ENDS


def count_everything(
    keys: tuple[str, ...],
    people: Integers,
    households: Integers,
    character: Character,
    rng: np.random.Generator,
) -> Truth:
    """Draw all counts. `people` (by Quartier and age group) and `households` are those of the last date."""
    ages = _back_in_time(people, character, rng)
    total = ages.sum(axis=2)
    counts = {f"ew_{group}": ages[:, :, place] for place, group in enumerate(AGE_GROUPS)}
    counts["ew_unter_18"] = ages[:, :, :5].sum(axis=2)
    counts["ew_gesamt"] = total
    share = np.where(people.sum(axis=1) > 0, households / np.maximum(people.sum(axis=1), 1), 0.0)
    counts["haushalte"] = np.rint(total * share).astype(np.int64)
    draw = _Draw(character, rng)
    counts["ew_auslaender"] = draw.part(total, 0.035, 0.24, (0.9, 0.93, 1.0, 1.04, 1.07))
    counts |= _labour(ages, draw)
    counts |= _youth_and_welfare(ages, counts["haushalte"], draw)
    counts |= _examinations(ages, draw)
    return Truth(keys, counts)


@dataclass(frozen=True)
class _Draw:
    """Draws parts of a group: the share rises from `low` to `high` with the burden."""

    character: Character
    rng: np.random.Generator

    def part(self, group: Integers, low: float, high: float, trend: tuple[float, ...]) -> Integers:
        """Binomial with a rate of its own per Quartier, the same over the years but for the trend."""
        own = np.exp(self.rng.normal(0, 0.18, group.shape[1]))
        rate = (low + (high - low) * self.character.burden**1.4) * own
        chance = np.clip(rate[None, :] * np.array(trend)[:, None], 0, 0.85)
        return self.rng.binomial(group, chance)


def _back_in_time(people: Integers, character: Character, rng: np.random.Generator) -> Integers:
    """People by date, Quartier and age group; the last date is `people` itself."""
    quarter = 0.01 * (character.youth - 1) + rng.normal(0, 0.006, len(people))
    growth = _GROWTH[None, :] + quarter[:, None] + rng.normal(0, 0.004, people.shape)
    ages = np.empty((len(YEARS), *people.shape), dtype=np.int64)
    for place, year in enumerate(YEARS):
        expected = people * np.exp(growth * np.float64(year - YEARS[-1]))
        ages[place] = (
            np.floor(expected + rng.uniform(0.2, 0.8, people.shape)) if year != YEARS[-1] else people
        )
    return ages


def _labour(ages: Integers, draw: _Draw) -> dict[str, Integers]:
    """Unemployed by legal basis and age, and children in households on basic income support."""
    working_age = ages[:, :, 4:7].sum(axis=2)
    unemployed = draw.part(working_age, 0.014, 0.115, _UNEMPLOYMENT)
    young = draw.part(unemployed, 0.085, 0.11, _ORDINARY)
    older = draw.part(unemployed - young, 0.27, 0.2, _ORDINARY)
    return {
        "alo_gesamt": unemployed,
        "alo_sgb2": draw.part(unemployed, 0.3, 0.78, _ORDINARY),
        "alo_unter_25": young,
        "alo_ab_55": older,
        "sgb2_unter_15": draw.part(ages[:, :, :4].sum(axis=2), 0.025, 0.36, _WELFARE),
    }


def _youth_and_welfare(ages: Integers, households: Integers, draw: _Draw) -> dict[str, Integers]:
    """Help in raising children, housing benefit, basic security in old age."""
    minors = ages[:, :, :5].sum(axis=2)
    old = ages[:, :, 7:].sum(axis=2)
    return {
        "hze_ambulant": draw.part(minors, 0.006, 0.05, _YOUTH),
        "hze_stationaer": draw.part(minors, 0.0025, 0.022, _YOUTH),
        "wohngeld_haushalte": draw.part(households, 0.008, 0.05, _HOUSING_BENEFIT),
        "grundsicherung_ab_65": draw.part(old, 0.006, 0.085, _OLD_AGE),
    }


def _examinations(ages: Integers, draw: _Draw) -> dict[str, Integers]:
    """School beginners: about a year's children, some with poor German, some too heavy."""
    examined = draw.rng.binomial(ages[:, :, 1] + ages[:, :, 2], 1 / 7.0)
    return {
        "seu_untersucht": examined,
        "seu_sprache": draw.part(examined, 0.06, 0.42, (1.0, 1.04, 1.08, 1.06, 1.04)),
        "seu_uebergewicht": draw.part(examined, 0.05, 0.19, (1.0, 1.1, 1.12, 1.05, 1.0)),
    }
