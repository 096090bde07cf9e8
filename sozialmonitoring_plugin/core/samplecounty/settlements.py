"""The outline of the county and where its towns, villages and hamlets lie (still unbent plane, metres)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .arrays import Floats, Integers, floats, shares
from .plan import CountyPlan

TOWN, VILLAGE, HAMLET = 0, 1, 2

_TOWN_PEOPLE_PER_KM2 = 4600.0
_VILLAGE_PEOPLE_PER_KM2 = 3000.0
_HAMLET_PEOPLE = (60, 260)
_VILLAGE_PEOPLE = (420, 4300)
_BORDER_JITTER = 75.0

# Inhabitants of the ten municipalities in thousands; other numbers of municipalities interpolate.
_MUNICIPALITY_PROFILE = np.array([45.0, 41.0, 36.0, 29.0, 24.5, 21.0, 18.5, 15.5, 12.5, 9.0])


@dataclass(frozen=True)
class Settlements:
    """Places in columns; towns come first, one per municipality, in the municipalities' order."""

    outline: Floats
    centres: Floats
    kind: Integers
    municipality: Integers
    people: Floats
    quarters: Integers

    def __len__(self) -> int:
        return len(self.kind)

    @property
    def radius(self) -> Floats:
        """Metres from the centre to the last houses, if it were a circle."""
        density = np.where(self.kind == TOWN, _TOWN_PEOPLE_PER_KM2, _VILLAGE_PEOPLE_PER_KM2)
        return floats(np.sqrt(self.people / density / np.pi) * 1000.0)

    def with_hamlets(self, centres: Floats, rng: np.random.Generator) -> Settlements:
        """Add hamlets, each in the municipality of the nearest place."""
        distance = np.linalg.norm(centres[:, None, :] - self.centres[None, :, :], axis=2)
        count = len(centres)
        return replace(
            self,
            centres=np.vstack([self.centres, centres]),
            kind=np.append(self.kind, np.full(count, HAMLET)),
            municipality=np.append(self.municipality, self.municipality[distance.argmin(axis=1)]),
            people=np.append(self.people, rng.uniform(*_HAMLET_PEOPLE, count)),
            quarters=np.append(self.quarters, np.zeros(count, dtype=np.int64)),
        )


def place_settlements(plan: CountyPlan, rng: np.random.Generator) -> Settlements:
    """Choose the outline, one town per municipality and villages around it."""
    outline = _outline(plan, rng)
    ground = _random_ground(outline, 400 * plan.municipalities, rng)
    people, quarters = _municipality_sizes(plan, rng)
    towns = _town_centres(ground, people, rng)
    result = Settlements(
        outline=outline,
        centres=towns,
        kind=np.full(plan.municipalities, TOWN),
        municipality=np.arange(plan.municipalities),
        people=people,
        quarters=quarters,
    )
    return _with_villages(result, ground, rng)


def _outline(plan: CountyPlan, rng: np.random.Generator) -> Floats:
    """Ring of border stones, about 450 m apart, counter-clockwise: a round body with lobes."""
    count = round(2 * np.sqrt(np.pi * plan.square_metres) * 1.12 / 450)
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    radius = np.ones(count)
    for wave in range(2, 15):
        radius += rng.uniform(0.5, 1.0) * 0.22 / wave**1.05 * np.cos(wave * angle + rng.uniform(0, 2 * np.pi))
    radius = np.maximum(radius, 0.45) + rng.normal(
        0, _BORDER_JITTER / np.sqrt(plan.square_metres / np.pi), count
    )
    ring = np.column_stack([np.cos(angle), np.sin(angle) * 1.08]) * radius[:, None]
    area = 0.5 * np.sum(ring[:, 0] * np.roll(ring[:, 1], -1) - ring[:, 1] * np.roll(ring[:, 0], -1))
    return floats(ring * np.sqrt(plan.square_metres / area))


def inside_ring(points: Floats, ring: Floats) -> np.ndarray:
    """Even–odd rule for many points and one ring."""
    inside = np.zeros(len(points), dtype=bool)
    for one, other in zip(ring, np.roll(ring, -1, axis=0), strict=True):
        spans = (one[1] > points[:, 1]) != (other[1] > points[:, 1])
        rise = other[1] - one[1] if other[1] != one[1] else 1.0
        inside ^= spans & (points[:, 0] < (other[0] - one[0]) * (points[:, 1] - one[1]) / rise + one[0])
    return inside


