"""Sample county: where to, which one, how large; then its layers in the project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QDoubleSpinBox, QLabel, QSpinBox, QWidget

from ...core.errors import UserError
from ...core.feedback import Feedback
from ...core.samplecounty.plan import CountyPlan
from ...support.messages import file_link
from ...support.settings import MONITORING, SAMPLE_FOLDER
from ...support.translation import translate
from ...workflows.create_sample_county import SampleCountyPaths, SampleCountyRequest, create_sample_county
from ...workflows.sample_monitoring import MONITORING_FILE, create_sample_monitoring
from ..desk import Desk
from ..forms import load_form
from ..language import interface_wording
from ..process_call import ProcessCall
from ..work_dialog import WorkDialog


class SampleCountyForm(QWidget):
    """Loaded from sample_county.ui."""

    folder_widget: QgsFileWidget
    seed_box: QSpinBox
    scale_box: QDoubleSpinBox
    plan_label: QLabel
    import_box: QCheckBox
    open_box: QCheckBox

    def __init__(self) -> None:
        super().__init__()
        load_form("sample_county", self)
        self.folder_widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder_widget.setFilePath(SAMPLE_FOLDER.read() or str(Path.home() / "sozialmonitoring-sample"))
        self.scale_box.valueChanged.connect(self._show_plan)
        self._show_plan(self.scale_box.value())

    def _show_plan(self, scale: float) -> None:
        plan, words = CountyPlan.at_scale(scale), interface_wording()
        text = translate(
            "SampleCounty", "{cities} municipalities, {spaces} Sozialräume, {quarters} Quartiere"
        )
        addresses = translate("SampleCounty", "about {count} addresses")
        self.plan_label.setText(
            text.format(
                cities=plan.municipalities,
                spaces=words.number(plan.social_areas, 0),
                quarters=words.number(plan.quarters, 0),
            )
            + ", "
            + addresses.format(count=words.number(plan.addresses, 0))
        )


class SampleCountyDialog(WorkDialog):
    """The dialog."""

    def __init__(self, desk: Desk) -> None:
        self.form = SampleCountyForm()
        title = translate("SampleCounty", "Sample county")
        super().__init__(desk, self.form, title, translate("SampleCounty", "Make &county"))
        self.resize(620, 340)

    def request(self) -> SampleCountyRequest:
        """What the inputs ask for. Raises UserError without a folder."""
        folder = self.form.folder_widget.filePath()
        if not folder:
            raise UserError("Choose a folder first.")
        return SampleCountyRequest(Path(folder), self.form.seed_box.value(), self.form.scale_box.value())

    def start(self) -> None:
        """Write the county, and import it where that is wanted."""
        request, import_too = self.request(), self.form.import_box.isChecked()

        def job(feedback: Feedback) -> SampleCountyPaths:
            if import_too:
                create_sample_monitoring(request, feedback)
                return SampleCountyPaths.inside(request.output_folder)
            return create_sample_county(request, feedback)

        self.work(translate("SampleCounty", "Making the sample county"), job, self._made)

    def call(self) -> ProcessCall:
        request = self.request()
        parameters = {"OUTPUT_FOLDER": request.output_folder, "SEED": request.seed, "SCALE": request.scale}
        return ProcessCall("createsamplecounty", parameters)

    def _made(self, paths: SampleCountyPaths) -> None:
        folder = paths.areas.parent
        SAMPLE_FOLDER.write(str(folder))
        if self.form.open_box.isChecked():
            self._add_layers(paths)
        if self.form.import_box.isChecked():
            MONITORING.write(str(folder / MONITORING_FILE))
            text = translate(
                "SampleCounty", "The sample county is in {folder}. Make a map of an indicator next."
            )
        else:
            text = translate("SampleCounty", "The sample county is in {folder}. Create a monitoring next.")
        self.tell(text.format(folder=file_link(folder)))
        self.accept()

    def _add_layers(self, paths: SampleCountyPaths) -> None:
        """Add the layers as a group, the areas at the bottom and the many addresses switched off."""
        group = self.desk.project.layerTreeRoot().insertGroup(0, translate("SampleCounty", "Sample county"))
        for shown in _layers(paths):
            layer = QgsVectorLayer(str(shown.path), shown.name, "ogr")
            layer.setRenderer(QgsSingleSymbolRenderer(shown.symbol))
            self.desk.project.addMapLayer(layer, False)
            node = group.addLayer(layer)
            node.setItemVisibilityChecked(shown.path != paths.addresses)


@dataclass(frozen=True)
class _Shown:
    """A layer of the county and how it is drawn."""

    name: str
    path: Path
    symbol: QgsSymbol


def _layers(paths: SampleCountyPaths) -> tuple[_Shown, ...]:
    """What is added to the project, from the top: a quiet plan to draw maps on."""
    dot = QgsMarkerSymbol.createSimple({"color": "#b2642c", "outline_style": "no", "size": "0.6"})
    line = QgsLineSymbol.createSimple({"color": "#ffffff", "width": "0.2"})
    fill = QgsFillSymbol.createSimple(
        {"color": "#e4ddd0", "outline_color": "#8a8173", "outline_width": "0.4"}
    )
    return (
        _Shown(translate("SampleCounty", "Addresses"), paths.addresses, dot),
        _Shown(translate("SampleCounty", "Streets"), paths.streets, line),
        _Shown(translate("SampleCounty", "Quartiere"), paths.areas, fill),
    )
