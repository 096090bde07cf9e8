"""Natural breaks beside those of QGIS: how long, and how far from the best there are.

Both get the same numbers in a list. QGIS' are not the best, so the results differ: the run stops where ours
leave more deviation inside the classes than QGIS' do.
"""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from .real_columns import real_columns

if TYPE_CHECKING:
    from sozialmonitoring_plugin.core.values import Numbers

Run = Callable[[], Callable[[], float]]
"""What is timed gives bounds; the deviation inside the classes is computed when the clock has stopped."""

CLASSES = 7
SETS = 1_000
SMALL = ((64, 5), (64, 7), (542, 5))
"""Values and classes of the random sets."""

REPETITIONS = 50


def breaks_ours_85(_folder: Path) -> Run:
    return _ours(85_000)


def breaks_qgis_85(_folder: Path) -> Run:
    return _qgis(85_000)


def breaks_ours_1000(_folder: Path) -> Run:
    return _ours(1_000_000)


def breaks_qgis_1000(_folder: Path) -> Run:
    return _qgis(1_000_000)


def _ours(count: int) -> Run:
    """Bounds, true as they are printed, for a column of values with its reasons."""
    from sozialmonitoring_plugin.core.classification.classification import Scheme, classify
    from sozialmonitoring_plugin.core.values import Values
    from sozialmonitoring_plugin.layers.qgis_jenks import deviation

    numbers = _numbers(count, 0)

    def run() -> Callable[[], float]:
        made = classify(Values.of(numbers), Scheme(classes=CLASSES), 1)
        return lambda: deviation(numbers, made.class_of(numbers))

    return run


def _qgis(count: int) -> Run:
    import numpy as np

    from sozialmonitoring_plugin.layers.qgis_jenks import deviation, qgis_bounds

    numbers = _numbers(count, 0)

    def run() -> Callable[[], float]:
        bounds = qgis_bounds(numbers, CLASSES)
        return lambda: deviation(numbers, np.array(bounds[1:-1]).searchsorted(numbers, "left"))

    return run


def _numbers(count: int, seed: int) -> Numbers:
    """Skewed, as rates are, and no two alike."""
    import numpy as np

    return np.random.default_rng([count, seed]).lognormal(2.0, 0.8, count)


def print_side_by_side() -> None:
    """How often QGIS' natural breaks are not the best, and by how much; then the time for a map's numbers."""
    print("| natural breaks | sets | QGIS not the best | then its deviation is above the least by |")
    print("|---|---|---|---|")
    for count, classes in SMALL:
        excesses = _excesses((_numbers(count, seed) for seed in range(SETS)), classes)
        print(_line(f"{count} random values, {classes} classes", excesses))
    by_place: dict[str, list[Numbers]] = defaultdict(list)
    for place, numbers in real_columns():
        by_place[place].append(numbers)
    for classes in (5, 7):
        for place, columns in by_place.items():
            print(_line(f"published columns: {place}, {classes} classes", _excesses(columns, classes)))
    for count in (64, 542):
        print(f"\nNatural breaks of {count} values, {CLASSES} classes: {_told(count)}")


def _excesses(columns: Iterable[Numbers], classes: int) -> list[float]:
    from sozialmonitoring_plugin.layers.qgis_jenks import beside_qgis

    found = []
    for numbers in columns:
        both = beside_qgis(numbers, classes)
        if both.ours.deviation > both.qgis.deviation * (1 + 1e-9):
            raise RuntimeError(f"QGIS found better classes of {len(numbers)} values: {both}")
        found.append(both.excess)
    return found


def _line(work: str, excesses: list[float]) -> str:
    worse = [excess for excess in excesses if excess]
    told = f"median {statistics.median(worse):.1%}, at most {max(worse):.0%}" if worse else "–"
    return f"| {work} | {len(excesses)} | {len(worse)} | {told} |"


def _told(count: int) -> str:
    from sozialmonitoring_plugin.core.classification.classification import Scheme, classify
    from sozialmonitoring_plugin.core.values import Values
    from sozialmonitoring_plugin.layers.qgis_jenks import qgis_bounds

    numbers = _numbers(count, 0)
    ours = _milliseconds(lambda: classify(Values.of(numbers), Scheme(classes=CLASSES), 1))
    theirs = _milliseconds(lambda: qgis_bounds(numbers, CLASSES))
    return f"{ours:.1f} ms (goal: ≤ 5 ms), QGIS {theirs:.1f} ms"


def _milliseconds(work: Callable[[], object]) -> float:
    """The quickest of many runs, which nothing else on the machine disturbed."""
    times = []
    for _ in range(REPETITIONS):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return min(times)
