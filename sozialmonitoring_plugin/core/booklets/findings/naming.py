"""What areas are called in sentences: a level's by their number, single ones by their names.

>>> areas_of(Wording.of("de"), "Quartier").many_dative, areas_of(Wording.of("de"), "Zählbezirk").many
('Quartieren', 'Gebiete')
>>> joined(Wording.of("de"), ["Au", "Berg", "Hang"])
'Au, Berg und Hang'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ...areas import AreaTree
from ...places import Place, distinct_names
from ...wording import Wording


@dataclass(frozen=True)
class AreaWords:
    """Several areas of a level: nominative (also genitive and accusative), and dative."""

    many: str
    many_dative: str


def areas_of(words: Wording, title: str) -> AreaWords:
    """The words for a level by its title; a level nobody knows has "areas"."""
    known = words.words.get(f"finding_level_{title.casefold()}", words.words["finding_level_other"])
    many, many_dative = known.split("|")
    return AreaWords(many, many_dative)


def counted(words: Wording, title: str, count: int) -> str:
    """So many areas of a level: "9 Quartiere", of a level that nobody knows "Zählbezirk: 9"."""
    number = words.number(count, 0)
    if count == 1:
        return words.text("atlas_areas_counted", count=number, areas=title)
    if f"finding_level_{title.casefold()}" not in words.words:
        return words.text("atlas_area_count", level=title, count=number)
    return words.text("atlas_areas_counted", count=number, areas=areas_of(words, title).many)


def names_among(tree: AreaTree, areas: Sequence[Place]) -> dict[str, str]:
    """By key the names of areas of one level; only those that two of them have say which is meant."""
    counts = Counter(area.name for area in areas)
    distinct = distinct_names(tree, areas[0].rank) if areas else ()
    return {area.key: area.name if counts[area.name] == 1 else distinct[area.position] for area in areas}


def joined(words: Wording, names: Sequence[str]) -> str:
    """Names in a row: "A, B und C"."""
    *others, last = names
    return words.text("finding_and", first=", ".join(others), last=last) if others else last
