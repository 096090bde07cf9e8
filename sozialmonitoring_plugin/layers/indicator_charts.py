"""The histogram of a map: all areas of the county, those of the map marked, levels above as references."""

from __future__ import annotations

from dataclasses import replace

from ..core.charts.chart import LegendChart, Paper
from ..core.charts.histogram_legend import HistogramLegend, histogram_legend
from ..core.charts.references import references_of
from ..core.classification.classification import Classification
from ..core.indicator_texts import unit_text
from ..core.publication import PublishedColumn
from .fonts import installed_family
from .map_scene import MapScene


def indicator_histogram(
    scene: MapScene, column: PublishedColumn, classification: Classification, colours: tuple[str, ...]
) -> LegendChart:
    """The distribution over the county in the colours of the classes, the lowest first."""
    values = column.values[scene.rank]
    legend = HistogramLegend(
        values,
        classification,
        colours,
        scene.words,
        unit_text(scene.words, column.indicator),
        references_of(scene.tree, column, scene.rank, scene.home),
    )
    if scene.home is not None:
        place = scene.tree.levels[scene.tree.municipal_rank].names[scene.home]
        legend = replace(legend, shown=values.taken(scene.coloured), place=place)
    return histogram_legend(legend, scene.request.paper or Paper(family=installed_family()))
