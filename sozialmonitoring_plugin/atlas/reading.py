"""What the reading help explains, with an indicator of the booklet as its example."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..core.booklets.spread import Spread, spread_of, spread_rank
from ..core.charts.references import is_amount
from ..core.indicator_texts import title_text
from ..core.publication import PublishedColumn
from ..core.wording import rounded_half_up
from ..layers.themes.choropleth import Choropleth
from .booklet import BookletRequest
from .tables.rows import signs_used

Entry = tuple[str, str]


@dataclass(frozen=True)
class Example:
    """An indicator whose map has classes, and the spread of a level in the county."""

    column: PublishedColumn
    spread: Spread
    level: str


def reading_example(request: BookletRequest) -> Example | None:
    """The first indicator that shows everything; None where none does."""
    for column in request.columns:
        found = _example(request, column)
        if found is not None:
            return found
    return None


def _example(request: BookletRequest, column: PublishedColumn) -> Example | None:
    if is_amount(column.indicator) or not isinstance(request.themes[column.indicator.id], Choropleth):
        return None
    if request.home.value(column).reason:
        return None
    levels, rank = request.tree.levels, request.home.rank
    rank = rank if len(levels[rank]) > 1 else spread_rank(request.published, column, rank)
    spread = spread_of(column, rank)
    return None if spread is None else Example(column, spread, levels[rank].level.title)


def reading_words(request: BookletRequest, example: Example | None) -> Iterator[Entry]:
    """The words of the booklet and what they mean."""
    words, published = request.words, request.published
    yield words.text("atlas_word_share"), words.text("atlas_word_share_text")
    points = [words.text("atlas_word_points_text"), *_points(request, example)]
    yield words.text("atlas_word_points"), " ".join(points)
    yield words.text("atlas_word_half"), words.text("atlas_word_half_text")
    yield words.text("atlas_word_direction"), words.text("atlas_word_direction_text")
    yield (
        words.text("caption_reference_date"),
        words.text("atlas_word_date_text", date=words.date(published.reference_date)),
    )
    if published.rules.minimum > 1:
        yield words.text("caption_confidentiality"), words.text("atlas_word_hidden_text")
    signs = [f"{sign}   {text}" for sign, text in signs_used(request, request.columns)]
    if signs:
        yield words.text("caption_signs"), "\n".join(signs)


def _points(request: BookletRequest, example: Example | None) -> Iterator[str]:
    """The difference of two printed shares, where both are there and differ."""
    if example is None or request.county is None or example.column.indicator.unit.strip() != "%":
        return
    column, words, decimals = example.column, request.words, example.column.indicator.decimals
    own, whole = request.home.value(column), request.county.value(column)
    if own.reason or whole.reason:
        return
    difference = abs(rounded_half_up(own.number, decimals) - rounded_half_up(whole.number, decimals))
    if difference:
        yield words.text(
            "atlas_word_points_example",
            indicator=title_text(column.indicator),
            municipality=request.home.name,
            own=words.value(own, decimals),
            county=request.county.name,
            whole=words.value(whole, decimals),
            difference=words.number(float(difference), decimals),
        )
