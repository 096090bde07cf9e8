"""Small multiples: the same map again and again on one page, over Stichtage or over indicators."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.wording import Wording
from .far_areas import Frame
from .indicator_map import IndicatorMap
from .map_frame import frame_of


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
    def frame(self) -> Frame:
        """What every map shows: the areas are those of one county."""
        return frame_of(self.panels[-1].indicator_map)
