"""What the charts of an indicator show in the booklet of a municipality."""

from __future__ import annotations

import numpy as np

from ..core.booklets.ranking import Ranking, ranking_of
from ..core.booklets.series_lines import SeriesLines, series_of
from ..core.charts.references import is_amount
from ..core.publication import PublishedColumn
from ..layers.palettes import palette_for
from ..layers.themes.choropleth import Choropleth
from .booklet import BookletRequest
from .drawn import drawn_rank


def home_ranking(request: BookletRequest, column: PublishedColumn) -> Ranking | None:
    """The areas inside; for a municipality that is a single one its neighbours in the county.

    None where there is nothing to rank.
    """
    home, county = request.home, request.county
    rank = min(drawn_rank(request, column), request.map_rank)
    if len(request.inside(home, rank)) > 1:
        around, ranked = home, rank
    elif county is not None and home.rank > county.rank:
        around, ranked = county, home.rank
    else:
        return None
    ranking = ranking_of(request.published, column, around, ranked)
    theme = request.themes[column.indicator.id]
    if len(ranking.rated) == 0 or len(ranking.rows) < 2:
        return None
    if not isinstance(theme, Choropleth):
        return ranking
    numbers = np.array([row.value.number for row in ranking.rows])
    classes = theme.classification.class_of(numbers).tolist()
    return ranking.coloured([place if place >= 0 else None for place in classes])


def home_series(request: BookletRequest, column: PublishedColumn) -> SeriesLines | None:
    """The municipality and, unless it is their sum, the county; None where there is no line to draw."""
    others = () if request.county is None or is_amount(column.indicator) else (request.county,)
    name = column.indicator.id
    breaks = request.breaks.get(name, ())
    lines = series_of(request.published, name, (request.home, *others), breaks)
    if lines is None or sum(not value.reason for value in lines.lines[0].values) < 2:
        return None
    return lines


def class_colours(request: BookletRequest, column: PublishedColumn) -> tuple[str, ...]:
    """The colours of the classes, the lowest first; none where the map shows circles."""
    theme = request.themes[column.indicator.id]
    if not isinstance(theme, Choropleth):
        return ()
    palette = palette_for(column.indicator.polarity, theme.palette)
    colours = theme.dress(column).colors(theme.classification, palette)
    return tuple(colour.name() for colour in colours)
