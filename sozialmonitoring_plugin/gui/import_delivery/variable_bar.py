"""Title, identifier, kind, unit and date of the variable that is chosen in the result."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject

from ...core.deliveries.corrections.variables import CLASS_UNITS, with_variable, without_variable
from ...core.deliveries.profiles.profile import ImportProfile
from ...core.deliveries.tables.table import Table
from ...core.indicators.tableau import Kind, Variable
from ..choices import chosen, fill
from .explain import kind_title
from .job import Insight

if TYPE_CHECKING:
    from .form import ImportDeliveryForm
    from .key_page import Decision

COUNT, RATE, CLASS = "count", "rate", "class"


class VariableBar(QObject):
    """Follows the current column of the result; `correct` is called with what was changed."""

    def __init__(self, form: ImportDeliveryForm, correct: Callable[[Decision], None]) -> None:
        super().__init__(form)
        self._form, self._correct = form, correct
        self._insight: Insight | None = None
        self._variable: Variable | None = None
        self.language = "de"
        kinds = {COUNT: (Kind.COUNT, ""), RATE: (Kind.GIVEN, ""), CLASS: (Kind.GIVEN, CLASS_UNITS["de"])}
        fill(form.kind_box, [(name, kind_title(*pair)) for name, pair in kinds.items()], COUNT)
        form.title_edit.editingFinished.connect(lambda: self._change("title", form.title_edit.text().strip()))
        form.id_edit.editingFinished.connect(lambda: self._change("id", form.id_edit.text().strip()))
        form.unit_edit.editingFinished.connect(lambda: self._change("unit", form.unit_edit.text().strip()))
        form.kind_box.activated.connect(self._change_kind)
        form.drop_button.clicked.connect(self._drop)
        self.show(None)

    def show(self, insight: Insight | None) -> None:
        """Another look: the same variable, as it is now."""
        self._insight = insight
        delivery = insight.look.delivery if insight else None
        known = {one.id: one for one in delivery.variables} if delivery else {}
        chosen_before = known.get(self._variable.id) if self._variable else None
        self.choose(chosen_before or next(iter(known.values()), None))

    def choose(self, variable: Variable | None) -> None:
        """Show this variable."""
        self._variable, form = variable, self._form
        for widget in (form.title_edit, form.id_edit, form.unit_edit, form.kind_box, form.drop_button):
            widget.setEnabled(variable is not None)
        form.title_edit.setText(variable.title if variable else "")
        form.title_edit.setCursorPosition(0)
        form.id_edit.setText(variable.id if variable else "")
        form.id_edit.setCursorPosition(0)
        form.unit_edit.setText(variable.unit if variable else "")
        if variable:
            form.kind_box.setCurrentIndex(form.kind_box.findData(_kind_name(variable)))

    def change(self, identifier: str, **changes: Any) -> None:
        """Correct a variable by its identifier."""

        def correct(table: Table, profile: ImportProfile) -> ImportProfile:
            return with_variable(table, profile, self._titles(), identifier, **changes)

        self._correct(correct)

    def _change(self, field: str, text: str) -> None:
        variable = self._variable
        if variable is None or getattr(variable, field) == text or (field != "unit" and not text):
            return
        identifier = variable.id
        if field == "id":
            self._variable = Variable(text, variable.title, variable.kind, variable.unit)
        self.change(identifier, **{field: text})

    def _change_kind(self, _place: int) -> None:
        name, variable = chosen(self._form.kind_box), self._variable
        if variable is None or name == _kind_name(variable):
            return
        self.change(variable.id, **kind_fields(name, variable.unit, self.language))

    def _drop(self) -> None:
        variable = self._variable
        if variable is not None:
            titles, identifier = self._titles(), variable.id
            self._correct(lambda table, profile: without_variable(table, profile, titles, identifier))

    def _titles(self) -> dict[str, str]:
        delivery = self._insight.look.delivery if self._insight else None
        return {one.id: one.title for one in delivery.variables} if delivery else {}


def kind_fields(name: str, unit: str, language: str) -> dict[str, Any]:
    """Kind and unit for count, rate or class; a class' unit does not stay with a rate."""
    plain = "" if unit in CLASS_UNITS.values() else unit
    if name == CLASS:
        return {"kind": Kind.GIVEN, "unit": CLASS_UNITS.get(language, CLASS_UNITS["en"])}
    return {"kind": Kind.COUNT if name == COUNT else Kind.GIVEN, "unit": plain}


def _kind_name(variable: Variable) -> str:
    if variable.kind is Kind.COUNT:
        return COUNT
    return CLASS if variable.unit in CLASS_UNITS.values() else RATE
