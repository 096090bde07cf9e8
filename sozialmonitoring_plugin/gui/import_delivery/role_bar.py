"""The bar above the sheet: what is selected was taken for this, and a button for everything it may be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QToolButton,
)

from ...core.deliveries.corrections.variables import is_class
from ...core.deliveries.sheets.grid import address, letter
from ...core.indicators.tableau import Kind
from ...support.translation import translate
from ..flow_layout import FlowLayout
from .explain import described
from .gestures import Gesture, Scope, Spot, gestures
from .job import Insight
from .sheet_roles import CellRole
from .sheet_view import natural_scope, spot_of

if TYPE_CHECKING:
    from .form import ImportDeliveryForm


class RoleBar(QObject):
    """Follows the selection of the sheet; `corrected` carries the gesture that was chosen and the spot."""

    corrected = pyqtSignal(object, object)

    def __init__(self, form: ImportDeliveryForm) -> None:
        super().__init__(form)
        view = form.sheet_view
        self._view, self._label, self._panel = view, form.spot_label, form.gesture_panel
        self._insight: Insight | None = None
        self._scope = Scope.COLUMN
        self._scopes = QButtonGroup(self)
        self._buttons = {
            scope: self._scope_button(scope, place, form.role_layout) for place, scope in enumerate(Scope)
        }
        self._flow = FlowLayout(form.gesture_panel)
        self._gestures: dict[str, tuple[Gesture, QAction, QToolButton]] = {}
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        for header in (view.horizontalHeader(), view.verticalHeader()):
            header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            header.customContextMenuRequested.connect(partial(self._open_header_menu, header))

    def offer(self, language: str) -> None:
        """Make the actions; `language` is that of the monitoring."""
        for _, action, button in self._gestures.values():
            self._flow.removeWidget(button)
            button.deleteLater()
            action.deleteLater()
        self._gestures = {one.name: (one, *self._made(one)) for one in gestures(language)}
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
            self._offer(None)
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
        text = described(insight, spot, self._scope)
        self._label.setText(text)
        self._label.setToolTip(text)
        for gesture, action, _ in self._gestures.values():
            action.setChecked(self._is_so(insight, spot, gesture))
        self._offer(self._scope)

    def _offer(self, scope: Scope | None) -> None:
        """Show the buttons of a scope; without one those of columns wait, greyed."""
        for gesture, action, button in self._gestures.values():
            button.setVisible(gesture.scope is (scope or Scope.COLUMN))
            action.setEnabled(scope is not None)
        self._flow.invalidate()

    def _is_so(self, insight: Insight, spot: Spot, gesture: Gesture) -> bool:
        """Whether a gesture says what was recognised anyway."""
        if gesture.scope is Scope.ROW:
            return insight.roles.of_row(spot.row) in gesture.roles
        found = insight.roles.of_column(spot.column)
        if gesture.scope is not Scope.COLUMN or found not in gesture.roles:
            return False
        rule = insight.rules.get(spot.column)
        if found is not CellRole.VALUE or rule is None:
            return found is not CellRole.VALUE
        kind = "count" if rule.kind is Kind.COUNT else "class" if is_class(rule.kind, rule.unit) else "rate"
        return gesture.name == kind

    def _scope_button(self, scope: Scope, place: int, layout: QHBoxLayout) -> QToolButton:
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
        layout.insertWidget(place, button)
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

    def _made(self, gesture: Gesture) -> tuple[QAction, QToolButton]:
        """Action and button of a gesture."""
        action, button = self._action(gesture), QToolButton(self._panel)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.hide()
        self._flow.addWidget(button)
        return action, button

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
            part.addActions([action for one, action, _ in self._gestures.values() if one.scope is scope])
        return menu
