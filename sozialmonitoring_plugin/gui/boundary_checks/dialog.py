"""Check boundaries: any layer of polygons, its faults, and a mended copy."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtGui import QKeySequence

from ...core.deliveries.reports.console import spoken
from ...core.errors import UserError
from ...core.feedback import Feedback
from ...layers.boundaries.fault_layer import fault_layer
from ...support.language import language_of_qgis
from ...support.messages import file_link
from ...support.tasks import Job
from ...support.translation import translate
from ...workflows.boundary_input import CheckBoundariesRequest
from ...workflows.check_boundaries import CheckedBoundaries, check_boundaries, write_repaired
from ..create_monitoring.layer_choice import LayerChoice, offer_none
from ..desk import Desk
from ..language import interface_wording
from ..preview import Preview
from ..process_call import ProcessCall
from ..saving import may_write, with_ending
from ..work_dialog import WorkDialog
from .form import GEOPACKAGE, CheckBoundariesForm
from .layer_faults import LayerFaults
from .panel import FaultPanel
from .summary import summary, understood


class CheckBoundariesDialog(WorkDialog):
    """The dialog; layers are only read."""

    def __init__(self, desk: Desk) -> None:
        self.form = CheckBoundariesForm()
        title = translate("BoundaryChecks", "Check boundaries")
        super().__init__(desk, self.form, title, translate("BoundaryChecks", "&Save mended polygons"))
        self.resize(900, 700)
        form, project = self.form, desk.project
        self.source = LayerFaults(self.work)
        self.panel = FaultPanel(self.source, desk.canvas, project)
        self.panel.take_keys(form)
        form.panel_layout.addWidget(self.panel)
        self.preview = Preview(translate("BoundaryChecks", "Checking the boundaries"), self._prepare, self)
        self.areas = LayerChoice(form.areas_box, form.areas_button, project)
        self.frame = LayerChoice(form.frame_box, form.frame_button, project)
        self.addresses = LayerChoice(form.addresses_box, form.addresses_button, project)
        for box in (form.frame_box, form.addresses_box):
            offer_none(box)
        self._notes = self._proposed = ""
        self._connect()
        self._change_areas()

    def request(self) -> CheckBoundariesRequest:
        """What the inputs ask for. Raises UserError where there is no layer or one without a CRS."""
        areas = self.areas.table()
        if areas is None:
            raise UserError("Choose the polygons to check first.")
        return CheckBoundariesRequest(
            areas=areas,
            frame=self.frame.table(),
            addresses=self.addresses.table(),
            tolerance=self.form.tolerance_box.value(),
            transforms=self.desk.project.transformContext(),
        )

    def start(self) -> None:
        """Write the mended polygons and the list of changes."""
        read, done = self.source.input, self.source.repairs
        if read is None or self.source.is_busy or self.preview.is_pending:
            raise UserError("The boundaries are still being checked.", hint="Wait a moment.")
        typed = Path(self._typed())
        path = with_ending(typed, GEOPACKAGE, ".gpkg")
        if not may_write(self, self.windowTitle(), typed, path):
            return
        shapes = {area.row: area.geometry for area in read.given.areas}

        def job(_feedback: Feedback) -> Path:
            write_repaired(read, shapes, done, path, language_of_qgis())
            return path

        self.work(translate("BoundaryChecks", "Writing the polygons"), job, self._written)

    def call(self) -> ProcessCall:
        self.request()
        parameters = {
            "AREAS": self.areas.path,
            "FRAME": self.frame.path,
            "ADDRESSES": self.addresses.path,
            "TOLERANCE": self.form.tolerance_box.value(),
            "REPAIRED": self.form.output_widget.filePath(),
        }
        return ProcessCall("checkboundaries", parameters)

    def done(self, result: int) -> None:
        self.preview.stop()
        self.panel.leave()
        super().done(result)

    def _connect(self) -> None:
        form = self.form
        self.areas.changed.connect(self._change_areas)
        for choice in (self.areas, self.frame, self.addresses):
            choice.refused.connect(self.refuse)
            choice.changed.connect(self.preview.ask)
            choice.edited.connect(self.preview.ask)
        form.tolerance_box.valueChanged.connect(self.preview.ask)
        form.settle_button.clicked.connect(self.source.settle)
        form.layer_button.clicked.connect(self._add_faults)
        self.preview.ready.connect(self._take)
        self.preview.failed.connect(self._fail_to_look)
        self.preview.emptied.connect(lambda: self.source.show(None))
        self.preview.busy.connect(lambda _: self._tell_state())
        self.source.when_changed(self._tell_state)
        self.ended.connect(self.source.rest)
        self.panel.undo_button.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))

    def _typed(self) -> str:
        path = str(self.form.output_widget.filePath())
        if not path:
            raise UserError("Say where the mended polygons are to be saved.")
        return path

    def _change_areas(self) -> None:
        self.message_bar.clearWidgets()
        self.source.show(None)
        source = Path(self.areas.path.split("|")[0])
        if self.areas.layer is not None and self.form.output_widget.filePath() in ("", self._proposed):
            home = source.parent if source.is_file() else Path.home()
            name = translate("BoundaryChecks", "mended")
            self._proposed = str(
                home / f"{source.stem if source.is_file() else self.areas.layer.name()}_{name}.gpkg"
            )
            self.form.output_widget.setFilePath(self._proposed)
        self.preview.ask()

    def _prepare(self) -> Job | None:
        if self.areas.layer is None:
            return None
        request = self.request()
        return lambda feedback: check_boundaries(request, feedback)

    def _take(self, found: CheckedBoundaries) -> None:
        self.message_bar.clearWidgets()
        words = interface_wording()
        self._notes = " ".join(
            (understood(found.input), *(spoken(one, words) for one in found.checked.notes))
        )
        self.source.show(found)

    def _fail_to_look(self, error: Exception) -> None:
        self.source.show(None)
        self.message_bar.clearWidgets()
        self.refuse(error)

    def _tell_state(self) -> None:
        idle = self.source.state is not None and not self.source.is_busy and not self.preview.is_pending
        self.form.settle_button.setEnabled(idle)
        self.form.layer_button.setEnabled(idle and bool(self.source.faults))
        self.form.summary_label.setText(self._summary())

    def _summary(self) -> str:
        if self.preview.is_pending:
            return translate("BoundaryChecks", "Checking the boundaries")
        return summary(self.source.state, self._notes)

    def _add_faults(self) -> None:
        layer = fault_layer(self.source.faults, self.source.crs, language_of_qgis())
        title = self.source.input.title if self.source.input else ""
        layer.setName(translate("BoundaryChecks", "Faults of {layer}").format(layer=title))
        self.desk.project.addMapLayer(layer)

    def _written(self, path: Path) -> None:
        layer = QgsVectorLayer(f"{path}|layername=areas", path.stem, "ogr")
        self.desk.project.addMapLayer(layer)
        text = translate("BoundaryChecks", "{file} was written: mended polygons and the list of changes.")
        said = text.format(file=file_link(path))
        self.tell(said)
        self.message_bar.pushSuccess("", said)
