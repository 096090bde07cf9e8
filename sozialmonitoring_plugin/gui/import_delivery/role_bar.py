"""The bar above the sheet: what is selected was taken for this, and a button for everything it may be."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QTableView,
    QToolBar,
    QToolButton,
)

from ...core.deliveries.sheets.grid import address, letter
from ...support.translation import translate
from .explain import described, rule_in
from .gestures import Gesture, Scope, Spot, gestures
from .job import Insight
from .sheet_roles import CellRole
from .sheet_view import natural_scope, spot_of

_KINDS = ("count", "rate", "class")


class RoleBar(QObject):
    """Follows the selection of the sheet; `corrected` carries the gesture that was chosen and the spot."""

    corrected = pyqtSignal(object, object)

    def __init__(self, view: QTableView, layout: QHBoxLayout, label: QLabel) -> None:
        super().__init__(view)
        self._view, self._label = view, label
        self._insight: Insight | None = None
        self._scope = Scope.COLUMN
        self._scopes = QButtonGroup(self)
        self._buttons = {scope: self._scope_button(scope, layout) for scope in Scope}
        self._bar = QToolBar()
        self._bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        layout.addWidget(self._bar, 1)
        self._gestures: dict[str, tuple[Gesture, QAction]] = {}
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        for header in (view.horizontalHeader(), view.verticalHeader()):
            header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            header.customContextMenuRequested.connect(partial(self._open_header_menu, header))

    def offer(self, language: str) -> None:
        """Make the actions; `language` is that of the monitoring."""
        for _, action in self._gestures.values():
            action.deleteLater()
        self._gestures = {one.name: (one, self._action(one)) for one in gestures(language)}
        self.follow()

    def watch(self) -> None:
        """Follow the selection of the view's model."""
        self._view.selectionModel().selectionChanged.connect(self.follow)
        self._view.selectionModel().currentChanged.connect(self.follow)

    def show(self, insight: Insight | None) -> None:
        """Another look."""
        self._insight = insight
        self.follow()

    def follow(self, *_: object) -> None:
        """Show the buttons for what is selected."""
        spot = spot_of(self._view)
        if self._insight is None or spot is None:
            hint = translate(
                "ImportDelivery", "Click a column, a row or a cell to correct what it was taken for."
            )
            self._label.setText(hint)
            self._bar.clear()
        else:
            self._scope = natural_scope(self._view) or self._scope
            self._show_spot(self._insight, spot)
        for scope, button in self._buttons.items():
            button.setEnabled(spot is not None and self._insight is not None)
            button.setChecked(scope is self._scope)

    def _show_spot(self, insight: Insight, spot: Spot) -> None:
        self._buttons[Scope.COLUMN].setText(
            translate("ImportDelivery", "Column {letter}").format(letter=letter(spot.column))
        )
        self._buttons[Scope.ROW].setText(
            translate("ImportDelivery", "Row {number}").format(number=spot.row + 1)
        )
        self._buttons[Scope.CELL].setText(
            translate("ImportDelivery", "Text in {cell}").format(cell=address(spot.row, spot.column))
        )
        self._label.setText(described(insight, spot, self._scope))
        self._bar.clear()
        for gesture, action in self._gestures.values():
            action.setChecked(self._is_so(insight, spot, gesture))
            if gesture.scope is self._scope:
                self._bar.addAction(action)

    def _is_so(self, insight: Insight, spot: Spot, gesture: Gesture) -> bool:
        """Whether a gesture says what was recognised anyway."""
        if gesture.scope is Scope.ROW:
            return insight.roles.of_row(spot.row) in gesture.roles
        found = insight.roles.of_column(spot.column)
        if gesture.scope is not Scope.COLUMN or found not in gesture.roles:
            return False
        rule = rule_in(insight, spot.column)
        if found is not CellRole.VALUE or rule is None:
            return found is not CellRole.VALUE
        from ...core.deliveries.corrections.variables import is_class
        from ...core.indicators.tableau import Kind

        kind = "count" if rule.kind is Kind.COUNT else "class" if is_class(rule.kind, rule.unit) else "rate"
        return gesture.name == kind

    def _scope_button(self, scope: Scope, layout: QHBoxLayout) -> QToolButton:
        button = QToolButton()
        button.setText(
            {
                Scope.COLUMN: translate("ImportDelivery", "Column"),
                Scope.ROW: translate("ImportDelivery", "Row"),
                Scope.CELL: translate("ImportDelivery", "Text"),
            }[scope]
        )
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(partial(self._choose_scope, scope))
        self._scopes.addButton(button)
        layout.addWidget(button)
        return button

    def _choose_scope(self, scope: Scope, _checked: bool = False) -> None:
        """Speak of the whole column, the whole row, or the text of the cell."""
        self._scope = scope
        current = self._view.currentIndex()
        if natural_scope(self._view) not in (None, scope) and current.isValid():
            self._view.selectionModel().select(
                current, self._view.selectionModel().SelectionFlag.ClearAndSelect
            )
        self.follow()

    def _action(self, gesture: Gesture) -> QAction:
        action = QAction(gesture.text, self)
        action.setObjectName(gesture.name)
        action.setToolTip(gesture.tip or gesture.text)
        action.setCheckable(True)
        action.triggered.connect(partial(self._trigger, gesture))
        return action

    def _trigger(self, gesture: Gesture, _checked: bool = False) -> None:
        spot = spot_of(self._view)
        if spot is not None:
            self.corrected.emit(gesture, spot)

    def action(self, name: str) -> QAction:
        """The action of a gesture."""
        return self._gestures[name][1]

    def _open_menu(self, point: QPoint) -> None:
        index = self._view.indexAt(point)
        if index.isValid() and not self._view.selectionModel().isSelected(index):
            self._view.setCurrentIndex(index)
        self._menu(tuple(Scope)).exec(self._view.viewport().mapToGlobal(point))

    def _open_header_menu(self, header: QObject, point: QPoint) -> None:
        section = header.logicalIndexAt(point)
        is_row = header is self._view.verticalHeader()
        spot = spot_of(self._view)
        chosen = (spot.rows if is_row else spot.columns) if spot else ()
        if section >= 0 and section not in chosen:
            self._view.selectRow(section) if is_row else self._view.selectColumn(section)
        self._menu((Scope.ROW if is_row else Scope.COLUMN,)).exec(header.mapToGlobal(point))

    def _menu(self, scopes: tuple[Scope, ...]) -> QMenu:
        """The same as the bar, for the right mouse button and the menu key."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for scope in scopes:
            part = menu.addMenu(self._buttons[scope].text()) if len(scopes) > 1 else menu
            part.addActions([action for one, action in self._gestures.values() if one.scope is scope])
        return menu
