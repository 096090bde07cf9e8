"""Drafts of boundaries: begin one, draw on, hand it in, review and release it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ....core.errors import UserError
from ....support.translation import translate
from ....workflows.boundaries.drafts import DraftSummary, list_drafts
from ...desk import Desk
from ...monitoring_choice import MonitoringChoice
from ...process_call import ProcessCall
from ...tables import fit_columns, make_compact
from ...work_dialog import WorkDialog
from ..drawing import Drawing
from ..reading import ReadDraft
from ..sentences import readable
from .draft_model import DraftModel
from .form import DraftsForm
from .new_draft import NewDraftDialog
from .reviewing import Reviewing
from .scenarios import Scenarios
from .told import told_of

WIDEST = 220


class DraftsDialog(WorkDialog):
    """The dialog."""

    def __init__(self, desk: Desk) -> None:
        self.form = DraftsForm()
        title = translate("Boundaries", "Draw boundaries")
        super().__init__(desk, self.form, title, translate("Boundaries", "&Draw"))
        self.resize(980, 560)
        self.command_button.hide()  # people draw: there is no command for it
        self.drawing = Drawing.at(desk)
        self.model = DraftModel(self)
        self.form.draft_view.setModel(self.model)
        make_compact(self.form.draft_view)
        self.form.draft_view.verticalHeader().hide()
        self.choice = MonitoringChoice(self.form.monitoring_widget, self.form.monitoring_summary)
        self.reviewing = Reviewing(self)
        self.scenarios = Scenarios(self)
        self._connect()
        self.refresh()

    @property
    def draft(self) -> DraftSummary | None:
        """The draft of the current line."""
        row = self.form.draft_view.currentIndex().row()
        return self.model.draft(row) if 0 <= row < self.model.rowCount() else None

    @property
    def chosen(self) -> DraftSummary:
        """The draft of the current line. Raises UserError for none."""
        if self.draft is None:
            raise UserError("Choose a draft first, or begin a new one.")
        return self.draft

    def start(self) -> None:
        """Open the draft for drawing."""
        self._open(self.chosen.path, look=False)

    def call(self) -> ProcessCall:
        raise UserError("Drawing has no command.")

    def refresh(self, current: Path | None = None) -> None:
        """Show the drafts of now."""
        monitoring = self.choice.opened
        wanted = current or (self.draft.path if self.draft else self.drawing.path)
        self.model.show(list_drafts(monitoring) if monitoring else (), self.drawing.path)
        fit_columns(self.form.draft_view, WIDEST)
        row = max(0, self.model.row_of(wanted))
        self.form.draft_view.setCurrentIndex(self.model.index(row, 0))
        self._show_draft()

    def leave(self, path: Path) -> None:
        """Close a draft that is open in this QGIS, for what follows needs it for itself."""
        if self.drawing.path == path:
            self.drawing.end()

    def cancel(self) -> None:
        """Stop what runs; a draft that is being read is let go."""
        if self.is_working:
            self.drawing.drop()
        super().cancel()

    def refuse(self, error: Exception) -> None:
        """Say what went wrong, in local time."""
        super().refuse(readable(error) if isinstance(error, UserError) else error)

    def _connect(self) -> None:
        form = self.form
        self.choice.changed.connect(self.refresh)
        self.choice.rewritten.connect(self.refresh)
        self.drawing.changed.connect(self.refresh)
        form.draft_view.selectionModel().currentChanged.connect(lambda *_: self._show_draft())
        form.draft_view.activated.connect(lambda _: self.run_button.click())
        for button, action in (
            (form.new_button, self._begin),
            (form.copy_button, self.scenarios.copy),
            (form.look_button, lambda: self._open(self.chosen.path, look=True)),
            (form.compare_button, self.scenarios.compare),
            (form.hand_in_button, self.reviewing.hand_in),
            (form.review_button, self.reviewing.review),
            (form.reopen_button, self.reviewing.reopen),
            (form.carry_button, self.reviewing.carry_over),
            (form.release_button, self.reviewing.release),
            (form.delete_button, self.scenarios.delete),
        ):
            button.clicked.connect(self._guarding(action))

    def _guarding(self, action: Callable[[], None]) -> Callable[[], None]:
        def run(_checked: bool = False) -> None:
            self.message_bar.clearWidgets()
            self.guarded(action)

        return run

    def _show_draft(self) -> None:
        draft, monitoring = self.draft, self.choice.opened
        latest = monitoring.versions()[-1].id if monitoring else 0
        held = draft is not None and draft.holder is not None and not self._is_drawn_here(draft.path)
        self.form.enable(draft, latest, has_monitoring=monitoring is not None, is_held=held)
        self.form.remark_label.setText(told_of(draft, latest, is_held=held))
        self.run_button.setEnabled(draft is not None and draft.info is not None)

    def _is_drawn_here(self, path: Path) -> bool:
        workplace = self.drawing.workplace
        return self.drawing.path == path and workplace is not None and not workplace.is_read_only

    def _begin(self) -> None:
        monitoring = self.choice.monitoring
        asked = NewDraftDialog(monitoring, self.titles(), self)
        if asked.exec():
            request = asked.request()
            self.work(
                translate("Boundaries", "Making the draft"), self.scenarios.branching(request), self._begun
            )

    def _begun(self, path: Path) -> None:
        self.refresh(path)
        self._open(path, look=False)

    def _open(self, path: Path, *, look: bool) -> None:
        if self.drawing.path == path and not look:
            self.drawing.show_dock()
            self.accept()
            return
        self.leave(path)
        job = self.drawing.reading(self.choice.monitoring, path, look=look)
        self.work(translate("Boundaries", "Opening the draft"), job, self._opened)

    def _opened(self, read: ReadDraft) -> None:
        self.drawing.begin(read)
        self.accept()

    def titles(self) -> set[str]:
        """The titles that a new draft cannot have."""
        rows = (self.model.draft(row) for row in range(self.model.rowCount()))
        return {one.info.title if one.info else one.path.stem for one in rows}
