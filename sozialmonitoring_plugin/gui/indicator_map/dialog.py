"""Indicator map: choose an indicator and its classes, look at the map, add it to the project."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from qgis.core import QgsMapLayer, QgsRectangle

from ...core.classification.classification import Classification
from ...core.classification.scheme import Method
from ...core.disclosure.rules import Rules, rules_to_dict
from ...core.errors import UserError
from ...core.feedback import Feedback
from ...core.values import Numbers
from ...layers.indicator_map import IndicatorMap
from ...layers.map_files import add_to_project, opened_from
from ...layers.map_legend import EntryKind, of_kind
from ...support.messages import file_link
from ...support.settings import MINIMUM_COUNT
from ...support.tasks import Job
from ...support.translation import translate
from ...workflows.create_map import CreateMapRequest
from ..choices import chosen
from ..desk import Desk
from ..histogram import NEUTRAL, Distribution
from ..language import interface_wording
from ..monitoring_choice import MonitoringChoice
from ..preview import Preview
from ..process_call import ProcessCall
from ..work_dialog import WorkDialog
from .breaks import write_breaks
from .class_table import show_classes
from .form import IndicatorMapForm
from .job import KeptMap, MapPreview, map_to_keep, map_to_look_at


class IndicatorMapDialog(WorkDialog):
    """The dialog."""

    def __init__(self, desk: Desk) -> None:
        self.form = IndicatorMapForm()
        title = translate("IndicatorMap", "Indicator map")
        super().__init__(desk, self.form, title, translate("IndicatorMap", "&Add to project"))
        self.resize(1120, 760)
        self.choice = MonitoringChoice(self.form.monitoring_widget, self.form.monitoring_summary)
        self.preview = Preview(translate("IndicatorMap", "Making the map"), self._prepare, self)
        self._classification: Classification | None = None
        self._layers: list[QgsMapLayer] = []
        self._folder_of: Path | None = None
        self._connect()
        self._change_monitoring()

    def request(self) -> CreateMapRequest:
        """What the inputs ask for. Raises UserError where something is missing."""
        form, monitoring = self.form, self.choice.monitoring
        indicator = chosen(form.indicator_box)
        if not indicator:
            raise UserError("The monitoring holds no delivery yet.", hint="Import one first.")
        return CreateMapRequest(
            monitoring,
            indicator,
            chosen(form.level_box),
            form.reference_date,
            scheme=form.scheme(),
            municipality=chosen(form.place_box),
            palette=chosen(form.palette_box),
            rules=Rules(minimum=form.minimum_box.value()),
        )

    def start(self) -> None:
        """Make the map anew and keep it."""
        request, path = self.request(), self._output()
        self.preview.stop()
        MINIMUM_COUNT.write(request.rules.minimum)
        title = translate("IndicatorMap", "Making the map")
        self.work(title, lambda feedback: map_to_keep(request, path, feedback), self._made)

    def call(self) -> ProcessCall:
        request = self.request()
        classes = self._classification
        return ProcessCall(
            "createmap",
            {
                "MONITORING": request.monitoring.path,
                "INDICATOR": request.indicator,
                "LEVEL": request.level,
                "REFERENCE_DATE": request.reference_date,
                "CLASSIFICATION": classes.to_dict() if classes is not None else "",
                "MUNICIPALITY": request.municipality,
                "PALETTE": request.palette,
                "RULES": rules_to_dict(request.rules),
                "OUTPUT": self._output(),
            },
        )

    def _output(self) -> Path:
        path = self.form.output_widget.filePath()
        if not path:
            raise UserError("Say where the layers are to be kept.")
        return Path(path).with_suffix(".gpkg")

    def _connect(self) -> None:
        form = self.form
        self.choice.changed.connect(self._change_monitoring)
        form.method_box.currentIndexChanged.connect(self._change_method)
        boxes = (form.indicator_box, form.date_box, form.level_box, form.place_box)
        for box in (*boxes, form.method_box, form.closed_box, form.palette_box):
            box.currentIndexChanged.connect(self.preview.ask)
        for box in (form.indicator_box, form.date_box, form.level_box, form.place_box):
            box.currentIndexChanged.connect(self._propose_output)
        form.classes_box.valueChanged.connect(self.preview.ask)
        form.minimum_box.valueChanged.connect(self.preview.ask)
        form.breaks_edit.textChanged.connect(self.preview.ask)
        self.preview.ready.connect(self._show)
        self.preview.failed.connect(self._show_nothing)
        self.preview.emptied.connect(self._show_nothing)

    def _change_monitoring(self) -> None:
        self.form.offer_monitoring(self.choice.opened)
        self._propose_output()
        self.preview.ask()

    def _change_method(self) -> None:
        """Start manual bounds with those that the method before had found."""
        if self.form.method is Method.MANUAL and not self.form.breaks_edit.text() and self._classification:
            language = interface_wording().language
            self.form.breaks_edit.setText(write_breaks(self._classification.bounds, language))

    def _propose_output(self) -> None:
        """Name the file after the map, in a folder beside the monitoring or where the person wants it."""
        opened = self.choice.opened
        if opened is None:
            return
        form = self.form
        boxes = (form.indicator_box, form.level_box, form.place_box, form.date_box)
        name = "_".join(filter(None, map(chosen, boxes))) or "map"
        current = form.output_widget.filePath()
        beside = opened.path.parent / f"{opened.path.stem}_maps"
        folder = Path(current).parent if current and self._folder_of == opened.path else beside
        self._folder_of = opened.path
        form.output_widget.setFilePath(str(folder / f"{name}.gpkg"))

    def _prepare(self) -> Job | None:
        if self.choice.opened is None or not chosen(self.form.indicator_box):
            return None
        request = self.request()

        def job(feedback: Feedback) -> MapPreview:
            return map_to_look_at(request, feedback)

        return job

    def _show(self, preview: MapPreview) -> None:
        self.message_bar.clearWidgets()
        shown, classes = preview.made.indicator_map, preview.made.classification
        self._classification = classes
        self.form.title_label.setText(f"<b>{escape(shown.title)}</b><br>{escape(' – '.join(shown.notes))}")
        show_classes(self.form.class_table, shown.entries)
        colours = [entry.color for entry in reversed(of_kind(shown.entries, EntryKind.CLASS))]
        self.form.histogram.show_distribution(_distribution(preview, colours))
        self._show_map(shown)

    def _show_map(self, shown: IndicatorMap) -> None:
        canvas = self.form.canvas
        canvas.setLayers(shown.layers())
        canvas.setDestinationCrs(shown.values_layer.crs())
        extent = QgsRectangle(shown.extent)
        extent.scale(1.05)
        canvas.setExtent(extent)
        canvas.refresh()
        self._layers = shown.layers()

    def _show_nothing(self, error: Exception | None = None) -> None:
        self._classification = None
        self.form.title_label.clear()
        self.form.class_table.setRowCount(0)
        self.form.histogram.clear()
        self.form.canvas.setLayers([])
        self._layers = []
        if error is not None:
            self.message_bar.clearWidgets()
            self.refuse(error)

    def _made(self, kept: KeptMap) -> None:
        form, project = self.form, self.desk.project
        place = form.place_box.currentText() if chosen(form.place_box) else self.choice.monitoring.title
        add_to_project(opened_from(kept.made, kept.path), project, f"{kept.made.title} – {place}")
        text = translate("IndicatorMap", "{title} was added to the project; its layers are in {file}.")
        said = text.format(title=escape(kept.made.title), file=file_link(kept.path))
        self.tell(said)
        self.message_bar.pushSuccess("", said)


def _distribution(preview: MapPreview, colours: Sequence[str]) -> Distribution:
    """The numbers of the whole county with their classes; `colours` are those from the lowest class."""
    classes = preview.made.classification
    if classes is None:
        return Distribution(preview.numbers, 0)

    def colours_of(values: Numbers) -> list[str]:
        return [colours[one] if one >= 0 else NEUTRAL for one in classes.class_of(values).tolist()]

    return Distribution(preview.numbers, classes.decimals, classes.bounds[1:-1], colours_of)
