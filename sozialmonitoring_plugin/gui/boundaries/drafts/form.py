"""The inputs of the dialog of drafts."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QTableView, QWidget

from ....core.boundaries.drafting import Status
from ....store.transaction import user_name
from ....workflows.boundaries.drafts import DraftSummary
from ...forms import load_form

UNFINISHED = (Status.OPEN, Status.IN_REVIEW, Status.REVIEWED)


class DraftsForm(QWidget):
    """Loaded from boundary_drafts.ui."""

    monitoring_widget: QgsFileWidget
    monitoring_summary: QLabel
    draft_view: QTableView
    remark_label: QLabel
    new_button: QPushButton
    copy_button: QPushButton
    look_button: QPushButton
    compare_button: QPushButton
    hand_in_button: QPushButton
    review_button: QPushButton
    reopen_button: QPushButton
    carry_button: QPushButton
    release_button: QPushButton
    delete_button: QPushButton

    def __init__(self) -> None:
        super().__init__()
        load_form("boundary_drafts", self)

    def enable(
        self, draft: DraftSummary | None, latest: int, *, has_monitoring: bool, is_held: bool = False
    ) -> None:
        """Offer what can be done with a draft that nobody else has open, or else what leaves it as it is.

        `latest` is the id of the newest version.
        """
        info = draft.info if draft else None
        status = info.status if info else None
        own = bool(info) and info.owner == user_name() if info else False
        unfinished = status in UNFINISHED
        self.new_button.setEnabled(has_monitoring)
        for button in (self.copy_button, self.look_button, self.compare_button):
            button.setEnabled(info is not None)
        self.hand_in_button.setEnabled(own and status is Status.OPEN)
        self.review_button.setEnabled(status is Status.IN_REVIEW)
        self.reopen_button.setEnabled(own and status in (Status.IN_REVIEW, Status.REVIEWED))
        moved = info is not None and info.base.id != latest
        self.carry_button.setEnabled(moved and unfinished)
        self.release_button.setEnabled(status is Status.REVIEWED and not moved)
        self.delete_button.setEnabled(own and status is not Status.RELEASED)
        if is_held:
            for button in (
                self.hand_in_button,
                self.review_button,
                self.reopen_button,
                self.carry_button,
                self.release_button,
                self.delete_button,
            ):
                button.setEnabled(False)


def title_of(draft: DraftSummary) -> str:
    """What people called a draft, the name of its file where that cannot be read."""
    return draft.info.title if draft.info else draft.path.stem
