"""A ranking in sentences and as a table: every area, also where the drawing has no room."""

from __future__ import annotations

from collections.abc import Iterator

from ..booklets.ranking import Ranking
from ..wording import Wording
from .chart import ChartTable
from .ranking_layout import number_text
from .sentences import told_value


def first_place(ranking: Ranking, words: Wording) -> str:
    """What it means to be first: of all, or of those with a published number."""
    known = "" if len(ranking.rated) == len(ranking.rows) else "_published"
    return words.text(f"chart_first_{ranking.indicator.polarity.value}{known}")


def ranking_sentences(ranking: Ranking, words: Wording) -> Iterator[str]:
    """Every area with its place and value, those without a number, what they are compared with."""
    indicator = ranking.indicator
    yield words.text(
        "chart_told_ranking",
        level=ranking.level,
        home=ranking.home_name,
        title=indicator.title,
        first=first_place(ranking, words),
    )
    for row in ranking.rows:
        value = told_value(row.value, indicator, words)
        if row.rank is None:
            yield words.text("chart_told_without", name=row.name, reason=value)
        else:
            yield words.text("chart_told_rank", rank=row.rank, name=row.name, value=value)
    for one in ranking.references:
        value = told_value(one.shown, indicator, words)
        yield words.text("chart_told_reference", name=one.name, value=value)


def ranking_table(ranking: Ranking, words: Wording) -> ChartTable:
    """Place, area, value, and why there is none; the values to compare with below."""
    keys = ("column_rank", "column_area_name", "column_value", "column_reason")
    rows = [
        (str(row.rank or ""), row.name, number_text(row, ranking, words), words.reason(row.value.reason))
        for row in ranking.rows
    ]
    decimals = ranking.indicator.decimals
    rows += [("", one.name, words.value(one.shown, decimals), "") for one in ranking.references]
    return ChartTable(tuple(words.text(key) for key in keys), tuple(rows))
