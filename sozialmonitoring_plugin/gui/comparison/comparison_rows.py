"""The table of the comparison: one row for each indicator."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.comparison.upper import AgainstUpper
from ...support.translation import translate
from ...workflows.compare_areas import ComparedIndicator
from .area_view import AreaView
from .cells import Cell, Heading, Spread
from .texts import (
    against_text,
    polarity_text,
    rank_text,
    rank_tip,
    spread_text,
    value_tip,
    with_unit,
)


def headings(view: AreaView) -> list[Heading]:
    """Indicator, area, what contains it from the smallest up, ranks, polarity, bar."""
    levels = view.compared.published.tree.levels
    uppers = [Heading(levels[rank].level.title, view.name_of(rank, place)) for rank, place in view.ancestry]
    return [
        Heading(translate("Comparison", "Indicator")),
        Heading(view.name, view.areas.level.title),
        *uppers,
        *_rank_headings(view),
        Heading(
            translate("Comparison", "High is"),
            translate("Comparison", "Whether a high value is a burden, good or neither"),
        ),
        Heading(
            translate("Comparison", "Distribution"),
            translate(
                "Comparison", "All areas of the level: least to greatest, middle half, median, this area"
            ),
        ),
    ]


def rows(view: AreaView) -> list[list[Cell]]:
    """One row for each indicator."""
    return [list(_row(view, one)) for one in view.compared.indicators]


def _rank_headings(view: AreaView) -> Iterator[Heading]:
    tree, rank = view.compared.published.tree, view.compared.rank
    every = translate("Comparison", "Among all areas of the level {level}")
    yield Heading(translate("Comparison", "Rank"), every.format(level=view.areas.level.title))
    if rank > tree.municipal_rank:
        place = int(tree.ancestors(rank, tree.municipal_rank)[view.position])
        level = tree.levels[tree.municipal_rank].level.title
        within = translate("Comparison", "Among the areas of {area}")
        yield Heading(
            translate("Comparison", "Rank ({level})").format(level=level),
            within.format(area=view.name_of(tree.municipal_rank, place)),
        )


def _row(view: AreaView, one: ComparedIndicator) -> Iterator[Cell]:
    indicator, found, position = one.indicator, one.comparison, view.position
    value = found.values[position]
    shown = view.words.value(value, indicator.decimals)
    yield Cell(with_unit(indicator), _about(view, one))
    tip = value_tip(value, indicator, view.words)
    yield Cell(shown, tip, right=True, place=view.place(one, view.compared.rank, position))
    for upper in reversed(found.uppers):
        yield _upper(view, one, upper)
    for standing in (found.overall, found.municipal):
        if standing is not None:
            told = rank_tip(standing, position, indicator.polarity, view.words)
            yield Cell(rank_text(standing, position, view.words), told, right=True)
    yield Cell(polarity_text(indicator.polarity))
    spread = found.overall.distribution_of(position)
    yield Cell("", spread_text(spread, indicator, view.words), spread=Spread(spread, value.number))


def _about(view: AreaView, one: ComparedIndicator) -> str:
    """Stichtag and what an indicator is."""
    day = translate("Comparison", "Reference date: {date}").format(
        date=view.words.date(one.column.reference_date)
    )
    return "\n".join(filter(None, (with_unit(one.indicator), one.indicator.description, day)))


def _upper(view: AreaView, one: ComparedIndicator, upper: AgainstUpper) -> Cell:
    """The value of an area above, with the difference in its tip."""
    place = int(upper.positions[view.position])
    value = upper.reference[view.position]
    name = view.titled(upper.upper, place)
    shown = view.words.value(value, one.indicator.decimals)
    told = translate("Comparison", "{area}: {value}")
    told = told.format(area=name, value=value_tip(value, one.indicator, view.words))
    tip = f"{told}\n{against_text(one.indicator, upper, view.position, view.words)}"
    return Cell(shown, tip, right=True, place=view.place(one, upper.upper, place))
