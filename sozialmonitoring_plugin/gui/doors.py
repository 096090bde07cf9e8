"""Menu and toolbar: one action for each job, its dialog imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QDialog, QMenu

from ..support.paths import resource
from ..support.translation import translate
from .desk import Desk

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtWidgets import QToolBar

    from .layer_doors import LayerDoors

MENU = "&Sozialmonitoring"
TOOLBAR = "Sozialmonitoring"

Opener = Callable[[Desk], QDialog | None]


@dataclass(frozen=True)
class Door:
    """One action: `name` is also that of its icon; `opener` makes the dialog."""

    name: str
    text: str
    tip: str
    opener: Opener


def doors() -> Iterator[Door]:
    """All doors in the order of the work, worded in the language of QGIS."""
    yield from _collecting()
    yield from _showing()
    yield from _asking_and_writing()


def _collecting() -> Iterator[Door]:
    """What fills a monitoring."""
    yield Door(
        "create_monitoring",
        translate("Doors", "&Create monitoring…"),
        translate("Doors", "Turn polygons into a monitoring, checked before anything is written"),
        _create_monitoring,
    )
    yield Door(
        "open_monitoring",
        translate("Doors", "&Open monitoring…"),
        translate("Doors", "Choose the monitoring that the other dialogs work with"),
        _open_monitoring,
    )
    yield Door(
        "delivery_template",
        translate("Doors", "Empty &template for an office…"),
        translate("Doors", "Write a workbook that an office fills in and that is read without a question"),
        _delivery_template,
    )
    yield Door(
        "import_delivery",
        translate("Doors", "&Import delivery…"),
        translate("Doors", "Read an office’s spreadsheet into the monitoring, or take a delivery out again"),
        _import_delivery,
    )


def _showing() -> Iterator[Door]:
    """What is computed from it and shown."""
    yield Door(
        "tableau",
        translate("Doors", "Indicator tablea&u…"),
        translate("Doors", "Tick, adapt and extend the indicators that are computed from the deliveries"),
        _tableau,
    )
    yield Door(
        "indicator_map",
        translate("Doors", "Indicator &map…"),
        translate("Doors", "Classify an indicator and add its map to the project"),
        _indicator_map,
    )
    yield Door(
        "index",
        translate("Doors", "Social inde&x…"),
        translate("Doors", "Make one index of several rates, with classes, dynamics and groups"),
        _index,
    )
    yield Door(
        "compare_areas",
        translate("Doors", "Compare &areas…"),
        translate("Doors", "Put an area beside its municipality and county, similar areas and its own past"),
        _compare_areas,
    )


def _asking_and_writing() -> Iterator[Door]:
    """What is asked of it, what leaves it, and a county to try everything with."""
    yield Door(
        "number_origin",
        translate("Doors", "&Where does this number come from?"),
        translate("Doors", "Click an area of an indicator map: formula, deliveries and cells of its number"),
        _number_origin,
    )
    yield Door(
        "completeness",
        translate("Doors", "Com&pleteness…"),
        translate("Doors", "See which office has delivered what it owes, and what is still to come"),
        _completeness,
    )
    yield Door(
        "export_booklets",
        translate("Doors", "Export &booklets…"),
        translate("Doors", "Write one booklet of maps and tables for each municipality"),
        _export_booklets,
    )
    yield Door(
        "sample_county",
        translate("Doors", "&Sample county…"),
        translate("Doors", "Write an invented county with streets, addresses and deliveries"),
        _sample_county,
    )


class Doors:
    """The actions in the QGIS window and the dialogs behind them, at most one of each."""

    def __init__(self, iface: QgisInterface, desk: Desk) -> None:
        self._iface = iface
        self._desk = desk
        self._toolbar: QToolBar | None = None
        self._menu: QMenu | None = None
        self._actions: list[QAction] = []
        self._dialogs: dict[str, QDialog] = {}
        self._layer_doors: LayerDoors | None = None

    def open(self) -> None:
        """Put the actions into menu and toolbar."""
        self._actions = [self._action(door) for door in doors()]
        # A menu of our own: the one that addPluginToMenu makes stays behind in QGIS for ever.
        self._menu = QMenu(MENU, self._iface.mainWindow())
        self._menu.setIcon(QIcon(str(resource("icons", "sozialmonitoring.svg"))))
        self._menu.addActions(self._actions)
        self._iface.pluginMenu().addMenu(self._menu)
        self._toolbar = self._iface.addToolBar(TOOLBAR)
        self._toolbar.setObjectName("SozialmonitoringToolBar")
        self._toolbar.addActions(self._actions)
        self._layer_doors = self._offered_for_layers()
        self._layer_doors.open()

    def close(self) -> None:
        """Take everything out of the window again."""
        for dialog in list(self._dialogs.values()):
            # Not closed: it would ask what nobody can answer any more with Cancel.
            dialog.done(0)
            dialog.deleteLater()
        self._dialogs.clear()
        if self._layer_doors is not None:
            self._layer_doors.close()
            self._layer_doors = None
        if self._menu is not None:
            self._iface.pluginMenu().removeAction(self._menu.menuAction())
            self._menu.deleteLater()
            self._menu = None
        if self._toolbar is not None:
            self._iface.mainWindow().removeToolBar(self._toolbar)
            self._toolbar.deleteLater()
            self._toolbar = None
        for action in self._actions:
            action.deleteLater()
        self._actions.clear()

    def _offered_for_layers(self) -> LayerDoors:
        from .layer_doors import LayerDoors

        name = "sozialmonitoring_number_origin"
        action = next(action for action in self._actions if action.objectName() == name)
        return LayerDoors(self._iface, self._desk.project, action, self._edit_layer)

    def _edit_layer(self, layer: QgsVectorLayer) -> None:
        """Edit the classes of a layer: in the map dialog where it is one of our maps."""
        from .layer_menu import is_ours

        if not is_ours(layer):
            # Another layer takes the place of the one before.
            if "layer_classes" in self._dialogs:
                self._dialogs["layer_classes"].done(0)
            self._show("layer_classes", lambda desk: _layer_classes(desk, layer))
            return
        self._show("indicator_map", _indicator_map)
        self._dialogs["indicator_map"].edit_layer(layer)

    def _action(self, door: Door) -> QAction:
        action = QAction(
            QIcon(str(resource("icons", f"{door.name}.svg"))), door.text, self._iface.mainWindow()
        )
        action.setObjectName(f"sozialmonitoring_{door.name}")
        action.setToolTip(f"<b>{action.iconText()}</b><br>{door.tip}")
        action.setStatusTip(door.tip)
        action.triggered.connect(partial(self._enter, door))
        return action

    def _enter(self, door: Door, _checked: bool = False) -> None:
        self._show(door.name, door.opener)

    def _show(self, name: str, opener: Opener) -> None:
        if name not in self._dialogs:
            dialog = opener(self._desk)
            if dialog is None:
                return
            self._dialogs[name] = dialog
            dialog.finished.connect(partial(self._left, name))
        dialog = self._dialogs[name]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _left(self, name: str, _result: int) -> None:
        dialog = self._dialogs.pop(name, None)
        if dialog is not None:
            dialog.deleteLater()


def _create_monitoring(desk: Desk) -> QDialog:
    from .create_monitoring.dialog import CreateMonitoringDialog

    return CreateMonitoringDialog(desk)


def _open_monitoring(desk: Desk) -> None:
    from .open_monitoring import open_by_file_dialog

    open_by_file_dialog(desk)


def _import_delivery(desk: Desk) -> QDialog:
    from .import_delivery.dialog import ImportDeliveryDialog

    return ImportDeliveryDialog(desk)


def _tableau(desk: Desk) -> QDialog:
    from .tableau.dialog import TableauDialog

    return TableauDialog(desk)


def _indicator_map(desk: Desk) -> QDialog:
    from .indicator_map.dialog import IndicatorMapDialog

    return IndicatorMapDialog(desk)


def _layer_classes(desk: Desk, layer: QgsVectorLayer) -> QDialog:
    from .layer_classes.dialog import LayerClassesDialog

    return LayerClassesDialog(desk, layer)


def _index(desk: Desk) -> QDialog:
    from .index.dialog import IndexDialog

    return IndexDialog(desk)


def _compare_areas(desk: Desk) -> QDialog:
    from .comparison.dialog import ComparisonDialog

    return ComparisonDialog(desk)


def _number_origin(desk: Desk) -> QDialog:
    from .number_origin.dialog import NumberOriginDialog

    return NumberOriginDialog(desk)


def _completeness(desk: Desk) -> QDialog:
    from .completeness.dialog import CompletenessDialog

    return CompletenessDialog(desk)


def _delivery_template(desk: Desk) -> QDialog:
    from .delivery_template.dialog import DeliveryTemplateDialog

    return DeliveryTemplateDialog(desk)


def _export_booklets(desk: Desk) -> QDialog:
    from .export_booklets.dialog import ExportBookletsDialog

    return ExportBookletsDialog(desk)


def _sample_county(desk: Desk) -> QDialog:
    from .sample_county.dialog import SampleCountyDialog

    return SampleCountyDialog(desk)
