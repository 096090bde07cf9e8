"""What is telling about a single Quartier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ...charts.references import is_amount
from ...places import Place
from ...publication import PublishedTable
from ...values import Reason
from ...wording import Wording
from .beside import relations
from .caveats import published_of, remark
from .extremes import find_extremes
from .finding import Finding, most_telling
from .kinship import Kinship
from .naming import areas_of
from .quarters import from_median, quarter_text
from .speaker import Speaker
from .weighing import is_favourable, weight_of

_FEWEST = 3


def area_sentences(
    table: PublishedTable,
    area: Place,
    municipality: Place,
    county: Place | None,
    indicators: Sequence[str],
    most: int = 4,
) -> tuple[Finding, ...]:
    """The rates in which the area is farthest from its municipality, or else from the county.

    Where neither has a number, they are those in which it is farthest from the middle of its level.
    Where it has no number at all, one finding says why.
    """
    speakers = [Speaker(table, table.column(name)) for name in indicators]
    published = [speaker for speaker in speakers if not area.value(speaker.column).reason]
    if not published:
        return (Finding(_why_not(table, area, speakers), "", area.key),)
    rates = {one.indicator.id: one for one in published if not is_amount(one.indicator)}
    found = (_weighed(one, area, tuple(_uppers(one, area, municipality, county))) for one in rates.values())
    # Of 300 indicators only these few are put into words.
    chosen = most_telling(found, most, Kinship.among(table, rates))
    return tuple(replace(one, text=_told(rates[one.indicator], area, municipality, county)) for one in chosen)


def _weighed(speaker: Speaker, area: Place, uppers: tuple[Place, ...]) -> Finding:
    """How far the area is from the first of the upper ones, or else from the middle of its level."""
    indicator = speaker.indicator
    difference = _beside(speaker, area, uppers[0]) if uppers else from_median(speaker, area)
    weight = weight_of(speaker.column, area.rank, difference)
    return Finding("", indicator.id, area.key, is_favourable(indicator, difference, weight), weight)


def _beside(speaker: Speaker, area: Place, upper: Place) -> Decimal:
    own, other = (place.value(speaker.column).number for place in (area, upper))
    return speaker.difference(own, other)


def _told(speaker: Speaker, area: Place, municipality: Place, county: Place | None) -> str:
    indicator, number = speaker.indicator, area.value(speaker.column).number
    uppers = tuple(_uppers(speaker, area, municipality, county))
    found = relations(speaker, number, uppers)
    return speaker.text(
        f"area_{len(found)}",
        title=indicator.title,
        value=speaker.amount(number),
        first=found[0] if found else "",
        second=found[-1] if found else "",
        quarter="" if found else quarter_text(speaker, area),
        place=_place(speaker, area, municipality),
        remark=remark(speaker, published_of(speaker, (area, *uppers))),
    )


def _uppers(speaker: Speaker, area: Place, municipality: Place, county: Place | None) -> Iterator[Place]:
    """What the area is held against: not a municipality that is the area itself."""
    inside = speaker.table.tree.descendants(municipality.rank, municipality.position, area.rank)
    if len(inside) > 1 and not municipality.value(speaker.column).reason:
        yield municipality
    if county and not county.value(speaker.column).reason:
        yield county


def _place(speaker: Speaker, area: Place, municipality: Place) -> str:
    """That it is the highest or the lowest of its municipality, "" where it is not alone in that."""
    found = find_extremes(speaker, municipality)
    if found is None or found.rank != area.rank or len(found.published) < _FEWEST:
        return ""
    ends = [name for name, one in (("highest", found.highest), ("lowest", found.lowest)) if one == (area,)]
    if not ends:
        return ""
    many = areas_of(speaker.words, speaker.table.tree.levels[area.rank].level.title).many
    key = f"area_{ends[0]}{'' if found.complete else '_published'}"
    return speaker.text(key, count=len(found.areas), many=many)


def _why_not(table: PublishedTable, area: Place, speakers: Sequence[Speaker]) -> str:
    reasons = {area.value(speaker.column).reason for speaker in speakers}
    key = "area_hidden" if reasons == {Reason.HIDDEN} else "area_without"
    return Wording.of(table.language).text(f"finding_{key}", place=area.name)
