"""All pages of a booklet as a strip: number, heading, and a small picture of those in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QObject, QSignalBlocker, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QImage, QPixmap
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem

from ...atlas.page import Page
from ...core.booklets.contents import Part, PartKind
from ...support.translation import translate
from .part_titles import part_title

SMALL = 44
"""Pixels of the longer side of a small picture."""

_PAUSE = 60
"""Milliseconds between two small pictures, in which the window goes on."""


class PageList(QObject):
    """Asks `draw` for small pictures one by one, where nothing else is to be done."""

    chosen = pyqtSignal(int)

    def __init__(self, widget: QListWidget, draw: Callable[[int], QImage | None]) -> None:
        super().__init__(widget)
        self._list = widget
        self._draw = draw
        self._drawn: set[int] = set()
        self._blank = QIcon(_blank())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._go_on)
        widget.currentRowChanged.connect(self.chosen)
        widget.verticalScrollBar().valueChanged.connect(self.draw_more)

    @property
    def current(self) -> int:
        """The place of the chosen page, −1 for none."""
        return int(self._list.currentRow())

    def show(self, pages: Sequence[Page], current: int) -> None:
        """List pages and choose one; says nothing to anybody."""
        blocker = QSignalBlocker(self._list)
        self._timer.stop()
        self._drawn.clear()
        self._list.clear()
        for number, page in enumerate(pages, 1):
            item = QListWidgetItem(self._blank, _text(number, page))
            item.setToolTip(page.heading)
            item.setSizeHint(QSize(0, SMALL + 4))
            self._list.addItem(item)
        self._list.setCurrentRow(current)
        blocker.unblock()

    def choose(self, place: int) -> None:
        """Choose a page, if there is one at this place."""
        if 0 <= place < self._list.count():
            self._list.setCurrentRow(place)

    def show_small(self, place: int, image: QImage) -> None:
        """A page was drawn: its small picture."""
        self._drawn.add(place)
        item = self._list.item(place)
        if item is not None and not image.isNull():
            item.setIcon(QIcon(_on_square(image)))

    def draw_more(self, *_: object) -> None:
        """Draw the small pictures that are in sight, after a pause."""
        self._timer.start()

    def stop(self) -> None:
        """Draw no more."""
        self._timer.stop()

    def _go_on(self) -> None:
        place = next((one for one in self._in_sight() if one not in self._drawn), None)
        if place is None:
            return
        image = self._draw(place)
        self._drawn.add(place)
        if image is not None:
            self.show_small(place, image)
        self._timer.start()

    def _in_sight(self) -> range:
        area = self._list.viewport().rect()
        first = self._list.indexAt(area.topLeft()).row()
        last = self._list.indexAt(area.bottomLeft()).row()
        return range(max(0, first), (last if last >= 0 else self._list.count() - 1) + 1)


def _text(number: int, page: Page) -> str:
    heading = page.heading or translate("ExportBooklets", "(continued)")
    if number == 1 and not page.heading:
        heading = part_title(Part(PartKind.COVER))
    return f"{number}  {heading}"


def _blank() -> QPixmap:
    square = QPixmap(SMALL, SMALL)
    square.fill(Qt.GlobalColor.transparent)
    return square


def _on_square(image: QImage) -> QPixmap:
    from qgis.PyQt.QtGui import QColor, QPainter

    small = image.scaled(
        QSize(SMALL - 2, SMALL - 2),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    square = _blank()
    painter = QPainter(square)
    left, top = (SMALL - small.width()) // 2, (SMALL - small.height()) // 2
    painter.drawImage(left, top, small)
    painter.setPen(QColor("#9aa5ad"))
    painter.drawRect(left - 1, top - 1, small.width() + 1, small.height() + 1)
    painter.end()
    return square
