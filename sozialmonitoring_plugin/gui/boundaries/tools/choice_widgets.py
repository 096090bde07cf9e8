"""The widgets beside the tools: what is painted with, to whom, from whom, and which key a merge keeps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from qgis.core import Qgis
from qgis.gui import QgsCheckableComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import QComboBox, QWidget, QWidgetAction

from ....core.boundaries.base_unit import UnitKind
from ....support.translation import translate
from ...choices import chosen, fill
from .bench import Bench
from .machines.choices import Choice, Choices
from .titles import kind_titles
from .tool_scene import ToolScene

WIDEST = 150
"""Pixels: all widgets of a tool have room in one toolbar."""

WITH_UNITS = {"give", "paint", "new"}
STREETS = {UnitKind.BLOCK, UnitKind.BLOCK_SIDE, UnitKind.STREET_SEGMENT}


class ChoiceWidgets:
    """One action for each widget, shown only beside the tools that it concerns."""

    def __init__(self, bench: Bench, scene: ToolScene, choices: Choices, parent: QWidget) -> None:
        self._bench = bench
        self._scene = scene
        self._choices = choices
        self.kind_box = _named(QComboBox(), "unit_kind_box", translate("Boundaries", "Base units"))
        self.layer_box = _named(
            QgsMapLayerComboBox(), "unit_layer_box", translate("Boundaries", "Layer with base units")
        )
        self.target_box = _named(QComboBox(), "target_box", translate("Boundaries", "Paint to"))
        self.from_box = _named(
            QgsCheckableComboBox(), "only_from_box", translate("Boundaries", "Take only from")
        )
        self.keep_box = _named(QComboBox(), "keep_box", translate("Boundaries", "Merged areas keep"))
        self._shown = {
            self._action(self.kind_box, parent): WITH_UNITS,
            self._action(self.layer_box, parent): WITH_UNITS,
            self._action(self.target_box, parent): {"paint"},
            self._action(self.from_box, parent): WITH_UNITS,
            self._action(self.keep_box, parent): {"merge"},
        }
        self._tool = ""
        self._fill()
        self._listen()
        self.show_for("")

    @property
    def actions(self) -> list[QWidgetAction]:
        """To be put into a toolbar."""
        return list(self._shown)

    def show_for(self, tool: str) -> None:
        """Show what concerns a tool, "" for none."""
        self._tool = tool
        takes_layer = self._choices.now.kind == UnitKind.POLYGON
        for action, tools in self._shown.items():
            is_layer = action.defaultWidget() is self.layer_box
            action.setVisible(tool in tools and (takes_layer or not is_layer))

    def refill(self) -> None:
        """The areas may have changed."""
        areas = self._bench.session.areas
        named = sorted((area.name, key) for key, area in areas.items())
        entries = [(key, f"{name} ({key})" if name != key else key) for name, key in named]
        now = self._choices.now
        fill(self.target_box, [("", translate("Boundaries", "Click a Quartier …")), *entries], now.target)
        self._offer_sources(entries, now.only_from & areas.keys())
        self._choices.change(
            target=chosen(self.target_box), only_from=frozenset(self.from_box.checkedItemsData())
        )

    def _fill(self) -> None:
        for kind, title in kind_titles().items():
            self.kind_box.addItem(title, kind)
            self.kind_box.model().item(self.kind_box.count() - 1).setEnabled(self._offers(kind))
        kind = next(kind for kind in kind_titles() if self._offers(kind))
        self.kind_box.setCurrentIndex(self.kind_box.findData(kind))
        self._choices.change(kind=kind)
        self.layer_box.setFilters(Qgis.LayerFilter.PolygonLayer)
        self.layer_box.setAllowEmptyLayer(True, translate("Boundaries", "Choose a layer …"))
        self.layer_box.setLayer(None)
        self.from_box.setDefaultText(translate("Boundaries", "from all"))
        self.keep_box.addItem(translate("Boundaries", "Key of the larger"), False)
        self.keep_box.addItem(translate("Boundaries", "Key of the first"), True)
        self.refill()

    def _offers(self, kind: UnitKind) -> bool:
        around = self._bench.surroundings
        if kind in STREETS:
            return around.has_streets
        return around.has_addresses if kind == UnitKind.ADDRESS else True

    def _offer_sources(self, entries: Iterable[tuple[str, str]], ticked: Iterable[str]) -> None:
        blocker = QSignalBlocker(self.from_box)
        self.from_box.clear()
        for key, text in entries:
            state = Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked
            self.from_box.addItemWithCheckState(text, state, key)
        blocker.unblock()

    def _listen(self) -> None:
        self.kind_box.currentIndexChanged.connect(self._choose_kind)
        self.layer_box.layerChanged.connect(self._scene.choose_layer)
        self.target_box.currentIndexChanged.connect(
            lambda: self._choices.change(target=chosen(self.target_box))
        )
        self.from_box.checkedItemsChanged.connect(
            lambda: self._choices.change(only_from=frozenset(self.from_box.checkedItemsData()))
        )
        self.keep_box.currentIndexChanged.connect(
            lambda: self._choices.change(keeps_first=bool(self.keep_box.currentData()))
        )
        self._choices.watchers.append(self._follow)

    def _choose_kind(self) -> None:
        self._choices.change(kind=self.kind_box.currentData())
        self.show_for(self._tool)

    def _follow(self, choice: Choice) -> None:
        """A tool chose the target."""
        blocker = QSignalBlocker(self.target_box)
        self.target_box.setCurrentIndex(max(0, self.target_box.findData(choice.target)))
        blocker.unblock()

    @staticmethod
    def _action(widget: QWidget, parent: QWidget) -> QWidgetAction:
        action = QWidgetAction(parent)
        action.setDefaultWidget(widget)
        return action


W = TypeVar("W", bound=QWidget)


def _named(widget: W, name: str, title: str) -> W:
    widget.setObjectName(name)
    widget.setAccessibleName(title)
    widget.setToolTip(title)
    widget.setMaximumWidth(WIDEST)
    return widget
