"""The page with the variables: edited in the table, derived ones added, unused ones taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtWidgets import QComboBox, QInputDialog, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ...core.deliveries.corrections.naming import free_id
from ...core.indicators.editing import without_variable
from ...core.indicators.tableau import Variable
from ...support.translation import translate
from ..tables import fit_columns, make_compact
from .draft import Draft
from .form import TableauForm
from .variable_model import FORMULA, KIND, PART_OF, VariableModel, kind_titles

WIDEST = 260

Guarded = Callable[[Callable[[], None]], None]
Choices = Callable[[], Iterable[tuple[str, str]]]


class ChoiceDelegate(QStyledItemDelegate):
    """A cell that takes one of some values."""

    def __init__(self, choices: Choices, parent: QObject) -> None:
        super().__init__(parent)
        self._choices = choices

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex) -> QWidget:
        box = QComboBox(parent)
        for value, title in self._choices():
            box.addItem(title, value)
        return box

    def setEditorData(self, editor: QComboBox, index: QModelIndex) -> None:
        editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))

    def setModelData(self, editor: QComboBox, model: QAbstractItemModel, index: QModelIndex) -> None:
        model.setData(index, editor.currentData())


class VariablesPage(QObject):
    """Table, search and buttons."""

    def __init__(self, form: TableauForm, draft: Draft, guarded: Guarded, model: VariableModel) -> None:
        super().__init__(form)
        self._form, self._draft, self._guarded = form, draft, guarded
        self.model = model
        self.view = form.variables_view
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(model)
        self._sorted.setFilterKeyColumn(-1)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._prepare_view()
        form.variable_search.textChanged.connect(self._sorted.setFilterFixedString)
        form.new_variable_button.clicked.connect(self._ask_title)
        form.remove_variable_button.clicked.connect(lambda: guarded(self._remove))

    def refresh(self) -> None:
        """Show the variables of the draft."""
        is_first = not self.model.rowCount()
        self.model.refresh()
        if is_first:
            fit_columns(self.view, WIDEST)
        self._offer()

    def add(self, title: str) -> None:
        """Add a derived variable, and let its formula be typed."""
        taken = list(self._draft.known.variable)
        variable = Variable(free_id(title, taken), title)
        self._draft.edit(lambda tableau: tableau.with_variables([variable]))
        self._form.variable_search.clear()
        place = self._sorted.mapFromSource(self.model.index(self.model.row_of(variable.id), FORMULA))
        self.view.setCurrentIndex(place)
        self.view.scrollTo(place)
        self.view.edit(place)

    def _prepare_view(self) -> None:
        view = self.view
        view.setModel(self._sorted)
        make_compact(view)
        view.verticalHeader().hide()
        view.setSortingEnabled(True)
        view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        kinds = [(kind.value, title) for kind, title in kind_titles().items()]
        view.setItemDelegateForColumn(KIND, ChoiceDelegate(lambda: kinds, view))
        view.setItemDelegateForColumn(PART_OF, ChoiceDelegate(self._wholes, view))
        view.selectionModel().currentChanged.connect(lambda *_: self._offer())

    def _wholes(self) -> list[tuple[str, str]]:
        return [("", "–"), *((one.id, f"{one.id} – {one.title}") for one in self._draft.tableau.variables)]

    def _current(self) -> Variable | None:
        index = self._sorted.mapToSource(self.view.currentIndex())
        return self.model.variable(index.row()) if index.isValid() else None

    def _offer(self) -> None:
        """Only what is not stored yet can be taken out: deliveries hang on the others."""
        current = self._current()
        removable = current is not None and current.id not in self._draft.read.tableau.variable
        self._form.remove_variable_button.setEnabled(removable)

    def _ask_title(self) -> None:
        title = translate("Tableau", "New derived variable")
        text, is_given = QInputDialog.getText(self._form, title, translate("Tableau", "Its title:"))
        if is_given and text.strip():
            self._guarded(lambda: self.add(text.strip()))

    def _remove(self) -> None:
        current = self._current()
        if current is not None:
            self._draft.edit(lambda tableau: without_variable(tableau, current.id))
