"""Parts against wholes: by the tableau, by "darunter" and "davon" in headers, and over the levels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ...indicators.shares import Share
from ...indicators.terms import Term
from ...remarks import Remark
from ...values import Numbers
from .finding import Finding, Weight
from .series import Numbered, Series
from .told import number

_ROUNDING = 1e-9
_MOST = 5
_SOME = re.compile(r"\b(?:darunter|dar\.|including)(?!\w)", re.IGNORECASE)
_ALL = re.compile(r"\b(?:davon|hiervon|dav\.|of which)(?!\w)", re.IGNORECASE)


def part_of_whole(data: Numbered) -> Iterator[Finding]:
    """Numerators above their denominators, for the shares of the tableau."""
    if data.before is None:
        return
    for day in sorted({one.day for one in data.series}):
        known = {one.rule.id: one for one in data.series if one.day == day}
        for share in data.before.shares:
            yield from _above_whole(data, share, known, day)


def _above_whole(data: Numbered, share: Share, known: dict[str, Series], day: date) -> Iterator[Finding]:
    names = [term.variable for term in (*share.part.terms, *share.whole.terms) if term.variable in known]
    if not names:
        return
    numerator = _sum(data, share.part.terms, known, day)
    denominator = _sum(data, share.whole.terms, known, day)
    if numerator is None or denominator is None:
        return
    with np.errstate(invalid="ignore"):
        wrong = numerator > denominator * (1 + _ROUNDING)
    shown, title = known[names[0]], share.indicator.title
    places = np.flatnonzero(wrong)
    for position in places[:_MOST]:
        text = "{cell}: {title} would be above 100 % in {area}: {part} of {whole} on {date}."
        told = Remark.of(
            text,
            cell=shown.cell(int(position)),
            title=title,
            area=data.label(int(position)),
            part=number(numerator[position]),
            whole=number(denominator[position]),
            date=day,
        )
        yield Finding("part_of_whole", told, (shown.cell(int(position)),), Weight.SURE)
    if len(places) > _MOST:
        text = "{title} would be above 100 % in {count} more areas on {date}."
        told = Remark.of(text, title=title, count=len(places) - _MOST, date=day)
        yield Finding("part_of_whole", told, shown.cells(wrong)[:_MOST], Weight.SURE)


def _sum(data: Numbered, terms: Sequence[Term], known: dict[str, Series], day: date) -> Numbers | None:
    """A formula by area, from the delivery, else from the monitoring; None where a variable is unknown."""
    total: Numbers = np.zeros(len(data.tree.levels[data.rank]))
    for term in terms:
        stored = data.before.at(term.variable, data.level, day) if data.before else None
        if term.variable in known:
            total += term.sign * known[term.variable].numbers
        elif stored is not None:
            total += term.sign * stored.numbers
        else:
            return None
    return total


@dataclass(frozen=True)
class _Family:
    """A column and those right of it that are called parts of it."""

    whole: Series
    some: tuple[Series, ...]
    every: tuple[Series, ...]


def worded_parts(data: Numbered) -> Iterator[Finding]:
    """What is called "darunter" is never more than its whole, and all "davon" together are their whole."""
    for family in _families(data):
        for part in family.some + family.every:
            with np.errstate(invalid="ignore"):
                more = part.numbers > family.whole.numbers * (1 + _ROUNDING)
            if more.any():
                yield _greater(part, family.whole, more)
        if len(family.every) > 1:
            yield from _unequal(data, family)


def _families(data: Numbered) -> Iterator[_Family]:
    for day in sorted({one.day for one in data.series}):
        columns = [one for one in data.series if one.day == day and one.is_count]
        columns.sort(key=lambda one: int(one.places[one.order[0], 1]))
        whole: Series | None = None
        parts: list[Series] = []
        for one in [*columns, None]:
            if one is not None and whole is not None and (_SOME.search(one.name) or _ALL.search(one.name)):
                parts.append(one)
                continue
            if whole is not None and parts:
                every = tuple(part for part in parts if _ALL.search(part.name))
                yield _Family(whole, tuple(part for part in parts if part not in every), every)
            whole, parts = one, []


def _greater(part: Series, whole: Series, more: NDArray[np.bool_]) -> Finding:
    text = "{part} is part of {whole} by its name, but greater in {count} rows, the first {cell}."
    cells = part.cells(more)
    count = int(np.count_nonzero(more))
    told = Remark.of(text, part=part.name, whole=whole.name, count=count, cell=cells[0])
    return Finding("part_of_whole", told, cells, Weight.PROBABLE)


def _unequal(data: Numbered, family: _Family) -> Iterator[Finding]:
    """Told only where most rows agree: else the wording means something else."""
    total = np.sum([part.numbers for part in family.every], axis=0)
    present = ~np.isnan(total) & ~np.isnan(family.whole.numbers)
    wrong = present & (np.abs(total - family.whole.numbers) > 0.5)
    if not wrong.any() or np.count_nonzero(wrong) * 2 > np.count_nonzero(present):
        return
    for position in np.flatnonzero(wrong)[:_MOST]:
        cell = family.whole.cell(int(position))
        text = "{cell}: {whole} in {area} is {stated}, but its parts add up to {sum}."
        told = Remark.of(
            text,
            cell=cell,
            whole=family.whole.name,
            area=data.label(int(position)),
            stated=number(family.whole.numbers[position]),
            sum=number(total[position]),
        )
        yield Finding("sum", told, (cell,), Weight.SURE)
