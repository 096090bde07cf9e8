"""The histogram of a map: all areas of the county, those of the map marked, levels above as references."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..core.charts.chart import LegendChart, Paper
from ..core.charts.histogram_legend import HistogramLegend, Reference, histogram_legend
from ..core.classification.classification import Classification
from ..core.indicator_texts import unit_text
from ..core.indicators.tableau import Kind
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
        tuple(_references(scene, column)),
    )
    if scene.home is not None:
        place = scene.tree.levels[scene.tree.municipal_rank].names[scene.home]
        legend = replace(legend, shown=values.taken(scene.coloured), place=place)
    return histogram_legend(legend, Paper(family=installed_family()))


def _references(scene: MapScene, column: PublishedColumn) -> Iterator[Reference]:
    """County and municipality above the drawn level; the sum of counts is no yardstick for its areas."""
    if column.indicator.kind is Kind.COUNT:
        return
    county = scene.tree.levels[0]
    if len(county) == 1 and scene.rank > 0:
        yield Reference(county.names[0], float(column.values[0].numbers[0]))
    municipal = scene.tree.municipal_rank
    if scene.home is not None and scene.rank > municipal > 0:
        name = scene.tree.levels[municipal].names[scene.home]
        yield Reference(name, float(column.values[municipal].numbers[scene.home]), own=True)
