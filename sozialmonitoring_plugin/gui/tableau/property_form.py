"""The form of one indicator, made from the rows of its fields with the formula between them."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QWidget

from ...core.indicators.tableau import Indicator, Tableau
from ...support.translation import translate
from .fields import Editor, Field, Rows, Shape, allow, editor_of, head_fields, lower_fields, offer
from .formula_box import FormulaBox


class PropertyForm(QWidget):
    """Shows an indicator; `edited` tells the property and what it is now."""

    edited = pyqtSignal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.editors: dict[str, Editor] = {}
        self.formula = FormulaBox()
        self.doubt_label = QLabel()
        self.doubt_label.setWordWrap(True)
        # Names of areas and variables stand in it as they are, with < and all.
        self.doubt_label.setTextFormat(Qt.TextFormat.PlainText)
        self._is_showing = False
        self._layout = QFormLayout(self)
        self._layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._add(head_fields())
        label = QLabel(translate("Tableau", "Fo&rmula:"))
        label.setBuddy(self.formula.edit)
        self._layout.addRow(label, self.formula)
        self._layout.addRow("", self.doubt_label)
        self._add(lower_fields())
        self.formula.edited.connect(partial(self._tell, "formula"))

    def show_indicator(self, indicator: Indicator | None, whole: Tableau, known: Tableau) -> None:
        """Show an indicator of the tableau `whole`, None for nothing; offer what is `known`."""
        self._is_showing = True
        offer(self.editors["theme"], (one.theme for one in known.indicators))
        offer(self.editors["unit"], (one.unit for one in known.indicators))
        shown = indicator or Indicator("", "", "")
        for name, editor in self.editors.items():
            editor.show(getattr(shown, name))
        self.formula.show_indicator(indicator, whole, known)
        self._is_showing = False

    def show_doubts(self, text: str) -> None:
        """Say what is doubtful about the formula, "" for nothing."""
        self.doubt_label.setText(text)
        self.doubt_label.setVisible(bool(text))

    def allow(self, editable: bool) -> None:
        """Let the properties be changed or only looked at."""
        for editor in self.editors.values():
            allow(editor, editable)
        self.formula.edit.setReadOnly(not editable)
        self.formula.limits.setEnabled(editable)

    def _add(self, rows: Rows) -> None:
        for row in rows:
            line = QHBoxLayout()
            first, *others = row
            label = self._label(first)
            line.addWidget(self._editor(first), 0 if first.shape is Shape.SHORT else 1)
            for field in others:
                beside = self._label(field)
                if beside is not None:
                    line.addWidget(beside)
                line.addWidget(self._editor(field), 0 if field.shape is Shape.DECIMALS else 1)
                if beside is not None:
                    beside.setBuddy(self.editors[field.name].widget)
            if label is None:
                self._layout.addRow("", line)
            else:
                label.setBuddy(self.editors[first.name].widget)
                self._layout.addRow(label, line)

    def _label(self, field: Field) -> QLabel | None:
        return None if field.shape is Shape.YES_NO else QLabel(field.label)

    def _editor(self, field: Field) -> QWidget:
        editor = editor_of(field)
        self.editors[field.name] = editor
        editor.edited.connect(lambda *_: self._tell(field.name, editor.read()))
        return editor.widget

    def _tell(self, name: str, value: Any) -> None:
        if not self._is_showing:
            self.edited.emit(name, value)
