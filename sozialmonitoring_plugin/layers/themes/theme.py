"""What every kind of map has in common: a theme draws itself and says what is to be read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from qgis.core import QgsVectorLayer

    from ..legend_charts import LegendChart
    from ..map_legend import LegendEntry
    from .ground import Ground


@dataclass(frozen=True)
class Drawing:
    """What a theme puts on the map; layers from the topmost down.

    `areas` are fills that lie below the boundaries, the one with the numbers first; `above` lies on
    the boundaries: circles and diagrams. `main` is the layer that a person would classify or edit. There is
    no layer of reasons where every area has a number. `charts` are what a legend draws besides its
    entries, `heading` says above them what their numbers are. `dates` are the Stichtage of a map that
    changes with time.
    """

    title: str
    notes: tuple[str, ...]
    main: QgsVectorLayer
    areas: tuple[QgsVectorLayer, ...]
    reasons: QgsVectorLayer | None
    entries: tuple[LegendEntry, ...]
    above: tuple[QgsVectorLayer, ...] = ()
    charts: tuple[LegendChart, ...] = ()
    dates: tuple[date, ...] = ()
    heading: str = ""


class Theme(ABC):
    """A kind of map with its settings: a frozen dataclass."""

    @abstractmethod
    def draw(self, ground: Ground) -> Drawing:
        """Make the layers, in memory. Raises UserError for what was not published."""
