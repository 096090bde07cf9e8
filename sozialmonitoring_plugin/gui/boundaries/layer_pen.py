"""Reads and writes areas in the layer that people draw in, and notices what others change there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

try:  # Qt 6 moved it
    from qgis.PyQt.QtGui import QUndoCommand
except ImportError:
    from qgis.PyQt.QtWidgets import QUndoCommand

from ...core.boundaries.drafting import DraftArea
from ...core.boundaries.rings import Shape
from ...layers.boundaries.lattice import geometry_of_shape
from ...layers.boundaries.working_layer import KEY, NAME, PARENT, feature_of, refill
from .layer_reading import Drawn, drawn_in, looks_in, present
from .steps import Look, Looks


class LayerPen(QObject):
    """The one hand that writes into the layer while it is being edited."""

    moved = pyqtSignal()
    """The undo stack stands elsewhere, and not by this hand."""

    def __init__(self, layer: QgsVectorLayer, parent: QObject, *, may_edit: bool = True) -> None:
        super().__init__(parent)
        self.layer = layer
        self._may_edit = may_edit
        self.stack = layer.undoStack()
        self.numbers: dict[int, str] = {}
        """The key of every feature that this hand ever wrote, also of those that are gone."""
        self._touched: set[int] = set()
        self._is_writing = False
        layer.geometryChanged.connect(self._notice)
        layer.attributeValueChanged.connect(self._notice)
        layer.featureAdded.connect(self._notice)
        layer.featureDeleted.connect(self._notice)
        self.stack.indexChanged.connect(self._notice_index)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """What happens inside is this hand's own."""
        before, self._is_writing = self._is_writing, True
        try:
            yield
        finally:
            self._is_writing = before

    @property
    def is_writing(self) -> bool:
        """Whether what happens to the layer just now is this hand's own."""
        return self._is_writing

    @property
    def is_touched(self) -> bool:
        """Whether somebody else changed a feature since `forget`."""
        return bool(self._touched)

    @property
    def touched_keys(self) -> set[str]:
        """The areas somebody else changed."""
        return {self.numbers[number] for number in self._touched if number in self.numbers}

    @property
    def strangers(self) -> int:
        """How many features somebody else added."""
        unknown = [number for number in self._touched if number not in self.numbers]
        return sum(self.layer.getFeature(number).isValid() for number in unknown)

    def looks(self, keys: Collection[str]) -> dict[str, Look | None]:
        """What areas look like in the layer."""
        return looks_in(self.layer, self.numbers, keys)

    def drawn(self, known: Looks) -> Drawn:
        """What somebody else made of areas that were `known` to look otherwise."""
        return drawn_in(self.layer, self.numbers, known, self.strangers)

    def forget(self) -> None:
        """What was changed so far is known."""
        self._touched.clear()

    def fill(self, areas: Mapping[str, DraftArea], shapes: Mapping[str, Shape]) -> None:
        """Begin anew with these areas and an empty stack."""
        with self.writing():
            if self.layer.isEditable():
                self.layer.rollBack()
            refill(self.layer, areas, shapes)
            self.numbers = {one.id(): one[KEY] for one in self.layer.getFeatures()}
            self.layer.setReadOnly(not self._may_edit)
            if self._may_edit:
                self.layer.startEditing()
            self.stack.clear()
        self.forget()

    def write(self, title: str, looks: Looks) -> None:
        """Let areas look like this; one step to undo."""
        with self.writing():
            self.layer.beginEditCommand(title)
            numbers = present(self.layer, self.numbers, looks)
            for key, look in looks.items():
                self._put(key, numbers.get(key), look)
            self.layer.endEditCommand()
            self.stack.setClean()
        self.layer.triggerRepaint()

    def go_to(self, index: int) -> None:
        """Move the stack."""
        with self.writing():
            self.stack.setIndex(index)
            self.stack.setClean()
        self.layer.triggerRepaint()

    def drop_undone(self) -> None:
        """What was taken back cannot be done again."""
        with self.writing():
            nothing = QUndoCommand()
            nothing.setObsolete(True)  # pushing it deletes what was taken back, then the stack deletes it
            self.stack.push(nothing)
            self.stack.setClean()

    def _put(self, key: str, number: int | None, look: Look | None) -> None:
        if look is None:
            if number is not None:
                self.layer.deleteFeature(number)
        elif number is None:
            feature = feature_of(self.layer.fields(), look.area, look.shape)
            self.layer.addFeature(feature)
            self.numbers[feature.id()] = key
        else:
            self.layer.changeGeometry(number, geometry_of_shape(look.shape), True)
            for place, text in ((NAME, look.area.name), (PARENT, look.area.parent)):
                self.layer.changeAttributeValue(number, place, text, None, True)

    def _notice(self, number: int, *_: object) -> None:
        if not self._is_writing:
            self._touched.add(number)

    def _notice_index(self, _index: int) -> None:
        if not self._is_writing:
            self.moved.emit()
