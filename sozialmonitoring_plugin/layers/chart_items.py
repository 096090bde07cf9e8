"""Drawings of a legend in a layout: vectors inside the layout, in no file."""

from __future__ import annotations

from qgis.core import QgsLayoutItemPicture, QgsLayoutPoint, QgsLayoutSize, QgsPrintLayout

from .legend_charts import LegendChart, inline_svg

_TOLD = "sozialmonitoring/told"


def add_chart(
    layout: QgsPrintLayout, chart: LegendChart, corner: tuple[float, float], width: float
) -> QgsLayoutItemPicture:
    """Put a drawing with its upper left corner there, at most `width` millimetres wide."""
    item = QgsLayoutItemPicture(layout)
    scale = min(1.0, width / chart.width)
    item.attemptMove(QgsLayoutPoint(*corner))
    item.attemptResize(QgsLayoutSize(chart.width * scale, chart.height * scale))
    item.setId(chart.title)
    show_chart(item, chart)
    layout.addLayoutItem(item)
    return item


def show_chart(item: QgsLayoutItemPicture, chart: LegendChart) -> None:
    """Show a drawing in an item, as large as it has room."""
    item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    item.setPicturePath(inline_svg(chart), QgsLayoutItemPicture.Format.FormatSVG)
    item.setCustomProperty(_TOLD, f"{chart.title}. {chart.told}".strip(" ."))


def told_of(item: QgsLayoutItemPicture) -> str:
    """The drawing of an item in words, "" where it is none that was shown here."""
    return str(item.customProperty(_TOLD) or "")
