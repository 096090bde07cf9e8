"""A line for formulas that completes the word before the cursor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QCompleter, QLineEdit

from ...core.indicators.formula.keywords import BY, FUNCTIONS, TO, UNITS, WEIGHTED
from ...core.indicators.formula.periods import MONTHS_A_YEAR
from ...core.indicators.formula.tree import Function
from ...core.indicators.tableau import Tableau
from ...support.translation import translate

INSERTED = Qt.ItemDataRole.UserRole
SHORTEST = 2
"""Letters after which words are offered without being asked for."""

_WORD = re.compile(r"[\wÄÖÜäöüß]*$")


@dataclass(frozen=True)
class Word:
    """What is written into the formula, and how it is offered."""

    inserted: str
    text: str


def words(tableau: Tableau, language: str) -> Iterator[Word]:
    """Variables by id and title, families of age groups, functions in a language ("de" or "en")."""
    for variable in tableau.variables:
        yield Word(variable.id, f"{variable.id} – {variable.title}")
    families = dict.fromkeys(one.family for one in tableau.variables if one.family)
    to = TO[language][0]
    for family in families:
        shown = translate("Tableau", "age range of {family}").format(family=family)
        yield Word(f"{family}[18 {to} 65]", f"{family}[… {to} …] – {shown}")
    year = UNITS[MONTHS_A_YEAR][language][0]
    titles = {
        Function.MEAN: translate("Tableau", "mean of two dates"),
        Function.BEFORE: translate("Tableau", "the number of an earlier date"),
        Function.CHANGE: translate("Tableau", "difference to an earlier date"),
        Function.GROWTH: translate("Tableau", "growth since an earlier date in %"),
    }
    for function, title in titles.items():
        name = FUNCTIONS[function][language][0]
        yield Word(f"{name}(, 1 {year})", f"{name}(…, 1 {year}) – {title}")
    weighted, by = WEIGHTED[language][0], BY[language][0]
    shown = translate("Tableau", "mean weighted by a count")
    yield Word(f"{weighted}( {by} )", f"{weighted}(… {by} …) – {shown}")


class FormulaEdit(QLineEdit):
    """Offers words after two letters, or all with Ctrl+Space."""

    def __init__(self) -> None:
        super().__init__()
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated[QModelIndex].connect(self._insert)
        self.textEdited.connect(lambda _text: self._offer(SHORTEST))

    def offer(self, offered: Iterable[Word]) -> None:
        """Offer these words from now on."""
        self._model.clear()
        for word in offered:
            item = QStandardItem(word.text)
            item.setData(word.inserted, INSERTED)
            self._model.appendRow(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Space asks for words; keys that choose one go to the list of words."""
        if event.key() == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._offer(0)
            return
        choosing = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab)
        if self._completer.popup().isVisible() and event.key() in choosing:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _word(self) -> str:
        match = _WORD.search(self.text()[: self.cursorPosition()])
        return match[0] if match else ""

    def _offer(self, shortest: int) -> None:
        word = self._word()
        self._completer.setCompletionPrefix(word)
        if len(word) < shortest or not self._completer.completionCount():
            self._completer.popup().hide()
            return
        place = self.cursorRect()
        popup = self._completer.popup()
        place.setWidth(min(600, popup.sizeHintForColumn(0) + 30))
        self._completer.complete(place)

    def _insert(self, index: QModelIndex) -> None:
        inserted, word = str(index.data(INSERTED)), self._word()
        self.setSelection(self.cursorPosition() - len(word), len(word))
        self.insert(inserted)
        self.textEdited.emit(self.text())
