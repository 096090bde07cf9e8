"""Where the municipality stands beside the county, as a finding with the indicator's name."""

from __future__ import annotations

from ...charts.references import is_amount
from ...places import Place
from ...publication import PublishedColumn
from .beside import relation, share
from .caveats import published_of, remark
from .finding import Finding
from .speaker import Speaker
from .weighing import is_favourable, weight_of


def is_compared(column: PublishedColumn, home: Place, county: Place | None) -> bool:
    """Whether both have a number, of what is no sum of its parts."""
    if county is None or is_amount(column.indicator):
        return False
    return not home.value(column).reason and not county.value(column).reason


def standing_finding(speaker: Speaker, home: Place, county: Place | None) -> Finding | None:
    """The value beside that of the county, of a count its share; None where there is no number."""
    own = home.value(speaker.column)
    if own.reason:
        return None
    indicator = speaker.indicator
    fields = {"title": indicator.title, "value": speaker.amount(own.number)}
    fields["remark"] = remark(speaker, published_of(speaker, (home, county)))
    if county is None or county.value(speaker.column).reason:
        return Finding(speaker.text("standing_alone", **fields), indicator.id)
    if is_amount(indicator):
        part = share(speaker, own.number, county)
        key = "standing_share" if part else "standing_alone"
        return Finding(speaker.text(key, share=part, **fields), indicator.id)
    text = speaker.text("standing", relation=relation(speaker, own.number, county), **fields)
    difference = speaker.difference(own.number, county.value(speaker.column).number)
    weight = weight_of(speaker.column, home.rank, difference)
    return Finding(text, indicator.id, favourable=is_favourable(indicator, difference, weight), weight=weight)
