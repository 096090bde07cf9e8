"""Indicator map: choose an indicator and its classes, look at the map, add it to the project."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from pathlib import Path

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QKeySequence

from ...core.classification.classification import Classification
from ...core.errors import UserError
from ...core.feedback import Feedback, Silence
from ...layers.map_origin import MapOrigin, origin_of
from ...support.tasks import Job
from ...support.translation import translate
from ...workflows.map_session import MapSessions
from ..desk import Desk
from ..finding_monitoring import MonitoringNotFound, folder_of
from ..forms import add_shortcut
from ..missing_monitoring import MissingMonitoring
from ..monitoring_choice import MonitoringChoice
from ..preview import Preview
from ..process_call import ProcessCall
from ..work_dialog import WorkDialog
from .class_kinds import STORED
from .command_line import CommandLine
from .editing import Editing
from .form import IndicatorMapForm
from .gestures import Gestures
from .job import is_ready, look_at
from .keeping import Keeping
from .look import Asked, Look
from .map_request import asked_of
from .results import Results
from .state import MapState
from .target import Target

WANTED, FRAME = QSize(1320, 800), QSize(70, 90)
"""Size of the window, and what its frame and the bars of the screen may need."""

FEW = 5000
"""So many areas are classified and drawn while a person waits; more of them in the background."""


class IndicatorMapDialog(WorkDialog):
    """A map is published once; then every gesture is seen at once, and can be taken back."""

    def __init__(self, desk: Desk) -> None:
        self.form = IndicatorMapForm()
        title = translate("IndicatorMap", "Indicator map")
        super().__init__(desk, self.form, title, translate("IndicatorMap", "&Add to project"))
        self.resize(WANTED.boundedTo(self.screen().availableGeometry().size() - FRAME))
        self.choice = MonitoringChoice(self.form.monitoring_widget, self.form.monitoring_summary)
        self.preview = Preview(translate("IndicatorMap", "Making the map"), self._prepare, self)
        self.sessions = MapSessions()
        self.results = Results(self.form)
        self.editing = Editing(self.form, desk.project, self._classification)
        self.gestures = Gestures(self.form, self.editing, self._classification)
        self.keeping = Keeping(self)
        self.command = CommandLine(self.form, self.call)
        form = self.form
        usual = (form.monitoring_widget_label, form.monitoring_widget, form.monitoring_summary)
        self.missing = MissingMonitoring(form.missing_label, form.missing_widget, desk.project, usual)
        self._sought: QgsVectorLayer | None = None
        self._connect()
        self._change_monitoring()

    @property
    def look(self) -> Look | None:
        """The map that is shown."""
        shown = self.results.shown
        return shown if isinstance(shown, Look) else None

    @property
    def state(self) -> MapState:
        """What is chosen."""
        return self.editing.state

    def asked(self, state: MapState) -> Asked:
        """The map that a state asks for. Raises UserError where something is missing."""
        frozen = self.editing.stored.named(state.classes.stored)
        return asked_of(self.choice.monitoring, state, frozen)

    def chosen_look(self) -> Look:
        """The map that is shown, if it is the one that is chosen. Raises UserError for another."""
        look = self.look
        if look is not None and look.asked == self.asked(self.state):
            return look
        if self.preview.is_pending:
            raise UserError("The map is still being made.", hint="Wait until it is shown.")
        raise UserError("The map that is chosen is not shown.", hint="Change a choice, so that it is made.")

    def start(self) -> None:
        """Keep the map, or give its classes to the layer that is edited."""
        self.form.read()  # what is half typed is told, and nothing is kept
        self.keeping.start()

    def call(self) -> ProcessCall:
        return self.keeping.call()

    def show_indicator(
        self, path: Path, indicator: str, level: str = "", reference_date: str = "", place: str = ""
    ) -> None:
        """Show an indicator of a monitoring, as another window shows it."""
        self._open(path)
        state = replace(
            self.state, indicator=indicator, level=level, reference_date=reference_date, place=place
        )
        self._begin(self.editing.with_own_classes(state))

    def edit_layer(self, layer: QgsVectorLayer) -> None:
        """Edit the classes of a layer that a map of ours holds."""
        self.message_bar.clearWidgets()
        origin = origin_of(layer)
        if origin is None:
            return
        try:
            monitoring = self.missing.find(origin, folder_of(layer))
            target = Target.of(layer, monitoring, self.form.minimum_box.value())
        except MonitoringNotFound as error:
            self._sought = layer
            self._wait_for(origin)
            self.refuse(error)
        except UserError as error:
            self.refuse(error)
        else:
            self._open(monitoring.path)
            self.keeping.edit(target)
            self._begin(target.state)

    def done(self, result: int) -> None:
        """End what serves only this dialog."""
        self.preview.stop()
        self.form.statistics.preview.stop()
        super().done(result)

    def _connect(self) -> None:
        form, editing = self.form, self.editing
        self.choice.changed.connect(self._change_monitoring)
        self.choice.rewritten.connect(self._offer)
        editing.changed.connect(self._look_now)
        editing.typed.connect(self._look_later)
        editing.tried.connect(self._look_while_moving)
        editing.refused.connect(self._tell_failure)
        form.kinds.refused.connect(self._tell_why_not)
        form.store_button.clicked.connect(lambda: self.guarded(self._store))
        self.missing.repaired.connect(self._find_again)
        self.missing.refused.connect(self._tell_failure)
        add_shortcut(form, QKeySequence(QKeySequence.StandardKey.Undo), editing.undo)
        add_shortcut(form, QKeySequence("Ctrl+Y"), editing.redo)
        add_shortcut(form, QKeySequence(QKeySequence.StandardKey.Paste), self.gestures.paste)
        self.preview.ready.connect(self._show)
        self.preview.failed.connect(self._tell_unshown)
        self.preview.emptied.connect(self.results.clear)
        self.preview.busy.connect(form.view.show_busy)
        form.view.stop_button.clicked.connect(self._stop)

    def _classification(self) -> Classification | None:
        return self.look.classification if self.look else None

    def _open(self, path: Path) -> None:
        """Work with another monitoring."""
        if not self.form.missing_widget.isHidden():
            self._wait_for(None)
        self.keeping.edit(None)
        if self.choice.opened is None or self.choice.opened.path != path:
            self.form.monitoring_widget.setFilePath(str(path))

    def _wait_for(self, origin: MapOrigin | None) -> None:
        """Do nothing until the monitoring of a map is found; None where there is nothing to wait for."""
        if origin is None:
            self.missing.hide()
        else:
            self.preview.stop()
            self.results.clear()
            self.missing.ask(origin)
        for part in (self.form.kinds, self.form.splitter, self.run_button, self.command_button):
            part.setEnabled(origin is None)

    def _begin(self, state: MapState) -> None:
        self.results.clear()
        self.editing.begin(state)

    def _change_monitoring(self) -> None:
        self.keeping.edit(None)
        self.results.clear()
        self._offer()

    def _offer(self) -> None:
        """Offer what the monitoring has now."""
        self.guarded(lambda: self.editing.offer(self.choice.opened))
        self._follow()
        self.preview.ask()

    def _store(self) -> None:
        look, editing = self.chosen_look(), self.editing
        name = editing.stored.keep(look, self.state.classes, editing.kept_name)
        if name:
            editing.go_on(editing.in_stored(self.state, name))
            said = translate("IndicatorMap", "The monitoring keeps the classification “{name}”.")
            self.message_bar.pushSuccess("", escape(said.format(name=name)))

    def forget_layer(self) -> None:
        """A layer that was edited leaves the project."""
        self.keeping.edit(None)
        self._follow()

    def _find_again(self) -> None:
        if self._sought is not None and not sip.isdeleted(self._sought):
            self.edit_layer(self._sought)

    def _tell_why_not(self, why: str) -> None:
        self.message_bar.clearWidgets()
        self.message_bar.pushInfo("", escape(why))

    def _follow(self) -> None:
        self.keeping.follow(self.choice.opened)
        self.editing.stored.follow(self.state.kind)
        self.command.follow()

    def _look_later(self) -> None:
        self._follow()
        self.preview.ask()

    def _look_now(self) -> None:
        """Show the map at once where nothing has to be published, else as soon as it is."""
        self.preview.stop()
        self._follow()
        if self._tells_what_lacks():
            return
        try:
            if self.choice.opened is not None and not self._try(self.state):
                self.preview.ask_now()
        except UserError as error:
            self._tell_unshown(error)

    def _look_while_moving(self, state: MapState) -> None:
        """What is not ready is shown when the mouse lets go."""
        try:
            self._try(state)
        except UserError as error:
            self._tell_failure(error)

    def _try(self, state: MapState) -> bool:
        """Show a map at once, if nothing has to be published and there are not too many areas."""
        asked = self.asked(state)
        if not is_ready(asked, self.sessions):
            return False
        session = self.sessions.ready(asked.subject)
        if session is None or len(session.published.tree.lowest) > FEW:
            return False
        self._show(look_at(asked, self.sessions, Silence(), self.look))
        return True

    def _prepare(self) -> Job | None:
        if self.choice.opened is None or not self.state.indicator:
            return None
        self.form.read()  # what is half typed is told
        if self._tells_what_lacks():
            return None
        asked, sessions = self.asked(self.state), self.sessions

        def job(feedback: Feedback) -> Look:
            return look_at(asked, sessions, feedback)

        return job

    def _tells_what_lacks(self) -> bool:
        """Show nothing as long as the kind has not got what it needs, and say what that is."""
        lacking = self.editing.offering.lacking(self.state)
        if lacking:
            self.results.clear()
            self._tell_why_not(lacking)
        return bool(lacking)

    def _stop(self) -> None:
        """Nothing is published any more; what is kept later is made anew."""
        self.preview.stop()
        self._tell_older()

    def _show(self, look: Look) -> None:
        self.message_bar.clearWidgets()
        self.form.class_view.classes.takes_titles = look.kind in STORED
        self.results.show(look)
        page = self.state.page_of
        if page is not None and page.dates:
            text = translate("IndicatorMap", "The page has {count} such maps, in these classes.")
            self.form.view.tell(text.format(count=len(page.dates)))
        self.command.follow()

    def _tell_failure(self, error: Exception) -> None:
        """A map of another kind than is wanted does not stay."""
        self.message_bar.clearWidgets()
        if self.look is not None and self.look.kind is not self.state.kind:
            self.results.clear()
        self.refuse(error)

    def _tell_unshown(self, error: Exception) -> None:
        """What is chosen cannot be shown."""
        self._tell_failure(error)
        self._tell_older()

    def _tell_older(self) -> None:
        if self.results.shown is not None:
            self.form.view.tell(translate("IndicatorMap", "The map still shows what was chosen before."))
