"""Charts of a layout painted with texts that can be searched, in the place of their pictures."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from qgis.core import QgsLayoutItem, QgsLayoutItemPicture
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ...layers.chart_items import told_of
from ...layers.chart_painting import PaintedChart

_INLINE = "base64:"
_ROWS = (
    ("UpperLeft", "UpperMiddle", "UpperRight"),
    ("MiddleLeft", "Middle", "MiddleRight"),
    ("LowerLeft", "LowerMiddle", "LowerRight"),
)
_PLACES = [getattr(QgsLayoutItem.ReferencePoint, name) for row in _ROWS for name in row]


@contextmanager
def charts_as_text(items: Sequence[QgsLayoutItem]) -> Iterator[None]:
    """Paint drawings of ours instead of the pictures that show them; other pictures stay."""
    stands_in = [(item, chart) for item in items if (chart := _chart_of(item)) is not None]
    for item, chart in stands_in:
        item.layout().addItem(chart)
        QGraphicsItem.setVisible(item, False)
    try:
        yield
    finally:
        for item, chart in stands_in:
            QGraphicsItem.setVisible(item, True)
            item.layout().removeItem(chart)


def _chart_of(item: QgsLayoutItem) -> _Chart | None:
    if not isinstance(item, QgsLayoutItemPicture) or not told_of(item) or not _is_plain(item):
        return None
    source = item.picturePath()
    if not source.startswith(_INLINE) or item.mode() != QgsLayoutItemPicture.Format.FormatSVG:
        return None
    try:
        chart = PaintedChart.of(b64decode(source.removeprefix(_INLINE)).decode("utf-8"))
    except ValueError:
        return None
    painted = _Chart(chart, _place(item, chart))
    painted.setZValue(item.zValue())
    return painted


def _is_plain(item: QgsLayoutItemPicture) -> bool:
    """Whether the item is a drawing and nothing more; frames and the like are drawn with the picture."""
    return not (
        item.pictureRotation()
        or item.itemRotation()
        or item.frameEnabled()
        or item.hasBackground()
        or item.itemOpacity() != 1.0
        or item.blendMode() != QPainter.CompositionMode.CompositionMode_SourceOver
        or item.resizeMode() != QgsLayoutItemPicture.ResizeMode.Zoom
    )


def _place(item: QgsLayoutItemPicture, chart: PaintedChart) -> QRectF:
    """Where the picture shows a drawing: as large as it has room, at its anchor."""
    room = item.mapRectToScene(item.rect())
    scale = min(room.width() / chart.width, room.height() / chart.height)
    width, height = chart.width * scale, chart.height * scale
    row, column = divmod(_PLACES.index(item.pictureAnchor()), 3)
    left = room.x() + (room.width() - width) * column / 2
    top = room.y() + (room.height() - height) * row / 2
    return QRectF(left, top, width, height)


class _Chart(QGraphicsItem):
    def __init__(self, chart: PaintedChart, place: QRectF) -> None:
        super().__init__()
        self._chart = chart
        self._scale = place.width() / chart.width
        self._size = place.size()
        self.setPos(place.topLeft())

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return QRectF(QPointF(0, 0), self._size)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        painter.scale(self._scale, self._scale)
        self._chart.paint(painter)
