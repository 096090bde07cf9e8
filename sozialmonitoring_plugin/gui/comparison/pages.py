"""What the window shows of an area: the table, and the three pages of the selected indicator."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import QItemSelectionModel, QObject, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QShortcut, QTableView

from ...support.translation import translate
from ...workflows.compare_areas import ComparedIndicator
from ..tables import PADDING, fit_columns
from . import comparison_rows, distribution_page, series_page, similar_page
from .area_view import AreaView
from .cells import CellModel, NumberPlace
from .form import ComparisonForm
from .spread_bar import SpreadDelegate

WIDEST = 20
"""Characters of a column; longer headings take two lines."""
WIDEST_TITLE, NARROWEST_TITLE = 44, 20
BAR = 120
"""Pixels that the bars have at least."""


class Pages(QObject):
    """Fills the views of the form."""

    def __init__(self, form: ComparisonForm) -> None:
        super().__init__(form)
        self._form = form
        self._view: AreaView | None = None
        self._delegate = SpreadDelegate(form.comparison_view)
        self.comparison, self.dates, self.similar = (CellModel(self) for _ in range(3))
        form.comparison_view.setModel(self.comparison)
        form.comparison_view.setItemDelegate(self._delegate)
        form.dates_view.setModel(self.dates)
        form.similar_view.setModel(self.similar)
        form.comparison_view.selectionModel().currentChanged.connect(self._show_indicator)

    @property
    def view(self) -> AreaView | None:
        """What is shown."""
        return self._view

    def show(self, view: AreaView | None) -> None:
        """Show an area, the row and column selected before stay selected."""
        self._view = view
        before = self._form.comparison_view.currentIndex()
        row, column = max(before.row(), 0), max(before.column(), 1)
        if view is None:
            for model in (self.comparison, self.dates, self.similar):
                model.show([], [])
            self._form.headline_label.clear()
            self._show_indicator()
            return
        self._form.headline_label.setText(_headline(view))
        self.comparison.show(comparison_rows.headings(view), comparison_rows.rows(view))
        self._fit_comparison()
        last = self.comparison.columnCount() - 1
        index = self.comparison.index(min(row, self.comparison.rowCount() - 1), min(column, last))
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._form.comparison_view.selectionModel().setCurrentIndex(index, select)
        self.show_similar()

    def show_similar(self) -> None:
        """Show the similar areas anew."""
        if self._view is not None:
            self._form.similar_label.setText(similar_page.similar_text(self._view))
            self.similar.show(similar_page.similar_headings(), similar_page.similar_rows(self._view))
            self._fit_similar()

    def selected_place(self, view: QTableView) -> NumberPlace | None:
        """The number that is selected in a table."""
        model = view.model()
        cell = model.cell(view.currentIndex()) if isinstance(model, CellModel) else None
        return cell.place if cell else None

    def listen(self, view: QTableView, explain: object) -> None:
        """Call `explain` for a double click, and for Enter where the table has the focus."""
        view.doubleClicked.connect(explain)
        for keys in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(keys), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(explain)

    def _show_indicator(self, *_: object) -> None:
        view, form = self._view, self._form
        one = self._selected()
        if view is None or one is None:
            form.histogram.clear()
            form.chart.show_chart(None)
            for label in (form.position_text, form.trend_label, form.similar_label):
                label.clear()
            self.dates.show([], [])
            return
        form.histogram.show_distribution(distribution_page.histogram_of(view, one))
        form.position_text.setHtml(distribution_page.position_text(view, one))
        form.chart.show_chart(series_page.chart_of(view, one))
        self.dates.show(series_page.date_headings(one), series_page.date_rows(view, one))
        self._fit(form.dates_view)
        form.trend_label.setText(series_page.trend_text(view, one))

    def _selected(self) -> ComparedIndicator | None:
        row = self._form.comparison_view.currentIndex().row()
        if self._view is None or row < 0:
            return None
        return self._view.compared.indicators[row]

    def _fit(self, view: QTableView) -> None:
        fit_columns(view, WIDEST * view.fontMetrics().averageCharWidth())

    def _fit_similar(self) -> None:
        """What areas are alike and different in shares the room that names and distances leave."""
        view = self._form.similar_view
        self._fit(view)
        if view.model().columnCount():
            alike = view.model().columnCount() - 2
            taken = sum(view.columnWidth(column) for column in range(alike))
            view.setColumnWidth(alike, max(NARROWEST_TITLE * 6, (view.viewport().width() - taken) // 2))
            view.resizeRowsToContents()

    def _fit_comparison(self) -> None:
        """Numbers get what they need, headings break between words, indicators get what is left."""
        view = self._form.comparison_view
        one = view.fontMetrics().averageCharWidth()
        numbers = range(1, view.model().columnCount() - 1)
        for column in numbers:
            view.setColumnWidth(column, min(self._needed(column), WIDEST * one))
        wanted = min(view.sizeHintForColumn(0) + PADDING, WIDEST_TITLE * one)
        room = view.viewport().width() - sum(map(view.columnWidth, numbers)) - BAR
        view.setColumnWidth(0, max(NARROWEST_TITLE * one, min(wanted, room)))

    def _needed(self, column: int) -> int:
        """Room for the cells of a column and for the longest word of its heading."""
        view = self._form.comparison_view
        heading = str(self.comparison.headerData(column, Qt.Orientation.Horizontal))
        longest = max(
            map(view.horizontalHeader().fontMetrics().horizontalAdvance, heading.split()), default=0
        )
        return int(max(view.sizeHintForColumn(column), longest)) + 2 * PADDING


def _headline(view: AreaView) -> str:
    """Name, what contains it, date, boundary version."""
    published = view.compared.published
    inside = ", ".join(dict.fromkeys(view.name_of(*one) for one in view.ancestry))
    text = translate("Comparison", "<b>{area}</b> in {inside} – {date}, boundaries of {version}")
    alone = translate("Comparison", "<b>{area}</b> – {date}, boundaries of {version}")
    told = {
        "area": escape(view.name),
        "date": view.words.date(published.reference_date),
        "version": escape(published.version_title),
    }
    return text.format(inside=escape(inside), **told) if inside else alone.format(**told)
