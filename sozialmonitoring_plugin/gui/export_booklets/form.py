"""The inputs of the dialog."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qgis.gui import QgsColorButton, QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QTreeView,
    QWidget,
)

from ...store.monitoring import Monitoring
from ...support.settings import BOOKLET_FOLDER, BOOKLET_TEMPLATES, MINIMUM_COUNT
from ...support.translation import translate
from ..choices import chosen, chosen_date, fill
from ..forms import load_form
from ..language import interface_wording


class ExportBookletsForm(QWidget):
    """Loaded from export_booklets.ui."""

    monitoring_widget: QgsFileWidget
    monitoring_summary: QLabel
    splitter: QSplitter
    tabs: QTabWidget
    look_tab: QWidget
    output_tab: QWidget
    contents_box: QComboBox
    save_button: QToolButton
    contents_button: QToolButton
    contents_tree: QTreeView
    theme_button: QToolButton
    remove_button: QToolButton
    up_button: QToolButton
    down_button: QToolButton
    reset_button: QToolButton
    title_edit: QLineEdit
    publisher_edit: QLineEdit
    paper_box: QComboBox
    orientation_box: QComboBox
    accent_button: QgsColorButton
    logo_label: QLabel
    logo_button: QPushButton
    logo_clear_button: QPushButton
    template_widget: QgsFileWidget
    template_label: QLabel
    places_list: QListWidget
    places_all_button: QToolButton
    date_box: QComboBox
    compare_box: QComboBox
    minimum_box: QSpinBox
    pdf_box: QCheckBox
    html_box: QCheckBox
    xlsx_box: QCheckBox
    png_box: QCheckBox
    svg_box: QCheckBox
    folder_widget: QgsFileWidget
    workers_box: QSpinBox
    resume_box: QCheckBox
    size_label: QLabel
    place_box: QComboBox
    preview_panel: QWidget
    previous_button: QToolButton
    number_label: QLabel
    next_button: QToolButton
    smaller_button: QToolButton
    fit_button: QToolButton
    larger_button: QToolButton
    pages_splitter: QSplitter
    pages_list: QListWidget
    page_stack: QStackedWidget
    page_view: QGraphicsView
    page_message: QLabel
    busy_label: QLabel
    designer_button: QPushButton
    template_button: QPushButton

    def __init__(self) -> None:
        super().__init__()
        load_form("export_booklets", self)
        for widget in (self.template_widget, self.folder_widget):
            widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder_widget.setFilePath(BOOKLET_FOLDER.read())
        self.template_widget.setFilePath(BOOKLET_TEMPLATES.read())
        self.minimum_box.setValue(MINIMUM_COUNT.read())
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([370, 780])
        self.pages_splitter.setStretchFactor(1, 1)
        self.pages_splitter.setSizes([230, 540])

    @property
    def formats(self) -> tuple[str, ...]:
        """The ticked formats."""
        boxes = {
            "pdf": self.pdf_box,
            "html": self.html_box,
            "xlsx": self.xlsx_box,
            "png": self.png_box,
            "svg": self.svg_box,
        }
        return tuple(name for name, box in boxes.items() if box.isChecked())

    @property
    def reference_date(self) -> date | None:
        """The chosen Stichtag, None for the latest."""
        return chosen_date(self.date_box)

    @property
    def compare_date(self) -> date | None:
        """The Stichtag to compare with, None for none."""
        return chosen_date(self.compare_box)

    @property
    def template(self) -> Path | None:
        """The folder with changed page templates, None for none."""
        path = self.template_widget.filePath()
        return Path(path) if path else None

    def offer_dates(self, monitoring: Monitoring | None) -> None:
        """Offer the Stichtage of a monitoring, the latest first."""
        latest = translate("ExportBooklets", "the latest")
        days = monitoring.dates() if monitoring else ()
        fill(self.date_box, [("", latest), *_worded(days)], chosen(self.date_box))
        self.offer_earlier(days)

    def offer_earlier(self, days: tuple[date, ...]) -> None:
        """Offer the Stichtage before the chosen one to compare with."""
        until = self.reference_date or max(days, default=date.max)
        nothing = translate("ExportBooklets", "nothing")
        earlier = tuple(day for day in days if day < until)
        fill(self.compare_box, [("", nothing), *_worded(earlier)], chosen(self.compare_box))


def _worded(days: tuple[date, ...]) -> list[tuple[str, str]]:
    words = interface_wording()
    return [(day.isoformat(), words.date(day)) for day in reversed(days)]
