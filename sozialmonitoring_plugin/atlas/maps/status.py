"""The map of a social index."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsLayoutItemMap

from ..booklet import BookletRequest
from ..page import PageMap, Shown
from ..status import BookletStatus
from ..templates import PageTemplate
from .ground import drawn_for_home
from .indicator import themed_content
from .items import fill_map_items
from .told import content_told


@dataclass(frozen=True)
class StatusPageMap(PageMap):
    """The areas of the municipality in the colours of their groups."""

    status: BookletStatus

    def show(self, request: BookletRequest, template: PageTemplate) -> Shown:
        """Show it in the item "map" and what belongs to it."""
        drawn = drawn_for_home(request, template.item("map", QgsLayoutItemMap))
        content = themed_content(drawn, self.status.theme, self.status.rank)
        fill_map_items(template, content, request.words)
        return Shown(content, content_told(request, content))
