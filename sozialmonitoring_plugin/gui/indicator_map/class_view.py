"""The table of classes as it is worked with: a click or Space on a colour, typing for the rest."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QColorDialog, QHeaderView, QTableView, QWidget

from ...support.translation import translate
from ..tables import make_compact
from .class_model import COLOUR, LABEL, PEOPLE, ClassModel
from .swatches import SWATCH

Trigger = QAbstractItemView.EditTrigger


class ClassView(QTableView):
    """Tells an own colour by `colour_chosen`, "" to have that of the palette back."""

    colour_chosen = pyqtSignal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ClassModel(self)
        self.setModel(self._model)
        self.setAccessibleName(translate("IndicatorMap", "Classes"))
        self.setIconSize(SWATCH)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        make_compact(self)
        self.verticalHeader().setDefaultSectionSize(max(SWATCH.height() + 6, self.fontMetrics().height() + 8))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        # A label that is too long is told by its tip; sideways scrolling would hide the counts.
        header.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(34)
        self.setStyleSheet("QTableView::item { padding-left: 4px; padding-right: 4px; }")
        self.clicked.connect(self._choose_colour)
        self._model.modelReset.connect(self._hide_empty)
        self._model.dataChanged.connect(self._hide_empty)

    @property
    def classes(self) -> ClassModel:
        """What is shown."""
        return self._model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space on a colour chooses one, Delete gives that of the palette back."""
        index = self.currentIndex()
        if index.isValid() and index.column() == COLOUR:
            if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose_colour(index)
                return
            if event.key() == Qt.Key.Key_Delete and self._model.rows[index.row()].is_class:
                self.colour_chosen.emit(self._model.rows[index.row()].place, "")
                return
        super().keyPressEvent(event)

    def _choose_colour(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if index.column() != COLOUR or not row.is_class:
            return
        title = translate("IndicatorMap", "Colour of “{label}”").format(label=row.entry.label)
        colour = QColorDialog.getColor(QColor(row.entry.color), self, title)
        if colour.isValid() and colour.name() != row.entry.color:
            self.colour_chosen.emit(row.place, colour.name())

    def _hide_empty(self, *_: QObject) -> None:
        self.setColumnHidden(PEOPLE, not self._model.has_people)
