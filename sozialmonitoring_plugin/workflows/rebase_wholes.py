"""Parts that were carried over are held back where they exceed a whole that the new version has already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from ..core.rebasing.apportioning import EXACT
from ..core.rebasing.parts import wholes_of
from ..core.remarks import Remark
from ..core.values import Numbers
from .rebased_numbers import RebasedColumn, RebasedNumbers


def within_wholes(numbers: RebasedNumbers) -> tuple[RebasedNumbers, tuple[Remark, ...]]:
    """What may be stored, and what is said of the rest.

    Carried over in one run, parts stay below their wholes; not so where the wholes were carried over before
    by other weights, or an office has counted them anew.
    """
    kept: list[RebasedColumn] = []
    remarks: list[Remark] = []
    for column in numbers.columns:
        areas = tuple(_exceeding(numbers, column))
        if areas:
            remarks.append(_remark(numbers, column, areas))
        else:
            kept.append(column)
    return replace(numbers, columns=tuple(kept)), tuple(remarks)


def _exceeding(numbers: RebasedNumbers, column: RebasedColumn) -> Iterator[str]:
    wholes = wholes_of(column.variable.id, numbers.chooser.tableau)
    known = [_known(numbers, column, whole) for whole in wholes] if column.chosen else []
    if known:
        more = column.after.numbers > np.sum(known, axis=0) + EXACT
        keys = numbers.chooser.trees[1].level(column.level).keys
        yield from (keys[place] for place in np.flatnonzero(more))


def _known(numbers: RebasedNumbers, part: RebasedColumn, whole: str) -> Numbers:
    """What the new version will have of a whole: what was carried over now, unless an office has counted."""
    chooser, tree = numbers.chooser, numbers.chooser.trees[1]
    now = (
        one.after.numbers
        for one in numbers.columns
        if (one.variable.id, one.day, one.level) == (whole, part.day, part.level)
    )
    behind = chooser.monitoring.deliveries_behind(chooser.new, whole, part.day)
    is_counted = any(not chooser.monitoring.shares_of(number) for number in behind)
    observed = chooser.monitoring.observed(tree, chooser.new, whole, part.day)
    stored = (
        one.values.numbers
        for one in ((observed, *observed.coarser) if observed else ())
        if one.rank == tree.rank(part.level)
    )
    nothing = np.full(len(part.after), np.nan)
    return next(stored, nothing) if is_counted else next(now, next(stored, nothing))


def _remark(numbers: RebasedNumbers, column: RebasedColumn, areas: tuple[str, ...]) -> Remark:
    tableau = numbers.chooser.tableau
    return Remark.of(
        "{variable} was not stored for {day}: in {areas} it would be more than {whole}, which the new version"
        " has already. Carry both over together, by the same weights.",
        variable=column.variable.title,
        day=column.day,
        areas=", ".join(areas[:10]),
        whole=tableau.variable[column.variable.part_of].title,
    )
