"""What an office owes at one reference date, and what of it nobody has answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from ..areas import AreaTree
from ..values import Codes, Reason
from .answers import NOBODY, Answers, Mask, places_of
from .rhythm import owed_dates
from .series import Series, find_series

TreeAt = Callable[[date], AreaTree]


@dataclass(frozen=True)
class Demand:
    """One variable that a source owes at one date, for the n areas of level `rank` of `tree`.

    `owed` and `open` (n) are true where a value is asked of the source and where it is still to come;
    `reasons` (n) say what stands in the place of an open one, NONE for nothing at all.
    """

    source: str
    variable: str
    day: date
    tree: AreaTree
    rank: int
    owed: Mask
    open: Mask
    reasons: Codes


@dataclass(frozen=True)
class _Said:
    """Everything that was delivered, to be looked up: `speakers` by variable and municipality."""

    answers: dict[tuple[str, date], dict[int, Answers]]
    speakers: dict[tuple[str, str], set[str]]
    counts: Collection[str]

    @classmethod
    def of(cls, answers: Iterable[Answers], series: Iterable[Series], counts: Collection[str]) -> _Said:
        by_block: dict[tuple[str, date], dict[int, Answers]] = defaultdict(dict)
        for one in answers:
            by_block[one.variable, one.day][one.rank] = one
        speakers: dict[tuple[str, str], set[str]] = defaultdict(set)
        for each in series:
            for place in each.places:
                speakers[each.variable, place].add(each.source)
        return cls(dict(by_block), speakers, counts)


def find_demands(
    answers: Collection[Answers], tree_at: TreeAt, counts: Collection[str], today: date
) -> Iterator[Demand]:
    """Everything that anybody owes, by source, date, level and variable.

    All answers of one date are for the same tree; `tree_at` tells that of a date without any. `counts` are
    the variables that may be summed: an upper area whose parts are all answered is not asked for. Nothing is
    owed for a date after the latest delivered one or after `today`, unless it was delivered.
    """
    series = find_series(answers)
    said = _Said.of(answers, series, counts)
    trees = {one.day: one.tree for one in answers}
    latest = max((day for day in trees if day <= today), default=date.min)
    asked = [(day, each) for each in series for day in owed_dates(each.dates, trees, latest)]
    for day, each in sorted(asked, key=lambda pair: (pair[1].source, pair[0])):
        tree = trees[day] if day in trees else tree_at(day)
        demand = _demand(each, day, tree, said)
        if demand.owed.any():
            yield demand


def _demand(series: Series, day: date, tree: AreaTree, said: _Said) -> Demand:
    rank = tree.rank(series.level)
    found = said.answers.get((series.variable, day), {})
    owed = _asked_of(series, tree, rank, said) & ~_summed(found, tree, rank, series.variable in said.counts)
    here = found.get(rank)
    if here is None:
        nothing = np.zeros(len(owed), dtype=np.uint8)
        return Demand(series.source, series.variable, day, tree, rank, owed, owed, nothing)
    own = np.array([name == series.source for name in here.names], dtype=np.bool_)[here.sources]
    owed = owed & (own | ~here.answered)
    reasons = np.where(here.sources == NOBODY, Reason.NONE, here.reasons).astype(np.uint8)
    return Demand(series.source, series.variable, day, tree, rank, owed, owed & ~here.answered, reasons)


def _asked_of(series: Series, tree: AreaTree, rank: int, said: _Said) -> Mask:
    """Where the source is the one to ask.

    It has spoken of the municipality before, or of several others while nobody else speaks of this one.
    """
    places, place_of = places_of(tree, rank)
    is_everywhere = len(series.places) != 1
    asked = [
        key in series.places
        or (is_everywhere and not said.speakers.get((series.variable, key), set()) - {series.source})
        for key in places.keys
    ]
    mask: Mask = np.array(asked, dtype=np.bool_)[place_of]
    return mask


def _summed(found: dict[int, Answers], tree: AreaTree, rank: int, is_count: bool) -> Mask:
    """Where the parts of an area are all answered on a lower level, so that their sum is known."""
    known = np.zeros(len(tree.levels[rank]), dtype=np.bool_)
    for lower, answers in found.items():
        if is_count and lower > rank:
            above = tree.ancestors(lower, rank)
            parts = np.bincount(above, minlength=len(known))
            known |= (parts > 0) & (np.bincount(above[answers.answered], minlength=len(known)) == parts)
    return known
