"""The sentence on the page of an indicator."""

from __future__ import annotations

from collections.abc import Iterable

from ...charts.references import is_amount
from ...places import Place
from ...publication import PublishedColumn, PublishedTable
from .beside import alone, equals, relation, share, whole, without_value
from .caveats import caveats
from .extremes import Extremes, extremes_sentence, find_extremes
from .speaker import Speaker


def indicator_sentence(
    table: PublishedTable, column: PublishedColumn, home: Place, county: Place | None
) -> str:
    """The municipality beside the county, and which of its areas have the highest and the lowest value.

    Further short sentences say what has to be said: that values are estimated or of different Stichtage.
    `county` is None where nothing is above the municipality.
    """
    speaker = Speaker(table, column)
    found = find_extremes(speaker, home)
    sentences = list(_own(speaker, home, county))
    if found:
        sentences.append(extremes_sentence(speaker, home, found))
    return " ".join([*sentences, *caveats(speaker, _spoken_of(home, county, found))])


def _own(speaker: Speaker, home: Place, county: Place | None) -> Iterable[str]:
    """The municipality beside the county, each by itself where they cannot be compared."""
    own = home.value(speaker.column)
    other = county.value(speaker.column) if county else None
    if county and other and not own.reason and not other.reason:
        compared = _compared(speaker, home, county)
        return [compared] if compared else [_by_itself(speaker, home), alone(speaker, county)]
    told = [without_value(speaker, home) if own.reason else _by_itself(speaker, home)]
    if county and other and own.reason != other.reason:
        told.append(alone(speaker, county))
    return told


def _compared(speaker: Speaker, home: Place, county: Place) -> str:
    number = home.value(speaker.column).number
    fields = {"home": home.name, "value": speaker.amount(number)}
    if is_amount(speaker.indicator):
        part = share(speaker, number, county)
        return speaker.text("own_share", **fields, share=part) if part else ""
    equal = equals(speaker, number, county)
    if equal:
        return speaker.text("own_equal", **fields, upper=equal)
    return speaker.text("own_beside", **fields, relation=relation(speaker, number, county))


def _by_itself(speaker: Speaker, home: Place) -> str:
    if home.rank == 0 and len(speaker.table.tree.levels[0]) == 1:
        return whole(speaker, home)
    key = "own_count" if speaker.is_count else "own_value"
    return speaker.text(key, home=home.name, value=speaker.amount(home.value(speaker.column).number))


def _spoken_of(home: Place, county: Place | None, found: Extremes | None) -> Iterable[Place]:
    yield home
    if county:
        yield county
    if found and len(found.areas) > 1:
        yield from (*found.highest, *found.lowest)
