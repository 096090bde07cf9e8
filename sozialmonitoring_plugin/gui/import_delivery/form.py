"""The widgets of the import dialog and what can be chosen in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from qgis.gui import QgsDateEdit, QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTableView,
    QTabWidget,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from ...core.deliveries.sheets.reading import TEXT_FILES, WORKBOOKS
from ...store.documents import PROFILE
from ...store.monitoring import Monitoring
from ...support.translation import translate
from ...workflows.import_request import ALL_SHEETS, RECOGNISE
from ..choices import chosen, fill
from ..forms import load_form
from ..sign_titles import sign_titles


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
    folder_button: QPushButton
    source_edit: QLineEdit
    level_box: QComboBox
    date_edit: QgsDateEdit
    signs_box: QComboBox
    signs_button: QToolButton
    save_box: QCheckBox
    save_edit: QLineEdit
    told_label: QLabel
    spot_label: QLabel
    undo_button: QToolButton
    redo_button: QToolButton
    reset_button: QToolButton
    role_layout: QHBoxLayout
    gesture_panel: QWidget
    sheet_view: QTableView
    legend_label: QLabel
    result_tabs: QTabWidget
    result_tab: QWidget
    result_view: QTableView
    title_edit: QLineEdit
    id_edit: QLineEdit
    kind_box: QComboBox
    unit_edit: QLineEdit
    drop_button: QPushButton
    long_box: QCheckBox
    keys_tab: QWidget
    keys_view: QTableView
    key_label: QLabel
    area_box: QComboBox
    assign_button: QPushButton
    confirm_button: QPushButton
    leave_button: QPushButton
    total_button: QPushButton
    forget_button: QPushButton
    questions_tab: QWidget
    questions_area: QScrollArea
    checks_tab: QWidget
    checks_view: QTableView
    differences_tab: QWidget
    replaces_box: QComboBox
    differences_label: QLabel
    differences_view: QTableView
    report_tab: QWidget
    report_browser: QTextBrowser
    print_button: QPushButton
    save_button: QPushButton
    counts_label: QLabel
    deliveries_view: QTableView
    profile_of_button: QPushButton
    remove_button: QPushButton

    def __init__(self) -> None:
        super().__init__()
        load_form("import_delivery", self)
        self._profile_files: list[str] = []
        endings = " ".join(f"*{ending}" for ending in WORKBOOKS + TEXT_FILES)
        self.file_widget.setFilter(translate("ImportDelivery", "Tables ({endings})").format(endings=endings))
        self.date_edit.setAllowNull(True)
        self.date_edit.clear()
        self._show_no_date()
        self.date_edit.dateValueChanged.connect(self._show_no_date)
        self.splitter.setSizes([640, 600])
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        self.date_edit.setMinimumWidth(18 * self.fontMetrics().averageCharWidth())
        self.report_browser.zoomOut(1)
        # Yellow with dark ink, whatever the theme: it asks for a look.
        self.told_label.setStyleSheet("background: #fff3b0; color: #202020")
        self.offer_sheets(())
        self.offer_signs(())

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
        named = [(sheet, sheet) for sheet in sheets if sheet]
        if len(named) > 1:
            named.append((ALL_SHEETS, translate("ImportDelivery", "all sheets of the same shape")))
        fill(self.sheet_box, [("", found), *named], chosen(self.sheet_box))
        self.sheet_box.setEnabled(len(sheets) > 1)

    def offer_monitoring(self, monitoring: Monitoring | None) -> None:
        """Offer the levels and profiles of a monitoring."""
        levels = monitoring.levels() if monitoring else ()
        as_said = translate("ImportDelivery", "find by itself")
        titles = [(one.id, one.title) for one in levels]
        fill(self.level_box, [("", as_said), *titles], chosen(self.level_box))
        names = [(name, name) for name in (monitoring.documents(PROFILE) if monitoring else ())]
        files = [(path, Path(path).name) for path in self._profile_files]
        by_shape = ("", translate("ImportDelivery", "by the shape of the table"))
        recognise = (RECOGNISE, translate("ImportDelivery", "none: recognise the table"))
        fill(self.profile_box, [by_shape, recognise, *names, *files], chosen(self.profile_box))

    def choose_profile_file(self, path: str) -> None:
        """Add a profile file to the choice and choose it."""
        if path not in self._profile_files:
            self._profile_files.append(path)
            self.profile_box.addItem(Path(path).name, path)
        self.profile_box.setCurrentIndex(self.profile_box.findData(path))

    def choose_profile(self, name: str) -> None:
        """Choose a stored profile."""
        self.profile_box.setCurrentIndex(max(0, self.profile_box.findData(name)))

    def forget_answers(self) -> None:
        """Sheet, source, date and whose place it takes were said of the former file, not of the next one."""
        self.sheet_box.setCurrentIndex(0)
        self.replaces_box.setCurrentIndex(0)
        self.source_edit.clear()
        self.date_edit.clear()
        self._show_no_date()  # clearing what is clear is not signalled

    def badge(self, page: QWidget, text: str, count: int) -> None:
        """Name a page of the result, with how much waits there."""
        self.result_tabs.setTabText(self.result_tabs.indexOf(page), f"{text} ({count})" if count else text)

    def _show_no_date(self, *_: object) -> None:
        """Without a date the widget would show today's, greyed, once it was cleared."""
        if self.date_edit.isNull():
            self.date_edit.setNullRepresentation("")  # the widget shows only what differs from before
            self.date_edit.setNullRepresentation(translate("ImportDelivery", "as the table says"))

    def offer_signs(self, own: Iterable[str]) -> None:
        """Offer the built-in sign profiles and those of the monitoring."""
        as_said = translate("ImportDelivery", "as the profile says, else DIN 55301")
        named = [(name, name) for name in own]
        fill(self.signs_box, [("", as_said), *sign_titles(), *named], chosen(self.signs_box))
