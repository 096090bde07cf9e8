"""The maps of the overview: the areas with their codes, and where they lie in the county."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...core.booklets.findings.naming import counted
from ...core.places import Place
from ...layers.area_layer import NamedArea, ShownArea, area_layer
from ...layers.area_rows import AreaRows, Labels
from ...layers.map_labels import label_areas, label_neighbours
from ...layers.scale_bar import fit_scale_bar
from ...layers.symbols import boundary_symbol, neighbour_symbol
from ..booklet import BookletRequest
from ..page import PageMap, Shown
from ..templates import PageTemplate
from .ground import drawn_for_county, drawn_for_home
from .items import SCALE_BAR_WIDTH, show_layers
from .locator import fill_locator, locator_layers, locator_told

TINTS = (0.10, 0.24, 0.38)
"""Parts of the county's colour by which neighbouring groups of areas differ."""

AROUND = 1.08


@dataclass(frozen=True)
class OverviewMap(PageMap):
    """The areas of the municipality with the codes of their list; `codes` by rank and key."""

    codes: Mapping[tuple[int, str], str]

    def show(self, request: BookletRequest, template: PageTemplate) -> Shown:
        """Show the areas in the item "map", the county in "locator"."""
        item = template.item("map", QgsLayoutItemMap)
        layers = overview_layers(drawn_for_home(request, item), self.codes)
        if item is not None:
            show_layers(item, layers, layers[-2].extent(), AROUND)
            bar = template.item("scalebar", QgsLayoutItemScaleBar)
            if bar is not None:
                fit_scale_bar(bar, item, SCALE_BAR_WIDTH, request.words)
        locator = locator_layers(drawn_for_county(request, template.item("locator", QgsLayoutItemMap)))
        fill_locator(template, locator, "locator")
        return Shown((layers, locator), f"{_told(request)} {locator_told(request)}")


def overview_layers(
    request: BookletRequest, codes: Mapping[tuple[int, str], str]
) -> tuple[QgsVectorLayer, ...]:
    """Top first: boundaries of the levels between, the areas, and the municipalities around."""
    return (*_boundaries(request), _areas(request, codes), _neighbours(request))


def _told(request: BookletRequest) -> str:
    counts = (
        counted(request.words, request.tree.levels[rank].level.title, len(request.inside(request.home, rank)))
        for rank in range(request.home.rank + 1, request.map_rank + 1)
    )
    return request.words.text("atlas_overview_told", municipality=request.home.name, areas=", ".join(counts))


def _areas(request: BookletRequest, codes: Mapping[tuple[int, str], str]) -> QgsVectorLayer:
    inside = request.inside(request.home, request.map_rank)
    rows = _rows(request, inside, request.map_rank, Labels.NAMES_AND_VALUES)
    texts = [codes[place.rank, place.key] for place in inside]
    shown = rows.with_texts(texts, np.ones(len(inside), dtype=np.bool_))
    layer = area_layer(
        request.drawn.level.title,
        ShownArea,
        [(area, shape) for _, area, shape in shown],
        request.geometries.crs,
    )
    layer.setRenderer(_tinted(request))
    label_areas(layer)
    return layer


def _tinted(request: BookletRequest) -> QgsFeatureRenderer:
    """Areas of one group in one tint; without groups all are alike."""
    parent_rank, accent = request.map_rank - 1, request.contents.accent
    if parent_rank <= request.home.rank:
        return QgsSingleSymbolRenderer(_tint(accent, TINTS[1]))
    categories = [
        QgsRendererCategory(parent.key, _tint(accent, TINTS[place % len(TINTS)]), parent.name)
        for place, parent in enumerate(request.inside(request.home, parent_rank))
    ]
    return QgsCategorizedSymbolRenderer("parent_key", categories)


def _tint(accent: str, part: float) -> QgsFillSymbol:
    full = QColor(accent)
    mixed = [round(255 - (255 - one) * part) for one in (full.red(), full.green(), full.blue())]
    colour = ",".join(map(str, mixed))
    return QgsFillSymbol.createSimple(
        {"color": colour, "outline_color": "#ffffff", "outline_width": "0.3", "joinstyle": "round"}
    )


def _boundaries(request: BookletRequest) -> tuple[QgsVectorLayer, ...]:
    layers = []
    for rank in range(request.home.rank, request.map_rank):
        rows = _rows(request, request.inside(request.home, rank), rank).named()
        layer = area_layer(request.tree.levels[rank].level.title, NamedArea, rows, request.geometries.crs)
        layer.setRenderer(QgsSingleSymbolRenderer(boundary_symbol(request.map_rank - rank)))
        layers.append(layer)
    return tuple(layers)


def _neighbours(request: BookletRequest) -> QgsVectorLayer:
    rank = request.home.rank
    peers = request.tree.levels[rank]
    everyone = (Place.of(request.tree, rank, position) for position in range(len(peers)))
    others = tuple(place for place in everyone if place.key != request.home.key)
    rows = _rows(request, others, rank).named()
    layer = area_layer(peers.level.title, NamedArea, rows, request.geometries.crs)
    layer.setRenderer(QgsSingleSymbolRenderer(neighbour_symbol()))
    if rank > 0:
        label_neighbours(layer, "area_name")
    return layer


def _rows(
    request: BookletRequest, places: Sequence[Place], rank: int, labels: Labels = Labels.NONE
) -> AreaRows:
    positions = np.array([place.position for place in places], dtype=np.intp)
    return AreaRows(request.tree, rank, positions, request.geometries, labels)
