"""What a kind of map has to answer: what is to be published for it, and its theme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ...core.publication import PublishedTable
from ...core.remarks import Remark
from ...layers.themes.theme import Theme
from .request import CreateMapRequest


@dataclass(frozen=True)
class Plan:
    """Indicators of the request's date, and the earlier dates at which they are needed as well."""

    indicators: tuple[str, ...]
    earlier_dates: tuple[date, ...] = ()


@dataclass(frozen=True)
class Themed:
    """A theme, and the published table in which it finds its columns: computed ones may have been added.

    `remarks` are what has to be told to who asked for the map.
    """

    published: PublishedTable
    theme: Theme
    remarks: tuple[Remark, ...] = ()


def finest_rank(request: CreateMapRequest, published: PublishedTable) -> int:
    """The finest level where the indicator has numbers."""
    return published.finest_rank(published.column(request.indicator))


@dataclass(frozen=True)
class Maker:
    """A kind of map. Its functions raise UserError for a request that lacks what they need.

    `themed` gets the position of the drawn level among the levels of the table; `rank` is that of the level
    drawn where none is asked for.
    """

    plan: Callable[[CreateMapRequest], Plan]
    themed: Callable[[CreateMapRequest, PublishedTable, int], Themed]
    rank: Callable[[CreateMapRequest, PublishedTable], int] = finest_rank
