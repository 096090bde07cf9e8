"""What has to be said beside the numbers of a sentence: estimated, preliminary, of different Stichtage."""

from __future__ import annotations

from collections.abc import Iterable

from ...places import Place
from ...values import Flag, Value
from .naming import joined
from .speaker import Speaker

_TOLD = (Flag.PRELIMINARY, Flag.ESTIMATED, Flag.LIMITED)


def caveats(speaker: Speaker, places: Iterable[Place]) -> list[str]:
    """Sentences about the values of some areas."""
    values = published_of(speaker, places)
    how = _qualities(speaker, values)
    told = [speaker.text("caveat_all" if _all_alike(values) else "caveat_some", how=how)] if how else []
    return [*told, *_dates(speaker, values)]


def remark(speaker: Speaker, values: Iterable[Value]) -> str:
    """The same, short, at the end of a finding: "; Werte zum Teil geschätzt", "" for nothing."""
    found = [value for value in values if not value.reason]
    how = _qualities(speaker, found)
    return speaker.text("remark_all" if _all_alike(found) else "remark_some", how=how) if how else ""


def published_of(speaker: Speaker, places: Iterable[Place | None]) -> list[Value]:
    """The values of those areas that have a number."""
    values = [place.value(speaker.column) for place in places if place]
    return [value for value in values if not value.reason]


def _qualities(speaker: Speaker, values: Iterable[Value]) -> str:
    flags = Flag(0)
    for value in values:
        flags |= value.flags
    found = [speaker.text(f"flag_{flag.token}") for flag in _TOLD if flag in flags]
    return joined(speaker.words, found) if found else ""


def _all_alike(values: list[Value]) -> bool:
    shown = sum(_TOLD, Flag(0))
    return len({value.flags & shown for value in values}) == 1


def _dates(speaker: Speaker, values: Iterable[Value]) -> list[str]:
    above, below = speaker.column.dates, speaker.column.denominator_dates
    if below and below != above:
        dates = {"numerator": speaker.words.dates(above), "denominator": speaker.words.dates(below)}
        return [speaker.words.text("workbook_note_two_dates", **dates)]
    mixed = any(Flag.OTHER_DATE in value.flags for value in values)
    return [speaker.text("caveat_other_date")] if mixed else []
