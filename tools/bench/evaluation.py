"""Indicators of a whole state over twenty years; numbers are made up when asked for, and kept nowhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sozialmonitoring_plugin.core.areas import AreaTree
    from sozialmonitoring_plugin.core.indicators.observed import Observed

Run = Callable[[], Any]

SIZES = (1, 50, 2_000, 85_000)
INDICATORS = 300
DAYS = tuple(date(year, 12, 31) for year in range(2005, 2025))
COMPARED_DAY, COMPARED_INDICATORS = DAYS[9], range(0, INDICATORS, 25)
WHOLE = "ew"


def evaluate_ours(_folder: Path) -> Run:
    """Every indicator at every date on every level, one after the other, with reasons and flags."""
    from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
    from sozialmonitoring_plugin.core.indicators.tableau import Indicator

    tree, observations = _tree(), _MadeUp()
    indicators = [
        Indicator(_name(number), "", f"{_name(number)} / {WHOLE} per 100") for number in range(INDICATORS)
    ]

    def run() -> list[bytes]:
        kept = []
        for day in DAYS:
            for number, indicator in enumerate(indicators):
                levels = evaluate(tree, indicator, observations, day).values
                if day == COMPARED_DAY and number in COMPARED_INDICATORS:
                    kept += [values.numbers.tobytes() for values in levels]
        return kept

    return run


def evaluate_pandas(_folder: Path) -> Run:
    """One date: a table of all counts, summed for each level, and divided. No reason survives."""
    import pandas as pd

    places = _ancestors()

    def run() -> list[bytes]:
        names = [_name(number) for number in range(INDICATORS)]
        table = pd.DataFrame({name: _numbers(name, COMPARED_DAY) for name in (*names, WHOLE)})
        sums = [table.groupby(place).sum() for place in places] + [table]
        shares = [(one[names] * 100).div(one[WHOLE], axis=0) for one in sums]
        return [one[_name(number)].to_numpy().tobytes() for number in COMPARED_INDICATORS for one in shares]

    return run


def _name(number: int) -> str:
    return f"v{number:03}"


def _numbers(variable: str, day: date) -> Any:
    """The same counts of the lowest areas whoever asks; nobody divides by zero."""
    import numpy as np

    chance = np.random.default_rng([day.year, *variable.encode()])
    low, high = (100, 5_000) if variable == WHOLE else (0, 100)
    return chance.integers(low, high, SIZES[-1])


def _parents(rank: int) -> list[int]:
    """For each area of a level the position of the one above it."""
    return [place * SIZES[rank - 1] // SIZES[rank] for place in range(SIZES[rank])]


def _ancestors() -> list[Any]:
    """For each level above the lowest: where each of the lowest areas belongs."""
    import numpy as np

    places = [np.arange(SIZES[-1])]
    for rank in range(len(SIZES) - 1, 0, -1):
        places.insert(0, np.array(_parents(rank))[places[0]])
    return places[:-1]


def _tree() -> AreaTree:
    from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level

    levels = [Level(f"l{rank}", f"Level {rank}") for rank in range(len(SIZES))]
    areas = [Area("l0", f"{0:06}", "", "")]
    areas += [
        Area(f"l{rank}", f"{place:06}", "", f"{parent:06}")
        for rank in range(1, len(SIZES))
        for place, parent in enumerate(_parents(rank))
    ]
    return AreaTree.build(levels, areas)


class _MadeUp:
    """Every variable at every date; of the last ones that were asked for a few are kept."""

    def __init__(self) -> None:
        self.observed = lru_cache(maxsize=8)(self._make)

    def dates_of(self, _variable: str) -> Sequence[date]:
        return DAYS

    def _make(self, variable: str, day: date) -> Observed:
        from sozialmonitoring_plugin.core.indicators.observed import Observed
        from sozialmonitoring_plugin.core.values import Values

        return Observed(variable, day, len(SIZES) - 1, Values.of(_numbers(variable, day)))
