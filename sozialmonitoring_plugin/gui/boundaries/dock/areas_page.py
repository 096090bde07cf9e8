"""The areas of a draft: lock them, name them, say where they belong and how large they should be."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from qgis.PyQt.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QPushButton, QSpinBox, QTableView, QWidget

from ....core.boundaries.measures import Thresholds
from ....support.settings import LEAST_SIZE, SMALL_SIZE, TARGET_SIZE, TARGET_TOLERANCE, Setting
from ...choices import chosen, fill
from ...forms import load_form
from ...tables import make_compact
from ..workplace import Workplace
from .area_model import KEY, AreaModel
from .fitting import Fitting

WIDEST = 150


class AreasPage(QWidget):
    """Loaded from boundary_areas.ui."""

    area_view: QTableView
    lock_button: QPushButton
    unlock_button: QPushButton
    only_button: QPushButton
    parent_box: QComboBox
    parent_label: QLabel
    assign_button: QPushButton
    least_box: QSpinBox
    small_box: QSpinBox
    target_box: QSpinBox
    tolerance_box: QSpinBox

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        load_form("boundary_areas", self)
        self._workplace = workplace
        self.model = AreaModel(workplace, self)
        self.proxy = QSortFilterProxyModel(self)
        self._prepare()
        self._connect()
        self._take_sizes()
        self.refresh()

    def refresh(self) -> None:
        """Show the areas of now."""
        self.model.refresh()
        self._fitting.fit()
        self._enable()

    @property
    def selected(self) -> list[str]:
        """The keys of the selected lines."""
        rows = self.area_view.selectionModel().selectedRows()
        return [self.model.key(self.proxy.mapToSource(row).row()) for row in rows]

    def _prepare(self) -> None:
        self.proxy.setSourceModel(self.model)
        self.area_view.setModel(self.proxy)
        self.area_view.sortByColumn(KEY, Qt.SortOrder.AscendingOrder)
        make_compact(self.area_view)
        self._fitting = Fitting(self.area_view, WIDEST)
        self.area_view.verticalHeader().hide()
        levels = self._workplace.surroundings.tree.levels
        above = levels[-2] if len(levels) > 1 else None
        pairs = zip(above.keys, above.names, strict=True) if above else ()
        fill(self.parent_box, [(key, f"{key} {name}") for key, name in pairs], "")
        for box, setting in self._boxes():
            box.setValue(setting.read())
            box.setKeyboardTracking(False)
        self._part_sizes()

    def _boxes(self) -> tuple[tuple[QSpinBox, Setting[int]], ...]:
        return (
            (self.least_box, LEAST_SIZE),
            (self.small_box, SMALL_SIZE),
            (self.target_box, TARGET_SIZE),
            (self.tolerance_box, TARGET_TOLERANCE),
        )

    def _connect(self) -> None:
        session = self._workplace.session
        self.lock_button.clicked.connect(lambda: self._do(lambda: session.lock(self.selected)))
        self.unlock_button.clicked.connect(lambda: self._do(lambda: session.unlock(self.selected)))
        self.only_button.clicked.connect(lambda: self._do(lambda: session.lock_all_but(self.selected)))
        self.assign_button.clicked.connect(self._assign)
        self.area_view.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.area_view.activated.connect(self._zoom)
        for box, _ in self._boxes():
            box.valueChanged.connect(lambda _: self._take_sizes())

    def _do(self, action: Callable[[], object]) -> None:
        self._workplace.guarded(action)

    def _assign(self) -> None:
        parent = chosen(self.parent_box)
        for key in self.selected:
            if self._workplace.session.areas[key].parent != parent:
                self._do(partial(self._workplace.session.assign, key, parent))

    def _zoom(self, index: QModelIndex) -> None:
        self._workplace.zoom.to_areas([self.model.key(self.proxy.mapToSource(index).row())])

    def _enable(self) -> None:
        some = bool(self.selected) and not self._workplace.is_read_only
        for part in (self.lock_button, self.only_button, self.assign_button, self.parent_box):
            part.setEnabled(some)
        locked = self._workplace.session.rules.locked
        self.unlock_button.setEnabled(some and bool(locked & set(self.selected)))

    def _part_sizes(self) -> None:
        """What counts as small is never below what is the least."""
        self.small_box.setMinimum(self.least_box.value())
        self.least_box.setMaximum(self.small_box.value())

    def _take_sizes(self) -> None:
        self._part_sizes()
        for box, setting in self._boxes():
            setting.write(box.value())
        self._workplace.set_thresholds(
            Thresholds(
                self.least_box.value(),
                self.small_box.value(),
                self.target_box.value(),
                self.tolerance_box.value() / 100,
            )
        )
