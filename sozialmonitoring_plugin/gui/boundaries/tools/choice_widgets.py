"""The widgets beside the tools: what is painted with, to whom, from whom, and which key a merge keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TypeVar

from qgis.core import Qgis
from qgis.gui import QgsCheckableComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import QComboBox, QWidget, QWidgetAction

from ....core.boundaries.base_unit import UnitKind
from ....core.boundaries.drafting import DraftArea
from ....support.translation import translate
from ...choices import chosen, fill
from .bench import Bench
from .machines.choices import Choice, Choices
from .titles import kind_titles
from .tool_scene import ToolScene

WIDEST = 240
"""Pixels: names have room, and all widgets of a tool in one toolbar."""

NARROWEST = 130
"""Pixels."""

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
        self._offered_for = ""
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
        self._offer_sources()

    def refill(self) -> None:
        """The areas may have changed."""
        entries = _entries(self._bench.session.areas)
        target = self._choices.now.target
        fill(self.target_box, [("", translate("Boundaries", "Click a Quartier …")), *entries], target)
        self._choices.change(target=chosen(self.target_box))
        self._offer_sources()

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

    def _offer_sources(self) -> None:
        """Areas that the target may take from; where the tool has no target, all."""
        session, ticked = self._bench.session, self._choices.now.only_from
        self._offered_for = self._choices.now.target
        target = self._offered_for if self._tool == "paint" else ""
        blocker = QSignalBlocker(self.from_box)
        self.from_box.clear()
        for key, text in _entries(session.areas):
            if not target or (key != target and session.rules.frame(key) == session.rules.frame(target)):
                state = Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked
                self.from_box.addItemWithCheckState(text, state, key)
        blocker.unblock()
        self._choices.change(only_from=frozenset(self.from_box.checkedItemsData()))

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
        if choice.target != self._offered_for:
            self._offer_sources()

    @staticmethod
    def _action(widget: QWidget, parent: QWidget) -> QWidgetAction:
        action = QWidgetAction(parent)
        action.setDefaultWidget(widget)
        return action


def _entries(areas: Mapping[str, DraftArea]) -> list[tuple[str, str]]:
    """Keys and names in the order of names; the key stands with names that several areas have."""
    names = {key: area.name or key for key, area in areas.items()}
    often = Counter(names.values())
    texts = {key: f"{name} ({key})" if often[name] > 1 else name for key, name in names.items()}
    return sorted(texts.items(), key=lambda entry: entry[::-1])


W = TypeVar("W", bound=QWidget)


def _named(widget: W, name: str, title: str) -> W:
    widget.setObjectName(name)
    widget.setAccessibleName(title)
    widget.setToolTip(title)
    widget.setMinimumWidth(NARROWEST)
    widget.setMaximumWidth(WIDEST)
    if isinstance(widget, QComboBox):
        widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return widget
