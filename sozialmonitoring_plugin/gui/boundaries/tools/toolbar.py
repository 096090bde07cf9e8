"""The tools as actions, to be put into any toolbar."""

from __future__ import annotations

from functools import partial
from typing import cast

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolPan
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QIcon, QKeySequence
from qgis.PyQt.QtWidgets import QAction, QWidget

from ....support.paths import resource
from ....support.translation import translate
from .bench import Bench
from .choice_widgets import ChoiceWidgets
from .machines.choices import Choice, Choices
from .machines.drawing import Reshape
from .machines.give_take import GiveTake
from .machines.lock import Lock, LockAllBut
from .machines.machine import Machine
from .machines.merge import Merge
from .machines.paint import Paint
from .machines.select import Select
from .machines.snap import SnapToStreet
from .machines.split import Split
from .map_tool import GestureTool
from .outcomes import Outcomes
from .titles import instructions, titles
from .tool_scene import ToolScene

MACHINES: dict[str, type[Machine]] = {
    "reshape": Reshape,
    "give": GiveTake,
    "paint": Paint,
    "split": Split,
    "merge": Merge,
    "new": Select,
    "snap": SnapToStreet,
    "lock": Lock,
    "lock_others": LockAllBut,
}


def tool_actions(bench: Bench, canvas: QgsMapCanvas, parent: QWidget) -> list[QAction]:
    """Checkable actions for the tools, then the widgets beside them; they live as long as `parent`."""
    tools = ToolSet(bench, canvas, parent)
    parent.destroyed.connect(tools.close)
    return tools.actions


class ToolSet(QObject):
    """The tools of one open draft; each is made when it is first used."""

    def __init__(self, bench: Bench, canvas: QgsMapCanvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench = bench
        self._canvas = canvas
        self._tools: dict[str, GestureTool] = {}
        self._earlier: QgsMapTool | None = None
        self.choices = Choices()
        self._scene = ToolScene(bench, QgsProject.instance().transformContext(), self)
        self._outcomes = Outcomes(bench, canvas, self.choices)
        self.widgets = ChoiceWidgets(bench, self._scene, self.choices, parent)
        self._actions = {name: self._action(name, number) for number, name in enumerate(MACHINES, start=1)}
        bench.changed.connect(self._on_changed)
        bench.network_changed.connect(self._refresh)
        bench.closed.connect(self.close)
        self._scene.prepared.connect(self._go_on)
        self.choices.watchers.append(self._on_choice)

    @property
    def actions(self) -> list[QAction]:
        """The tools' actions, then those of the widgets."""
        return [*self._actions.values(), *self.widgets.actions]

    def tool(self, name: str) -> GestureTool:
        """A tool by its icon's name."""
        if name not in self._tools:
            if not self._tools:
                self._earlier = self._canvas.mapTool()
            machine = MACHINES[name](self._scene, self.choices)
            tool = GestureTool(self._canvas, self._bench, self._scene, machine)
            tool.setAction(self._actions[name])
            tool.ended.connect(self._outcomes.take)
            tool.activated.connect(partial(self.widgets.show_for, name))
            tool.deactivated.connect(partial(self.widgets.show_for, ""))
            self._tools[name] = tool
        return self._tools[name]

    def close(self) -> None:
        """Put all tools away for good."""
        if sip.isdeleted(self._canvas):
            return
        for action in self._actions.values():
            if not sip.isdeleted(action):
                action.setEnabled(False)
                self._canvas.removeAction(action)
        if self._tools:
            self._hand_back()
        for tool in self._tools.values():
            tool.remove()
        self._tools = {}
        self.choices.watchers.clear()
        self._scene.close()

    def _action(self, name: str, number: int) -> QAction:
        icon = QIcon(str(resource("icons", "boundaries", f"{name}.svg")))
        action = QAction(icon, titles()[name], cast("QWidget", self.parent()))
        action.setObjectName(f"sozialmonitoring_boundary_{name}")
        action.setCheckable(True)
        # Digits choose tools while the map has the focus, and are digits everywhere else.
        action.setShortcut(QKeySequence(str(number)))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._canvas.addAction(action)
        reason = self._reason_against(name)
        action.setEnabled(not reason)
        tip = reason or instructions()[name]
        action.setToolTip(f"<p><b>{titles()[name]}</b> ({number})</p><p>{tip}</p>")
        action.triggered.connect(partial(self._choose, name))
        return action

    def _reason_against(self, name: str) -> str:
        if self._bench.is_read_only:
            return translate("Boundaries", "The draft is only looked at.")
        if name == "snap" and not self._bench.surroundings.has_streets:
            return translate("Boundaries", "The monitoring knows no streets.")
        return ""

    def _choose(self, name: str, is_chosen: bool) -> None:
        if is_chosen:
            self._canvas.setMapTool(self.tool(name))
        else:
            self._canvas.unsetMapTool(self.tool(name))

    def _hand_back(self) -> None:
        """Take the tool of before again.

        QGIS remembers the last tool that did not edit and takes it again later, so it must be none of these.
        """
        in_hand = self._canvas.mapTool()
        if self._earlier is None or sip.isdeleted(self._earlier) or _edits(self._earlier):
            self._earlier = QgsMapToolPan(self._canvas)
        self._canvas.setMapTool(self._earlier)
        if in_hand is not None and in_hand not in self._tools.values():
            self._canvas.setMapTool(in_hand)

    def _on_changed(self, _change: object) -> None:
        self.widgets.refill()
        self._refresh()

    def _go_on(self) -> None:
        for tool in self._tools.values():
            tool.go_on()

    def _on_choice(self, _choice: Choice) -> None:
        self._refresh()

    def _refresh(self) -> None:
        for tool in self._tools.values():
            tool.refresh()


def _edits(tool: QgsMapTool) -> bool:
    return bool(tool.flags() & QgsMapTool.Flag.EditTool)
