"""Whole columns: another unit, swapped, shifted by a row, delivered twice, or last year's once more."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from ...remarks import Remark, Word
from ...values import Numbers
from ..tables.column_kinds import is_surface
from .finding import Finding, Weight
from .robust import different, distance, power_of_ten
from .series import Numbered, Pair, Series
from .told import number

_FEWEST = 5
_COLUMN_FACTOR = 0.12
_STRANGE = 0.2
"""A column so far from its past (see `robust.distance`) may be another one."""
_CLEARLY = 3.0


def other_unit(data: Numbered) -> Iterator[Finding]:
    """Columns that are 10, 100 or 1,000 times what they were, or the same part of it."""
    for pair in data.pairs:
        usable = pair.both & (pair.now.numbers > 0) & (pair.then > 0)
        if np.count_nonzero(usable) < _FEWEST:
            continue
        ratios = pair.now.numbers[usable] / pair.then[usable]
        power = power_of_ten(float(np.median(ratios)), _COLUMN_FACTOR)
        alike = np.abs(np.log10(ratios) - power) < 0.3
        if power and alike.mean() > 0.8:
            cells = (pair.now.first_cell,)
            text = "{name}: the numbers of {date} are about {factor} times those of {then}: another unit?"
            told = Remark.of(
                text, name=pair.now.name, date=pair.now.day, factor=number(10.0**power), then=pair.then_day
            )
            yield Finding("factor", told, cells, Weight.SURE)


def swapped(data: Numbered) -> Iterator[Finding]:
    """Two columns each of which fits the past of the other far better than its own."""
    for (one, from_own), (other, from_its_own) in combinations(_strange(data), 2):
        if one.now.day != other.now.day or one.then_day != other.then_day:
            continue
        near = min(from_own, from_its_own) / _CLEARLY
        if distance(one.now.numbers, other.then) < near and distance(other.now.numbers, one.then) < near:
            text = "{one} and {other} seem to be swapped: on {date} each fits what the other was on {then}."
            told = Remark.of(
                text, one=one.now.name, other=other.now.name, date=one.now.day, then=one.then_day
            )
            cells = (one.now.first_cell, other.now.first_cell)
            yield Finding("swapped", told, cells, Weight.SURE)


def _strange(data: Numbered) -> list[tuple[Pair, float]]:
    """Pairs far from their past, and how far."""
    pairs = [pair for pair in data.pairs if np.count_nonzero(pair.both) >= _FEWEST]
    apart = [(pair, distance(pair.now.numbers, pair.then)) for pair in pairs]
    return [(pair, own) for pair, own in apart if own > _STRANGE]


def shifted(data: Numbered) -> Iterator[Finding]:
    """Columns that fit their past when read one row further up or down."""
    for pair, own in _strange(data):
        order = pair.now.order
        for step in (1, -1):
            now, then = pair.now.numbers[order], np.roll(pair.then[order], step)
            inner = slice(1, None) if step == 1 else slice(None, -1)
            if len(order) > _FEWEST and distance(now[inner], then[inner]) * _CLEARLY < own:
                text = (
                    "{name}: the numbers of {date} fit those of {then} one row further {way}: rows shifted?"
                )
                way = Word("up") if step == 1 else Word("down")
                told = Remark.of(text, name=pair.now.name, date=pair.now.day, then=pair.then_day, way=way)
                yield Finding("shifted", told, (pair.now.first_cell,), Weight.SURE)


def delivered_twice(data: Numbered) -> Iterator[Finding]:
    """Two variables with the same numbers in every area."""
    seen: dict[bytes, Series] = {}
    for one in data.series:
        if not _tells(one.numbers):
            continue
        first = seen.setdefault(one.day.isoformat().encode() + one.numbers.tobytes(), one)
        if first is not one and first.rule.id != one.rule.id:
            text = "{one} and {other} are the same numbers in all {count} areas: one column twice?"
            count = int(np.count_nonzero(~np.isnan(one.numbers)))
            told = Remark.of(text, one=first.name, other=one.name, count=count)
            yield Finding("twice", told, (first.first_cell, one.first_cell), Weight.PROBABLE)


def unchanged(data: Numbered) -> Iterator[Finding]:
    """Numbers that are those of the date before in every area: an old file once more?"""
    pairs = [pair for pair in data.pairs if _tells(pair.now.numbers) and not is_surface(pair.now.name)]
    same = [pair for pair in pairs if np.array_equal(pair.now.numbers, pair.then, equal_nan=True)]
    if len(same) > 1 and len(same) == len(pairs):
        first = same[0]
        text = "All {count} variables are exactly as on {then}: is this the old file once more?"
        told = Remark.of(text, count=len({pair.now.rule.id for pair in same}), then=first.then_day)
        yield Finding("unchanged", told, (first.now.first_cell,), Weight.SURE)
        return
    for pair in same:
        text = "{name}: the numbers of {date} are exactly those of {then} in every area."
        told = Remark.of(text, name=pair.now.name, date=pair.now.day, then=pair.then_day)
        yield Finding("unchanged", told, (pair.now.first_cell,), Weight.PROBABLE)


def _tells(numbers: Numbers) -> bool:
    """Whether chance cannot make two such columns equal: enough different numbers, not all tiny."""
    present = numbers[~np.isnan(numbers)]
    return different(present, _FEWEST) and float(np.abs(present).max()) > 9
