"""Sums over the levels: a delivery against what other levels have for the same date."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...remarks import Remark
from ...values import Values
from .finding import Finding, Weight
from .series import Numbered, Series
from .told import number

_MOST = 5


def other_levels(data: Numbered) -> Iterator[Finding]:
    """Counts that are not the sum of the level below, or do not add up to the level above."""
    if data.before is None:
        return
    for one in data.series:
        if one.is_count:
            yield from _against_coarser(data, one)
            yield from _against_finer(data, one)


def _against_coarser(data: Numbered, one: Series) -> Iterator[Finding]:
    for upper in range(data.rank):
        level = data.tree.levels[upper]
        stated = data.before.at(one.rule.id, level.level.id, one.day) if data.before else None
        if stated is None:
            continue
        groups = data.tree.ancestors(data.rank, upper)
        sums = Values.of(one.numbers).summed_by(groups, len(level)).numbers
        for position in _differing(sums, stated.numbers):
            text = "{name}: the areas of {area} add up to {sum} on {date}, but {level} {area} has {stated}."
            told = Remark.of(
                text,
                name=one.name,
                area=level.names[position],
                sum=number(sums[position]),
                date=one.day,
                level=level.level.title,
                stated=number(stated.numbers[position]),
            )
            yield Finding("levels", told, one.cells(groups == position), Weight.PROBABLE)


def _against_finer(data: Numbered, one: Series) -> Iterator[Finding]:
    for lower in range(data.rank + 1, len(data.tree.levels)):
        level = data.tree.levels[lower]
        parts = data.before.at(one.rule.id, level.level.id, one.day) if data.before else None
        if parts is None:
            continue
        groups = data.tree.ancestors(lower, data.rank)
        sums = parts.summed_by(groups, len(one.numbers)).numbers
        for position in _differing(sums, one.numbers):
            text = "{cell}: {name} of {area} is {stated} on {date}, but its areas in {level} add up to {sum}."
            cell = one.cell(position)
            told = Remark.of(
                text,
                cell=cell,
                name=one.name,
                area=data.label(position),
                stated=number(one.numbers[position]),
                date=one.day,
                level=level.level.title,
                sum=number(sums[position]),
            )
            yield Finding("levels", told, (cell,), Weight.PROBABLE)


def _differing(sums: np.ndarray[tuple[int, ...], np.dtype[np.float64]], stated: np.ndarray) -> list[int]:
    with np.errstate(invalid="ignore"):
        wrong = np.abs(sums - stated) > 0.5
    return [int(position) for position in np.flatnonzero(wrong)[:_MOST]]
