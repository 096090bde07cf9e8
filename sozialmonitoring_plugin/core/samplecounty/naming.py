"""Keys and names of the areas: an AGS of the fictional county 05999, then two digits per level."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..collation import collation
from .arrays import Floats, Integers, floats, running_count
from .network import Land
from .placenames import DistrictNames, compass, municipality_names, village_names
from .quarters import Division
from .settlements import TOWN

COUNTY_KEY = "05999"
COUNTY_NAME = "Kreis Schwalm-Niederung"
_MOST_PER_LEVEL = 99


@dataclass(frozen=True)
class Areas:
    """The Quartiere in the order of their keys; position in the tuples = number in `division`."""

    division: Division
    key: tuple[str, ...]
    name: tuple[str, ...]
    social_area_key: tuple[str, ...]
    social_area_name: tuple[str, ...]
    municipality_key: tuple[str, ...]
    municipality_name: tuple[str, ...]
    business_park: Integers
    place_name: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.key)

    @property
    def municipality(self) -> Integers:
        """Number of the municipality of each Quartier in the order of the AGS."""
        return self.division.municipality

    @property
    def municipalities(self) -> list[tuple[str, str]]:
        """AGS and name of every municipality."""
        return sorted(set(zip(self.municipality_key, self.municipality_name, strict=True)))


def name_areas(land: Land, division: Division, rng: np.random.Generator) -> Areas:
    """Give names, sort and number. Raises ValueError where two digits are not enough for a level."""
    count = int(division.municipality.max()) + 1
    towns = municipality_names(count, rng)
    towns = [towns[rank] for rank in rng.permutation(count)]
    order = np.array(sorted(range(count), key=lambda number: collation(towns[number])))
    rank = np.empty(count, dtype=np.int64)
    rank[order] = np.arange(count)
    place_name = _place_names(land, towns, rng)
    numbered, social_number, quarter_number = _in_key_order(
        land, replace(division, municipality=rank[division.municipality])
    )
    titles = tuple(towns[number] for number in order)
    park = _business_parks(land, numbered)
    ags = [f"{COUNTY_KEY}{4 * (number + 1):03d}" for number in numbered.municipality]
    social = [f"{key}{number + 1:02d}" for key, number in zip(ags, social_number, strict=True)]
    return Areas(
        division=numbered,
        key=tuple(f"{key}{number + 1:02d}" for key, number in zip(social, quarter_number, strict=True)),
        name=_quarter_names(land, numbered, place_name, park, rng),
        social_area_key=tuple(social),
        social_area_name=_social_area_names(land, numbered, titles),
        municipality_key=tuple(ags),
        municipality_name=tuple(titles[number] for number in numbered.municipality),
        business_park=park,
        place_name=tuple(place_name),
    )


def _place_names(land: Land, towns: list[str], rng: np.random.Generator) -> list[str]:
    """Names of all towns, villages and hamlets by number of the place."""
    places = land.ground.places
    names = towns + village_names(len(places) - len(towns), rng)
    used: set[tuple[int, str]] = set()
    spare = iter(village_names(len(places), rng))
    for place in range(len(towns), len(places)):
        while (int(places.municipality[place]), names[place]) in used:
            names[place] = next(spare)
        used.add((int(places.municipality[place]), names[place]))
    return names


def _in_key_order(land: Land, division: Division) -> tuple[Division, Integers, Integers]:
    """Renumber the Quartiere: by municipality, then Sozialraum and Quartier from the middle outward."""
    distance = _from_town(land, division)
    social_count = int(division.social_area.max()) + 1
    social_distance = np.full(social_count, np.inf)
    np.minimum.at(social_distance, division.social_area, distance)
    order = np.lexsort(
        (distance, division.social_area, social_distance[division.social_area], division.municipality)
    )
    number = np.empty(len(order), dtype=np.int64)
    number[order] = np.arange(len(order))
    municipality, social = division.municipality[order], division.social_area[order]
    new_social = np.concatenate([[True], social[1:] != social[:-1]])
    social = np.cumsum(new_social) - 1
    social_number = running_count(municipality[new_social])[social]
    quarter_number = running_count(social)
    if max(social_number.max(), quarter_number.max()) >= _MOST_PER_LEVEL:
        raise ValueError("the key has two digits for each level")
    numbered = Division(
        number[division.quarter], social, municipality, division.place[order], division.seed[order]
    )
    return numbered, social_number, quarter_number


def _from_town(land: Land, division: Division) -> Floats:
    towns = land.bend.apply(land.ground.places.centres)
    home = land.ground.places.municipality[division.place]
    return floats(np.linalg.norm(land.blocks.centre[division.seed] - towns[home], axis=1))


def _offsets(land: Land, division: Division) -> Floats:
    """Metres east and north of the middle of its own town or village, for each Quartier."""
    centres = land.bend.apply(land.ground.places.centres)
    return land.blocks.centre[division.seed] - centres[division.place]


def _business_parks(land: Land, division: Division) -> Integers:
    """About one Quartier in 64: outer districts of the larger towns, those with the fewest houses."""
    wanted = max(1, round(len(division.place) / 64))
    town = land.ground.places.kind[division.place] == TOWN
    districts = land.ground.places.quarters[division.place]
    distance = np.linalg.norm(_offsets(land, division), axis=1)
    farthest = np.lexsort((-distance, division.place))
    outer = farthest[running_count(division.place[farthest]) * 40 < districts[farthest]]
    outer = outer[town[outer] & (districts[outer] > 1)]
    outer = outer[districts[outer] >= 0.6 * districts[outer].max()] if len(outer) > wanted else outer
    built = np.bincount(division.quarter, weights=land.blocks.built_up, minlength=len(division.place))
    return np.sort(outer[np.argsort(built[outer], kind="stable")][:wanted])


def _quarter_names(
    land: Land, division: Division, place_name: list[str], park: Integers, rng: np.random.Generator
) -> tuple[str, ...]:
    offsets = _offsets(land, division)
    names = [""] * len(division.place)
    empty = set(park.tolist())
    order = np.lexsort((np.hypot(*offsets.T), division.place))
    districts: DistrictNames | None = None
    for quarter, step in zip(order.tolist(), running_count(division.place[order]).tolist(), strict=True):
        place = int(division.place[quarter])
        if step == 0 or districts is None:
            districts = DistrictNames(rng)
        if land.ground.places.kind[place] != TOWN:
            names[quarter] = place_name[place] if step == 0 else f"{place_name[place]} {step + 1}"
        elif quarter in empty:
            names[quarter] = districts.business_park(*offsets[quarter])
        elif step == 0:
            names[quarter] = districts.centre(place_name[place], int(land.ground.places.quarters[place]))
        else:
            names[quarter] = districts.towards(*offsets[quarter])
    return tuple(names)


def _social_area_names(land: Land, division: Division, titles: tuple[str, ...]) -> tuple[str, ...]:
    """The municipality's name, with the direction where it has several Sozialräume."""
    social = division.social_area
    municipality = np.zeros(social[-1] + 1, dtype=np.int64)
    municipality[social] = division.municipality
    siblings = np.bincount(municipality)[municipality]
    seeds = land.blocks.centre[division.seed]
    sums = [np.bincount(social, weights=seeds[:, axis]) for axis in (0, 1)]
    centre = np.column_stack(sums) / np.bincount(social)[:, None]
    towns = land.bend.apply(land.ground.places.centres)[_town_of(land, division, len(titles))]
    names: list[str] = []
    for number, home in enumerate(municipality.tolist()):
        title = titles[home]
        first = number == 0 or municipality[number - 1] != home
        side = "Mitte" if first else compass(*(centre[number] - towns[home]))
        name = f"{title}-{side}" if siblings[number] > 1 else title
        names.append(_distinct(name, names))
    return tuple(names[number] for number in social)


def _town_of(land: Land, division: Division, count: int) -> Integers:
    """Number of the town of each municipality."""
    result = np.zeros(count, dtype=np.int64)
    is_town = land.ground.places.kind[division.place] == TOWN
    result[division.municipality[is_town]] = division.place[is_town]
    return result


def _distinct(name: str, names: list[str]) -> str:
    """The name, with a number where one of the last hundred has it already."""
    recent = set(names[-100:])
    number = 2
    result = name
    while result in recent:
        result = f"{name} {number}"
        number += 1
    return result
