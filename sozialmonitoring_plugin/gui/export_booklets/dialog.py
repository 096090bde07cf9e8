"""Export booklets: choose, look at a page, write one booklet for each municipality."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QListWidget,
    QPushButton,
    QSpinBox,
    QSplitter,
    QToolButton,
    QWidget,
)

from ...core.disclosure.rules import Rules, rules_to_dict
from ...core.errors import Cancelled, UserError
from ...store.monitoring import Monitoring
from ...support.messages import file_link
from ...support.settings import BOOKLET_FOLDER, MINIMUM_COUNT
from ...support.translation import translate
from ...workflows.export_atlas import ExportAtlasRequest, export_atlas
from ...workflows.published import chosen_indicators
from ..check_list import CheckList
from ..choices import chosen, chosen_date, fill
from ..desk import Desk
from ..forms import load_form
from ..language import interface_wording
from ..monitoring_choice import MonitoringChoice
from ..process_call import ProcessCall
from ..work_dialog import WorkDialog
from .pages import PageViewer, draw_pages


class ExportBookletsForm(QWidget):
    """Loaded from export_booklets.ui."""

    monitoring_widget: QgsFileWidget
    monitoring_summary: QLabel
    splitter: QSplitter
    places_list: QListWidget
    places_all_button: QToolButton
    indicators_list: QListWidget
    indicators_all_button: QToolButton
    date_box: QComboBox
    minimum_box: QSpinBox
    template_widget: QgsFileWidget
    folder_widget: QgsFileWidget
    pdf_box: QCheckBox
    xlsx_box: QCheckBox
    png_box: QCheckBox
    size_label: QLabel
    pages_box: QComboBox
    preview_button: QPushButton
    page_label: QLabel

    def __init__(self) -> None:
        super().__init__()
        load_form("export_booklets", self)
        for widget in (self.template_widget, self.folder_widget):
            widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder_widget.setFilePath(BOOKLET_FOLDER.read())
        self.minimum_box.setValue(MINIMUM_COUNT.read())
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setStretchFactor(2, 3)

    @property
    def formats(self) -> tuple[str, ...]:
        """The ticked formats."""
        boxes = {"pdf": self.pdf_box, "xlsx": self.xlsx_box, "png": self.png_box}
        return tuple(name for name, box in boxes.items() if box.isChecked())

    @property
    def reference_date(self) -> date | None:
        """The chosen Stichtag, None for the latest."""
        return chosen_date(self.date_box)

    def offer_dates(self, monitoring: Monitoring | None) -> None:
        """Offer the Stichtage of a monitoring, the latest first."""
        words = interface_wording()
        days = [
            (day.isoformat(), words.date(day)) for day in reversed(monitoring.dates() if monitoring else ())
        ]
        latest = translate("ExportBooklets", "the latest")
        fill(self.date_box, [("", latest), *days], chosen(self.date_box))


class ExportBookletsDialog(WorkDialog):
    """The dialog."""

    def __init__(self, desk: Desk) -> None:
        self.form = ExportBookletsForm()
        title = translate("ExportBooklets", "Export booklets")
        super().__init__(desk, self.form, title, translate("ExportBooklets", "&Export"))
        self.resize(1080, 680)
        form = self.form
        self.choice = MonitoringChoice(form.monitoring_widget, form.monitoring_summary)
        self.places = CheckList(form.places_list, form.places_all_button)
        self.indicators = CheckList(form.indicators_list, form.indicators_all_button)
        self.pages = PageViewer(form.page_label, form.pages_box)
        self._connect()
        self._change_monitoring()

    def request(self) -> ExportAtlasRequest:
        """What the inputs ask for. Raises UserError where something is missing."""
        form, monitoring = self.form, self.choice.monitoring
        if not self.places.ticked:
            raise UserError("Tick at least one municipality.")
        if not self.indicators.ticked:
            raise UserError("Tick at least one indicator.")
        if not form.formats:
            raise UserError("Tick at least one format.")
        if not form.folder_widget.filePath():
            raise UserError("Choose a folder for the booklets first.")
        template = form.template_widget.filePath()
        return ExportAtlasRequest(
            monitoring,
            Path(form.folder_widget.filePath()),
            () if self.places.is_everything else self.places.ticked,
            self.indicators.ticked,
            form.reference_date,
            None,
            Path(template) if template else None,
            None,
            form.formats,
            Rules(minimum=form.minimum_box.value()),
        )

    def start(self) -> None:
        """Write the booklets."""
        request = self.request()
        BOOKLET_FOLDER.write(str(request.output_folder))
        MINIMUM_COUNT.write(request.rules.minimum)
        title = translate("ExportBooklets", "Writing booklets")
        self.work(title, lambda feedback: export_atlas(request, feedback), self._written, in_window=True)

    def call(self) -> ProcessCall:
        request = self.request()
        return ProcessCall(
            "exportatlas",
            {
                "MONITORING": request.monitoring.path,
                "MUNICIPALITIES": ",".join(request.municipalities),
                "INDICATORS": ",".join(request.indicators),
                "REFERENCE_DATE": request.reference_date,
                "TEMPLATE": request.template,
                "FORMATS": ",".join(request.formats),
                "RULES": rules_to_dict(request.rules),
                "OUTPUT_FOLDER": request.output_folder,
            },
        )

    def draw(self) -> None:
        """Draw the booklet of the first municipality with the first indicator."""
        request = self.request()
        one = replace(request, municipalities=self.places.ticked[:1], indicators=self.indicators.ticked[:1])
        title = translate("ExportBooklets", "Drawing the pages")
        self.work(title, lambda feedback: draw_pages(one, feedback), self._drawn, in_window=True)

    def refuse(self, error: Exception) -> None:
        """Say what went wrong, and after a cancel what is left."""
        if isinstance(error, Cancelled):
            text = translate("ExportBooklets", "Cancelled. Booklets that were finished before are kept.")
            self.message_bar.pushInfo("", text)
        else:
            super().refuse(error)

    def _connect(self) -> None:
        form = self.form
        self.choice.changed.connect(self._change_monitoring)
        form.preview_button.clicked.connect(self._draw)
        form.date_box.currentIndexChanged.connect(self._offer_places)
        self.places.changed.connect(self._show_size)
        self.indicators.changed.connect(self._show_size)

    def _change_monitoring(self) -> None:
        opened = self.choice.opened
        self.form.offer_dates(opened)
        self._offer_places()
        shown = chosen_indicators(opened.tableau(), (), ()) if opened else ()
        self.indicators.show((one.id, f"{one.number} {one.title}".strip()) for one in shown)
        self.pages.show([])
        if opened is not None and not self.form.folder_widget.filePath():
            self.form.folder_widget.setFilePath(str(opened.path.parent / f"{opened.path.stem}_booklets"))

    def _offer_places(self, *_: object) -> None:
        opened = self.choice.opened
        places: list[tuple[str, str]] = []
        if opened is not None:
            tree = opened.tree(opened.version_shown(self.form.reference_date))
            areas = tree.levels[tree.municipal_rank]
            places = list(zip(areas.keys, areas.names, strict=True))
        self.places.show(places)

    def _show_size(self) -> None:
        text = translate("ExportBooklets", "{booklets} booklets with {maps} maps each.")
        self.form.size_label.setText(
            text.format(booklets=len(self.places.ticked), maps=len(self.indicators.ticked))
        )

    def _draw(self) -> None:
        self.guarded(self.draw)

    def _drawn(self, pages: list[QImage]) -> None:
        self.pages.show(pages)

    def _written(self, files: tuple[Path, ...]) -> None:
        folder = Path(self.form.folder_widget.filePath())
        text = translate("ExportBooklets", "Files written to {folder}: {count}")
        self.tell(text.format(count=len(files), folder=file_link(folder)))
        self.accept()
