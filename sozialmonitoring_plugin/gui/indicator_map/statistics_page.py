"""Figures of the values, and every method beside the chosen one."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from math import isnan

from qgis.PyQt.QtCore import QModelIndex, QSortFilterProxyModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from ...core.classification.classification import Classification, Closed, Method, Scheme
from ...core.classification.side_by_side import contender, contenders
from ...core.classification.statistics import statistics_of
from ...core.feedback import Feedback
from ...core.values import Numbers, Values
from ...layers.qgis_jenks import qgis_bounds
from ...support.tasks import Job
from ...support.translation import translate
from ..language import interface_wording
from ..preview import Preview
from ..tables import make_compact
from .method_model import FIT, METHOD, SORT_ROLE, MethodModel, MethodRow
from .method_titles import FINDING, method_titles


class MethodView(QTableView):
    """Sorted by a click on a title; a click or Enter on a row takes its method."""

    taken = pyqtSignal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.methods = MethodModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.methods)
        self._sorted.setSortRole(SORT_ROLE)
        self.setModel(self._sorted)
        self.setAccessibleName(translate("IndicatorMap", "Methods side by side"))
        self.setSortingEnabled(True)
        self.sortByColumn(FIT, Qt.SortOrder.DescendingOrder)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        make_compact(self)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(METHOD, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _take(self, index: QModelIndex) -> None:
        row = self.methods.rows[self._sorted.mapToSource(index).row()]
        if row.can_be_taken and row.contender.classification is not None and not row.is_current:
            self.taken.emit(row.contender.method.value)


class StatisticsPage(QWidget):
    """Asked with every change; computed in the background, and only while it is looked at."""

    taken = pyqtSignal(str)
    failed = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = QLabel(self)
        self.figures.setWordWrap(True)
        self.figures.setTextFormat(Qt.TextFormat.RichText)
        self.figures.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.table = MethodView(self)
        self.table.taken.connect(self.taken)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.figures)
        layout.addWidget(self.table, 1)
        self.preview = Preview(translate("IndicatorMap", "Comparing the methods"), self._prepare, self)
        self.preview.ready.connect(self._show)
        self.preview.failed.connect(self.failed)
        self._asked: tuple[Values, Classification, Numbers | None] | None = None
        self._is_old = True

    def ask(self, values: Values, classification: Classification, weights: Numbers | None = None) -> None:
        """Other values or classes."""
        self._asked, self._is_old = (values, classification, weights), True
        if self.isVisible():
            self._look()

    def clear(self) -> None:
        """Show nothing."""
        self._asked = None
        self.preview.stop()
        self.figures.clear()
        self.table.methods.show(())

    def showEvent(self, event: object) -> None:
        super().showEvent(event)
        if self._is_old:
            self._look()

    def _look(self) -> None:
        if self._asked is not None:
            self._is_old = False
            self.figures.setText(figures_of(*self._asked))
            self.preview.ask()

    def _prepare(self) -> Job | None:
        if self._asked is None:
            return None
        values, classification, weights = self._asked

        def job(_feedback: Feedback) -> tuple[MethodRow, ...]:
            return method_rows(values, classification, weights)

        return job

    def _show(self, rows: tuple[MethodRow, ...]) -> None:
        self.table.methods.show(rows)


def method_rows(
    values: Values, classification: Classification, weights: Numbers | None = None
) -> tuple[MethodRow, ...]:
    """Every method at the same number of classes; the chosen one stands for itself."""
    titles, current = method_titles(), classification.scheme.method
    methods = tuple(one for one in titles if one in FINDING and one is not current)
    found = (
        contender(values, classification, weights),
        *contenders(values, classification.scheme, classification.decimals, methods, weights),
    )
    rows = tuple(MethodRow(titles[one.method], one, one.method is current) for one in found)
    return (*rows, *_of_qgis(values, classification, weights))


def _of_qgis(
    values: Values, classification: Classification, weights: Numbers | None
) -> tuple[MethodRow, ...]:
    """What QGIS' own natural breaks would make, which need not be the best ones."""
    bounds = qgis_bounds(values.numbers[values.present], classification.scheme.classes)
    if len(bounds) < 2 or any(low >= high for low, high in pairwise(bounds)):
        return ()
    # Its bounds are cut off after some digits: the ends are open, so that no value is left out.
    scheme = Scheme(Method.MANUAL, len(bounds) - 1, bounds, Closed.RIGHT, open_ends=True)
    made = contender(values, Classification(scheme, bounds, classification.decimals), weights)
    title = translate("IndicatorMap", "Natural breaks of QGIS")
    return (MethodRow(title, made, can_be_taken=False),)


def figures_of(values: Values, classification: Classification, weights: Numbers | None = None) -> str:
    """Number, extremes, quartiles, mean, standard deviation and fit, with their names."""
    found = statistics_of(values, classification)
    if not found.count:
        return escape(translate("IndicatorMap", "No area has a number."))
    words, decimals = interface_wording(), classification.decimals + 1
    told = [
        (translate("IndicatorMap", "Areas with a number"), words.number(found.count, 0)),
        (translate("IndicatorMap", "Minimum"), words.number(found.minimum, decimals)),
        (translate("IndicatorMap", "First quartile"), words.number(found.lower_quartile, decimals)),
        (translate("IndicatorMap", "Median"), words.number(found.median, decimals)),
        (translate("IndicatorMap", "Third quartile"), words.number(found.upper_quartile, decimals)),
        (translate("IndicatorMap", "Maximum"), words.number(found.maximum, decimals)),
        (translate("IndicatorMap", "Mean"), words.number(found.mean, decimals)),
        (translate("IndicatorMap", "Standard deviation"), words.number(found.deviation, decimals)),
        _fit(values, classification, weights),
    ]
    return " · ".join(f"{escape(name)}&nbsp;<b>{escape(shown)}</b>" for name, shown in told)


def _fit(values: Values, classification: Classification, weights: Numbers | None) -> tuple[str, str]:
    """The fit as in the table of methods, with its name."""
    fit = contender(values, classification, weights).fit
    plain = translate("IndicatorMap", "Goodness of variance fit (GVF)")
    weighted = translate("IndicatorMap", "Goodness of variance fit (GVF), weighted by inhabitants")
    return plain if weights is None else weighted, "–" if isnan(fit) else interface_wording().number(fit, 3)
