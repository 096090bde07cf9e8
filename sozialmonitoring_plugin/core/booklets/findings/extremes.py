"""The highest and the lowest of the areas inside a place; honest about those that have no number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...places import Place, places_inside
from .naming import areas_of, joined, names_among
from .speaker import Speaker

_NAMED = 3


@dataclass(frozen=True)
class Extremes:
    """Of `areas`, `published` have a number; by printed values, so that equal ones share a place."""

    rank: int
    areas: tuple[Place, ...]
    published: tuple[Place, ...]
    highest: tuple[Place, ...]
    lowest: tuple[Place, ...]

    @property
    def complete(self) -> bool:
        """Whether nobody without a number could be higher or lower."""
        return len(self.published) == len(self.areas)


def find_extremes(speaker: Speaker, home: Place) -> Extremes | None:
    """Those of the finest level with numbers, None where the place itself is on it."""
    rank = speaker.table.finest_rank(speaker.column, home.rank)
    if rank <= home.rank:
        return None
    areas = places_inside(speaker.table.tree, home, rank)
    published = tuple(area for area in areas if not area.value(speaker.column).reason)
    printed = [speaker.printed(area.value(speaker.column).number) for area in published]
    pairs = tuple(zip(published, printed, strict=True))
    highest = tuple(area for area, number in pairs if number == max(printed))
    lowest = tuple(area for area, number in pairs if number == min(printed))
    return Extremes(rank, areas, published, highest, lowest)


def extremes_sentence(speaker: Speaker, home: Place, found: Extremes) -> str:
    """Which areas have the highest and the lowest value."""
    areas = areas_of(speaker.words, speaker.table.tree.levels[found.rank].level.title)
    fields = {"many": areas.many, "many_dative": areas.many_dative, "home": home.name}
    counts = {"count": len(found.areas), "published": len(found.published)}
    if len(found.areas) == 1:
        return speaker.text("single_area", **fields, area=found.areas[0].name)
    if not found.published:
        return speaker.text("areas_without", **fields, **counts)
    values = _ends(speaker, found)
    if len(found.published) == 1:
        return speaker.text("single_value", **fields, **counts, **values)
    if found.highest == found.lowest:
        return speaker.text(
            "all_equal" if found.complete else "published_equal", **fields, **counts, **values
        )
    if not found.complete:
        return speaker.text("published_range", **fields, **counts, **values)
    return speaker.text("range_count" if speaker.is_count else "range", **fields, **counts, **values)


def _ends(speaker: Speaker, found: Extremes) -> dict[str, str]:
    number = {name: ends[0].value(speaker.column).number for name, ends in _both(found)}
    return {
        **{name: _named(speaker, found, ends) for name, ends in _both(found)},
        **{f"{name}_value": speaker.amount_of(number[name], len(ends)) for name, ends in _both(found)},
        "value": speaker.amount(number["highest"]),
    }


def _both(found: Extremes) -> tuple[tuple[str, tuple[Place, ...]], ...]:
    return (("highest", found.highest), ("lowest", found.lowest))


def _named(speaker: Speaker, found: Extremes, places: Sequence[Place]) -> str:
    """The names of a few, the number of many."""
    if len(places) > _NAMED:
        many = areas_of(speaker.words, speaker.table.tree.levels[found.rank].level.title).many
        return f"{len(places)} {many}"
    names = names_among(speaker.table.tree, found.areas)
    return joined(speaker.words, [names[place.key] for place in places])
