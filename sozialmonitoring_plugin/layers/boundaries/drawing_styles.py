"""What the layers of a drawing session look like: colours for what belongs together, lines for levels."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..fonts import installed_family

GROUND = ("#f3b25f", "#86c283", "#8fb0e8", "#e88ba3", "#e6d24a", "#b294d6", "#74c6c6", "#c2ab7c")
"""Fills for what belongs to one area of the level above."""

TINT = 0.38
"""Opacity of the fills: streets shine through, so that boundaries can lie above them."""

EDGE, NAME = "#152c57", "#333333"
UPPER = ("#17305c", "#111111", "#111111")
"""Outlines of the levels above, the lowest first."""

UPPER_WIDTHS = (1.1, 1.4, 1.7)
BEFORE = "#b4123f"
LOCKED = "#6b6b6b"
STREET, STREET_NAME = "#9a958c", "#505050"
ADDRESS = "#30302f"

STREET_NAMES_FROM = 8_000
ADDRESSES_FROM = 6_000
NUMBERS_FROM = 1_500


def style_areas(layer: QgsVectorLayer, parents: Sequence[tuple[str, str]]) -> None:
    """Fill areas by the area above, given as keys and names; write their names."""
    categories = [
        QgsRendererCategory(key, _fill(GROUND[place % len(GROUND)]), f"{key} {name}".strip())
        for place, (key, name) in enumerate(parents)
    ]
    categories.append(QgsRendererCategory(None, _fill("#f0f0f0"), ""))
    layer.setRenderer(QgsCategorizedSymbolRenderer("parent", categories))
    _label(layer, "name", 8.5, NAME)


def style_upper(layer: QgsVectorLayer, distance: int) -> None:
    """Outlines of a level above; `distance` 0 for the one right above the drawn level."""
    place = min(distance, len(UPPER) - 1)
    _draw(layer, _outline(UPPER[place], UPPER_WIDTHS[place]))


def style_before(layer: QgsVectorLayer) -> None:
    """The outlines of the version before: thin and dashed, below those that are drawn."""
    line = {"line_color": BEFORE, "line_width": "0.35", "line_style": "dash", "joinstyle": "round"}
    _draw(layer, QgsLineSymbol.createSimple(line))


def style_locked(layer: QgsVectorLayer) -> None:
    """Areas that keep their ground: hatched in grey."""
    symbol = QgsFillSymbol.createSimple({"color": LOCKED, "style": "b_diagonal", "outline_style": "no"})
    _draw(layer, symbol)
    layer.setOpacity(0.55)


def style_streets(layer: QgsVectorLayer) -> None:
    """Streets as thin lines with their names from near."""
    _draw(layer, QgsLineSymbol.createSimple({"line_color": STREET, "line_width": "0.25"}))
    _label(layer, "name", 7, STREET_NAME, STREET_NAMES_FROM, along=True)


def style_addresses(layer: QgsVectorLayer) -> None:
    """Addresses as dots from near, with their house numbers from nearer."""
    symbol = QgsMarkerSymbol.createSimple({"color": ADDRESS, "size": "0.9", "outline_style": "no"})
    _draw(layer, symbol)
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(ADDRESSES_FROM)
    _label(layer, "name", 6, ADDRESS, NUMBERS_FROM)


def _fill(color: str) -> QgsFillSymbol:
    ground = QColor(color)
    ground.setAlphaF(TINT)
    return QgsFillSymbol.createSimple(
        {
            "color": ground.name(QColor.NameFormat.HexArgb),
            "outline_color": EDGE,
            "outline_width": "0.8",
            "joinstyle": "round",
        }
    )


def _outline(color: str, width: float, style: str = "solid") -> QgsFillSymbol:
    return QgsFillSymbol.createSimple(
        {
            "style": "no",
            "outline_color": color,
            "outline_width": str(width),
            "outline_style": style,
            "joinstyle": "round",
        }
    )


def _draw(layer: QgsVectorLayer, symbol: QgsSymbol) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _label(
    layer: QgsVectorLayer, field: str, size: float, color: str, scale: int = 0, *, along: bool = False
) -> None:
    text = QgsTextFormat()
    font = text.font()
    font.setFamily(installed_family())
    text.setFont(font)
    text.setSize(size)
    text.setColor(QColor(color))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.7)
    text.setBuffer(buffer)
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.setFormat(text)
    if along:
        settings.placement = Qgis.LabelPlacement.Curved
    if scale:
        settings.scaleVisibility = True
        settings.minimumScale = scale
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
