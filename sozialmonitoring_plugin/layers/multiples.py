"""Small multiples: the same map again and again on one page, over Stichtage or over indicators."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsRectangle

from ..core.wording import Wording
from .indicator_map import IndicatorMap


@dataclass(frozen=True)
class Panel:
    """One of the maps; `caption` is what tells it from the others."""

    caption: str
    indicator_map: IndicatorMap


@dataclass(frozen=True)
class Multiples:
    """Maps of one county at one scale. Where they share their classes, one legend stands for all."""

    title: str
    subtitle: str
    notes: tuple[str, ...]
    panels: tuple[Panel, ...]
    is_shared: bool

    @property
    def words(self) -> Wording:
        """The language of the page."""
        return self.panels[0].indicator_map.words

    @property
    def extent(self) -> QgsRectangle:
        """What every map shows."""
        extent = QgsRectangle()
        for panel in self.panels:
            extent.combineExtentWith(panel.indicator_map.extent)
        return extent
