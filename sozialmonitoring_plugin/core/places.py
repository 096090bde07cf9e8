"""Single areas of the tree, in the order in which a table lists them.

>>> from .areas import Area, Level
>>> levels = [Level("town", "Town"), Level("quarter", "Quarter")]
>>> areas = [Area("town", "1", "Aach", ""), Area("town", "2", "Berg", ""), Area("quarter", "21", "Hang", "2")]
>>> tree = AreaTree.build(levels, [*areas, Area("quarter", "11", "Au", "1")], "County")
>>> [place.name for place in places_of(tree)]
['County', 'Aach', 'Au', 'Berg', 'Hang']
>>> [place.name for place in places_of(tree, "2")]
['County', 'Berg', 'Hang']
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from .areas import AreaTree
from .publication import PublishedColumn
from .values import Value


@dataclass(frozen=True)
class Place:
    """One area of the tree: `rank` is the position of its level, 0 at the top."""

    rank: int
    position: int
    key: str
    name: str

    @classmethod
    def of(cls, tree: AreaTree, rank: int, position: int) -> Place:
        """The area at a position of a level."""
        areas = tree.levels[rank]
        return cls(rank, position, areas.keys[position], areas.names[position])

    def value(self, column: PublishedColumn) -> Value:
        """What was published for this area."""
        return column.values[self.rank][self.position]


def distinct_names(tree: AreaTree, rank: int) -> tuple[str, ...]:
    """The names of a level; those that several areas have say where they lie, or their key.

    >>> from .areas import Area, Level
    >>> levels = [Level("town", "Town"), Level("quarter", "Quarter")]
    >>> areas = [Area("town", "1", "Aach", ""), Area("town", "2", "Berg", "")]
    >>> quarters = [("11", "Mitte"), ("21", "Mitte"), ("22", "Hang"), ("23", "Au"), ("24", "Au")]
    >>> areas += [Area("quarter", key, name, key[0]) for key, name in quarters]
    >>> distinct_names(AreaTree.build(levels, areas), 1)
    ('Mitte (Aach)', 'Mitte (Berg)', 'Hang', 'Au (23)', 'Au (24)')
    """
    areas = tree.levels[rank]
    names = list(areas.names)
    if rank > 0:
        above = tree.levels[rank - 1].names
        wider = [
            f"{name} ({above[parent]})" for name, parent in zip(names, areas.parents.tolist(), strict=True)
        ]
        names = _where_shared(names, wider)
    if len(set(names)) < len(names):
        by_key = [f"{name} ({key})" for name, key in zip(areas.names, areas.keys, strict=True)]
        names = _where_shared(names, by_key)
    return tuple(names)


def names_inside(tree: AreaTree, place: Place, rank: int) -> tuple[str, ...]:
    """The names of the areas of level `rank` within an area, by key; those that two of them share say more.

    What areas elsewhere are called does not matter.
    """
    positions = tree.descendants(place.rank, place.position, rank).tolist()
    longer = distinct_names(tree, rank)
    names = [tree.levels[rank].names[position] for position in positions]
    return tuple(_where_shared(names, [longer[position] for position in positions]))


def _where_shared(names: list[str], longer: list[str]) -> list[str]:
    counts = Counter(names)
    return [other if counts[name] > 1 else name for name, other in zip(names, longer, strict=True)]


def places_inside(tree: AreaTree, place: Place, rank: int) -> tuple[Place, ...]:
    """The areas of level `rank` within an area, in the order of their keys."""
    positions = tree.descendants(place.rank, place.position, rank)
    return tuple(Place.of(tree, rank, int(position)) for position in positions)


def places_of(tree: AreaTree, municipality: str = "") -> tuple[Place, ...]:
    """Every area, each followed by those inside it.

    With the key of a municipality only its areas, after those that contain it. Raises KeyError for
    a key that the municipal level lacks.
    """
    if not municipality:
        tops = (Place.of(tree, 0, position) for position in range(len(tree.levels[0])))
        return tuple(place for top in tops for place in _with_insides(tree, top))
    rank = tree.municipal_rank
    position = tree.levels[rank].position[municipality]
    above = (Place.of(tree, upper, int(tree.ancestors(rank, upper)[position])) for upper in range(rank))
    return (*above, *_with_insides(tree, Place.of(tree, rank, position)))


def _with_insides(tree: AreaTree, place: Place) -> Iterator[Place]:
    yield place
    if place.rank + 1 < len(tree.levels):
        for child in places_inside(tree, place, place.rank + 1):
            yield from _with_insides(tree, child)
