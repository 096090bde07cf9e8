"""Each work beside what people do it with today: same input, same result, turn by turn in one run.

Every turn is a process of its own that tells its seconds, its highest memory and a fingerprint of what came
out. The median of the turns counts; a run in which two contestants disagree is no measurement and stops.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import contestants
from .evaluation import DAYS
from .memory import forget_peak, peak_megabytes
from .redrawn import MOVES

ROUNDS = 3
ROUNDING = 1e-9


@dataclass(frozen=True)
class Comparison:
    """A work by us and by a rival; `goal` is the greatest share.

    `measure` is "seconds", "megabytes" of memory, or the "result" itself, where that is the size of a file.
    `times` is how often the rival would have to do what it did to have done the whole work. `rounds` are
    fewer where a rival takes minutes, more where both are quick and nearly alike.
    """

    row: int
    work: str
    ours: str
    rival: str
    rival_is: str
    goal: float
    measure: str = "seconds"
    times: int = 1
    rounds: int = ROUNDS


@dataclass(frozen=True)
class Turn:
    """What one contestant needed once, and the fingerprint of what it found, or a number: less is better."""

    seconds: float
    megabytes: int
    result: str | float


COMPARISONS = (
    Comparison(1, "XLSX 100,000 × 12 into checked observations", "read_workbook_ours", "read_workbook_pandas",
               "pandas.read_excel", 0.5),
    Comparison(1, "the same, peak memory", "read_workbook_ours", "read_workbook_openpyxl",
               "openpyxl, normal mode", 0.5, "megabytes"),
    Comparison(2, "CSV of 500,000 rows into cells", "read_text_ours", "read_text_qgis",
               "QGIS delimited text provider", 0.4),
    Comparison(3, "store 200,000 observations", "store_ours", "store_qgis",
               "dataProvider().addFeatures", 0.2),
    Comparison(4, "85,000 areas with one indicator, opened and painted", "paint_ours", "paint_joined",
               "polygons joined with a table of 96 indicators", 0.15),
    Comparison(4, "another indicator, opened and painted", "switch_ours", "paint_plain",
               "the polygons in one colour", 1.25, rounds=9),
    Comparison(5, "natural breaks of 85,000 values", "breaks_ours_85", "breaks_qgis_85", "QGIS Jenks", 0.4),
    Comparison(5, "natural breaks of 1,000,000 values", "breaks_ours_1000", "breaks_qgis_1000",
               "QGIS Jenks", 0.05, rounds=1),
    Comparison(6, "400,000 addresses into 64 areas of 700 vertices, reading included", "locate_ours_64",
               "locate_qgis_64", "native:joinattributesbylocation", 0.15),
    Comparison(6, "the same into 542 areas", "locate_ours_542", "locate_qgis_542",
               "native:joinattributesbylocation", 0.35),
    Comparison(8, "eight booklet pages from one layout, equal at 300 dpi", "pages_ours", "pages_qgis",
               "QGIS' atlas export", 0.35),
    Comparison(8, "the same, size of the file", "pages_size_ours", "pages_size_qgis",
               "QGIS' atlas export", 0.2, "result"),
    Comparison(9, "eight booklets by two workers", "two_workers", "one_worker", "one worker", 0.65),
    Comparison(11, "totals after one of 20,000 blocks moved, × 1,000", "total_ours", "total_qgis",
               "qgis:statisticsbycategories × 1,000", 0.001, times=MOVES),
    Comparison(11, "both outlines after one of 20,000 blocks moved", "outline_ours", "outline_qgis",
               "unaryUnion", 0.05),
    Comparison(11, "64 outlines of 20,000 blocks", "unite_ours", "unite_qgis", "native:dissolve", 0.1),
    Comparison(13, "85,000 areas × 300 indicators × 20 dates on four levels", "evaluate_ours",
               "evaluate_pandas", "pandas groupby-sum, one date × 20", 0.5, times=len(DAYS)),
    Comparison(13, "the same, peak memory", "evaluate_ours", "evaluate_pandas",
               "pandas, one date alone", 0.5, "megabytes"),
    Comparison(14, "100,000 streets made ready to be traced", "streets_ours", "streets_qgis",
               "QGIS' tracer", 1.0),
    Comparison(14, "the same, peak memory", "streets_ours", "streets_qgis", "QGIS' tracer", 0.5, "megabytes"),
    Comparison(14, "a click, and the mouse followed to 100 places", "follow_ours", "follow_qgis",
               "QGIS' tracer", 1.0, rounds=9),
)  # fmt: skip


def compare_all() -> None:
    """Measure every comparison and print a table."""
    with tempfile.TemporaryDirectory(prefix="sozialmonitoring-bench-") as folder:
        names = {name: one.rounds for one in COMPARISONS for name in (one.ours, one.rival)}
        for prepare in contestants.PREPARATIONS:
            prepare(Path(folder))
        turns: dict[str, list[Turn]] = {name: [] for name in names}
        for turn in range(max(names.values())):
            for name, rounds in names.items():
                if turn < rounds:
                    turns[name].append(_turn(name, folder))
    print("| # | work | plugin | today | ratio | goal |\n|---|---|---|---|---|---|")
    for one in COMPARISONS:
        print(_line(one, turns[one.ours], turns[one.rival]))


def _turn(name: str, folder: str) -> Turn:
    command = [sys.executable, "-m", "tools.bench.rivals", name, folder]
    finished = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    turn = Turn(**json.loads(finished.stdout.splitlines()[-1]))
    print(f"  {name}: {turn.seconds:.2f} s, {turn.megabytes} MB", file=sys.stderr, flush=True)
    return turn


def _line(one: Comparison, ours: list[Turn], theirs: list[Turn]) -> str:
    _refuse_other_results(one, ours, theirs)
    mine, other = (
        statistics.median(getattr(turn, one.measure) for turn in turns) for turns in (ours, theirs)
    )
    other *= one.times
    unit = "s" if one.measure == "seconds" else "MB"
    shown = f"{_short(mine)} {unit} | {one.rival_is}: {_short(other)} {unit}"
    return f"| {one.row} | {one.work} | {shown} | {_short(mine / other)} | ≤ {one.goal} |"


def _short(number: float) -> str:
    """Two decimals, or two digits of what is less than a tenth."""
    return f"{number:.2f}" if number >= 0.1 else f"{number:.2g}"


def _refuse_other_results(one: Comparison, ours: list[Turn], theirs: list[Turn]) -> None:
    """Raise RuntimeError where two turns found different things, or we something worse."""
    mine, others = ({turn.result for turn in turns} for turns in (ours, theirs))
    if all(isinstance(result, float) for result in mine | others):
        worse = max(map(float, mine)) > min(map(float, others)) * (1 + ROUNDING)
    else:
        worse = len(mine | others) > 1
    if worse:
        raise RuntimeError(f"{one.work}: {one.ours} found {mine}, {one.rival} {others}")


def _measured(work: Callable[[Path], Callable[[], Any]], folder: Path) -> dict[str, object]:
    """Run one contestant here: it prepares itself, works while the clock runs, and shows its result."""
    import time

    run = work(folder)
    forget_peak()
    start = time.perf_counter()
    result = run()
    seconds = time.perf_counter() - start
    megabytes = peak_megabytes()
    told = result() if callable(result) else contestants.fingerprint(result)
    return {"seconds": seconds, "megabytes": megabytes, "result": told}


if __name__ == "__main__":
    print(json.dumps(_measured(getattr(contestants, sys.argv[1]), Path(sys.argv[2]))))
