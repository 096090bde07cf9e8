"""The sentence on the page of an indicator."""

from __future__ import annotations

from collections.abc import Iterable

from ...charts.references import is_amount
from ...places import Place
from ...publication import PublishedColumn, PublishedTable
from .beside import relation, share, upper_alone, without_value
from .caveats import caveats
from .extremes import Extremes, extremes_sentence, find_extremes
from .speaker import Speaker


def indicator_sentence(
    table: PublishedTable, column: PublishedColumn, home: Place, county: Place | None
) -> str:
    """The municipality beside the county, and which of its areas have the highest and the lowest value.

    A second and a third short sentence say what has to be said: that values are estimated or of different
    Stichtage. `county` is None where nothing is above the municipality.
    """
    speaker = Speaker(table, column)
    found = find_extremes(speaker, home)
    sentences = [_own(speaker, home, county)]
    if found:
        sentences.append(extremes_sentence(speaker, home, found))
    return " ".join([*sentences, *caveats(speaker, _spoken_of(home, county, found))])


def _own(speaker: Speaker, home: Place, county: Place | None) -> str:
    own, other = home.value(speaker.column), county.value(speaker.column) if county else None
    if own.reason:
        told = without_value(speaker, home)
        return f"{told} {upper_alone(speaker, county)}" if county and other and not other.reason else told
    kind = "count" if is_amount(speaker.indicator) else "value"
    fields = {"home": home.name, "value": speaker.amount(own.number)}
    if county is None or other is None:
        return speaker.text(f"own_{kind}", **fields)
    if other.reason:
        return f"{speaker.text(f'own_{kind}', **fields)} {upper_alone(speaker, county)}"
    if kind == "count":
        part = share(speaker, own.number, county)
        alone = f"{speaker.text('own_count', **fields)} {upper_alone(speaker, county)}"
        return speaker.text("own_share", **fields, share=part) if part else alone
    return speaker.text("own_beside", **fields, relation=relation(speaker, own.number, county))


def _spoken_of(home: Place, county: Place | None, found: Extremes | None) -> Iterable[Place]:
    yield home
    if county:
        yield county
    if found and len(found.areas) > 1:
        yield from (*found.highest, *found.lowest)
