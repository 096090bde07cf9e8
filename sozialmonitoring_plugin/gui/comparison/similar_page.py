"""The page of the similar areas: the nearest, how far, in what they are alike and in what different."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from ...core.comparison.similar import Contribution, Neighbour
from ...core.indicators.tableau import Indicator
from ...support.translation import translate
from .area_view import AreaView
from .cells import Cell, Heading
from .texts import titled

TOLD = 1
"""How many indicators are named as alike and as different; tips tell all."""


def similar_headings() -> list[Heading]:
    """Area, where it lies, distance, alike in, different in."""
    distance = translate("Comparison", "Distance of the standardised values; 0 is equal in everything")
    return [
        Heading(translate("Comparison", "Area")),
        Heading(translate("Comparison", "in")),
        Heading(translate("Comparison", "Distance"), distance),
        Heading(translate("Comparison", "Alike in")),
        Heading(translate("Comparison", "Different in")),
    ]


def similar_rows(view: AreaView) -> list[list[Cell]]:
    """A row for each similar area, the nearest first."""
    return [list(_row(view, near)) for near in view.compared.neighbours(view.position)]


def similar_text(view: AreaView) -> str:
    """What is compared, or why this area takes no part, as rich text."""
    space, words = view.compared.space, view.words
    if space is None:
        return escape(translate("Comparison", "Tick indicators that areas shall be alike by."))
    missing = {one.key: one.reasons for one in space.left_out}.get(view.key)
    if missing is not None:
        told = (f"{_title(view, name)} ({words.reason(reason)})" for name, reason in missing)
        text = translate("Comparison", "{area} takes no part, it has no number of: {missing}.")
        return escape(text.format(area=view.name, missing=", ".join(told)))
    text = translate("Comparison", "{count} of {all} areas have all ticked indicators and are compared.")
    return escape(text.format(count=len(space.rows), all=len(space.keys)))


def _row(view: AreaView, near: Neighbour) -> Iterator[Cell]:
    tree, rank = view.compared.published.tree, view.compared.rank
    position = view.areas.position[near.key]
    details = _details(view, near)
    yield Cell(view.areas.names[position], f"{near.key}\n{details}")
    above = max(rank - 1, 0) if rank <= tree.municipal_rank else tree.municipal_rank
    yield Cell(view.name_of(above, int(tree.ancestors(rank, above)[position])) if rank else "")
    yield Cell(view.words.number(near.distance, 2), right=True)
    ordered = sorted(near.contributions, key=lambda one: (one.share, one.indicator))
    alike = ordered[:TOLD]
    different = [one for one in ordered[: -TOLD - 1 : -1] if one.share > 0 and one not in alike]
    yield Cell(_named(view, alike), details)
    yield Cell(_named(view, different), details)


def _named(view: AreaView, contributions: Sequence[Contribution]) -> str:
    return ", ".join(_title(view, one.indicator) for one in contributions)


def _details(view: AreaView, near: Neighbour) -> str:
    """Every indicator with its difference, the greatest part of the distance first."""
    text = translate("Comparison", "{indicator}: {difference} standard deviations, {share} % of the distance")
    ordered = sorted(near.contributions, key=lambda one: -one.share)
    return "\n".join(
        text.format(
            indicator=_title(view, one.indicator),
            difference=view.words.number(one.difference, 2),
            share=view.words.number(100 * one.share, 0),
        )
        for one in ordered
    )


def _title(view: AreaView, name: str) -> str:
    indicator: Indicator = view.compared.published.column(name).indicator
    return titled(indicator)
