"""Import delivery: choose a file, see it understood, correct by clicking, press Import."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QMessageBox

from ...core.errors import UserError
from ...store.documents import PROFILE, SIGNS
from ...store.errors import ConflictError
from ...support.messages import file_link
from ...support.settings import DELIVERY_FOLDER
from ...support.translation import translate
from ...workflows.import_delivery import ImportResult
from ...workflows.import_request import ALL_SHEETS, ImportRequest
from ...workflows.import_sheets import import_asked
from ..desk import Desk
from ..language import interface_wording
from ..monitoring_choice import MonitoringChoice
from ..process_call import ProcessCall
from ..work_dialog import WorkDialog
from .answers import Answers
from .asides import Asides
from .comparing import Comparing
from .corrections import Corrections
from .deliveries_page import DeliveriesPage
from .form import ImportDeliveryForm
from .inputs import import_request, process_call, with_kept_profile
from .job import Insight
from .looking import Looking
from .profile_menu import ProfileMenu
from .profile_names import default_name
from .views import DeliveryViews

RUN_KEYS, NATIVE = QKeySequence("Ctrl+Return"), QKeySequence.SequenceFormat.NativeText


class ImportDeliveryDialog(WorkDialog):
    """The dialog: inputs and corrections make a request, a look at it in the background is shown."""

    def __init__(self, desk: Desk) -> None:
        self.form = ImportDeliveryForm()
        title = translate("ImportDelivery", "Import delivery")
        super().__init__(desk, self.form, title, translate("ImportDelivery", "&Import"))
        self.resize(QSize(1280, 760).boundedTo(self.screen().availableSize()))
        self.choice = MonitoringChoice(self.form.monitoring_widget, self.form.monitoring_summary)
        self.looking = Looking(self._wanted, self)
        self.preview = self.looking.preview
        self.corrections = Corrections(self, self.looking)
        self.correct = self.corrections.correct
        self._imports_when_ready = False
        self._conflict: ConflictError | None = None
        self.views = DeliveryViews(self.form, self.correct, self.guarded, self._tell_saved)
        self.answers = Answers(self)
        self.comparing = Comparing(self)
        self.deliveries = DeliveriesPage(self)
        self.profiles = ProfileMenu(self)
        self.asides = Asides(self)
        self._connect()
        self._change_monitoring()

    def request(self) -> ImportRequest:
        """What the inputs and corrections ask for. Raises UserError where something is missing."""
        return import_request(self.form, self.choice, self.corrections.history.current)

    @property
    def insight(self) -> Insight | None:
        """How the file was understood, None while it is not."""
        return self.looking.insight

    def start(self) -> None:
        """Import what is shown; what was changed a moment ago is looked at first."""
        if self.preview.is_pending:
            self._imports_when_ready = True
            return
        if self.insight is None:
            raise UserError("Choose the file of an office first.")
        request = replace(
            self._complete_request(),
            sha256=self.insight.look.source.sha256,
            revision=self.comparing.revision,
        )
        if not self.profiles.may_keep(request):
            return
        request = replace(request, replace_profile=True)
        if self.insight.same is not None and request.sheet != ALL_SHEETS:
            if not self._import_again(self.insight.same.id):
                return
            request = replace(request, again=True)
        self.preview.stop()
        title = translate("ImportDelivery", "Importing {file}").format(file=request.file.name)
        session = self.looking.session
        self.work(title, lambda feedback: import_asked(request, feedback, session), self._imported)

    def done(self, result: int) -> None:
        """Close; what is still looked at is not wanted any more."""
        self.preview.stop()
        self.comparing.preview.stop()
        super().done(result)

    def call(self) -> ProcessCall:
        return process_call(self._complete_request())

    def look_again(self) -> None:
        """Read the file anew, forgetting all corrections."""
        self.message_bar.clearWidgets()
        self.looking.forget()
        self._choose_anew()

    def _connect(self) -> None:
        form = self.form
        self.choice.changed.connect(self._change_monitoring)
        form.file_widget.setDefaultRoot(DELIVERY_FOLDER.read())
        form.file_widget.fileChanged.connect(self._change_file)
        for box in (form.sheet_box, form.profile_box):
            box.currentIndexChanged.connect(self._choose_anew)
        for box in (form.level_box, form.signs_box):
            box.currentIndexChanged.connect(self.preview.ask)
        form.source_edit.editingFinished.connect(self.preview.ask)
        form.date_edit.dateValueChanged.connect(self.preview.ask)
        self.views.roles.corrected.connect(self.corrections.gesture)
        self.looking.glimpsed.connect(self.views.glimpse)
        self.looking.ready.connect(self._show)
        self.looking.failed.connect(self._show_nothing)

    def _change_monitoring(self) -> None:
        opened = self.choice.opened
        self.form.offer_monitoring(opened)
        self.form.offer_signs(opened.documents(SIGNS) if opened else ())
        language = opened.language if opened else "de"
        self.views.roles.offer(language)
        self.views.variables.language = language
        self.deliveries.show()
        self.looking.forget()
        self.preview.ask()

    def _change_file(self, path: str) -> None:
        DELIVERY_FOLDER.write(str(Path(path).parent))
        self.form.forget_answers()
        self.look_again()

    def _choose_anew(self, *_: object) -> None:
        """Another sheet or profile: the corrections were made to the former."""
        self.corrections.clear()
        self.preview.ask()

    def _wanted(self) -> ImportRequest | None:
        """What to look at, None as long as there is nothing."""
        return None if self.choice.opened is None or self.form.file is None else self.request()

    def _is_ready(self) -> bool:
        return self.insight is not None and self.insight.look.refusal is None

    def _show(self, insight: Insight) -> None:
        self.message_bar.clearWidgets()
        conflict, self._conflict = self._conflict, None
        if conflict is not None:
            self.refuse(conflict)
        self.form.offer_sheets(tuple(insight.look.source.grids))
        self.views.show(insight)
        self._suggest_name(insight)
        self.run_button.setEnabled(self._is_ready())
        is_asked = any(one.blocks for one in insight.look.questions)
        answer_first = translate("ImportDelivery", "Answer first what has to be answered.")
        self.run_button.setToolTip(answer_first if is_asked else RUN_KEYS.toString(NATIVE))
        if insight.look.refusal is not None and not is_asked:
            self.refuse(insight.look.refusal)
        self.comparing.ask()
        imports, self._imports_when_ready = self._imports_when_ready, False
        if imports and self._is_ready():
            self.guarded(self.start)

    def _fail(self, error: Exception) -> None:
        """Tell it; where a colleague wrote meanwhile, look at the new state and leave the message there."""
        super()._fail(error)
        if isinstance(error, ConflictError):
            self._conflict = error
            self.deliveries.show()
            self.preview.ask()

    def _show_nothing(self, error: Exception | None = None) -> None:
        self._imports_when_ready = False
        self.views.show(None)
        self.comparing.ask()
        self.run_button.setEnabled(False)
        if error is not None:
            self.refuse(error)

    def _suggest_name(self, insight: Insight) -> None:
        stored = tuple(self.choice.monitoring.documents(PROFILE))
        self.form.save_edit.setPlaceholderText(
            default_name(_source(insight), Path(insight.look.source.name), stored, _taken(insight))
        )

    def _complete_request(self) -> ImportRequest:
        request, insight = self.request(), self.insight
        if insight is None:
            return request
        return with_kept_profile(self.form, request, _taken(insight), request.source or _source(insight))

    def _import_again(self, number: int) -> bool:
        title = translate("ImportDelivery", "Import once more")
        text = translate(
            "ImportDelivery", "This file was imported before, as delivery {number}. Import it once more?"
        )
        answer = QMessageBox.question(self, title, text.format(number=number))
        return bool(answer == QMessageBox.StandardButton.Yes)

    def _imported(self, results: tuple[ImportResult, ...]) -> None:
        text = translate(
            "ImportDelivery", "Delivery {number}: {count} values of {file} are now in {monitoring}."
        )
        if len(results) > 1:
            text = translate(
                "ImportDelivery",
                "Deliveries {number}, one for each sheet: {count} values of {file} are now in {monitoring}.",
            )
        said = text.format(
            number=", ".join(str(one.number) for one in results),
            count=interface_wording().number(sum(len(one.delivery.observations) for one in results), 0),
            file=file_link(self.request().file),
            monitoring=file_link(self.choice.path),
        )
        self.tell(said)
        self.corrections.clear()
        self.choice.refresh()
        # What is shown is what was imported, but without its corrections: there is nothing to import now.
        self.preview.stop()
        self.run_button.setEnabled(False)
        self.comparing.start_anew()
        self.message_bar.pushSuccess("", said)

    def _tell_saved(self, file: Path) -> None:
        text = translate("ImportDelivery", "The report is in {file}.")
        self.message_bar.pushSuccess("", text.format(file=file_link(file)))


def _taken(insight: Insight) -> str:
    return insight.look.report.profile if insight.look.report else ""


def _source(insight: Insight) -> str:
    return insight.look.profile.source if insight.look.profile else ""
