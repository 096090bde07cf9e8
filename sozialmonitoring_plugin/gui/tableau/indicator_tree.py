"""The tree of indicators by theme, with a box to tick and a sign for what is delivered."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from qgis.PyQt.QtCore import QObject, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from ...support.translation import translate
from .tree_rows import Shown, Sign, TreeRow

ID = Qt.ItemDataRole.UserRole
NAME, SIGN = 0, 1


class IndicatorTree(QObject):
    """Keeps selection and open themes while rows change; `ticked` is a wish, the draft decides."""

    chosen = pyqtSignal(str)
    ticked = pyqtSignal(str, bool)

    def __init__(self, view: QTreeWidget) -> None:
        super().__init__(view)
        self._view = view
        self._items: dict[str, QTreeWidgetItem] = {}
        self._order: list[tuple[str, str]] = []
        view.setColumnCount(2)
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(SIGN, QHeaderView.ResizeMode.ResizeToContents)
        view.setHeaderHidden(True)
        view.currentItemChanged.connect(self._choose)
        view.itemChanged.connect(self._tick)

    @property
    def current(self) -> str:
        """The id of the selected indicator, "" for none."""
        item = self._view.currentItem()
        return str(item.data(NAME, ID) or "") if item else ""

    def select(self, indicator_id: str) -> None:
        """Select an indicator and make it visible."""
        item = self._items.get(indicator_id)
        if item is not None:
            self._view.setCurrentItem(item)
            first = item.parent().indexOfChild(item) == 0
            self._view.scrollToItem(item.parent() if first else item)

    def item(self, indicator_id: str) -> QTreeWidgetItem:
        """The row of an indicator."""
        return self._items[indicator_id]

    def show(self, rows: Sequence[TreeRow], search: str, shown: Shown) -> None:
        """Show rows; what does not match is out of sight, not gone."""
        blocker = QSignalBlocker(self._view)
        order = [(row.indicator.theme, row.indicator.id) for row in rows]
        current = self.current
        if order != self._order:
            self._build(order)
        for row in rows:
            _show_row(self._items[row.indicator.id], row)
            hidden = not row.matches(search, shown) and row.indicator.id != current
            self._items[row.indicator.id].setHidden(hidden)
        self._hide_empty_themes(is_search=bool(search) or shown is not Shown.ALL)
        blocker.unblock()
        if current in self._items and self.current != current:
            self.select(current)
        elif current and current not in self._items:
            self.chosen.emit(self.current)

    def _build(self, order: list[tuple[str, str]]) -> None:
        closed = {item.text(NAME) for item in self._themes() if not item.isExpanded()}
        self._view.clear()
        self._items.clear()
        themes: dict[str, QTreeWidgetItem] = {}
        for theme, indicator_id in order:
            if theme not in themes:
                themes[theme] = _theme_item(theme)
                self._view.addTopLevelItem(themes[theme])
                themes[theme].setFirstColumnSpanned(True)
                themes[theme].setExpanded(themes[theme].text(NAME) not in closed)
            item = QTreeWidgetItem(themes[theme])
            item.setData(NAME, ID, indicator_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self._items[indicator_id] = item
        self._order = order

    def _themes(self) -> list[QTreeWidgetItem]:
        return [self._view.topLevelItem(row) for row in range(self._view.topLevelItemCount())]

    def _hide_empty_themes(self, *, is_search: bool) -> None:
        for theme in self._themes():
            hidden = all(theme.child(row).isHidden() for row in range(theme.childCount()))
            theme.setHidden(hidden)
            if is_search and not hidden:
                theme.setExpanded(True)

    def _choose(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        self.chosen.emit(str(item.data(NAME, ID) or "") if item else "")

    def _tick(self, item: QTreeWidgetItem, column: int) -> None:
        indicator_id = item.data(NAME, ID)
        if column == NAME and indicator_id:
            self.ticked.emit(str(indicator_id), item.checkState(NAME) == Qt.CheckState.Checked)


def _theme_item(theme: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([theme or translate("Tableau", "without a theme")])
    font = item.font(NAME)
    font.setBold(True)
    item.setFont(NAME, font)
    return item


def _show_row(item: QTreeWidgetItem, row: TreeRow) -> None:
    one = row.indicator
    item.setText(NAME, f"{one.number} {one.title}".strip())
    item.setCheckState(NAME, Qt.CheckState.Checked if row.in_use else Qt.CheckState.Unchecked)
    item.setText(SIGN, row.sign.value)
    item.setData(SIGN, Qt.ItemDataRole.AccessibleTextRole, sign_titles()[row.sign])
    for column in (NAME, SIGN):
        item.setToolTip(column, f"<qt>{escape(row.tip).replace(chr(10), '<br>')}</qt>")
    item.setTextAlignment(SIGN, int(Qt.AlignmentFlag.AlignCenter))


def sign_titles() -> dict[Sign, str]:
    """What the signs say."""
    return {
        Sign.UNKNOWN: "",
        Sign.EVERYWHERE: translate("Tableau", "computable"),
        Sign.PARTLY: translate("Tableau", "computable in part"),
        Sign.NOWHERE: translate("Tableau", "not delivered"),
        Sign.DOUBTFUL: translate("Tableau", "doubtful"),
        Sign.WRONG: translate("Tableau", "wrong formula"),
    }
