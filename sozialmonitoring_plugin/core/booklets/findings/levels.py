"""The words for the areas of a level, in the forms that sentences need.

>>> areas_of(Wording.of("de"), "Quartier").many_dative, areas_of(Wording.of("de"), "Zählbezirk").many
('Quartieren', 'Gebiete')
"""

from __future__ import annotations

from dataclasses import dataclass

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
