"""A county of three municipalities with two Quartiere each, and what its offices said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

import numpy as np

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.completeness.answers import NOBODY, Answers
from sozialmonitoring_plugin.core.completeness.completeness import Completeness
from sozialmonitoring_plugin.core.completeness.judging import find_completeness
from sozialmonitoring_plugin.core.values import Reason

TOWNS = {"1": "Aach", "2": "Buch", "3": "Cham"}
QUARTERS = ("11", "12", "21", "22", "31", "32")
NUMBER = Reason.NONE
LATE = date(2100, 1, 1)

Said = tuple[str, str, date, str, Reason]
"""Source, variable, date, area (one digit: a town), reason."""


def county(names: Mapping[str, str] = TOWNS) -> AreaTree:
    towns = [Area("town", key, name, "") for key, name in names.items()]
    quarters = [Area("quarter", key, f"Q{key}", key[0]) for key in QUARTERS]
    return AreaTree.build(
        [Level("town", "Gemeinde"), Level("quarter", "Quartier")], towns + quarters, "Kreis"
    )


def end_of(*years: int) -> list[date]:
    return [date(year, 12, 31) for year in years]


def everywhere(
    source: str, variable: str, days: Iterable[date], areas: Iterable[str] = QUARTERS
) -> list[Said]:
    return [(source, variable, day, area, NUMBER) for day in days for area in areas]


def answers_of(tree: AreaTree, said: Iterable[Said]) -> list[Answers]:
    """The valid values as arrays; the last one said of an area counts."""
    rows = list(said)
    names = sorted({source for source, *_ in rows})
    blocks: dict[tuple[str, date, int], list[Said]] = defaultdict(list)
    for row in rows:
        blocks[row[1], row[2], tree.rank(tree.levels[-1].level.id if len(row[3]) > 1 else "town")].append(row)
    made = []
    for (variable, day, rank), block in blocks.items():
        areas = tree.levels[rank]
        sources = np.full(len(areas), NOBODY, dtype=np.intp)
        reasons = np.full(len(areas), Reason.MISSING, dtype=np.uint8)
        for source, _, _, area, reason in block:
            sources[areas.position[area]] = names.index(source)
            reasons[areas.position[area]] = reason
        made.append(Answers(tree, rank, variable, day, names, sources, reasons))
    return made


def judged(said: Iterable[Said], counts: Iterable[str] = (), today: date = LATE) -> Completeness:
    tree = county()
    return find_completeness(answers_of(tree, said), lambda _: tree, set(counts), today)


def table(found: Completeness) -> dict[tuple[str, str], list[str]]:
    """The matrix by source and municipality: "4/4", "" where nothing is expected."""
    return {
        (row.source, row.place.name if row.place else ""): [
            f"{cell.present}/{cell.expected}" if cell.expected else "" for cell in row.cells
        ]
        for row in found.rows
    }
