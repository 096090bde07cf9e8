"""The formula of an indicator: written, completed, adapted with boxes, read aloud, and refused at a place."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ...core.indicators.formula.errors import TableauError
from ...core.indicators.formula.parser import parse
from ...core.indicators.formula.tree import Node
from ...core.indicators.formula.writing import write
from ...core.indicators.needs import alone
from ...core.indicators.tableau import Indicator, Tableau
from ...support.translation import translate
from ..language import interface_wording
from .formula_edit import FormulaEdit, words
from .limits import Limits
from .texts import error_text, formula_text


class FormulaBox(QWidget):
    """Shows a formula in the language of QGIS; `edited` tells what a person made of it."""

    edited = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.edit = FormulaEdit()
        self.limits = Limits()
        self.place_label = QLabel()
        self.told_label = QLabel()
        self._formula = ""
        self._known: Tableau | None = None
        self._arrange()
        self.edit.textEdited.connect(self._write)
        self.limits.changed.connect(self._rewrite)

    def show_indicator(self, indicator: Indicator | None, whole: Tableau, known: Tableau) -> None:
        """Show the formula of an indicator of the tableau `whole`; `known` variables are offered."""
        self._offer(known)
        formula = indicator.formula if indicator else ""
        if formula != self._formula or not formula:
            self._formula = formula
            self.edit.setText(_localised(formula))
        self.limits.show_formula(_parsed(formula))
        if indicator is None:
            self._tell("", "", "")
        else:
            self._judge(indicator, whole)

    def _arrange(self) -> None:
        self.place_label.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)
        self.told_label.setWordWrap(True)
        self.told_label.setTextFormat(Qt.TextFormat.RichText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for part in (self.edit, self.place_label, self.told_label, self.limits):
            layout.addWidget(part)
        self.setFocusProxy(self.edit)
        self.edit.setAccessibleName(translate("Tableau", "Formula"))
        tip = translate(
            "Tableau",
            "Names of variables with + − × /, “per 100” behind a ratio. Ctrl+Space offers names.",
        )
        self.edit.setToolTip(tip)

    def _offer(self, known: Tableau) -> None:
        if self._known is None or known.variables != self._known.variables:
            self._known = known
            self.edit.offer(words(known, interface_wording().language))

    def _judge(self, indicator: Indicator, whole: Tableau) -> None:
        try:
            alone(indicator, whole)
            shown = formula_text(indicator, whole)
        except TableauError as error:
            self._tell(*error_text(error))
            return
        text = f"= {escape(shown.whole)}"
        if shown.numerator:
            parts = translate("Tableau", "Numerator: {above}<br>Denominator: {below}")
            text += "<br>" + parts.format(above=escape(shown.numerator), below=escape(shown.denominator))
        self.place_label.hide()
        self.told_label.setText(text)

    def _tell(self, piece: str, caret: str, problem: str) -> None:
        self.place_label.setVisible(bool(piece))
        self.place_label.setText(f"{piece}\n{caret}")
        self.told_label.setText(f"<b>{escape(problem)}</b>" if problem else "")

    def _write(self, text: str) -> None:
        self._formula = text
        self.edited.emit(text)

    def _rewrite(self, node: Node) -> None:
        text = write(node, interface_wording().language)
        self.edit.setText(text)
        self._write(text)


def _parsed(formula: str) -> Node | None:
    try:
        return parse(formula)
    except TableauError:
        return None


def _localised(formula: str) -> str:
    """The formula in the language of QGIS, as it stands where it cannot be read."""
    node = _parsed(formula)
    return write(node, interface_wording().language) if node else formula
