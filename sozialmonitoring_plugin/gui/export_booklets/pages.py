"""Pages of a booklet as pictures to look at."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import QObject, QSize, Qt
from qgis.PyQt.QtGui import QImage, QPixmap, QResizeEvent
from qgis.PyQt.QtWidgets import QComboBox, QLabel

from ...core.feedback import Feedback
from ...support.translation import translate
from ...workflows.booklet_files import PAGES
from ...workflows.export_atlas import ExportAtlasRequest, export_atlas

LONGEST_SIDE = 1400
"""Pixels that are kept of a page; more than any preview is wide."""

MAP_PAGE = 1
"""The page shown first: the one behind the cover."""


def draw_pages(request: ExportAtlasRequest, feedback: Feedback) -> list[QImage]:
    """Draw one booklet into a temporary folder. Layouts want the main thread."""
    with tempfile.TemporaryDirectory(prefix="sozialmonitoring-") as folder:
        trial = replace(request, output_folder=Path(folder), formats=(PAGES,))
        return [_small(QImage(str(file))) for file in export_atlas(trial, feedback)]


def _small(image: QImage) -> QImage:
    size = QSize(LONGEST_SIDE, LONGEST_SIDE)
    return image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


class PageViewer(QObject):
    """Shows one page at a time, as large as the label is."""

    def __init__(self, label: QLabel, box: QComboBox) -> None:
        super().__init__(label)
        self._label = label
        self._box = box
        self._pages: list[QImage] = []
        box.currentIndexChanged.connect(self._paint)
        label.installEventFilter(self)
        self.show([])

    @property
    def count(self) -> int:
        """How many pages there are to look at."""
        return len(self._pages)

    def show(self, pages: list[QImage]) -> None:
        """Show other pages, beginning with the first map."""
        self._pages = pages
        self._box.clear()
        text = translate("ExportBooklets", "Page {number}")
        self._box.addItems([text.format(number=number) for number in range(1, len(pages) + 1)])
        self._box.setEnabled(bool(pages))
        self._box.setCurrentIndex(min(MAP_PAGE, len(pages) - 1))
        self._paint()

    def eventFilter(self, _watched: QObject, event: object) -> bool:
        if isinstance(event, QResizeEvent):
            self._paint()
        return False

    def _paint(self, *_: object) -> None:
        row = self._box.currentIndex()
        if not 0 <= row < len(self._pages):
            self._label.setPixmap(QPixmap())
            self._label.setText(translate("ExportBooklets", "“Show” draws the pages"))
            return
        ratio = self._label.devicePixelRatioF()
        picture = QPixmap.fromImage(self._pages[row]).scaled(
            self._label.contentsRect().size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        picture.setDevicePixelRatio(ratio)
        self._label.setPixmap(picture)
