"""Age limits and multipliers of a formula as boxes with numbers, so that nobody has to type it."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from ...core.indicators.formula.adapting import (
    AgeRange,
    age_ranges,
    multipliers,
    with_ages,
    with_multiplier,
)
from ...core.indicators.formula.tree import Node
from ...support.translation import translate
from ..flow_layout import FlowLayout

OLDEST = 120
LARGEST = 1_000_000


class Limits(QWidget):
    """One pair of boxes for each age range, one for each multiplier; hidden where there is neither."""

    changed = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._layout = FlowLayout(self)
        self._node: Node | None = None
        self.ages: list[tuple[QSpinBox, QSpinBox]] = []
        self.multipliers: list[QSpinBox] = []

    def show_formula(self, node: Node | None) -> None:
        """Show the limits of a formula, nothing for one that cannot be read."""
        self._node = node
        ranges = age_ranges(node) if node else ()
        factors = _whole_numbers(node)
        if (len(ranges), len(factors)) != (len(self.ages), len(self.multipliers)):
            self._build(len(ranges), len(factors))
        for (low, high), wanted in zip(self.ages, ranges, strict=True):
            _show_ages(low, high, wanted)
        for box, factor in zip(self.multipliers, factors, strict=True):
            _show(box, factor)
        self.setVisible(bool(ranges or factors))

    def _build(self, ranges: int, factors: int) -> None:
        while self._layout.count():
            item = self._layout.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.ages = [self._age_boxes(place) for place in range(ranges)]
        self.multipliers = [self._multiplier_box(place) for place in range(factors)]

    def _age_boxes(self, place: int) -> tuple[QSpinBox, QSpinBox]:
        low, high = _box(0, OLDEST), _box(0, OLDEST)
        high.setSpecialValueText(translate("Tableau", "no limit"))
        low.setAccessibleName(translate("Tableau", "Youngest age"))
        high.setAccessibleName(translate("Tableau", "Age that is no longer counted"))
        self._add((translate("Tableau", "Age from"), low), (translate("Tableau", "to below"), high))
        for box in (low, high):
            box.valueChanged.connect(partial(self._change_ages, place))
        return low, high

    def _multiplier_box(self, place: int) -> QSpinBox:
        box = _box(1, LARGEST)
        box.setGroupSeparatorShown(True)
        self._add((translate("Tableau", "Given per"), box))
        box.valueChanged.connect(partial(self._change_multiplier, place))
        return box

    def _add(self, *boxes: tuple[str, QSpinBox]) -> None:
        """Boxes that stay in one line with their labels."""
        group = QWidget()
        line = QHBoxLayout(group)
        line.setContentsMargins(0, 0, 12, 0)
        for text, box in boxes:
            label = QLabel(text)
            label.setBuddy(box)
            line.addWidget(label)
            line.addWidget(box)
        self._layout.addWidget(group)

    def _change_ages(self, place: int, _value: int) -> None:
        if self._node is None:
            return
        low, high = self.ages[place]
        wanted = AgeRange(low.value(), None if high.value() == high.minimum() else high.value())
        self.changed.emit(with_ages(self._node, age_ranges(self._node)[place], wanted))

    def _change_multiplier(self, place: int, value: int) -> None:
        if self._node is not None:
            old = _whole_numbers(self._node)[place]
            self.changed.emit(with_multiplier(self._node, old, value))


def _whole_numbers(node: Node | None) -> list[int]:
    """The multipliers that a box can show."""
    found = multipliers(node) if node else ()
    return [int(one) for one in found if one == int(one) and one <= LARGEST]


def _box(lowest: int, highest: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(lowest, highest)
    # While 67 is being typed, 6 is no wish.
    box.setKeyboardTracking(False)
    return box


def _show_ages(low: QSpinBox, high: QSpinBox, wanted: AgeRange) -> None:
    """Bound each box by the other; the lowest value of `high`, where nobody would be left, is no limit."""
    oldest = max(OLDEST, wanted.low, wanted.high or 0)
    _show(low, wanted.low, (0, oldest if wanted.high is None else wanted.high - 1))
    _show(high, wanted.low if wanted.high is None else wanted.high, (wanted.low, oldest))


def _show(box: QSpinBox, value: int, bounds: tuple[int, int] | None = None) -> None:
    blocker = QSignalBlocker(box)
    if bounds is not None:
        box.setRange(*bounds)
    box.setValue(value)
    blocker.unblock()
