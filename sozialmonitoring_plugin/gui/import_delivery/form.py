"""The widgets of the import dialog and what can be chosen in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qgis.gui import QgsDateEdit, QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QTabWidget,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from ...core.deliveries.cells.signs import PROFILES
from ...core.deliveries.sheets.reading import TEXT_FILES, WORKBOOKS
from ...store.documents import PROFILE
from ...store.monitoring import Monitoring
from ...support.translation import translate
from ..choices import chosen, fill
from ..forms import load_form


class ImportDeliveryForm(QWidget):
    """Loaded from import_delivery.ui."""

    monitoring_widget: QgsFileWidget
    monitoring_summary: QLabel
    tabs: QTabWidget
    splitter: QSplitter
    file_widget: QgsFileWidget
    sheet_box: QComboBox
    profile_box: QComboBox
    profile_button: QToolButton
    source_edit: QLineEdit
    level_box: QComboBox
    date_edit: QgsDateEdit
    signs_box: QComboBox
    save_edit: QLineEdit
    counts_label: QLabel
    sheet_view: QTableView
    legend_label: QLabel
    result_tabs: QTabWidget
    values_view: QTableView
    report_browser: QTextBrowser
    deliveries_view: QTableView
    remove_button: QPushButton

    def __init__(self) -> None:
        super().__init__()
        load_form("import_delivery", self)
        self._profile_files: list[str] = []
        endings = " ".join(f"*{ending}" for ending in WORKBOOKS + TEXT_FILES)
        self.file_widget.setFilter(translate("ImportDelivery", "Tables ({endings})").format(endings=endings))
        self.date_edit.setAllowNull(True)
        self.date_edit.setNullRepresentation(translate("ImportDelivery", "as the table says"))
        self.date_edit.clear()
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setStretchFactor(2, 1)
        self.splitter.setSizes([310, 480, 490])
        self.report_browser.zoomOut(2)
        self._fill_signs()
        self.offer_sheets(())

    @property
    def file(self) -> Path | None:
        """The chosen file."""
        text = self.file_widget.filePath()
        return Path(text) if text else None

    @property
    def reference_date(self) -> date | None:
        """The chosen Stichtag."""
        return None if self.date_edit.isNull() else self.date_edit.date().toPyDate()

    def offer_sheets(self, sheets: tuple[str, ...]) -> None:
        """Offer the sheets of the file."""
        found = translate("ImportDelivery", "find by itself")
        fill(
            self.sheet_box,
            [("", found), *((sheet, sheet) for sheet in sheets if sheet)],
            chosen(self.sheet_box),
        )
        self.sheet_box.setEnabled(len(sheets) > 1)

    def offer_monitoring(self, monitoring: Monitoring | None) -> None:
        """Offer the levels and profiles of a monitoring."""
        levels = monitoring.levels() if monitoring else ()
        profiles = monitoring.documents(PROFILE) if monitoring else {}
        as_said = translate("ImportDelivery", "as the profile says, else the lowest")
        fill(
            self.level_box, [("", as_said), *((one.id, one.title) for one in levels)], chosen(self.level_box)
        )
        recognise = translate("ImportDelivery", "none: recognise the table")
        names = [(name, name) for name in profiles]
        files = [(path, Path(path).name) for path in self._profile_files]
        fill(self.profile_box, [("", recognise), *names, *files], chosen(self.profile_box))

    def choose_profile_file(self, path: str) -> None:
        """Add a profile file to the choice and choose it."""
        if path not in self._profile_files:
            self._profile_files.append(path)
            self.profile_box.addItem(Path(path).name, path)
        self.profile_box.setCurrentIndex(self.profile_box.findData(path))

    def _fill_signs(self) -> None:
        titles = {
            "din55301": translate("ImportDelivery", "DIN 55301"),
            "ba": translate("ImportDelivery", "Federal Employment Agency"),
            "lsn": translate("ImportDelivery", "Statistics of Lower Saxony"),
            "kosis": translate("ImportDelivery", "KOSIS (– stands for 0, 1 or 2)"),
            "hamburg": translate("ImportDelivery", "Statistics North (– is secret)"),
        }
        as_said = translate("ImportDelivery", "as the profile says, else DIN 55301")
        fill(self.signs_box, [("", as_said), *((name, titles.get(name, name)) for name in PROFILES)], "")
