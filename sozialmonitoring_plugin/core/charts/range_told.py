"""A range chart in sentences and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..booklets.glance import GlanceRow
from ..booklets.spread import Spread
from ..wording import Wording
from .chart import ChartTable
from .compared import Role, roles_of
from .range_layout import printed
from .row_labels import direction_of, in_unit, unit_of
from .sentences import told_value

_SPREAD = ("low", "first", "third", "high")
_SPREAD_HEADS = ("column_minimum", "column_lower_quartile", "column_upper_quartile", "column_maximum")


def range_sentences(rows: Sequence[GlanceRow], words: Wording) -> Iterator[str]:
    """For each indicator who has which value, and how those of the level are spread."""
    for row in rows:
        said = [(role.who(row), role.of(row)) for role in Role]
        said += [(f"{row.parts_level} {name}", value) for name, value in row.parts]
        values = "; ".join(
            words.text("chart_told_named", name=name, value=told_value(value, row.indicator, words))
            for name, value in said
            if value is not None
        )
        direction = direction_of(row.indicator, words)
        title = f"{row.indicator.title} ({direction})" if direction else row.indicator.title
        yield words.text("chart_told_row", title=title, values=values)
        if row.spread is not None:
            yield _spread_sentence(row, row.spread, words)


def _spread_sentence(row: GlanceRow, spread: Spread, words: Wording) -> str:
    numbers = {name: words.number(getattr(spread, name), row.indicator.decimals) for name in _SPREAD}
    numbers["high"] = in_unit(numbers["high"], row.indicator)
    return words.text(
        "chart_told_spread", level=row.spread_level, count=words.number(spread.count, 0), **numbers
    )


def range_table(rows: Sequence[GlanceRow], words: Wording) -> ChartTable:
    """A row for each indicator of an area; columns for the roles, the spread of the level, and the parts."""
    roles = roles_of(rows)
    parts = [name for name, _ in max((row.parts for row in rows), key=len)]
    levels = list(dict.fromkeys(row.spread_level for row in rows))
    heads = [words.text(key) for key in _SPREAD_HEADS]
    if len(levels) == 1:
        heads = [words.text("column_of_level", level=levels[0], column=head) for head in heads]
    head = [words.text("column_indicator"), words.text("workbook_unit")]
    head += [next(role.who(row) for row in rows if role.of(row) is not None) for role in roles]
    return ChartTable((*head, *heads, *parts), tuple(_cells(row, roles, words) for row in rows))


def _cells(row: GlanceRow, roles: Sequence[Role], words: Wording) -> tuple[str, ...]:
    decimals = row.indicator.decimals
    spread = (
        ("",) * len(_SPREAD)
        if row.spread is None
        else tuple(words.number(getattr(row.spread, name), decimals) for name in _SPREAD)
    )
    return (
        row.indicator.title,
        unit_of(row.indicator, words),
        *(printed(role, row, words) for role in roles),
        *spread,
        *(words.value(value, decimals) for _, value in row.parts),
    )
