"""An area beside one that contains it: how far its value lies above or below."""

from __future__ import annotations

from decimal import Decimal

from ...areas import LevelAreas
from ...places import Place
from .speaker import Speaker
from .weighing import has_negatives


def relation(speaker: Speaker, own: float, upper: Place) -> str:
    """Where a value lies: "1,2 Prozentpunkte über dem Kreiswert (7,2 %)"; the upper area has a number."""
    other = upper.value(speaker.column).number
    difference = speaker.difference(own, other)
    if not difference:
        return speaker.text("level_with", upper=upper_value(speaker, upper, equal=True))
    key = "above" if difference > 0 else "below"
    return speaker.text(key, apart=speaker.apart(own, other), upper=upper_value(speaker, upper))


def upper_value(speaker: Speaker, upper: Place, *, equal: bool = False) -> str:
    """The value of the upper area, in the dative; said without its number where it is the same."""
    key = f"upper_{_kind(speaker, upper)}{'_equal' if equal else ''}"
    return speaker.text(key, place=upper.name, value=speaker.amount(upper.value(speaker.column).number))


def share(speaker: Speaker, own: float, upper: Place) -> str:
    """Which part of the upper area's count that is: "9,9 % des Kreiswerts (252.500)", "" where it is none.

    There is none where an area below zero shows that the counts are balances.
    """
    other = upper.value(speaker.column).number
    part, whole = speaker.printed(own), speaker.printed(other)
    if not _is_whole(speaker, part, whole):
        return ""
    text = speaker.words.number(float(100 * part / whole), 1)
    key = f"share_{_kind(speaker, upper)}"
    return speaker.text(key, share=text, place=upper.name, value=speaker.amount(other))


def without_value(speaker: Speaker, place: Place) -> str:
    """Why an area has no number, as a sentence."""
    return speaker.text(f"none_{place.value(speaker.column).reason.token}", place=place.name)


def upper_alone(speaker: Speaker, upper: Place) -> str:
    """The value of the upper area by itself, or why there is none, as a sentence."""
    value = upper.value(speaker.column)
    told = speaker.words.reason(value.reason) if value.reason else speaker.amount(value.number)
    return speaker.text(f"alone_{_kind(speaker, upper)}", place=upper.name, value=told)


def _is_whole(speaker: Speaker, part: Decimal, whole: Decimal) -> bool:
    return 0 <= part <= whole and whole > 0 and not has_negatives(speaker.column)


def _kind(speaker: Speaker, upper: Place) -> str:
    """How the upper area is called: the county, another whole, or an area by its name."""
    levels = speaker.table.tree.levels
    if upper.rank > 0 or len(levels[0]) > 1:
        return "place"
    return "county" if _is_county(speaker, levels[0]) else "total"


def _is_county(speaker: Speaker, top: LevelAreas) -> bool:
    """Whether level or area is called so; "Landkreis" is one, "Kreisfreie Stadt" is none."""
    endings = tuple(speaker.text("county_endings").split())
    spoken = f"{top.level.title} {top.names[0]}".casefold().split()
    return any(word.endswith(endings) for word in spoken)
