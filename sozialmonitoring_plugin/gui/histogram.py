"""How values are spread: bars in the colours of their classes, bounds between them, values pointed at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..core.values import Numbers
from ..support.translation import translate
from .language import interface_wording
from .mark_labels import paint_labels

BARS = 30
MARGIN = 6
MARKER = 5.0
NEUTRAL = "#9aa0a6"
CHOSEN = "#1f2933"

ColoursOf = Callable[[Numbers], Sequence[str]]


@dataclass(frozen=True)
class Mark:
    """A value that is pointed at; `text` says whose it is."""

    value: float
    text: str


@dataclass(frozen=True)
class Distribution:
    """Numbers with what is drawn over them; `colours_of` gives the colour at each of some values.

    With `labelled` the marks have their texts and values above the bars. `chosen` are those of the numbers
    that are told apart in the bars, `chosen_text` says whose they are.
    """

    numbers: Numbers
    decimals: int
    bounds: Sequence[float] = ()
    colours_of: ColoursOf | None = None
    marks: Sequence[Mark] = ()
    labelled: bool = False
    chosen: Numbers | None = None
    chosen_text: str = ""


class Histogram(QWidget):
    """Painted anew whenever another distribution is shown; a tooltip tells the bar under the mouse."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Distribution | None = None
        self._counts: list[int] = []
        self._edges: list[float] = []
        self._chosen: list[int] = []
        self._colours: Sequence[str] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(90)

    def sizeHint(self) -> QSize:
        return QSize(260, 140)

    def show_distribution(self, shown: Distribution) -> None:
        """Show these numbers; what is no number is left out."""
        numbers = shown.numbers[np.isfinite(shown.numbers)]
        self._forget()
        if len(numbers):
            counts, edges = np.histogram(numbers, BARS, self._ends(shown, numbers))
            self._shown, self._counts, self._edges = shown, counts.tolist(), edges.tolist()
            self._chosen = [] if shown.chosen is None else _counted(shown.chosen, edges)
            middles = (edges[:-1] + edges[1:]) / 2
            self._colours = shown.colours_of(middles) if shown.colours_of else [NEUTRAL] * BARS
        self.setAccessibleDescription(self._described())

    def clear(self) -> None:
        """Show nothing."""
        self._forget()

    def _forget(self) -> None:
        """Whatever is shown next; parts of those who show more stay where they are."""
        self._shown, self._counts, self._edges, self._chosen = None, [], [], []
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell the bar under the mouse."""
        if isinstance(event, QHelpEvent) and self._counts:
            plot = self._plot()
            place = int((event.pos().x() - plot.left()) / plot.width() * BARS)
            if 0 <= place < BARS:
                QToolTip.showText(event.globalPos(), self._told(place), self)
                return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        shown = self._shown
        if shown is None:
            return
        painter = QPainter(self)
        painter.setBackground(self.palette().base())
        painter.eraseRect(self.rect())
        plot = self._plot()
        self._paint_bars(painter, plot)
        self._paint_bounds(painter, plot, shown.bounds)
        self._paint_marks(painter, plot, shown.marks)
        self._paint_labels(painter, plot)
        self._paint_axis(painter, plot)
        painter.end()

    def _ends(self, shown: Distribution, numbers: Numbers) -> tuple[float, float]:  # noqa: ARG002 - for others
        """Where the axis begins and ends."""
        low, high = float(numbers.min()), float(numbers.max())
        return (low, high) if high > low else (low - 0.5, high + 0.5)

    def _plot(self) -> QRectF:
        below = self.fontMetrics().height()
        above = MARKER if self._shown is not None and self._shown.marks else 0.0
        labels = below * len(self._labels())
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN + above + labels, -MARGIN, -MARGIN - below)

    def _labels(self) -> list[Mark]:
        """The marks that are told above the bars, from the left."""
        shown = self._shown
        if shown is None or not shown.labelled:
            return []
        return sorted((one for one in shown.marks if np.isfinite(one.value)), key=lambda one: one.value)

    def _x(self, plot: QRectF, value: float) -> float:
        low, high = self._edges[0], self._edges[-1]
        return plot.left() + plot.width() * (value - low) / (high - low)

    def _paint_bars(self, painter: QPainter, plot: QRectF) -> None:
        width, highest = plot.width() / len(self._counts), max(self._counts)
        for place, (count, colour) in enumerate(zip(self._counts, self._colours, strict=True)):
            height = plot.height() * count / highest
            bar = QRectF(plot.left() + place * width, plot.bottom() - height, width - 1, height)
            painter.fillRect(bar, QColor(colour))
        self._paint_chosen(painter, plot)

    def _paint_chosen(self, painter: QPainter, plot: QRectF) -> None:
        """A dark bar inside the other, readable without colour."""
        width, highest = plot.width() / len(self._counts), max(self._counts)
        for place, count in enumerate(self._chosen):
            height = plot.height() * count / highest
            inner = QRectF(plot.left() + (place + 0.3) * width, plot.bottom() - height, 0.4 * width, height)
            painter.fillRect(inner, QColor(CHOSEN))

    def _paint_bounds(self, painter: QPainter, plot: QRectF, bounds: Sequence[float]) -> None:
        painter.setPen(QPen(self.palette().text().color(), 1, Qt.PenStyle.DashLine))
        for x in (self._x(plot, bound) for bound in bounds):
            if plot.left() <= x <= plot.right():
                painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    def _paint_marks(self, painter: QPainter, plot: QRectF, marks: Sequence[Mark]) -> None:
        """A line for each value with a small triangle on top, readable without colour."""
        colour = self.palette().text().color()
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour)
        for mark in (mark for mark in marks if np.isfinite(mark.value)):
            x = self._inside(plot, mark)
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            corners = [QPointF(x, plot.top()), QPointF(x - MARKER, plot.top() - MARKER)]
            painter.drawPolygon(QPolygonF([*corners, QPointF(x + MARKER, plot.top() - MARKER)]))

    def _paint_labels(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(QPen(self.palette().text().color(), 1))
        shown = self._labels()
        labels = [(self._inside(plot, one), f"{one.text} {self._number(one.value)}") for one in shown]
        paint_labels(painter, plot, labels, self._label_bottom(plot))

    def _label_bottom(self, plot: QRectF) -> float:
        return plot.top() - MARKER

    def _inside(self, plot: QRectF, mark: Mark) -> float:
        """Where a mark stands; beyond the bars at their end."""
        return min(max(self._x(plot, mark.value), plot.left()), plot.right())

    def _paint_axis(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(self.palette().text().color())
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        below = QRectF(plot.left(), plot.bottom() + 2, plot.width(), self.fontMetrics().height())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), self._number(self._edges[0]))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignRight), self._number(self._edges[-1]))

    def _told(self, place: int) -> str:
        text = translate("Histogram", "{low} to {high}: {count} areas")
        low, high = self._number(self._edges[place]), self._number(self._edges[place + 1])
        lines = [text.format(low=low, high=high, count=self._counts[place])]
        if self._chosen and self._shown is not None:
            among = translate("Histogram", "of these in {place}: {count}")
            lines.append(among.format(place=self._shown.chosen_text, count=self._chosen[place]))
        marks = self._shown.marks if self._shown else ()
        lines += [
            f"{mark.text}: {self._number(mark.value)}"
            for mark in marks
            if self._edges[place] <= mark.value <= self._edges[place + 1]
        ]
        return "\n".join(lines)

    def _described(self) -> str:
        """The distribution for those who do not see it."""
        if self._shown is None:
            return ""
        text = translate("Histogram", "{count} areas from {low} to {high}")
        ends = {"low": self._number(self._edges[0]), "high": self._number(self._edges[-1])}
        told = [text.format(count=sum(self._counts), **ends)]
        told += [
            f"{mark.text}: {self._number(mark.value)}"
            for mark in self._shown.marks
            if np.isfinite(mark.value)
        ]
        return "; ".join(told)

    def _number(self, number: float) -> str:
        return interface_wording().number(number, self._shown.decimals if self._shown else 0)


def _counted(numbers: Numbers, edges: Numbers) -> list[int]:
    """How many of some numbers stand in each bar."""
    counts, _ = np.histogram(numbers[np.isfinite(numbers)], edges)
    return [int(count) for count in counts]
