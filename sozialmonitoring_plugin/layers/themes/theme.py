"""What every kind of map has in common: a theme draws itself and says what is to be read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from ...core.colours.grounds import NEIGHBOURS

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
    entries, `heading` says above them what their numbers are. Where `charted` is true, the first chart tells
    all that the lines of `main` do, so that a sheet short of room can leave these out. `dates` are the
    Stichtage of a map that changes with time.
    `headed` are layers whose name has to stand above their lines, since the map shows several indicators.
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
    charted: bool = False
    headed: tuple[QgsVectorLayer, ...] = ()


class Theme(ABC):
    """A kind of map with its settings: a frozen dataclass.

    `neighbours` is the colour of what the map is not about, which no class may have; where areas may be very
    dark, boundaries are `cased`.
    """

    neighbours: ClassVar[str] = NEIGHBOURS
    cased: ClassVar[bool] = False

    @abstractmethod
    def draw(self, ground: Ground) -> Drawing:
        """Make the layers, in memory. Raises UserError for what was not published."""

    def restyle(self, ground: Ground, drawing: Drawing) -> Drawing | None:  # noqa: ARG002 - for others
        """Give the layers of a drawing of the same kind other classes and colours, without new features.

        None for a kind that has to be drawn anew. What is written in the layers' tables stays as it was.
        """
        return None
