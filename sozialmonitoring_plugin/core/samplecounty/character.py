"""What each Quartier is like: how poor, how young, how crowded. Everything social follows from this."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Floats
from .naming import Areas
from .network import Land
from .settlements import TOWN


@dataclass(frozen=True)
class Character:
    """One row per Quartier. `burden` runs from 0 to 1; youth and age tilt the age groups (1: as usual)."""

    burden: Floats
    youth: Floats
    age: Floats
    town: Floats
    centrality: Floats
    inhabited: Floats


def characterise(land: Land, areas: Areas, rng: np.random.Generator) -> Character:
    """Middles of towns are poorer, some districts much poorer, villages older and better off."""
    count = len(areas)
    places = land.ground.places
    place = areas.division.place
    town = (places.kind[place] == TOWN).astype(np.float64)
    centres = land.bend.apply(places.centres)
    distance = np.linalg.norm(land.blocks.centre[areas.division.seed] - centres[place], axis=1)
    centrality = town * np.exp(-distance / 900.0)
    poor_district = town * (rng.uniform(size=count) < 0.16)
    mood = -1.35 + 0.75 * town + 0.8 * centrality + 1.5 * poor_district + rng.normal(0, 0.45, count)
    new_homes = (rng.uniform(size=count) < 0.18) * (1 - centrality)
    inhabited = np.ones(count)
    inhabited[areas.business_park] = 0.0
    return Character(
        burden=1 / (1 + np.exp(-mood)),
        youth=np.exp(rng.normal(0, 0.1, count) + 0.28 * new_homes + 0.22 * poor_district - 0.12 * centrality),
        age=np.exp(rng.normal(0, 0.12, count) - 0.3 * new_homes + 0.12 * (1 - town) - 0.2 * poor_district),
        town=town,
        centrality=centrality,
        inhabited=inhabited,
    )
