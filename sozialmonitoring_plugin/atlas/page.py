"""A page of a booklet as data: which template it fills, and with what."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..core.charts.chart import LegendChart
from .tables.sheets import Sheet
from .templates import PageKind, PageTemplate
from .texts import Texts

if TYPE_CHECKING:
    from .booklet import BookletRequest


@dataclass(frozen=True)
class Shown:
    """A map as it is shown: `kept` are the layers that live as long as the page, `told` the map in words."""

    kept: Any
    told: str = ""


class PageMap(ABC):
    """What the map items of a page show."""

    @abstractmethod
    def show(self, request: BookletRequest, template: PageTemplate) -> Shown:
        """Make the layers and show them in the items of the template."""


@dataclass(frozen=True)
class Link:
    """A rectangle of a page, millimetres from its upper left corner, that leads to the page of an anchor."""

    x: float
    y: float
    width: float
    height: float
    anchor: str


@dataclass(frozen=True)
class Reference:
    """The last cell of a row of a table, which holds the number of the page of an anchor."""

    table: str
    row: int
    anchor: str


@dataclass(frozen=True)
class Page:
    """One page: the texts of its labels; charts, tables and pictures by the ids of the items that show them.

    `heading` is how contents and bookmarks call it, `depth` how deep it stands there; "" for a page that
    continues the one before. Links and the index find it by its `anchor`. `pictures` are data URIs; an item
    with "" is not drawn. `references` are filled in when all pages have their numbers. `chapter` is the
    heading of a part that begins here and has no page of its own.
    """

    kind: PageKind
    texts: Texts
    heading: str = ""
    depth: int = 0
    anchor: str = ""
    map: PageMap | None = None
    charts: Mapping[str, LegendChart] = field(default_factory=dict)
    tables: Mapping[str, Sheet] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    chapter: str = ""
    pictures: Mapping[str, str] = field(default_factory=dict)
    references: tuple[Reference, ...] = ()
