"""The small map of a profile: where in the municipality an area lies."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsLayoutItemMap

from ...core.places import Place
from ..booklet import BookletRequest
from ..colours import OTHER_AREAS
from ..page import PageMap, Shown
from ..templates import PageTemplate
from .ground import drawn_for_home
from .items import show_layers
from .locator import plain_layer


@dataclass(frozen=True)
class ProfileMap(PageMap):
    """The areas of the municipality, one of them in the colour of the county."""

    place: Place

    def show(self, request: BookletRequest, template: PageTemplate) -> Shown:
        """Show it in the item "map"."""
        item = template.item("map", QgsLayoutItemMap)
        drawn = drawn_for_home(request, item).geometries
        shapes = drawn.by_level.get(request.tree.levels[self.place.rank].level.id, {})
        inside = request.inside(request.home, self.place.rank)
        others = [shapes[one.key] for one in inside if one.key in shapes and one.key != self.place.key]
        own: list[QgsGeometry] = [shapes[self.place.key]] if self.place.key in shapes else []
        layers = (
            plain_layer(request, own, request.contents.accent),
            plain_layer(request, others, OTHER_AREAS),
        )
        if item is not None:
            extent = layers[0].extent()
            extent.combineExtentWith(layers[1].extent())
            show_layers(item, layers, extent)
        return Shown(layers, request.words.text("atlas_profile_map", area=self.place.name))
