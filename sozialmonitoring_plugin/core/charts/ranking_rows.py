"""The rows a ranking draws where not all have room: both ends, and how many areas lie between."""

from __future__ import annotations

from dataclasses import dataclass

from ..booklets.ranking import RankedArea, Ranking
from ..wording import Wording


@dataclass(frozen=True)
class Told:
    """A row that only says something of areas which have none of their own."""

    text: str


RankingRow = RankedArea | Told


def drawn_rows(ranking: Ranking, slots: int, words: Wording) -> tuple[RankingRow, ...]:
    """All areas, or as many from both ends as there is room for.

    First the areas without a number share a row, then those in the middle do.
    """
    if len(ranking.rows) <= slots:
        return ranking.rows
    rated, without = ranking.rated, len(ranking.rows) - len(ranking.rated)
    last: tuple[RankingRow, ...] = ranking.rows[len(rated) :]
    if without > 1:
        last = (Told(words.text("chart_without", count=words.number(without, 0))),)
    room = max(slots - len(last), 1)
    if len(rated) <= room:
        return (*rated, *last)
    above, below = room // 2, (room - 1) // 2
    between = words.text("chart_between", count=words.number(len(rated) - above - below, 0))
    return (*rated[:above], Told(between), *rated[len(rated) - below :], *last)
