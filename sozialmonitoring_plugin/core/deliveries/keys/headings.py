"""Sections of a sheet: the row of an upper area, and below it the rows of the areas inside.

They settle a name of several areas, and whether a name that an upper area shares is a heading, but only
where everything else in the sheet stands under the heading it belongs to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from ...values import Indices
from .key_index import KeyIndex
from .shared_names import shared_place, total_place
from .targets import NoTarget, Outcome, Place, RowText, Target


class _Fit(Enum):
    """What a row says about the section it stands in."""

    NEUTRAL = "neutral"
    FITS = "fits"
    UNKNOWN = "unknown"
    CONTRADICTS = "contradicts"


@dataclass
class Section:
    """An upper area and the rows under its heading."""

    place: Place | None
    heading: int = -1
    rows: list[int] = field(default_factory=list)
    fits: bool = False
    doubtful: bool = False


def sections_of(
    index: KeyIndex, rows: Sequence[RowText], outcomes: Sequence[Outcome], rank: int
) -> list[Section]:
    """The sections by upper areas of a rank; none where a row contradicts its heading."""
    above = index.tree.ancestors(index.rank, rank)
    sections = [Section(None)]
    for number, (row, one) in enumerate(zip(rows, outcomes, strict=True)):
        heading = _heading(one, rank, sections[-1].place)
        if heading is not None or _ends_section(row, one):
            sections.append(Section(heading, number))
            continue
        fit = _fit(one, sections[-1].place, rank, above)
        if fit is _Fit.CONTRADICTS:
            return []
        sections[-1].rows.append(number)
        sections[-1].fits |= fit is _Fit.FITS
        sections[-1].doubtful |= fit is _Fit.UNKNOWN
    return sections if any(section.fits for section in sections) else []


def settled_by(index: KeyIndex, outcomes: Sequence[Outcome], sections: Sequence[Section]) -> list[Outcome]:
    """The outcomes with headings taken for totals and names settled where one area fits the section."""
    settled = list(outcomes)
    for section in sections:
        if section.place is None:
            continue
        settled[section.heading] = index.keys.total_of(section.place)
        below = set(index.keys.below(section.place)) if not section.doubtful else set()
        for row in section.rows:
            one = settled[row]
            if isinstance(one, NoTarget) and one.why == "ambiguous_name":
                inside = [position for position in one.among if position in below]
                settled[row] = Target(inside[0], by_name=True) if len(inside) == 1 else one
    return settled


def _heading(one: Outcome, rank: int, current: Place | None) -> Place | None:
    """The area a row is the heading of; a name shared with the section's own area is an area of it."""
    shared = shared_place(one, rank)
    return shared if shared and shared != current else total_place(one, rank)


def _ends_section(row: RowText, one: Outcome) -> bool:
    """A heading nobody knows, and the total of everything."""
    if isinstance(one, NoTarget):
        return not row.has_values and one.why != "ambiguous_name"
    return one.is_total and one.upper is not None and one.upper[0] == 0


def _fit(one: Outcome, place: Place | None, rank: int, above: Indices) -> _Fit:
    if isinstance(one, NoTarget):
        known = one.why in ("ambiguous_name", "left_out")
        return _Fit.NEUTRAL if known else _Fit.UNKNOWN
    if one.is_total:
        scope = one.scope if one.upper and one.upper[0] > rank else ()
        members = tuple(scope or ())
    else:
        members = (one.position,)
    if not members:
        return _Fit.NEUTRAL
    inside = place is not None and all(above[member] == place[1] for member in members)
    return _Fit.FITS if inside else _Fit.CONTRADICTS