def _random_ground(outline: Floats, count: int, rng: np.random.Generator) -> Floats:
    low, high = outline.min(axis=0), outline.max(axis=0)
    points = rng.uniform(low, high, (2 * count, 2))
    return floats(points[inside_ring(points, outline)])


def _municipality_sizes(plan: CountyPlan, rng: np.random.Generator) -> tuple[Floats, Integers]:
    place = np.linspace(0, len(_MUNICIPALITY_PROFILE) - 1, plan.municipalities)
    weights = np.interp(place, np.arange(len(_MUNICIPALITY_PROFILE)), _MUNICIPALITY_PROFILE)
    weights = rng.permutation(weights)
    quarters = shares(weights + 9.0, plan.quarters, minimum=2)
    return weights / weights.sum() * plan.inhabitants, quarters


def _town_centres(ground: Floats, people: Floats, rng: np.random.Generator) -> Floats:
    """Spread the towns evenly (Lloyd), larger ones with more room, then shift each a little."""
    from scipy.spatial import cKDTree

    centres = ground[rng.choice(len(ground), len(people), replace=False)]
    for _ in range(25):
        _, owner = cKDTree(centres).query(ground)
        size = np.maximum(np.bincount(owner, minlength=len(centres)), 1)[:, None]
        sums = [np.bincount(owner, weights=ground[:, axis], minlength=len(centres)) for axis in (0, 1)]
        centres = np.column_stack(sums) / size
    spacing = np.sqrt(np.ptp(ground[:, 0]) * np.ptp(ground[:, 1]) / len(centres))
    return floats(centres + rng.normal(0, 0.07 * spacing, centres.shape))


def _with_villages(towns: Settlements, ground: Floats, rng: np.random.Generator) -> Settlements:
    """Put villages into the land of each town, far from its border and from one another."""
    from scipy.spatial import cKDTree

    distance, owner = cKDTree(towns.centres).query(ground, k=2)
    room = np.minimum((distance[:, 1] - distance[:, 0]) / 2, cKDTree(towns.outline).query(ground)[0] / 1.3)
    centres, home, people, quarters = [], [], [], []
    town_people, town_quarters = towns.people.copy(), towns.quarters.copy()
    for town in range(len(towns)):
        count = int(np.clip(round(towns.quarters[town] * 0.5), 1, 6))
        sizes = _village_sizes(count, towns.people[town], rng)
        quota = shares(
            np.append(sizes, towns.people[town] - sizes.sum()), int(towns.quarters[town]), minimum=1
        )
        candidates = np.flatnonzero(owner[:, 0] == town)
        taken = _spread(ground[candidates], room[candidates], towns.centres[town], count)
        centres.append(ground[candidates[taken]])
        home += [town] * count
        people.append(sizes)
        quarters.append(quota[:-1])
        town_people[town] -= sizes.sum()
        town_quarters[town] = quota[-1]
    return Settlements(
        outline=towns.outline,
        centres=np.vstack([towns.centres, *centres]),
        kind=np.append(towns.kind, np.full(len(home), VILLAGE)),
        municipality=np.append(towns.municipality, home),
        people=np.concatenate([town_people, *people]),
        quarters=np.concatenate([town_quarters, *quarters]),
    )


def _village_sizes(count: int, people: float, rng: np.random.Generator) -> Floats:
    smallest, largest = _VILLAGE_PEOPLE
    sizes = np.exp(rng.uniform(np.log(smallest), np.log(largest), count))
    return floats(sizes * min(1.0, 0.55 * people / sizes.sum()))


def _spread(points: Floats, room: Floats, town: Floats, count: int) -> Integers:
    """Farthest-point choice that keeps away from the border."""
    nearest = np.linalg.norm(points - town, axis=1)
    chosen: list[int] = []
    for _ in range(count):
        best = int(np.argmax(np.minimum(nearest, 2.2 * room)))
        chosen.append(best)
        nearest = np.minimum(nearest, np.linalg.norm(points - points[best], axis=1))
    return np.array(chosen, dtype=np.int64)
