"""What each office has delivered so far: a series for each of its variables and levels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from .answers import NOBODY, Answers, Mask, places_of


@dataclass(frozen=True)
class Series:
    """One variable from one source on one level: at which dates, and about which municipalities (keys)."""

    source: str
    level: str
    variable: str
    dates: frozenset[date]
    places: frozenset[str]


def find_series(answers: Iterable[Answers]) -> tuple[Series, ...]:
    """All series, sorted by source, level and variable.

    An empty column is no sign that the variable is delivered, unless the office never sent anything else.
    """
    said: dict[tuple[str, str, str], dict[date, set[str]]] = {}
    empty: dict[tuple[str, str, str], set[date]] = {}
    for one in answers:
        for number in np.unique(one.sources[one.sources != NOBODY]).tolist():
            key = (one.names[number], one.level, one.variable)
            empty.setdefault(key, set()).add(one.day)
            if places := _places(one, one.said & (one.sources == number)):
                said.setdefault(key, {})[one.day] = places
    return tuple(
        Series(
            *key,
            dates=frozenset(said.get(key, empty[key])),
            places=frozenset().union(*said.get(key, {}).values()),
        )
        for key in sorted(empty)
    )


def _places(answers: Answers, where: Mask) -> set[str]:
    places, place_of = places_of(answers.tree, answers.rank)
    return {places.keys[place] for place in np.unique(place_of[where]).tolist()}
