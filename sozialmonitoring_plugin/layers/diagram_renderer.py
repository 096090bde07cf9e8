"""Plain QGIS diagrams that divide a sum into its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsDiagram,
    QgsDiagramLayerSettings,
    QgsDiagramRenderer,
    QgsDiagramSettings,
    QgsExpression,
    QgsLinearlyInterpolatedDiagramRenderer,
    QgsPaintEffectRegistry,
    QgsPieDiagram,
    QgsProperty,
    QgsPropertyCollection,
    QgsSingleCategoryDiagramRenderer,
    QgsSingleSymbolRenderer,
    QgsStackedBarDiagram,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor

from ..core.circles import Scale
from ..core.map_kinds import DiagramForm
from ..core.values import Numbers
from .circle_renderer import largest_first, length_property, size_legend, size_property
from .circle_symbols import INK, CircleLook, bar_symbol
from .map_legend import LegendEntry

BAR_WIDTH = 3.0
EQUAL_SIZE = 7.0
"""Millimetres of diagrams that are all of the same size."""

_DISC = CircleLook("#ffffff", 1.0, INK, 0.15)


@dataclass(frozen=True)
class Sizes:
    """The sums that diagrams stand for, and how large one of them is."""

    numbers: Numbers
    scale: Scale


@dataclass(frozen=True)
class DiagramLegend:
    """What a legend says of diagrams: the parts with their colours, round sizes below a heading."""

    parts: tuple[LegendEntry, ...]
    sizes: tuple[LegendEntry, ...]
    heading: str


def show_diagrams(
    layer: QgsVectorLayer, fields: Sequence[str], form: DiagramForm, sizes: Sizes, legend: DiagramLegend
) -> None:
    """Let points have diagrams of these fields, sized by the field `total`; the small ones on top.

    Each stands on a plain ground of its size: labels keep off that, and clicks find it.
    """
    layer.setRenderer(_grounds(form, sizes, legend))
    diagram = QgsStackedBarDiagram() if form.is_bar else QgsPieDiagram()
    layer.setDiagramRenderer(
        _renderer(diagram, _settings(fields, form, sizes.scale, legend), form, sizes.scale)
    )
    layer.setDiagramLayerSettings(_places())


def _grounds(form: DiagramForm, sizes: Sizes, legend: DiagramLegend) -> QgsSingleSymbolRenderer:
    if form.is_equal:
        size = QgsProperty.fromExpression(str(EQUAL_SIZE))
    elif form.is_bar:
        size = length_property('"total"', sizes.numbers, sizes.scale)
    else:
        size = size_property('"total"', sizes.numbers, sizes.scale)
    symbol = bar_symbol(BAR_WIDTH, size) if form.is_bar else _DISC.symbol(size)
    renderer = QgsSingleSymbolRenderer(symbol)
    renderer.setDataDefinedSizeLegend(size_legend(legend.sizes, legend.heading))
    renderer.setOrderBy(largest_first('"total"'))
    renderer.setOrderByEnabled(True)
    return renderer


def _renderer(
    diagram: QgsDiagram, settings: QgsDiagramSettings, form: DiagramForm, scale: Scale
) -> QgsDiagramRenderer:
    renderer: QgsSingleCategoryDiagramRenderer | QgsLinearlyInterpolatedDiagramRenderer
    if form.is_equal:
        renderer = QgsSingleCategoryDiagramRenderer()
    else:
        renderer = QgsLinearlyInterpolatedDiagramRenderer()
        renderer.setLowerValue(0.0)
        renderer.setLowerSize(QSizeF(0.0, 0.0))
        renderer.setUpperValue(scale.value or 1.0)
        renderer.setUpperSize(QSizeF(scale.diameter, scale.diameter))
        renderer.setClassificationField("total")
    renderer.setDiagramSettings(settings)
    renderer.setDiagram(diagram)
    renderer.setAttributeLegend(True)
    return renderer


def _settings(
    fields: Sequence[str], form: DiagramForm, scale: Scale, legend: DiagramLegend
) -> QgsDiagramSettings:
    settings = QgsDiagramSettings()
    settings.categoryAttributes = [QgsExpression.quotedColumnRef(name) for name in fields]
    settings.categoryLabels = [part.label for part in legend.parts]
    settings.categoryColors = [QColor(part.color) for part in legend.parts]
    settings.sizeType = Qgis.RenderUnit.Millimeters
    size = EQUAL_SIZE if form.is_equal else scale.diameter
    settings.size = QSizeF(size, size)
    settings.scaleByArea = not form.is_bar
    settings.minimumSize = 0.0
    settings.penColor = QColor(INK)
    settings.penWidth = 0.15
    # What is left unset is something else after QGIS has read it from a style.
    settings.backgroundColor = QColor(255, 255, 255, 0)
    settings.setPaintEffect(QgsPaintEffectRegistry.defaultStack())
    settings.rotationOffset = 270.0
    settings.setDirection(QgsDiagramSettings.Direction.Clockwise)
    settings.barWidth = BAR_WIDTH
    settings.diagramOrientation = QgsDiagramSettings.DiagramOrientation.Up
    return settings


def _places() -> QgsDiagramLayerSettings:
    """On the point itself, every one of them, names beside them; large ones below small ones."""
    places = QgsDiagramLayerSettings()
    places.setPlacement(QgsDiagramLayerSettings.Placement.OverPoint)
    places.setShowAllDiagrams(True)
    places.setIsObstacle(True)
    places.setPriority(10)
    properties = QgsPropertyCollection()
    order = QgsProperty.fromExpression('1 / (1 + "total")')
    properties.setProperty(QgsDiagramLayerSettings.Property.ZIndex, order)
    places.setDataDefinedProperties(properties)
    return places
