"""Names of places that do not exist, in the manner of the Lower Rhine."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..collation import collation

MUNICIPALITIES = (
    "Löwenbroich",
    "Großkathen",
    "Kirchmörs",
    "Weißendonk",
    "Rührath",
    "Maarhöven",
    "Bad Schwalmhöhe-Dünnebeek",
    "Öhl",
    "Königsvenn",
    "Überdonk",
)
"""Those of scale 1; longer lists go on with composed names."""

_STEMS = (
    "Bönn Dülk Elfs Gööt Hühn Jück Kück Löhn Mörsch Nüß Pöll Quärk Rött Schwöll Süß Tüsch Ück Vöß "
    "Wöhr Zöpp Brempt Dreß Esch Fröhl Gerd Hülk Kaldt Lütz Mühr Naß Ört Präst Rüschen Schlöß Stüren "
    "Trieß Uhl Vlät Wieß Zieg"
).split()
_ENDINGS = "broich rath hoven donk kamp venn beek horst weiler wick laer bosch".split()
_BEFORE = ("", "", "", "", "Ober", "Unter", "Groß", "Klein", "Alt", "Neu")

SHARED_VILLAGES = ("Heide", "Bruch", "Kirchdorf", "Am Wald", "Straß", "Neuhöfe")
"""Villages of several municipalities may have one of these names."""

_SHARED = 0.11

_DIRECTIONS = ("Oststadt", "", "Nordstadt", "", "Weststadt", "", "Südstadt", "")
_DISTRICTS = (
    "Bergviertel",
    "Musikerviertel",
    "Bahnhofsviertel",
    "Mühlenviertel",
    "Schlossgarten",
    "Siedlung Glückauf",
    "Dichterviertel",
    "Weißes Feld",
    "Hermann-Löns-Siedlung",
    "Klosterbenden",
    "Am Wasserturm",
    "Großer Kamp",
)
_COMPASS = ("Ost", "Nordost", "Nord", "Nordwest", "West", "Südwest", "Süd", "Südost")
BUSINESS_PARK = "Gewerbepark"


def composed_names(rng: np.random.Generator) -> Iterator[str]:
    """Place names without end, none twice."""
    seen: set[str] = set(MUNICIPALITIES)
    number = 2
    while True:
        for _ in range(400):
            stem, ending = rng.choice(_STEMS), rng.choice(_ENDINGS)
            before = str(rng.choice(_BEFORE))
            name = before + (str(stem).lower() if before else str(stem)) + str(ending)
            if name not in seen:
                seen.add(name)
                yield name
        yield f"{rng.choice(_STEMS)}{rng.choice(_ENDINGS)} {number}"
        number += 1


def municipality_names(count: int, rng: np.random.Generator) -> list[str]:
    """Names for the municipalities, sorted as in an index."""
    names = list(MUNICIPALITIES[:count])
    more = composed_names(rng)
    while len(names) < count:
        names.append(next(more))
    return sorted(names, key=collation)


def compass(east: float, north: float) -> str:
    """The German word for a direction: "Nordost"."""
    return _COMPASS[round(np.degrees(np.arctan2(north, east)) / 45) % 8]


class DistrictNames:
    """Names for the districts of one town: by direction, then by what is there, then numbered."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._others = [str(name) for name in rng.permutation(np.array(_DISTRICTS))]
        self._taken: dict[str, int] = {}

    def centre(self, town: str, districts: int) -> str:
        """The district in the middle."""
        return self._once(town if districts == 1 else "Innenstadt" if districts > 3 else "Stadtmitte")

    def towards(self, east: float, north: float) -> str:
        """A district that lies in this direction."""
        name = _DIRECTIONS[round(np.degrees(np.arctan2(north, east)) / 45) % 8]
        if (not name or name in self._taken) and self._others:
            name = self._others.pop()
        return self._once(name or "Neustadt")

    def business_park(self, east: float, north: float) -> str:
        """A district without inhabitants."""
        return self._once(f"{BUSINESS_PARK} {compass(east, north)}")

    def _once(self, name: str) -> str:
        self._taken[name] = self._taken.get(name, 0) + 1
        return name if self._taken[name] == 1 else f"{name} {self._taken[name]}"


def village_names(count: int, rng: np.random.Generator) -> list[str]:
    """Names for all villages of the county; about one in nine is one that others may have, too."""
    source = composed_names(rng)
    shared = rng.uniform(size=count) < _SHARED
    return [str(rng.choice(SHARED_VILLAGES)) if common else next(source) for common in shared]
