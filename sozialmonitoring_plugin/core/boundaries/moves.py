"""Who and what changes sides by a change: addresses, people, households and ground for each pair of areas."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .addresses import AddressBook
from .change import Change
from .exchanged_ground import exchanged_ground
from .ranges import Whole
from .segments import Segments
from .turnover import box_around, turnovers, windings

_LEAST_GROUND = 1e-4
"""m²; less than that is the rounding of a crossing to the millimetre."""


@dataclass(frozen=True, eq=False)
class Passing:
    """Addresses that pass: places in the book, and the areas they leave and enter, "" for none."""

    rows: Whole
    origins: tuple[str, ...]
    ends: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class CountedMove:
    """What passes from one area to another, "" standing for no area.

    `rows` are places in the book, `groups` counts in the order of its groups.
    """

    origin: str
    to: str
    rows: Whole
    groups: Whole
    square_metres: float
    inhabitants: int | None
    households: int | None

    @property
    def addresses(self) -> int:
        """How many addresses change sides."""
        return len(self.rows)


@dataclass(frozen=True)
class Moves:
    """Everything that a change moves, each pair of areas once, in the order of their keys."""

    moves: tuple[CountedMove, ...] = ()

    def between(self, origin: str, to: str) -> CountedMove | None:
        """What passes from one area to another, if anything."""
        return next((one for one in self.moves if (one.origin, one.to) == (origin, to)), None)


def moved(change: Change, book: AddressBook) -> Moves:
    """Who and what changes sides. Areas that overlap or leave gaps are not looked through.

    Between two versions `change` holds the shapes of both. Every line that was digitised anew costs time,
    about 10 s for 100,000 edges.
    """
    if not change:
        return Moves()
    edges = dict(turnovers(change))
    passing = _passing(edges, book)
    rows: dict[tuple[str, str], list[int]] = {}
    for row, origin, to in zip(passing.rows.tolist(), passing.origins, passing.ends, strict=True):
        rows.setdefault((origin, to), []).append(row)
    ground = _ground(edges)
    pairs = sorted(rows.keys() | {pair for pair, area in ground.items() if area > _LEAST_GROUND})
    return Moves(tuple(_move(pair, rows.get(pair, []), ground.get(pair, 0.0), book) for pair in pairs))


def passing(change: Change, book: AddressBook) -> Passing:
    """The addresses that change sides, without counting anything."""
    return _passing(dict(turnovers(change)), book)


def _passing(edges: dict[str, Segments], book: AddressBook) -> Passing:
    origin: dict[int, str] = {}
    end: dict[int, str] = {}
    for key, around in edges.items():
        if not len(around) or not len(book):
            continue
        rows = book.near.within(box_around(around))
        winding = windings(around, book.x[rows], book.y[rows])
        origin |= dict.fromkeys(rows[winding < 0].tolist(), key)
        end |= dict.fromkeys(rows[winding > 0].tolist(), key)
    passed = sorted({**origin, **end})
    return Passing(
        np.array(passed, dtype=np.int64),
        tuple(origin.get(row, "") for row in passed),
        tuple(end.get(row, "") for row in passed),
    )


def _ground(edges: dict[str, Segments]) -> dict[tuple[str, str], float]:
    keys = ("", *edges)
    found = exchanged_ground(list(edges.values()))
    return {(keys[loser], keys[gainer]): area for (loser, gainer), area in found.items()}


def _move(pair: tuple[str, str], rows: list[int], ground: float, book: AddressBook) -> CountedMove:
    found = np.array(rows, dtype=np.int64)
    counts = book.counts
    groups = counts.matrix[:, found].sum(axis=1)
    people = counts.inhabitants_among(groups), counts.households_among(groups)
    return CountedMove(*pair, found, groups, ground, *people)
