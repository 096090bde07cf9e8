"""What a kind of map has to answer: what is to be published for it, and its theme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ...core.publication import PublishedTable
from ...layers.themes.theme import Theme
from .request import CreateMapRequest


@dataclass(frozen=True)
class Plan:
    """Indicators of the request's date, and the earlier dates at which they are needed as well."""

    indicators: tuple[str, ...]
    earlier_dates: tuple[date, ...] = ()


@dataclass(frozen=True)
class Themed:
    """A theme, and the published table in which it finds its columns: computed ones may have been added."""

    published: PublishedTable
    theme: Theme


@dataclass(frozen=True)
class Maker:
    """A kind of map. Both functions raise UserError for a request that lacks what they need.

    `themed` gets the position of the drawn level among the levels of the table.
    """

    plan: Callable[[CreateMapRequest], Plan]
    themed: Callable[[CreateMapRequest, PublishedTable, int], Themed]
