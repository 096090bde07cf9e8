"""Empty template: which office, which variables, which areas; then the workbook."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from qgis.gui import QgsDateEdit, QgsFileWidget
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from ...core.deliveries.cells.signs import DEFAULT
from ...core.errors import UserError
from ...support.messages import file_link
from ...support.settings import DELIVERY_FOLDER
from ...support.translation import translate
from ...workflows.write_template import TemplateRequest, TemplateResult, sources_of, write_template
from ..choices import chosen, fill
from ..desk import Desk
from ..forms import load_form
from ..monitoring_choice import MonitoringChoice
from ..process_call import ProcessCall
from ..sign_titles import sign_titles
from ..work_dialog import WorkDialog

_NO_NAME = re.compile(r"[^\w-]+")


class DeliveryTemplateForm(QWidget):
    """Loaded from delivery_template.ui."""

    monitoring_widget: QgsFileWidget
    monitoring_summary: QLabel
    source_box: QComboBox
    variable_list: QListWidget
    level_box: QComboBox
    place_box: QComboBox
    date_edit: QgsDateEdit
    signs_box: QComboBox
    output_widget: QgsFileWidget

    def __init__(self) -> None:
        super().__init__()
        load_form("delivery_template", self)
        self.output_widget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.output_widget.setFilter("XLSX (*.xlsx)")
        self.date_edit.setDate(QDate(QDate.currentDate().year() - 1, 12, 31))
        fill(self.signs_box, sign_titles(), DEFAULT)

    @property
    def variables(self) -> tuple[str, ...]:
        """The variables with a tick."""
        rows = (self.variable_list.item(row) for row in range(self.variable_list.count()))
        ticked = (item for item in rows if item.checkState() == Qt.CheckState.Checked)
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked)


class DeliveryTemplateDialog(WorkDialog):
    """The dialog."""

    def __init__(self, desk: Desk) -> None:
        self.form = DeliveryTemplateForm()
        title = translate("DeliveryTemplate", "Empty template for an office")
        super().__init__(desk, self.form, title, translate("DeliveryTemplate", "&Write workbook"))
        self.resize(640, 560)
        self._proposed = ""
        self.choice = MonitoringChoice(self.form.monitoring_widget, self.form.monitoring_summary)
        self.choice.changed.connect(self._offer_monitoring)
        self.form.source_box.currentTextChanged.connect(self._offer_variables)
        self.form.date_edit.dateChanged.connect(self._propose_output)
        self._offer_monitoring()

    def request(self) -> TemplateRequest:
        """What the inputs ask for. Raises UserError where something is missing."""
        form, monitoring = self.form, self.choice.monitoring
        if not form.source_box.currentText().strip():
            raise UserError("Say which office the template is for.")
        if not form.variables:
            raise UserError("Tick the variables that the office is to deliver.")
        if not form.output_widget.filePath():
            raise UserError("Say where the workbook is to be written.")
        return TemplateRequest(
            monitoring,
            Path(form.output_widget.filePath()).with_suffix(".xlsx"),
            source=form.source_box.currentText().strip(),
            variables=form.variables,
            level=chosen(form.level_box),
            reference_date=form.date_edit.date().toPyDate(),
            municipality=chosen(form.place_box),
            signs=chosen(form.signs_box),
        )

    def start(self) -> None:
        """Write the workbook."""
        request = self.request()
        title = translate("DeliveryTemplate", "Writing the workbook")
        self.work(title, lambda feedback: write_template(request, feedback), self._written)

    def call(self) -> ProcessCall:
        request = self.request()
        parameters = {
            "MONITORING": request.monitoring.path,
            "SOURCE": request.source,
            "VARIABLES": list(request.variables),
            "LEVEL": request.level,
            "REFERENCE_DATE": request.reference_date,
            "MUNICIPALITY": request.municipality,
            "SIGNS": request.signs,
            "OUTPUT": request.output,
        }
        return ProcessCall("deliverytemplate", parameters)

    def _written(self, result: TemplateResult) -> None:
        text = translate("DeliveryTemplate", "{file} was written.")
        said = text.format(file=file_link(result.path))
        self.tell(said)
        self.message_bar.pushSuccess("", said)

    def _offer_monitoring(self) -> None:
        opened, form = self.choice.opened, self.form
        levels = opened.levels() if opened else ()
        fill(form.level_box, ((level.id, level.title) for level in levels), levels[-1].id if levels else "")
        places = [("", translate("DeliveryTemplate", "all"))]
        if opened is not None:
            tree = opened.tree(opened.versions()[-1])
            areas = tree.levels[tree.municipal_rank]
            places += list(zip(areas.keys, areas.names, strict=True))
        fill(form.place_box, places, "")
        form.source_box.clear()
        form.source_box.addItems(sources_of(opened) if opened else ())
        self._offer_variables()

    def _offer_variables(self, *_: object) -> None:
        """All variables, those of the office ticked and first."""
        opened, source = self.choice.opened, self.form.source_box.currentText()
        variables = opened.tableau().variables if opened else ()
        self.form.variable_list.clear()
        for one in sorted(variables, key=lambda one: one.source != source):
            item = QListWidgetItem(f"{one.title} – {one.source}" if one.source else one.title)
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setToolTip(escape(one.id))
            ticked = bool(source) and one.source == source
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.form.variable_list.addItem(item)
        self._propose_output()

    def _propose_output(self, *_: object) -> None:
        """Propose a file as long as nobody chose one."""
        opened, form = self.choice.opened, self.form
        if opened is None or form.output_widget.filePath() not in ("", self._proposed):
            return
        source = _NO_NAME.sub("_", form.source_box.currentText()).strip("_")
        name = "_".join(filter(None, (source, form.date_edit.date().toString("yyyy-MM-dd"))))
        folder = Path(form.output_widget.filePath() or DELIVERY_FOLDER.read() or opened.path)
        folder = folder if folder.is_dir() else folder.parent
        self._proposed = str(folder / f"{name}.xlsx")
        form.output_widget.setFilePath(self._proposed)
