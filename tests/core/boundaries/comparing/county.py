"""Two towns drawn with letters: every letter is a field of 100 × 100 m that belongs to an area.

The ground two areas share is counted field by field, by no code of the plugin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.boundaries.addresses import AddressBook, AddressCounts, Group
from sozialmonitoring_plugin.core.boundaries.comparing.boundaries import Boundaries
from sozialmonitoring_plugin.core.boundaries.comparing.comparison import VersionComparison, compared
from sozialmonitoring_plugin.core.boundaries.comparing.deliverers import Deliverer
from sozialmonitoring_plugin.core.boundaries.rings import edges_of, shape_of_edges
from sozialmonitoring_plugin.core.boundaries.succession import SharedGround, Succession

FIELD = 100_000
LEVELS = (Level("town", "Gemeinde"), Level("part", "Sozialraum"), Level("quarter", "Quartier"))

House = tuple[int, int, str, int, str, int, int]
"""Field east and north, street, number, suffix, inhabitants, households."""

Drawing = Sequence[str]


def fields(drawing: Drawing) -> dict[tuple[int, int], str]:
    """Letters by field; a blank is nobody's."""
    return {(x, y): key for y, line in enumerate(drawing) for x, key in enumerate(line) if key != " "}


def boundaries(
    drawing: Drawing, title: str = "", names: Mapping[str, str] | None = None, version: int = 1
) -> Boundaries:
    """Letters a to m lie in Aachdorf, n to z in Bergstadt; capitals in the second part of each."""
    owners = fields(drawing)
    edges: dict[str, list] = {}
    for (x, y), key in owners.items():
        corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]
        edges.setdefault(key, []).extend(edges_of([(east * FIELD, north * FIELD) for east, north in corners]))
    areas = [Area("town", "1", "Aachdorf", ""), Area("town", "2", "Bergstadt", "")]
    areas += [Area("part", f"{town}{part}", f"Teil {town}{part}", town) for town in "12" for part in "12"]
    areas += [Area("quarter", key, (names or {}).get(key, f"Quartier {key}"), _part(key)) for key in edges]
    shapes = {key: shape_of_edges(found) for key, found in edges.items()}
    return Boundaries(title, AreaTree.build(LEVELS, areas, "Kreis"), shapes, version=version, base=version)


def _part(key: str) -> str:
    return ("1" if key.lower() <= "m" else "2") + ("1" if key.islower() else "2")


def book(houses: Iterable[House]) -> AddressBook:
    """Addresses in the middle of their fields."""
    rows = list(houses)
    streets = tuple(dict.fromkeys(row[2] for row in rows))
    counts = np.array([[row[5] for row in rows], [row[6] for row in rows]], dtype=np.int64)
    groups = (Group("ew", "Einwohner"), Group("hh", "Haushalte"))
    return AddressBook(
        ids=np.arange(len(rows), dtype=np.int64),
        x=np.array([row[0] * FIELD + FIELD // 2 for row in rows], dtype=np.int64),
        y=np.array([row[1] * FIELD + FIELD // 2 for row in rows], dtype=np.int64),
        streets=streets,
        street=np.array([streets.index(row[2]) for row in rows], dtype=np.int64),
        number=np.array([row[3] for row in rows], dtype=np.int64),
        suffix=tuple(row[4] for row in rows),
        counts=AddressCounts(groups, counts.reshape(2, -1), 0, 1),
    )


def compare(
    old: Boundaries,
    new: Boundaries,
    drawings: tuple[Drawing, Drawing],
    houses: Sequence[House] = (),
    told: Iterable[Deliverer] = (),
) -> VersionComparison:
    """Compare two drawings."""
    before, after = (fields(drawing) for drawing in drawings)
    shared = Counter((before.get(one, ""), after.get(one, "")) for one in {*before, *after})
    ground = [SharedGround(*pair, 10_000.0 * count) for pair, count in shared.items()]
    homes = [before.get(house[:2], "") for house in houses]
    goals = [after.get(house[:2], "") for house in houses]
    addresses = book(houses) if houses else AddressBook.empty()
    return compared(old, new, Succession.of(ground, addresses, homes, goals), homes, told)


def compare_drawings(
    before: Drawing, after: Drawing, houses: Sequence[House] = (), told: Iterable[Deliverer] = ()
) -> VersionComparison:
    """Compare two drawings with their plain names."""
    old, new = boundaries(before, "alt"), boundaries(after, "neu", version=2)
    return compare(old, new, (before, after), houses, told)
