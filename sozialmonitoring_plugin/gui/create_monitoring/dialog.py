"""Create monitoring: polygons and levels in, a checked GeoPackage out."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from qgis.core import Qgis
from qgis.gui import QgsDateEdit, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from ...core.errors import UserError
from ...core.feedback import Feedback
from ...support.messages import file_link, sentence
from ...support.settings import MONITORING
from ...support.tasks import Job
from ...support.translation import translate
from ...workflows.create_monitoring import CreateMonitoringRequest, CreateMonitoringResult, create_monitoring
from ...workflows.level_chain import as_text
from ...workflows.level_specs import LevelSpec
from ..choices import chosen, fill
from ..desk import Desk
from ..forms import load_form
from ..language import interface_wording
from ..preview import Preview
from ..process_call import ProcessCall
from ..work_dialog import WorkDialog
from .job import try_out
from .layer_choice import LayerChoice, offer_none
from .level_guess import guess_levels
from .level_table import LevelTable
from .page import result_page


class CreateMonitoringForm(QWidget):
    """Loaded from create_monitoring.ui."""

    splitter: QSplitter
    areas_box: QgsMapLayerComboBox
    areas_button: QToolButton
    title_edit: QLineEdit
    date_edit: QgsDateEdit
    language_box: QComboBox
    level_table: QTableWidget
    add_button: QPushButton
    remove_button: QPushButton
    up_button: QPushButton
    down_button: QPushButton
    guess_button: QPushButton
    addresses_box: QgsMapLayerComboBox
    addresses_button: QToolButton
    streets_box: QgsMapLayerComboBox
    streets_button: QToolButton
    output_widget: QgsFileWidget
    preview_browser: QTextBrowser

    def __init__(self) -> None:
        super().__init__()
        load_form("create_monitoring", self)
        self.areas_box.setFilters(Qgis.LayerFilter.PolygonLayer)
        self.addresses_box.setFilters(Qgis.LayerFilter.PointLayer)
        self.streets_box.setFilters(Qgis.LayerFilter.LineLayer)
        self.output_widget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.output_widget.setFilter("GeoPackage (*.gpkg)")
        languages = {
            "de": translate("CreateMonitoring", "German"),
            "en": translate("CreateMonitoring", "English"),
        }
        fill(self.language_box, languages.items(), "de")
        self.date_edit.setDate(QDate(QDate.currentDate().year(), 1, 1))
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)


class CreateMonitoringDialog(WorkDialog):
    """The dialog."""

    def __init__(self, desk: Desk) -> None:
        self.form = CreateMonitoringForm()
        title = translate("CreateMonitoring", "Create monitoring")
        super().__init__(desk, self.form, title, translate("CreateMonitoring", "&Create"))
        self.resize(1180, 680)
        form, project = self.form, desk.project
        self.preview = Preview(translate("CreateMonitoring", "Checking the polygons"), self._prepare, self)
        self.areas = LayerChoice(form.areas_box, form.areas_button, project)
        self.addresses = LayerChoice(form.addresses_box, form.addresses_button, project)
        self.streets = LayerChoice(form.streets_box, form.streets_button, project)
        self.levels = LevelTable(form.level_table, project)
        for box in (form.addresses_box, form.streets_box):
            offer_none(box)
        self._connect()
        self._change_areas()

    def request(self) -> CreateMonitoringRequest:
        """What the inputs ask for. Raises UserError where something is missing."""
        areas = self.areas.table()
        if areas is None:
            raise UserError("Choose the polygons of the lowest level first.")
        path = self.form.output_widget.filePath()
        if not path:
            raise UserError("Say where the monitoring is to be saved.")
        return CreateMonitoringRequest(
            path=Path(path).with_suffix(".gpkg"),
            areas=areas,
            levels=self.levels.specs(),
            valid_from=self.form.date_edit.date().toPyDate(),
            title=self._title(),
            addresses=self.addresses.table(),
            streets=self.streets.table(),
            language=chosen(self.form.language_box),
            transforms=self.desk.project.transformContext(),
        )

    def start(self) -> None:
        """Make the monitoring."""
        request = self.request()
        self.preview.stop()
        title = translate("CreateMonitoring", "Creating {file}").format(file=request.path.name)
        self.work(title, lambda feedback: create_monitoring(request, feedback), self._created)

    def call(self) -> ProcessCall:
        request = self.request()
        return ProcessCall(
            "createmonitoring",
            {
                "AREAS": self.areas.path,
                "LEVELS": [_entry(spec) for spec in request.levels],
                "VALID_FROM": request.valid_from,
                "TITLE": request.title,
                "ADDRESSES": self.addresses.path,
                "STREETS": self.streets.path,
                "LANGUAGE": request.language,
                "MONITORING": request.path,
            },
        )

    def _title(self) -> str:
        layer = self.areas.layer
        return self.form.title_edit.text().strip() or (layer.name() if layer is not None else "")

    def _connect(self) -> None:
        form = self.form
        self.areas.changed.connect(self._change_areas)
        self.areas.edited.connect(self.preview.ask)
        for choice in (self.areas, self.addresses, self.streets):
            choice.refused.connect(self.refuse)
        self.levels.changed.connect(self.preview.ask)
        form.add_button.clicked.connect(lambda: self.guarded(self.levels.add))
        form.remove_button.clicked.connect(lambda: self.guarded(self.levels.remove))
        form.up_button.clicked.connect(lambda: self.guarded(lambda: self.levels.move(-1)))
        form.down_button.clicked.connect(lambda: self.guarded(lambda: self.levels.move(1)))
        form.guess_button.clicked.connect(self._guess)
        self.preview.ready.connect(self._show)
        self.preview.failed.connect(self._show_problem)
        self.preview.emptied.connect(self.form.preview_browser.clear)

    def _change_areas(self) -> None:
        self.message_bar.clearWidgets()
        layer = self.areas.layer
        self.levels.use_polygons(layer)
        self.form.title_edit.setPlaceholderText(layer.name() if layer is not None else "")
        if layer is not None and not self.form.output_widget.filePath():
            folder = Path(self.areas.path.split("|")[0]).parent
            home = folder if layer.providerType() == "ogr" and folder.is_dir() else Path.home()
            self.form.output_widget.setFilePath(str(home / "monitoring.gpkg"))
        self._guess()

    def _guess(self) -> None:
        try:
            table = self.areas.table()
        except UserError as error:
            self.refuse(error)
            return
        if table is not None:
            names = [field.name() for field in table.fields]
            rows = [[as_text(value) for value in feature.attributes()] for feature in table.features]
            columns = {name: [row[place] for row in rows] for place, name in enumerate(names)}
            self.levels.show(guess_levels(columns))

    def _prepare(self) -> Job | None:
        if self.areas.layer is None:
            return None
        request = self.request()

        def job(feedback: Feedback) -> tuple[CreateMonitoringResult, tuple[LevelSpec, ...]]:
            return try_out(request, feedback), request.levels

        return job

    def _show(self, tried: tuple[CreateMonitoringResult, tuple[LevelSpec, ...]]) -> None:
        self.message_bar.clearWidgets()
        self.form.preview_browser.setHtml(result_page(*tried, interface_wording()))

    def _show_problem(self, error: Exception) -> None:
        self.form.preview_browser.setPlainText(sentence(error) if isinstance(error, UserError) else "")
        self.message_bar.clearWidgets()
        self.refuse(error)

    def _created(self, result: CreateMonitoringResult) -> None:
        path = result.monitoring.path
        MONITORING.write(str(path))
        text = translate("CreateMonitoring", "{file} was created: {counts}. Import deliveries next.")
        titles = {level.id: level.title for level in result.monitoring.levels()}
        counts = ", ".join(f"{titles[level]} {count}" for level, count in result.area_counts.items())
        self.tell(text.format(file=file_link(path), counts=counts))
        self.accept()


def _entry(spec: LevelSpec) -> dict[str, str]:
    return {name: value for name, value in asdict(spec).items() if value}
