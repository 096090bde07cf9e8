"""What happens to a draft after it was drawn: handed in, reviewed, carried over, released."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from ....core.deliveries.reports.console import spoken
from ....core.feedback import Feedback
from ....support.translation import translate
from ....workflows.boundaries.carry_over import carry_over
from ....workflows.boundaries.release import Released, release_draft
from ....workflows.boundaries.review import hand_in, reopen, review
from ...language import interface_wording
from .form import title_of
from .release_dialog import ReleaseDialog
from .release_look import ReleaseLook, looking
from .remark_dialog import RemarkDialog

if TYPE_CHECKING:
    from .dialog import DraftsDialog


class Reviewing:
    """Acts on the draft that is chosen in the dialog; every action may raise UserError."""

    def __init__(self, dialog: DraftsDialog) -> None:
        self._dialog = dialog

    def hand_in(self) -> None:
        """End the drawing and ask for a review."""
        draft = self._dialog.chosen
        text = translate("Boundaries", "Hand in “{title}” for review? Nobody draws in it meanwhile.")
        asked = RemarkDialog(
            translate("Boundaries", "Hand in"),
            text.format(title=title_of(draft)),
            [translate("Boundaries", "&Hand in")],
            self._dialog,
        )
        if asked.exec():
            self._dialog.leave(draft.path)
            hand_in(draft.path, asked.remark)
            self._dialog.refresh()

    def review(self) -> None:
        """Say what one thinks of a draft."""
        draft = self._dialog.chosen
        text = translate("Boundaries", "What do you think of “{title}”? Look at it first.")
        asked = RemarkDialog(
            translate("Boundaries", "Review"),
            text.format(title=title_of(draft)),
            [translate("Boundaries", "&Accept"), translate("Boundaries", "Send &back")],
            self._dialog,
        )
        answer = asked.exec()
        if answer:
            self._dialog.leave(draft.path)
            review(draft.path, asked.remark, accepted=answer == 1)
            self._dialog.refresh()

    def reopen(self) -> None:
        """Draw on in a draft that was handed in."""
        draft = self._dialog.chosen
        self._dialog.leave(draft.path)
        reopen(draft.path)
        self._dialog.refresh()

    def carry_over(self) -> None:
        """Draw it anew upon the newest version."""
        draft, monitoring = self._dialog.chosen, self._dialog.choice.monitoring
        self._dialog.leave(draft.path)

        def job(_feedback: Feedback) -> Path:
            return carry_over(monitoring, draft.path)

        self._dialog.work(translate("Boundaries", "Carrying the draft over"), job, self._dialog.refresh)

    def release(self) -> None:
        """Look at what would be written, ask, and write."""
        draft = self._dialog.chosen
        self._dialog.leave(draft.path)
        self._dialog.work(
            translate("Boundaries", "Checking the draft"),
            looking(draft.path),
            lambda look: self._ask_release(draft.path, look),
        )

    def _ask_release(self, path: Path, look: ReleaseLook) -> None:
        asked = ReleaseDialog(self._dialog.choice.monitoring, path, look, self._dialog)
        if not asked.exec():
            return
        request = asked.request()

        def job(feedback: Feedback) -> Released:
            return release_draft(request, feedback)

        self._dialog.work(translate("Boundaries", "Releasing the boundaries"), job, self._tell_released)

    def _tell_released(self, released: Released) -> None:
        words = interface_wording()
        text = translate("Boundaries", "“{title}” is released and valid from {day}.").format(
            title=escape(released.version.title), day=words.date(released.version.valid_from)
        )
        told = " ".join([text, *(escape(spoken(note, words)) for note in released.notes)])
        self._dialog.choice.refresh()
        self._dialog.refresh()
        self._dialog.message_bar.pushSuccess("", told)
        self._dialog.tell(told)
