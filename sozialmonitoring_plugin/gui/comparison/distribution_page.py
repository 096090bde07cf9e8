"""The page of the distribution: the histogram of the level and where the area stands, in words."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ...core.comparison.distribution import quarter_of
from ...core.comparison.upper import AgainstUpper
from ...core.indicators.tableau import Kind
from ...support.translation import translate
from ...workflows.compare_areas import ComparedIndicator
from ..histogram import Distribution, Mark
from .area_view import AreaView
from .texts import against_text, rank_text, spread_text, value_tip, with_unit


def histogram_of(view: AreaView, one: ComparedIndicator) -> Distribution:
    """All numbers of the level, with this area, its municipality and the county marked."""
    rank, municipal = view.compared.rank, view.compared.published.tree.municipal_rank
    values = one.comparison.values
    marks = [Mark(values[view.position].number, view.name)]
    for upper in one.comparison.uppers:
        if upper.upper in (municipal, 0) and upper.upper < rank and _is_comparable(one):
            name = view.name_of(upper.upper, int(upper.positions[view.position]))
            marks.append(Mark(upper.reference[view.position].number, name))
    return Distribution(values.numbers, one.indicator.decimals, marks=marks, labelled=True)


def position_text(view: AreaView, one: ComparedIndicator) -> str:
    """Value, ranks, quarter, differences, spread and who has no number, as rich text."""
    lines = [f"<b>{escape(with_unit(one.indicator))}</b>", *map(escape, _lines(view, one))]
    return "<br>".join(lines)


def _is_comparable(one: ComparedIndicator) -> bool:
    """A county's count is far beyond those of its parts and would make their bars a single one."""
    return one.indicator.kind is not Kind.COUNT


def _lines(view: AreaView, one: ComparedIndicator) -> Iterator[str]:
    indicator, found, words = one.indicator, one.comparison, view.words
    value = found.values[view.position]
    day = words.date(one.column.reference_date)
    yield f"{view.name}: {value_tip(value, indicator, words)}" + (f" ({day})" if day else "")
    yield from _ranks(view, one)
    spread = found.overall.distribution_of(view.position)
    quarter = quarter_of(value, spread)
    if quarter:
        yield quarter_text(quarter)
    for upper in reversed(found.uppers):
        yield _against(view, one, upper)
    yield spread_text(spread, indicator, words)
    for reason, count in spread.left_out.items():
        without = translate("Comparison", "Without a number ({reason}): {count}")
        yield without.format(reason=words.reason(reason), count=count)


def _ranks(view: AreaView, one: ComparedIndicator) -> Iterator[str]:
    """The rank in the level, and in the municipality."""
    found, tree = one.comparison, view.compared.published.tree
    ranked = translate("Comparison", "Rank: {rank} (level {level})")
    rank = rank_text(found.overall, view.position, view.words)
    yield ranked.format(rank=rank, level=view.areas.level.title)
    if found.municipal is not None:
        place = int(tree.ancestors(view.compared.rank, tree.municipal_rank)[view.position])
        within = translate("Comparison", "Rank: {rank} (within {area})")
        rank = rank_text(found.municipal, view.position, view.words)
        yield within.format(rank=rank, area=view.name_of(tree.municipal_rank, place))


def quarter_text(quarter: int) -> str:
    """In which quarter of the areas a value lies."""
    return {
        1: translate("Comparison", "In the quarter with the lowest values"),
        2: translate("Comparison", "In the second quarter from below"),
        3: translate("Comparison", "In the second quarter from above"),
        4: translate("Comparison", "In the quarter with the highest values"),
    }[quarter]


def _against(view: AreaView, one: ComparedIndicator, upper: AgainstUpper) -> str:
    text = translate("Comparison", "{area}: {value}; {comparison}")
    return text.format(
        area=view.titled(upper.upper, int(upper.positions[view.position])),
        value=value_tip(upper.reference[view.position], one.indicator, view.words),
        comparison=against_text(one.indicator, upper, view.position, view.words),
    )
