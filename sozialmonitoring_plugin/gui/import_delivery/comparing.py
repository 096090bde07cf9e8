"""Doubts and differences: computed after each look, in the background."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QModelIndex, QObject

from ...core.deliveries.provenance.differences import Change
from ...core.feedback import Feedback
from ...support.tasks import Job
from ...support.translation import translate
from ..choices import chosen, fill
from ..language import interface_wording
from ..preview import Preview
from ..tables import fit_columns
from .difference_page import DifferenceModel, counted
from .job import Comparison, Insight, compare

if TYPE_CHECKING:
    from .dialog import ImportDeliveryDialog


class Comparing(QObject):
    """Fills their pages; the delivery whose place is taken can be chosen there.

    `revision` is that of the monitoring whose differences are shown, None while none are.
    """

    def __init__(self, dialog: ImportDeliveryDialog) -> None:
        super().__init__(dialog)
        self._dialog, self._form = dialog, dialog.form
        self.revision: int | None = None
        self.model = DifferenceModel(self)
        self._form.differences_view.setModel(self.model)
        self.preview = Preview(translate("ImportDelivery", "Comparing"), self._prepare, self)
        self.preview.ready.connect(self._show)
        self.preview.failed.connect(lambda _error: self._show(None))
        self.preview.emptied.connect(lambda: self._show(None))
        self._form.replaces_box.currentIndexChanged.connect(self.ask)
        self._form.differences_view.selectionModel().currentRowChanged.connect(self._go)
        self._offer(None)

    def ask(self, *_: object) -> None:
        """Compare again."""
        self.revision = None
        self.preview.ask_now()

    def start_anew(self) -> None:
        """After an import: nobody's place is taken any more."""
        self._form.replaces_box.setCurrentIndex(0)
        self.ask()

    def _prepare(self) -> Job | None:
        dialog, insight = self._dialog, self._dialog.insight
        session = dialog.looking.session
        if insight is None or insight.look.delivery is None or session is None or dialog.preview.is_pending:
            return None
        request = dialog.request()

        def job(feedback: Feedback) -> Comparison:
            return compare(session, request, insight.look, feedback)

        return job

    def _show(self, comparison: Comparison | None) -> None:
        insight = self._dialog.insight
        found = comparison.differences if comparison else None
        self.revision = comparison.revision if comparison else None
        if comparison is not None:
            self._dialog.views.show_doubts(comparison.look.report)
        self.model.show(found, insight.names if insight else {}, _titles(insight))
        self._form.differences_label.setText(counted(found) if found else "")
        fit_columns(self._form.differences_view, 12 * self._form.fontMetrics().horizontalAdvance("M"))
        count = found.count(Change.CHANGED) + found.count(Change.GONE) if found else 0
        self._dialog.views.count_differences(count)
        self._offer(comparison)

    def _offer(self, comparison: Comparison | None) -> None:
        box = self._form.replaces_box
        nothing = ("", translate("ImportDelivery", "none: new values stand over the old ones"))
        earlier = comparison.earlier if comparison else ()
        found = [(str(one.id), f"{one.id}: {one.file_name} ({_day(one.imported_at)})") for one in earlier]
        fill(box, [nothing, *found], chosen(box))
        box.setEnabled(bool(found))

    def _go(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            _, one = self.model.difference(current.row())
            if one.new is not None and one.new.delivery == 0:
                self._dialog.views.show_cells((one.new.cell,))


def _day(moment: str) -> str:
    return interface_wording().date(datetime.fromisoformat(moment).date())


def _titles(insight: Insight | None) -> dict[str, str]:
    delivery = insight.look.delivery if insight else None
    return {one.id: one.title for one in delivery.variables} if delivery else {}
