"""The variables of the tableau as a table that can be edited."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt

from ...core.errors import UserError
from ...core.indicators.editing import changed_variable
from ...core.indicators.formula.errors import TableauError
from ...core.indicators.resolving import variables_of
from ...core.indicators.tableau import Kind, Tableau, Variable
from ...support.translation import translate
from ...workflows.edit_tableau import refuse_contradiction
from ..language import interface_wording
from ..titled_model import TitledModel
from .draft import Draft
from .texts import error_text

COLUMNS = ("id", "title", "kind", "unit", "source", "ages", "family", "part_of", "formula")
KIND, PART_OF, FORMULA = (COLUMNS.index(name) for name in ("kind", "part_of", "formula"))
DELIVERED = len(COLUMNS)

Refuse = Callable[[Exception], None]


class VariableModel(TitledModel):
    """One variable a row; an edit that contradicts what was delivered is refused with a sentence."""

    def __init__(self, draft: Draft, refuse: Refuse, parent: QObject) -> None:
        super().__init__(parent)
        self._draft, self._refuse = draft, refuse
        self._shown: tuple[Variable, ...] = ()
        self._headers = (
            translate("Tableau", "Id"),
            translate("Tableau", "Title"),
            translate("Tableau", "Kind"),
            translate("Tableau", "Unit"),
            translate("Tableau", "Source"),
            translate("Tableau", "Ages"),
            translate("Tableau", "Family"),
            translate("Tableau", "Part of"),
            translate("Tableau", "Derived from"),
            translate("Tableau", "Delivered"),
        )

    def refresh(self) -> None:
        """Show the variables of the draft."""
        before, self._shown = self._shown, self._draft.tableau.variables
        if [one.id for one in before] != [one.id for one in self._shown]:
            self.beginResetModel()
            self.endResetModel()
        elif self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, DELIVERED))

    def variable(self, row: int) -> Variable:
        """The variable in a row."""
        return self._shown[row]

    def row_of(self, variable_id: str) -> int:
        """Where a variable stands."""
        return [one.id for one in self._shown].index(variable_id)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        variable, column = self._shown[index.row()], index.column()
        if role == Qt.ItemDataRole.EditRole:
            value = getattr(variable, COLUMNS[column]) if column < DELIVERED else ""
            return value.value if isinstance(value, Kind) else value
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(variable, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            wrong = self._wrong(variable) if column == FORMULA else ""
            return wrong or self._text(variable, column)
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """The id names a variable for ever; what was delivered keeps its kind and is not derived."""
        flags = super().flags(index)
        if index.column() in (0, DELIVERED):
            return flags
        is_fixed = self._shown[index.row()].id in self._draft.read.delivered
        if is_fixed and index.column() in (KIND, FORMULA):
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        name = COLUMNS[index.column()]
        wanted = Kind(value) if name == "kind" else str(value).strip()
        try:
            self._draft.edit(lambda tableau: self._changed(tableau, index.row(), name, wanted))
        except UserError as error:
            self._refuse(error)
            return False
        return True

    def _changed(self, tableau: Tableau, row: int, name: str, value: Any) -> Tableau:
        variable_id = self._shown[row].id
        changed = changed_variable(tableau, variable_id, **{name: value})
        refuse_contradiction(self._draft.read, changed.variable[variable_id])
        if name == "part_of" and value and value not in tableau.variable:
            raise TableauError(
                "{owner} is a part of {variable}, which is not defined.", owner=variable_id, variable=value
            )
        return changed

    def _text(self, variable: Variable, column: int) -> str:
        if column == KIND:
            return kind_titles().get(variable.kind, variable.kind.value)
        if column == DELIVERED:
            return interface_wording().date(self._draft.read.delivered.get(variable.id))
        text = str(getattr(variable, COLUMNS[column]))
        return f"⚠ {text}" if column == FORMULA and self._wrong(variable) else text

    def _wrong(self, variable: Variable) -> str:
        """What is wrong with the formula of a derived variable, "" for nothing."""
        if not variable.formula:
            return ""
        tableau = self._draft.tableau
        try:
            used = variables_of(variable.id, tableau.definitions)
        except TableauError as error:
            return error_text(error)[2]
        unknown = [name for name in used if name not in tableau.variable]
        text = translate("Tableau", "not defined: {variables}")
        return text.format(variables=", ".join(unknown)) if unknown else ""


def kind_titles() -> dict[Kind, str]:
    """What the kinds of variables are called."""
    return {
        Kind.COUNT: translate("Tableau", "count"),
        Kind.GIVEN: translate("Tableau", "as delivered"),
    }
