"""The level that the map of an indicator shows."""

from __future__ import annotations

from ..core.publication import PublishedColumn
from .booklet import BookletRequest


def drawn_rank(request: BookletRequest, column: PublishedColumn) -> int:
    """The level that is drawn: the finest that has numbers, as the classes of its map were made.

    The county is drawn with all its small areas, though its booklet lists municipalities.
    """
    finest = request.published.finest_rank(column, request.home.rank)
    return min(finest, request.tree.rank(request.map_level))


def shown_rank(request: BookletRequest, column: PublishedColumn) -> int:
    """The finest level of which anything is seen, in the map or in a table."""
    return max(drawn_rank(request, column), request.map_rank)
