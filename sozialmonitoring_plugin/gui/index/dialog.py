"""Social index: choose what counts and how, look at what comes of it, write it."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from pathlib import Path

from ...core.disclosure.rules import Rules, rules_to_dict
from ...core.errors import UserError
from ...core.feedback import Feedback
from ...core.index.presets import preset
from ...core.index.robustness import WeightDraws
from ...core.index.spec import IndexSpec
from ...core.index.spec_json import spec_to_dict
from ...core.indicators.tableau import Indicator
from ...support.messages import file_link
from ...support.settings import MINIMUM_COUNT
from ...support.tasks import Job
from ...support.translation import translate
from ...workflows.compute_index import Aggregation, ComputeIndexRequest
from ...workflows.index_session import IndexSession, offered_rates
from ...workflows.index_specs import DEFAULT_PRESET, load_spec, with_indicators
from ..choices import chosen
from ..desk import Desk
from ..language import interface_wording
from ..monitoring_choice import MonitoringChoice
from ..number_origin.origins import Origins
from ..output_file import OutputFile
from ..preview import Preview
from ..process_call import ProcessCall
from ..work_dialog import WorkDialog
from .choices import fill_methods, offer_monitoring
from .exclusion_inputs import ExclusionInputs
from .first_spec import first_spec
from .form import IndexForm
from .job import IndexLook, index_to_keep, index_to_look_at
from .rates import request_of, shown_of
from .reading import read_spec, show_spec
from .results import Results
from .spec_menu import FILE, PRESET, STORED, SpecMenu


class IndexDialog(WorkDialog):
    """The dialog."""

    def __init__(self, desk: Desk) -> None:
        self.form = IndexForm()
        title = translate("Index", "Social index")
        super().__init__(desk, self.form, title, translate("Index", "&Compute and write"))
        self.resize(1240, 800)
        fill_methods(self.form)
        self.choice = MonitoringChoice(self.form.monitoring_widget, self.form.monitoring_summary)
        self.output = OutputFile(self.form.output_widget, "CSV (*.csv);;XLSX (*.xlsx);;JSON (*.json)")
        self.preview = Preview(translate("Index", "Computing the index"), self._prepare, self)
        self.menu = SpecMenu(self)
        self.results = Results(self.form, self)
        self.origins = Origins(desk)
        self.exclusions = ExclusionInputs(self)
        self.session = IndexSession()
        self._basis = preset(DEFAULT_PRESET, interface_wording())
        self._offered: tuple[Indicator, ...] = ()
        self._path: Path | None = None
        self._is_late = False
        self._connect()
        self._change_monitoring()

    def spec(self) -> IndexSpec:
        """The specification of the form. Raises IndexSpecError for one that cannot be."""
        return read_spec(self.form, self._basis)

    def show_spec(self, spec: IndexSpec) -> None:
        """Show another specification and compute by it."""
        self._basis = spec
        show_spec(self.form, spec, self._offered, self.exclusions.names)
        self.preview.ask()

    def request(self) -> ComputeIndexRequest:
        """What the inputs ask for. Raises UserError where something is missing."""
        form, spec = self.form, self.spec()
        if not spec.counting:
            raise UserError("The index has no indicators.", hint="Tick those that count in “Indicators”.")
        return ComputeIndexRequest(
            self.choice.monitoring,
            spec,
            chosen(form.level_box),
            form.reference_date,
            rules=Rules(minimum=form.minimum_box.value()),
            aggregation=Aggregation(chosen(form.aggregation_box)),
        )

    def start(self) -> None:
        """Compute anew and write."""
        request, output = self.request(), self.output.to_write(self)
        if output is None:
            return
        report, draws = self._report(output), self._draws()
        self._is_late = self.preview.is_pending
        self.preview.stop()
        MINIMUM_COUNT.write(request.rules.minimum)
        title = translate("Index", "Writing the index")

        def job(feedback: Feedback) -> tuple[Path, ...]:
            return index_to_keep(request, output, report, draws, feedback)

        self.work(title, job, self._written)

    def call(self) -> ProcessCall:
        request, output = self.request(), self.output.path
        report = self._report(output)
        return ProcessCall(
            "computeindex",
            {
                "MONITORING": request.monitoring.path,
                "SPEC": spec_to_dict(request.spec),
                "LEVEL": request.level,
                "REFERENCE_DATE": request.reference_date,
                "RULES": rules_to_dict(request.rules),
                "AGGREGATION": request.aggregation.value,
                "OUTPUT": output,
                "ROBUSTNESS": report,
                "WEIGHT_SHARE": self.form.share_box.value() if report else None,
            },
        )

    def done(self, result: int) -> None:
        """Close the window with the origin of a number as well."""
        self.preview.stop()
        self.origins.close()
        super().done(result)

    def _report(self, output: Path) -> Path | None:
        if not self.form.report_box.isChecked():
            return None
        name = translate("Index", "robustness")
        return output.with_name(f"{output.stem}_{name}.xlsx")

    def _draws(self) -> WeightDraws:
        return WeightDraws(share=self.form.share_box.value() / 100)

    def _connect(self) -> None:
        form = self.form
        self.ended.connect(self._catch_up)
        self.choice.changed.connect(self._change_monitoring)
        self.choice.rewritten.connect(lambda: self.guarded(self._offer_anew))
        form.spec_box.currentIndexChanged.connect(self._change_spec)
        boxes = (form.date_box, form.level_box, form.standardisation_box, form.combination_box)
        for box in (*boxes, form.centre_box, form.missing_box, form.base_box, form.people_box):
            box.currentIndexChanged.connect(self.preview.ask)
        form.aggregation_box.currentIndexChanged.connect(self.preview.ask)
        form.dynamics_box.toggled.connect(self.preview.ask)
        for spin in (form.years_box, form.population_box, form.minimum_box, form.share_box):
            spin.valueChanged.connect(self.preview.ask)
        for table in (form.indicators, form.status, form.dynamics, form.exclusions):
            table.changed.connect(self.preview.ask)
        self.menu.stored.connect(self._take_stored)
        self.results.asked.connect(lambda *asked: self.guarded(lambda: self._explain(*asked)))
        self.preview.ready.connect(self._show)
        self.preview.failed.connect(self._show_nothing)
        self.preview.emptied.connect(self._show_nothing)

    def _change_monitoring(self) -> None:
        """Begin with Berlin's; the same monitoring with newer numbers keeps what was chosen."""
        opened = self.choice.opened
        is_same = opened is not None and opened.path == self._path and bool(self._offered)
        kept = self._kept() if is_same else None
        self._path = opened.path if opened else None
        self.results.show(None)
        offer_monitoring(self.form, opened)
        self.menu.fill("" if kept else PRESET + DEFAULT_PRESET)
        self._offered = tuple(offered_rates(opened)) if opened else ()
        self.exclusions.offer()
        self.output.propose(opened, translate("Index", "index"))
        self.show_spec(kept or first_spec(opened, self._offered))

    def _offer_anew(self) -> None:
        """Offer what the monitoring has now; the specification stays as a person has made it."""
        self._change_monitoring()
        self.preview.ask()

    def _kept(self) -> IndexSpec:
        """The specification of the form, or the one it began with while it holds none."""
        try:
            return self.spec()
        except UserError:
            return self._basis

    def _change_spec(self) -> None:
        """What cannot be read says why, and nothing is shown beside its name."""
        value = chosen(self.form.spec_box)
        if self.choice.opened is None:
            return
        self.message_bar.clearWidgets()
        try:
            self._use(value)
        except UserError as error:
            self.preview.stop()
            self.results.show(None)
            self.refuse(error)

    def _use(self, value: str) -> None:
        """A preset takes the indicators that are ticked; a saved specification has its own."""
        if value.startswith(FILE):
            self.menu.take_file(value.removeprefix(FILE))
        elif value.startswith(STORED):
            self.show_spec(load_spec(self.choice.monitoring, value.removeprefix(STORED)))
        else:
            spec = preset(value.removeprefix(PRESET) or DEFAULT_PRESET, interface_wording())
            kept = replace(
                self._basis,
                indicators=self.form.indicators.read(),
                exclusions=self.form.exclusions.reasons,
                inhabitants=chosen(self.form.people_box),
            )
            self.show_spec(with_indicators(spec, kept))

    def _take_stored(self, name: str) -> None:
        self.menu.fill(STORED + name)
        self._basis = replace(self.spec(), title=name)
        said = translate("Index", "The specification “{name}” is in the monitoring.").format(
            name=escape(name)
        )
        self.message_bar.clearWidgets()
        self.message_bar.pushSuccess("", said)

    def _prepare(self) -> Job | None:
        if self.choice.opened is None or not self._offered:
            return None
        request = self.request()
        draws = self._draws()

        def job(feedback: Feedback) -> IndexLook:
            return index_to_look_at(self.session, request, draws, feedback)

        return job

    def _catch_up(self) -> None:
        """The preview that the work took the place of."""
        if self._is_late:
            self.preview.ask()

    def _show(self, look: IndexLook) -> None:
        self._forget_message()
        self.results.show(look)

    def _forget_message(self) -> None:
        """What a preview said is over with the next one; what the work said before is still news."""
        if not self._is_late:
            self.message_bar.clearWidgets()
        self._is_late = False

    def _show_nothing(self, error: Exception | None = None) -> None:
        self.results.show(None)
        if error is not None:
            self._forget_message()
            self.refuse(error)

    def _explain(self, indicator: str, key: str) -> None:
        """Say where the rate of an area behind its score comes from."""
        if self.results.look is not None:
            monitoring, computed = self.choice.monitoring, self.results.look.computed
            self.origins.explain(
                request_of(monitoring, computed, indicator, key), shown_of(computed, indicator, key)
            )

    def _written(self, files: tuple[Path, ...]) -> None:
        text = translate("Index", "Written: {files}.").format(files=", ".join(map(file_link, files)))
        self.tell(text)
        self.message_bar.pushSuccess("", text)
