"""What is answered on the page of questions, carried to where it belongs: an input, or the profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QDate, QObject

from ...core.deliveries.corrections.columns import values_are
from ...core.deliveries.corrections.rows import row_left_out_here
from ...core.deliveries.corrections.variables import (
    CLASS_UNITS,
    cells_mean,
    numbers_are,
    text_means,
    zeros_are,
)
from ...core.deliveries.profiles.profile import ImportProfile
from ...core.deliveries.reports.questions import Question
from ...core.deliveries.sheets.grid import column_of
from ...core.deliveries.tables.table import Table
from ...core.indicators.tableau import Kind
from ...core.values import Reason

if TYPE_CHECKING:
    from .dialog import ImportDeliveryDialog


class Answers(QObject):
    """Listens to the questions."""

    def __init__(self, dialog: ImportDeliveryDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        page = dialog.views.questions
        page.profile_chosen.connect(dialog.form.choose_profile)
        page.date_given.connect(self._take_date)
        page.source_given.connect(self._take_source)
        page.style_given.connect(self._take_style)
        page.meaning_given.connect(self._take_meaning)
        page.kind_given.connect(self._take_kind)
        page.row_left.connect(self._leave_row)
        page.unrated_given.connect(self._take_unrated)
        page.cells_missing.connect(self._take_cells_as_missing)

    def _take_date(self, day: QDate) -> None:
        self._dialog.form.date_edit.setDate(day)

    def _take_source(self, source: str) -> None:
        self._dialog.form.source_edit.setText(source)
        self._dialog.preview.ask_now()

    def _take_style(self, style: str, letters: str) -> None:
        def correct(table: Table, profile: ImportProfile) -> ImportProfile:
            place = column_of(letters)
            names = [
                rule.column
                for rule in profile.variables
                if rule.column and place in {column.index for column in table.find_all(rule.column)}
            ]
            return numbers_are(profile, style, names)

        self._dialog.correct(correct)

    def _take_meaning(self, text: str, meaning: str) -> None:
        self._dialog.correct(lambda _table, profile: text_means(profile, text, meaning))

    def _take_unrated(self, is_unrated: bool) -> None:
        insight = self._dialog.insight
        unrated = insight.look.report.unrated if insight and insight.look.report else None
        rule = unrated.rule() if unrated and is_unrated else None
        self._dialog.correct(lambda _table, profile: zeros_are(profile, rule))

    def _leave_row(self, row: int) -> None:
        self._dialog.correct(lambda table, profile: row_left_out_here(table, profile, row))

    def _take_cells_as_missing(self, cells: tuple[str, ...]) -> None:
        self._dialog.correct(lambda _table, profile: cells_mean(profile, cells, Reason.MISSING))

    def _take_kind(self, question: Question, kind: Kind, is_class: bool) -> None:
        opened = self._dialog.choice.opened
        units = CLASS_UNITS.get(opened.language if opened else "de", CLASS_UNITS["en"])
        unit = units if is_class else None
        name = str(dict(question.sentence.values).get("name", ""))

        def correct(table: Table, profile: ImportProfile) -> ImportProfile:
            return values_are(table, profile, column_of(question.subject), kind, unit)

        if (
            self._dialog.insight
            and self._dialog.insight.look.profile
            and self._dialog.insight.look.profile.long
        ):
            self._take_kind_in_long_table(name, kind, unit)
        else:
            self._dialog.correct(correct)

    def _take_kind_in_long_table(self, title: str, kind: Kind, unit: str | None) -> None:
        insight = self._dialog.insight
        delivery = insight.look.delivery if insight else None
        changes = {"kind": kind} if unit is None else {"kind": kind, "unit": unit}
        for variable in delivery.variables if delivery else ():
            if variable.title == title:
                self._dialog.views.variables.change(variable.id, **changes)
