"""The page where keys and names meet the areas, and a person decides what nobody can know."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QComboBox, QCompleter

from ...core.deliveries.corrections import rows
from ...core.deliveries.profiles.profile import ImportProfile
from ...core.deliveries.sheets.grid import address
from ...core.deliveries.tables.table import Table
from ...support.translation import translate
from ..tables import fit_columns
from .job import Insight
from .key_model import KeyModel, how_title, scored
from .key_rows import DECIDE, How, KeyRow
from .sheet_view import show_cells

if TYPE_CHECKING:
    from .form import ImportDeliveryForm

Decision = Callable[[Table, ImportProfile], ImportProfile]

WIDEST_EMS = 14
CLEAR_SCORE, CLEAR_LEAD = 0.8, 0.1
"""A suggestion is clear where its score is this high and this far above the next."""


class KeyPage(QObject):
    """Shows the key rows; `correct` is called with what was decided."""

    def __init__(self, form: ImportDeliveryForm, correct: Callable[[Decision], None]) -> None:
        super().__init__(form)
        self._form, self._correct = form, correct
        self._names: dict[str, str] = {}
        self._uppers: dict[str, str] = {}
        self.model = KeyModel(self)
        form.keys_view.setModel(self.model)
        form.keys_view.verticalHeader().hide()
        form.keys_view.horizontalHeader().setStretchLastSection(True)
        form.keys_view.selectionModel().selectionChanged.connect(self._offer)
        form.assign_button.clicked.connect(self._assign)
        form.leave_button.clicked.connect(lambda: self._decide(lambda one: (one.text, None)))
        form.total_button.clicked.connect(self._take_as_total)
        form.forget_button.clicked.connect(self._forget)
        form.confirm_button.clicked.connect(self._confirm_clear)
        box = form.area_box
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        box.completer().setFilterMode(Qt.MatchFlag.MatchContains)

    @property
    def open_count(self) -> int:
        """How many texts need a decision."""
        return sum(one.how in DECIDE for one in self._rows())

    def show(self, insight: Insight | None) -> None:
        """Show another look."""
        self._names = insight.names if insight else {}
        self._uppers = insight.uppers if insight else {}
        chosen = self._chosen()
        self.model.show(insight.keys if insight else ())
        fit_columns(self._form.keys_view, WIDEST_EMS * self._form.fontMetrics().horizontalAdvance("M"))
        clear = sum(1 for _ in self._clear())
        text = translate("ImportDelivery", "&Confirm clear suggestions ({count})").format(count=clear)
        self._form.confirm_button.setText(text)
        self._form.confirm_button.setEnabled(clear > 0)
        place = self.model.place_of(chosen[0].text) if chosen else -1
        self._form.keys_view.selectRow(place if place > 0 else 0)
        self._offer()

    def go_to(self, text: str) -> None:
        """Select the row with this text."""
        self._form.keys_view.selectRow(max(0, self.model.place_of(text)))

    def _offer(self, *_: object) -> None:
        form, chosen = self._form, self._chosen()
        decidable = [one for one in chosen if one.count and one.text]
        for button in (form.assign_button, form.leave_button, form.total_button, form.area_box):
            button.setEnabled(bool(decidable))
        form.forget_button.setEnabled(any(one.how in (How.ALIAS, How.LEFT_OUT, How.TOTAL) for one in chosen))
        form.area_box.clear()
        if not chosen:
            form.key_label.clear()
            return
        one = chosen[0]
        form.key_label.setText(_asked(one))
        for candidate in one.candidates:
            form.area_box.addItem(self._located(candidate.key, scored(candidate)), candidate.key)
        if one.candidates:
            form.area_box.insertSeparator(form.area_box.count())
        for key, name in self._names.items():
            form.area_box.addItem(self._located(key, name), key)
        is_suggested = one.candidates and one.how not in (How.COMBINED, How.AMBIGUOUS)
        suggested = form.area_box.findData(one.area_key) if one.area_key else 0 if is_suggested else -1
        form.area_box.setCurrentIndex(suggested)
        show_cells(form.sheet_view, self._cells(one))

    def _located(self, key: str, name: str) -> str:
        """An area with what it lies in: names alone may be the same."""
        upper = self._uppers.get(key, "")
        return f"{key} {name}, {upper}" if upper else f"{key} {name}"

    def _cells(self, one: KeyRow) -> tuple[str, ...]:
        column = self._form.sheet_view.currentIndex().column()
        return (address(one.row - 1, max(0, column)),) if one.row and self._form.keys_view.hasFocus() else ()

    def _assign(self) -> None:
        box = self._form.area_box
        place = box.findText(box.currentText())
        key = box.itemData(place) if place >= 0 else None
        if key:
            self._decide(lambda one: (one.text, key))

    def _decide(self, decided: Callable[[KeyRow], tuple[str, str | None]]) -> None:
        pairs = [decided(one) for one in self._chosen() if one.count and one.text]
        self._apply(pairs)

    def _confirm_clear(self) -> None:
        self._apply([(one.text, one.candidates[0].key) for one in self._clear()])

    def _apply(self, pairs: list[tuple[str, str | None]]) -> None:
        def correct(_table: Table, profile: ImportProfile) -> ImportProfile:
            for text, key in pairs:
                profile = rows.text_belongs_to(profile, text, key)
            return profile

        if pairs:
            self._correct(correct)

    def _take_as_total(self) -> None:
        places = [one.row - 1 for one in self._chosen() if one.count and one.text]

        def correct(table: Table, profile: ImportProfile) -> ImportProfile:
            for row in places:
                profile = rows.row_is_total(table, profile, row)
            return profile

        self._correct(correct)

    def _forget(self) -> None:
        texts = [one.text for one in self._chosen()]

        def correct(_table: Table, profile: ImportProfile) -> ImportProfile:
            for text in texts:
                profile = rows.forgotten(profile, text)
            return profile

        self._correct(correct)

    def _clear(self) -> list[KeyRow]:
        return [one for one in self._rows() if one.how is How.UNKNOWN and _is_clear(one)]

    def _rows(self) -> list[KeyRow]:
        found = (self.model.row(number) for number in range(self.model.rowCount()))
        return [one for one in found if one is not None]

    def _chosen(self) -> list[KeyRow]:
        found = (
            self.model.row(index.row()) for index in self._form.keys_view.selectionModel().selectedRows()
        )
        return [one for one in found if one is not None]


def _is_clear(one: KeyRow) -> bool:
    scores = [area.score for area in one.candidates] + [0.0]
    return len(scores) > 1 and scores[0] >= CLEAR_SCORE and scores[0] - scores[1] >= CLEAR_LEAD


def _asked(one: KeyRow) -> str:
    if not one.count:
        text = translate("ImportDelivery", "No row belongs to {area}.")
        return text.format(area=f"{one.area_key} {one.area_name}")
    theirs = " ".join(dict.fromkeys(filter(None, (one.key, one.name))))
    return translate("ImportDelivery", "Row {row}, “{text}” ({how}), belongs to:").format(
        row=one.row, text=theirs, how=how_title(one.how)
    )
