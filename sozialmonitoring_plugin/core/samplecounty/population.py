"""Who lives at each address: households, and people by age group."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .addresses import Addresses
from .arrays import Floats, Integers, floats, integers
from .character import Character
from .plan import CountyPlan

AGE_GROUPS = ("0_2", "3_5", "6_9", "10_14", "15_17", "18_26", "27_64", "65_79", "80_plus")
"""Ends of the groups in years, as they stand in variable ids and fields."""

# The first member of a household is an adult; who else lives there is drawn from all ages.
_FIRST = np.array([0, 0, 0, 0, 0, 0.065, 0.595, 0.22, 0.12])
_OTHERS = np.array([0.0515, 0.0553, 0.0725, 0.09, 0.055, 0.127, 0.4277, 0.096, 0.025])
_YOUNG = np.array([1, 1, 1, 1, 1, 0.4, 0.35, 0, 0])
_OLD = np.array([0, 0, 0, 0, 0, 0, 0, 1, 1.2])
_EMPTY = 0.035
_OTHERS_PER_HOUSEHOLD = 1.1


@dataclass(frozen=True)
class Population:
    """One row per address: households, and people in the order of AGE_GROUPS."""

    households: Integers
    people: Integers

    @property
    def total(self) -> Integers:
        """Inhabitants of each address."""
        return integers(self.people.sum(axis=1))

    def by_quarter(self, addresses: Addresses, count: int) -> Integers:
        """People by Quartier and age group."""
        columns = [np.bincount(addresses.quarter, weights=group, minlength=count) for group in self.people.T]
        return np.rint(np.column_stack(columns)).astype(np.int64)


def settle(
    plan: CountyPlan, addresses: Addresses, character: Character, rng: np.random.Generator
) -> Population:
    """Fill the houses so that the county has about as many inhabitants as planned."""
    households = _households(plan, addresses, character, rng)
    quarter = addresses.quarter
    size = _OTHERS_PER_HOUSEHOLD * (1.1 - 0.3 * character.centrality) * np.sqrt(character.youth)
    others = rng.poisson(households * size[quarter])
    people = np.zeros((len(addresses), len(AGE_GROUPS)), dtype=np.int64)
    for count, usual in ((households, _FIRST), (others, _OTHERS)):
        chances = usual * _tilt(character)
        chances /= chances.sum(axis=1, keepdims=True)
        people += rng.multinomial(count, chances[quarter])
    return Population(households, people)


def _tilt(character: Character) -> Floats:
    return floats(character.youth[:, None] ** _YOUNG * character.age[:, None] ** _OLD)


def _households(
    plan: CountyPlan, addresses: Addresses, character: Character, rng: np.random.Generator
) -> Integers:
    """One household in most houses, several in the middle of towns; scaled to the planned population."""
    quarter = addresses.quarter
    flats = (
        0.03 + 0.12 * character.town + 0.3 * character.centrality + 0.16 * character.burden * character.town
    )
    several = rng.uniform(size=len(addresses)) < flats[quarter]
    wanted = np.where(
        several, 2 + rng.geometric(0.22, len(addresses)), 1 + (rng.uniform(size=len(addresses)) < 0.17)
    )
    lived_in = (rng.uniform(size=len(addresses)) >= _EMPTY) & (character.inhabited[quarter] > 0)
    wanted = np.where(lived_in, wanted, 0)
    target = plan.inhabitants / (1 + _OTHERS_PER_HOUSEHOLD * 0.95)
    single = wanted[~several].sum()
    factor = np.clip((target - single) / max(int(wanted[several].sum()), 1), 0.3, 6.0)
    scaled = np.floor(wanted * factor + rng.uniform(size=len(addresses)))
    return np.where(several & lived_in, np.maximum(scaled, 1), wanted).astype(np.int64)
