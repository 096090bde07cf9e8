"""Classes, the bounds between them, and who owns a bound."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from ...core.index.cutoffs import Bound, Cutoffs, IndexClass, Owner
from ...support.translation import translate
from ..choices import chosen
from ..tables import make_compact
from .looks import INK
from .quiet import QuietComboBox, QuietSpinBox

TITLE, MARK, BOUND, OWNER = range(4)
_LIMITS = (-1e6, 1e6)


class CutoffTable(QObject):
    """One class a row; a bound stands in the row of the class below it."""

    changed = pyqtSignal()

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(table)
        self._table = table
        self._ids: tuple[str, ...] = ()
        table.setColumnCount(4)
        table.setHorizontalHeaderLabels(
            [
                translate("Index", "Class"),
                translate("Index", "Mark"),
                translate("Index", "ends at"),
                translate("Index", "The bound belongs to"),
            ]
        )
        table.verticalHeader().hide()
        make_compact(table)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 12)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        table.itemChanged.connect(self._take)

    def show(self, cutoffs: Cutoffs, colours: tuple[str, ...]) -> None:
        """Show classes and bounds; says nothing to anybody."""
        blocker = QSignalBlocker(self._table)
        self._ids = tuple(one.id for one in cutoffs.classes)
        self._table.setRowCount(0)
        self._table.setRowCount(len(cutoffs.classes))
        for row, one in enumerate(cutoffs.classes):
            title, mark = QTableWidgetItem(one.title), QTableWidgetItem(one.mark)
            title.setBackground(QColor(colours[row]))
            title.setForeground(QColor(INK))
            mark.setTextAlignment(int(Qt.AlignmentFlag.AlignCenter))
            self._table.setItem(row, TITLE, title)
            self._table.setItem(row, MARK, mark)
            if row < len(cutoffs.bounds):
                self._fill_bound(row, cutoffs.bounds[row], one.title, cutoffs.classes[row + 1].title)
        for column in (BOUND, OWNER):
            nothing = QTableWidgetItem()
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._table.setItem(len(cutoffs.classes) - 1, column, nothing)
        blocker.unblock()

    def read(self) -> Cutoffs:
        """What the rows say."""
        rows = range(len(self._ids))
        classes = tuple(
            IndexClass(self._ids[row], self._text(row, TITLE), self._text(row, MARK)) for row in rows
        )
        bounds = tuple(
            Bound(
                self._table.cellWidget(row, BOUND).number, Owner(chosen(self._table.cellWidget(row, OWNER)))
            )
            for row in rows[:-1]
        )
        return Cutoffs(classes, bounds)

    def _text(self, row: int, column: int) -> str:
        return str(self._table.item(row, column).text()).strip()

    def _take(self, item: QTableWidgetItem) -> None:
        """A class may have another name, by which its bounds are called."""
        if item.column() == TITLE:
            for row in (item.row() - 1, item.row()):
                if 0 <= row < len(self._ids) - 1:
                    self._name_bound(row, self._text(row, TITLE), self._text(row + 1, TITLE))
        self.changed.emit()

    def _name_bound(self, row: int, below: str, above: str) -> None:
        spin, owner = self._table.cellWidget(row, BOUND), self._table.cellWidget(row, OWNER)
        for editor in (spin, owner):
            editor.setAccessibleName(_name(below, above))
        for value, title in ((Owner.BELOW.value, below), (Owner.ABOVE.value, above)):
            owner.setItemText(owner.findData(value), title)

    def _fill_bound(self, row: int, bound: Bound, below: str, above: str) -> None:
        name = _name(below, above)
        spin = QuietSpinBox(_LIMITS, bound.at, name)
        spin.valueChanged.connect(self.changed)
        owner = QuietComboBox(
            [(Owner.BELOW.value, below), (Owner.ABOVE.value, above)], bound.owner.value, name
        )
        owner.currentIndexChanged.connect(self.changed)
        self._table.setCellWidget(row, BOUND, spin)
        self._table.setCellWidget(row, OWNER, owner)


def _name(below: str, above: str) -> str:
    return translate("Index", "Bound between {below} and {above}").format(below=below, above=above)
