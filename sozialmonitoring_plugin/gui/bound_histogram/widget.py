"""The histogram whose bounds are handles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from math import isfinite

from qgis.PyQt.QtCore import QPointF, QRect, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from qgis.PyQt.QtWidgets import QWidget

from ...core.classification.bound_editing import FEWEST, Bounds, inserted, moved, removed, split, stepped
from ...core.errors import UserError
from ...core.values import Numbers
from ...support.translation import translate
from ..histogram import MARKER, Distribution, Histogram, Mark
from .handle import GRIP, WIDTH, BoundHandle, place_of

PADDING = 4


class BoundHistogram(Histogram):
    """Every bound of the distribution is a handle; whoever shows it decides what becomes of the gestures.

    While the mouse moves, `moving` tells the bounds as they would be; `edited` tells them when a gesture is
    over, with a name that is the same for steps of the keyboard with one handle. `failed` tells a UserError.
    """

    moving = pyqtSignal(object)
    edited = pyqtSignal(object, str)
    failed = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._handles: list[BoundHandle] = []
        self._bounds: Bounds = ()
        self._before: Bounds = ()
        self._axis: tuple[float, float] | None = None
        self._gesture = 0
        self.ends_are_open = False
        """Whether there is one class more on either side, without a bound at its end."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("BoundHistogram", "Histogram with class bounds"))
        self.setToolTip(
            translate(
                "BoundHistogram",
                "Drag a bound, or reach it with Tab: arrows move it (Shift: ten steps), Del removes it,"
                " Ins or a double click adds one, Esc gives the old one back",
            )
        )

    @property
    def bounds(self) -> Bounds:
        """The bounds as they stand."""
        return self._bounds

    @property
    def handles(self) -> tuple[BoundHandle, ...]:
        """The handles, the lowest first."""
        return tuple(self._handles)

    def show_distribution(self, shown: Distribution) -> None:
        """Show numbers and bounds; handles that are still there keep mouse and focus."""
        super().show_distribution(shown)
        self._bounds = tuple(shown.bounds) if self._shown is not None else ()
        self._sync()

    def clear(self) -> None:
        """Show nothing."""
        super().clear()
        if not self._is_dragging:
            self._bounds = ()
            self._sync()

    def focus_bound(self, place: int) -> None:
        """Give a handle the focus."""
        if 0 <= place < len(self._handles):
            self._handles[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A bound more where it was clicked."""
        plot = self._plot()
        if self._shown is not None and event.button() == Qt.MouseButton.LeftButton:
            wish = self._value(plot, place_of(event).x())
            self._try(partial(inserted, self._bounds, wish, self._decimals))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert parts the widest class; Escape does not close the dialog from here."""
        if event.key() == Qt.Key.Key_Escape:
            return
        if event.key() == Qt.Key.Key_Insert and len(self._bounds) > 1:
            widths = [high - low for low, high in zip(self._bounds, self._bounds[1:], strict=False)]
            self._split(widths.index(max(widths)))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._shown is None:
            return
        painter = QPainter(self)
        for handle, bound in zip(self._handles, self._bounds, strict=True):
            if handle.is_looked_at:
                self._paint_value(painter, bound)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().highlight().color(), 1, Qt.PenStyle.DotLine))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _plot(self) -> QRectF:
        """Room for the grips above the bars, and for the handles of the ends beside them."""
        half = WIDTH / 2
        return super()._plot().adjusted(half, self._above - MARKER, -half, 0)

    def _ends(self, shown: Distribution, numbers: Numbers) -> tuple[float, float]:
        """All bounds stand on the axis, which keeps still while the mouse moves one of them."""
        if self._axis is not None:
            return self._axis
        low, high = super()._ends(shown, numbers)
        return min([low, *shown.bounds]), max([high, *shown.bounds])

    def _paint_bounds(self, painter: QPainter, plot: QRectF, bounds: object) -> None:
        """The handles are the bounds."""

    def _paint_marks(self, painter: QPainter, plot: QRectF, marks: Sequence[Mark]) -> None:
        """Values that are pointed at: lines from their texts down, unlike those of bounds."""
        pen = QPen(self.palette().text().color(), 1.6, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        top = plot.top() - self._above
        for mark in (mark for mark in marks if isfinite(mark.value)):
            x = self._inside(plot, mark)
            painter.drawLine(QPointF(x, top), QPointF(x, plot.bottom()))

    def _label_bottom(self, plot: QRectF) -> float:
        return plot.top() - self._above

    @property
    def _above(self) -> float:
        """Room above the bars for the grips and the value of one of them."""
        return GRIP + self.fontMetrics().height() + 3

    @property
    def _decimals(self) -> int:
        return self._shown.decimals if self._shown else 0

    @property
    def _is_dragging(self) -> bool:
        return any(handle.is_dragged for handle in self._handles)

    def _value(self, plot: QRectF, x: float) -> float:
        low, high = self._edges[0], self._edges[-1]
        share = min(max((x - plot.left()) / plot.width(), 0.0), 1.0)
        return low + share * (high - low)

    def _sync(self) -> None:
        """As many handles as bounds, in the order of Tab, each with its name."""
        while len(self._handles) > len(self._bounds):
            spare = self._handles.pop()
            spare.hide()
            spare.deleteLater()
        while len(self._handles) < len(self._bounds):
            self._handles.append(self._made(len(self._handles)))
        last: QWidget = self
        for place, (handle, bound) in enumerate(zip(self._handles, self._bounds, strict=True)):
            handle.setAccessibleName(self._name(place, bound))
            QWidget.setTabOrder(last, handle)
            last = handle
        self._place()

    def _made(self, place: int) -> BoundHandle:
        handle = BoundHandle(self)
        handle.dragged.connect(partial(self._drag, place))
        handle.dropped.connect(partial(self._drop, place))
        handle.stepped.connect(partial(self._step, place))
        handle.removed.connect(partial(self._remove, place))
        handle.split.connect(partial(self._split_at, place))
        handle.given_up.connect(self._give_up)
        handle.looked_at.connect(partial(self._look, place))
        handle.show()
        return handle

    def _place(self) -> None:
        if self._shown is None:
            return
        plot = self._plot()
        top = round(plot.top()) - GRIP
        for handle, bound in zip(self._handles, self._bounds, strict=True):
            left = round(self._x(plot, bound)) - WIDTH // 2
            handle.setGeometry(QRect(left, top, WIDTH, round(plot.bottom()) - top))
        self.update()

    def _look(self, place: int, looked_at: bool) -> None:
        """A gesture begins with what is there now. A handle that goes away is not looked at any more."""
        if place >= len(self._handles):
            return
        handle = self._handles[place]
        if looked_at and not handle.is_touched:
            self._before = self._bounds
            self._gesture += 1
        handle.update()
        self.update()

    def _drag(self, place: int, x: int) -> None:
        if self._shown is None:
            return
        plot = self._plot()
        self._axis = (self._edges[0], self._edges[-1])
        found = moved(self._bounds, place, self._value(plot, x), self._decimals)
        if found != self._bounds:
            self._handles[place].is_touched = True
            self._take(found)
            self.moving.emit(found)

    def _drop(self, place: int) -> None:
        self._axis = None
        if self._bounds != self._before:
            self._gesture += 1
            self.edited.emit(self._bounds, "")
        self._handles[place].update()

    def _step(self, place: int, steps: int) -> None:
        found = stepped(self._bounds, place, steps, self._decimals)
        if found != self._bounds:
            self._handles[place].is_touched = True
            self._take(found)
            self.edited.emit(found, f"bound {place} {self._gesture}")

    def _remove(self, place: int) -> None:
        fewest = 1 if self.ends_are_open else FEWEST
        self._try(partial(removed, self._bounds, place, fewest))
        self.focus_bound(min(place, len(self._handles) - 1))

    def _split_at(self, place: int) -> None:
        """Part the class above a bound; above the last one of open ends up to the end of the axis."""
        if place + 1 < len(self._bounds) or not self.ends_are_open:
            self._split(min(place, len(self._bounds) - 2))
            return
        wish = (self._bounds[place] + self._edges[-1]) / 2
        self._try(partial(inserted, self._bounds, wish, self._decimals))

    def _split(self, place: int) -> None:
        self._try(partial(split, self._bounds, place, self._decimals))

    def _give_up(self) -> None:
        """The bounds as they were when the gesture began."""
        self._axis = None
        for handle in self._handles:
            handle.is_touched = False
        if len(self._before) == len(self._bounds) and self._before != self._bounds:
            self._take(self._before)
            self.edited.emit(self._before, f"given up {self._gesture}")

    def _try(self, edit: Callable[[], Bounds]) -> None:
        try:
            found = edit()
        except UserError as error:
            self.failed.emit(error)
        else:
            self.edited.emit(found, "")

    def _take(self, bounds: Bounds) -> None:
        self._bounds = bounds
        for place, (handle, bound) in enumerate(zip(self._handles, bounds, strict=True)):
            handle.setAccessibleName(self._name(place, bound))
        self._place()

    def _paint_value(self, painter: QPainter, bound: float) -> None:
        plot, metrics = self._plot(), self.fontMetrics()
        text = self._number(bound)
        width, height = metrics.horizontalAdvance(text) + 2 * PADDING, metrics.height()
        x = self._x(plot, bound) - width / 2
        left = min(max(x, 1.0), self.width() - width - 1.0)
        box = QRectF(
            QPointF(left, plot.top() - GRIP - height - 1), QPointF(left + width, plot.top() - GRIP - 1)
        )
        painter.fillRect(box, self.palette().highlight())
        painter.setPen(self.palette().highlightedText().color())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def _name(self, place: int, bound: float) -> str:
        """What is told of a handle to those who do not see it."""
        shown = self._number(bound)
        below = place + 1 if self.ends_are_open else place
        if below == 0:
            return translate("BoundHistogram", "Lowest bound: {bound}").format(bound=shown)
        if place == len(self._bounds) - 1 and not self.ends_are_open:
            return translate("BoundHistogram", "Highest bound: {bound}").format(bound=shown)
        text = translate("BoundHistogram", "Bound between class {below} and {above}: {bound}")
        return text.format(below=below, above=below + 1, bound=shown)
