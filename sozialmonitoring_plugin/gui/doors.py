"""Menu and toolbar: one action for each job, and the dialogs that are open."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QDialog, QMenu

from ..support.paths import resource
from .desk import Desk
from .door_list import Door, Opener, doors, map_dialog

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtWidgets import QToolBar

    from .layer_doors import LayerDoors

MENU = "&Sozialmonitoring"
TOOLBAR = "Sozialmonitoring"


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
        self._desk.project.readProject.connect(self._clear_left)

    def close(self) -> None:
        """Take everything out of the window again."""
        self._desk.project.readProject.disconnect(self._clear_left)
        self._desk.staying.close()
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

    def _clear_left(self, _document: object = None) -> None:
        """A project that was saved while somebody drew remembers layers that were in memory."""
        from .boundaries.left_behind import clear_left

        clear_left(self._desk.project, self._desk.messages, self._draw_on)

    def _draw_on(self, draft: Path) -> None:
        from .boundaries.drawing import Drawing

        Drawing.at(self._desk).open_again(draft)

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
        self._show("indicator_map", map_dialog)
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


def _layer_classes(desk: Desk, layer: QgsVectorLayer) -> QDialog:
    from .layer_classes.dialog import LayerClassesDialog

    return LayerClassesDialog(desk, layer)
