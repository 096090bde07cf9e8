"""The page of differences: computed after each look, in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QModelIndex, QObject

from ...core.deliveries.provenance.differences import Change
from ...core.feedback import Feedback
from ...support.tasks import Job
from ...support.translation import translate
from ..choices import chosen, fill
from ..preview import Preview
from ..tables import fit_columns
from .difference_page import DifferenceModel, counted
from .job import Comparison, compare

if TYPE_CHECKING:
    from .dialog import ImportDeliveryDialog


class Comparing(QObject):
    """Fills the page; the delivery whose place is taken can be chosen there."""

    def __init__(self, dialog: ImportDeliveryDialog) -> None:
        super().__init__(dialog)
        self._dialog, self._form = dialog, dialog.form
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
        self.preview.ask_now()

    def _prepare(self) -> Job | None:
        insight = self._dialog.insight
        if insight is None or insight.look.delivery is None or self._dialog.choice.opened is None:
            return None
        request = self._dialog.request()

        def job(_feedback: Feedback) -> Comparison | None:
            return compare(request, insight)

        return job

    def _show(self, comparison: Comparison | None) -> None:
        insight = self._dialog.insight
        found = comparison.differences if comparison else None
        self.model.show(found, insight.names if insight else {})
        self._form.differences_label.setText(counted(found) if found else "")
        fit_columns(self._form.differences_view, 12 * self._form.fontMetrics().horizontalAdvance("M"))
        count = found.count(Change.CHANGED) + found.count(Change.GONE) if found else 0
        self._dialog.views.count_differences(count)
        self._offer(comparison)

    def _offer(self, comparison: Comparison | None) -> None:
        box = self._form.replaces_box
        nothing = ("", translate("ImportDelivery", "none: new values stand over the old ones"))
        earlier = comparison.earlier if comparison else ()
        found = [(str(one.id), f"{one.id}: {one.file_name} ({one.imported_at[:10]})") for one in earlier]
        fill(box, [nothing, *found], chosen(box))
        box.setEnabled(bool(found))

    def _go(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            _, one = self.model.difference(current.row())
            if one.new is not None and one.new.delivery == 0:
                self._dialog.views.show_cells((one.new.cell,))
