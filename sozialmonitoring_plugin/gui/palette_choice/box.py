"""The combo box of a palette choice."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtGui import QStandardItem
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...support.translation import translate
from .delegate import PaletteDelegate
from .model import NAME
from .ramps import RAMP_SIZE

MOST_ROWS = 24


class PaletteBox(QComboBox):
    """Offers palettes under headings; `picked` tells the name of the one that a person picks."""

    picked = pyqtSignal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIconSize(RAMP_SIZE)
        self.setMaxVisibleItems(MOST_ROWS)
        self.setItemDelegate(PaletteDelegate(self))
        self.setAccessibleName(translate("PaletteChoice", "Palette"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.currentIndexChanged.connect(self._tell)

    def show_items(self, items: Iterable[QStandardItem], name: str) -> None:
        """Offer other rows, the one of `name` as the chosen one; says nothing."""
        blocker = QSignalBlocker(self)
        model = self.model()
        model.clear()
        for item in items:
            model.appendRow(item)
        self.setCurrentIndex(self.findData(name, NAME))
        blocker.unblock()
        self.setToolTip(str(self.itemData(self.currentIndex(), NAME) or ""))

    def showPopup(self) -> None:
        """Let the popup be as wide as its rows with their marks."""
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width())
        super().showPopup()

    def _tell(self, index: int) -> None:
        name = self.itemData(index, NAME)
        if name is not None:
            self.picked.emit(name)
