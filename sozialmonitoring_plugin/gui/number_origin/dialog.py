"""The window beside the map: click an area, see the cells its number was made from."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsApplication, QgsFeature, QgsVectorLayer
from qgis.gui import QgsFileWidget, QgsMessageBar
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QLabel, QPushButton, QTreeWidget

from ...core.errors import UserError
from ...layers.map_origin import MapOrigin, origin_of
from ...support.messages import tell_error
from ...support.tasks import Job
from ...support.translation import translate
from ...workflows.number_origin import NumberOrigin, NumberRequest, explain_number
from ..desk import Desk
from ..finding_monitoring import MonitoringNotFound, folder_of
from ..forms import load_form
from ..language import interface_wording
from ..missing_monitoring import MissingMonitoring
from ..preview import Preview
from .delivered_file import delivered_file, is_as_imported
from .map_tool import AreaTool, marked_layers
from .origin_tree import selected_origin, show_origins
from .picking import Picking
from .texts import (
    column_titles,
    day_of,
    formula,
    headline,
    internal_notice,
    origin_rows,
    plain_text,
    shown_of,
)


@dataclass(frozen=True)
class _Clicked:
    """The area that was clicked: what its layer remembers, where that lies, and what it shows."""

    origin: MapOrigin
    folder: str
    area_key: str
    shown: str

    def request(self, missing: MissingMonitoring) -> NumberRequest:
        """The number to explain. Raises MonitoringNotFound where nobody knows its monitoring."""
        origin = self.origin
        monitoring = missing.find(origin, self.folder)
        day = day_of(origin.reference_date)
        return NumberRequest(monitoring, origin.indicator, self.area_key, origin.level, day, origin.version)


@dataclass(frozen=True)
class _Asked:
    """A number that another dialog asks about."""

    number: NumberRequest
    shown: str

    def request(self, _missing: MissingMonitoring) -> NumberRequest:
        """The number to explain."""
        return self.number


class NumberOriginDialog(QDialog):
    """Stays open beside the map; every click on an area shows another number.

    Without `picks` it leaves the map alone and shows what `explain_number` is asked.
    """

    message_bar: QgsMessageBar
    hint_label: QLabel
    headline_label: QLabel
    formula_label: QLabel
    internal_label: QLabel
    origin_tree: QTreeWidget
    monitoring_label: QLabel
    monitoring_widget: QgsFileWidget
    pick_button: QPushButton
    copy_button: QPushButton
    open_button: QPushButton
    close_button: QPushButton

    def __init__(self, desk: Desk, *, picks: bool = True) -> None:
        super().__init__(desk.window)
        load_form("number_origin", self)
        self.desk = desk
        self.preview = Preview(translate("NumberOrigin", "Looking for the cells"), self._prepare, self)
        self._asked: _Clicked | _Asked | None = None
        self._found: NumberOrigin | None = None
        self._tool: AreaTool | None = None
        self._picking: Picking | None = None
        self._prepare_widgets()
        if picks:
            self._follow_map()
        self.pick_button.setVisible(picks)
        self.hint_label.setVisible(picks)
        self.missing = MissingMonitoring(self.monitoring_label, self.monitoring_widget, desk.project)
        self._connect()
        self._show_nothing()

    def showEvent(self, event: object) -> None:
        """Take up the tool, and begin with what is selected."""
        super().showEvent(event)
        if self._picking is None or self.desk.canvas is None:
            return
        self._picking.begin()
        for layer in marked_layers(self.desk.canvas.layers()):
            self._take_selection(layer)

    def done(self, result: int) -> None:
        """Lay down the tool."""
        self.preview.stop()
        if self._picking is not None:
            self._picking.end()
        super().done(result)

    def explain(self, layer: QgsVectorLayer, feature: QgsFeature) -> None:
        """Show where the number of an area comes from."""
        self.message_bar.clearWidgets()
        origin = origin_of(layer)
        if origin is None:
            return
        if origin.is_index:
            self._tell_index()
            return
        shown = shown_of(feature, origin, interface_wording())
        self._asked = _Clicked(origin, folder_of(layer), str(feature["area_key"]), shown)
        self.preview.ask_now()

    def explain_number(self, number: NumberRequest, shown: str = "") -> None:
        """Show where a number comes from that another dialog shows as `shown`."""
        self.message_bar.clearWidgets()
        self._asked = _Asked(number, shown)
        self.preview.ask_now()

    @property
    def found(self) -> NumberOrigin | None:
        """What is shown."""
        return self._found

    def _prepare_widgets(self) -> None:
        self.origin_tree.setHeaderLabels(column_titles())
        self.internal_label.setText(f"<b>{internal_notice()}</b>")
        self.open_button.setEnabled(False)

    def _follow_map(self) -> None:
        canvas = self.desk.canvas
        if canvas is not None:
            self._tool = AreaTool(canvas, self.desk.project)
            self._picking = Picking(canvas, self._tool, self.pick_button)
            self._tool.clicked.connect(self.explain)
            self._tool.missed.connect(self._tell_missed)
            canvas.selectionChanged.connect(self._take_selection)

    def _connect(self) -> None:
        self.preview.ready.connect(self._show)
        self.preview.failed.connect(self._fail)
        self.missing.repaired.connect(self._ask_again)
        self.missing.refused.connect(self._refuse_file)
        self.origin_tree.itemSelectionChanged.connect(self._offer_file)
        self.copy_button.clicked.connect(self._copy)
        self.open_button.clicked.connect(self._open_file)
        self.close_button.clicked.connect(self.reject)

    def _take_selection(self, layer: QgsVectorLayer) -> None:
        if self.isVisible() and origin_of(layer) is not None and layer.selectedFeatureCount() == 1:
            self.explain(layer, next(layer.getSelectedFeatures()))

    def _tell_missed(self) -> None:
        text = translate("NumberOrigin", "There is no area of a map made by Sozialmonitoring here.")
        self.message_bar.clearWidgets()
        self.message_bar.pushInfo("", text)

    def _tell_index(self) -> None:
        text = translate(
            "NumberOrigin",
            "An index is made of several indicators. Click the area on a map of one of them, or compute the"
            " index as a table to see its scores.",
        )
        self._show_nothing()
        self.message_bar.pushInfo("", text)

    def _prepare(self) -> Job | None:
        asked = self._asked
        if asked is None:
            return None
        request = asked.request(self.missing)
        return lambda _feedback: explain_number(request)

    def _show(self, found: NumberOrigin) -> None:
        words = interface_wording()
        self._found = found
        self.missing.hide()
        self.hint_label.setVisible(False)
        self.headline_label.setText(headline(found, self._asked.shown if self._asked else "", words))
        self.formula_label.setText(formula(found, words))
        self.internal_label.setVisible(True)
        show_origins(self.origin_tree, origin_rows(found, words))
        self.copy_button.setEnabled(True)

    def _show_nothing(self) -> None:
        self._found = None
        self.headline_label.clear()
        self.formula_label.clear()
        self.internal_label.setVisible(False)
        self.origin_tree.clear()
        self.copy_button.setEnabled(False)

    def _fail(self, error: Exception) -> None:
        self._show_nothing()
        self.message_bar.clearWidgets()
        if isinstance(error, MonitoringNotFound) and isinstance(self._asked, _Clicked):
            self.missing.ask(self._asked.origin)
        else:
            self.missing.hide()
        tell_error(self.message_bar, error)

    def _ask_again(self) -> None:
        self.message_bar.clearWidgets()
        self.preview.ask_now()

    def _refuse_file(self, error: Exception) -> None:
        self.message_bar.clearWidgets()
        tell_error(self.message_bar, error)

    def _offer_file(self) -> None:
        origin = selected_origin(self.origin_tree)
        self.open_button.setEnabled(origin is not None and delivered_file(origin.delivery) is not None)

    def _open_file(self) -> None:
        origin = selected_origin(self.origin_tree)
        path = delivered_file(origin.delivery) if origin else None
        if path is None or origin is None:
            return
        if not is_as_imported(path, origin.delivery):
            self.message_bar.clearWidgets()
            text = "{file} has been changed since it was imported: the cell may hold something else now."
            tell_error(self.message_bar, UserError(text, file=path.name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _copy(self) -> None:
        if self._found is not None:
            QgsApplication.clipboard().setText(plain_text(self._found, interface_wording()))
            self.message_bar.pushInfo("", translate("NumberOrigin", "Copied."))
