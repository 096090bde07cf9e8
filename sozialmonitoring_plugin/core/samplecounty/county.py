"""The whole county out of one seed.

>>> county = make_county(seed=1, scale=0.05)
>>> len(county.areas) == county.plan.quarters
True
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .addresses import Addresses, place_addresses
from .character import Character, characterise
from .naming import Areas, name_areas
from .network import Land, make_land
from .outlines import Outlines, outlines
from .plan import CountyPlan
from .population import Population, settle
from .quarters import divide
from .social import Truth, count_everything
from .streets import Streets, name_streets

Progress = Callable[[float], None]


@dataclass(frozen=True)
class County:
    """Everything about the county as plain data."""

    plan: CountyPlan
    land: Land
    areas: Areas
    shapes: Outlines
    streets: Streets
    addresses: Addresses
    character: Character
    population: Population
    truth: Truth


def make_county(seed: int, scale: float = 1.0, progress: Progress = lambda _share: None) -> County:
    """Make the county. The same seed and scale give the same county on every machine with the same numpy.

    `progress` is called with a share from 0 to 1; it may raise to stop.
    Raises ValueError for a scale out of range.
    """
    plan = CountyPlan.at_scale(scale)
    rng = np.random.default_rng(seed)
    progress(0.0)
    land = make_land(plan, rng)
    progress(0.4)
    areas = name_areas(land, divide(plan, land, rng), rng)
    shapes = outlines(land, areas.division.quarter)
    progress(0.7)
    streets = name_streets(land, areas, rng)
    progress(0.8)
    addresses = place_addresses(plan, land, areas, streets, rng)
    progress(0.9)
    character = characterise(land, areas, rng)
    population = settle(plan, addresses, character, rng)
    households = np.bincount(addresses.quarter, weights=population.households, minlength=len(areas)).astype(
        np.int64
    )
    people = population.by_quarter(addresses, len(areas))
    truth = count_everything(areas.key, people, households, character, rng)
    progress(1.0)
    return County(plan, land, areas, shapes, streets, addresses, character, population, truth)
