"""One range, large, with everything in it named: how the range charts of a booklet are read.

Above the bar stand the values of the area and of what it is compared with, below it the middle half and
the ends. No line crosses a text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from ..booklets.spread import Spread
from ..values import Value
from ..wording import Wording
from .chart import ChartTable, LegendChart, Paper
from .drawing import Drawing, Writing
from .letters import shortened, width_of
from .marks import INK, QUIET, diamond, thick_bar, thin_bar, tick
from .sentences import flags_told

ENLARGED = 1.6
"""How much larger the marks are than in the charts themselves."""

_THIN = 0.15
_EDGE = 2.0


@dataclass(frozen=True)
class RangeExample:
    """The values of one indicator: `own` and `reference` with the names of their areas, None for no mark."""

    title: str
    decimals: int
    spread: Spread
    own: tuple[str, Value] | None = None
    reference: tuple[str, Value] | None = None


def range_example(example: RangeExample, paper: Paper, words: Wording, accent: str) -> LegendChart:
    """Draw the example in the middle of the paper."""
    board = _Board(example, paper, words)
    board.draw_above()
    board.draw_below()
    board.draw_marks(accent)
    board.write(0.0, paper.text * 0.7, shortened(example.title, paper.width / 1.12, paper.text), bold=True)
    title = words.text("chart_example")
    return board.drawing.finished(title, [board.told()], table=ChartTable((title, ""), board.rows()))


@dataclass(frozen=True)
class _Callout:
    """A text, `start` is its left edge, and the place of the line that leads from it to its mark."""

    x: float
    text: str
    start: float
    bold: bool = False


@dataclass(frozen=True)
class _Board:
    example: RangeExample
    paper: Paper
    words: Wording

    @cached_property
    def drawing(self) -> Drawing:
        """The marks take their size from the letters of the paper."""
        return Drawing(replace(self.paper, text=self.large))

    @property
    def large(self) -> float:
        return self.paper.text * ENLARGED

    @property
    def y(self) -> float:
        """Where the bar lies."""
        return self.paper.height * 0.46

    def x(self, value: float) -> float:
        """Where a value lies between the edges of the paper."""
        named = (self.example.own, self.example.reference)
        spread = self.example.spread
        marked = [spread.low, spread.high, *(one[1].number for one in named if one)]
        low, high, width = min(marked), max(marked), self.paper.width - 2 * _EDGE
        return _EDGE + ((value - low) / (high - low) if high > low else 0.5) * width

    def draw_marks(self, accent: str) -> None:
        drawing, spread = self.drawing, self.example.spread
        thin_bar(drawing, self.x(spread.low), self.x(spread.high), self.y)
        thick_bar(drawing, self.x(spread.first), self.x(spread.third), self.y)
        if self.example.reference:
            tick(drawing, (self.x(self.example.reference[1].number), self.y))
        if self.example.own:
            diamond(drawing, (self.x(self.example.own[1].number), self.y), accent)

    def draw_above(self) -> None:
        """The own value and the one to compare with, each on a line of its own."""
        named = ((self.example.own, True), (self.example.reference, False))
        texts = [
            _Callout(self.x(one[1].number), f"{one[0]}: {self.shown(one[1])}", 0.0, bold)
            for one, bold in named
            if one
        ]
        for row, callout in enumerate(self._apart(texts)):
            text_y = self.y - 2.6 * self.large - row * 1.25 * self.paper.line
            self._lead(callout, text_y, self.y - self.large)

    def draw_below(self) -> None:
        """The middle half nearest to the bar, then the lowest and the highest."""
        text, spread = self.paper.text, self.example.spread
        foot, pitch = self.y + 2.6 * self.large, 1.25 * self.paper.line
        half = self._half()
        left, right = self.x(spread.first), self.x(spread.third)
        top, middle = self.y + self.large, (left + right) / 2
        self.drawing.line((left, top), (right, top), QUIET, _THIN)
        self.drawing.line((middle, top), (middle, foot - 0.8 * text), QUIET, _THIN)
        last = self.x(spread.high) - 1.0 - width_of(half, text)
        self.write(max(self.x(spread.low) + 1.0, min(middle - width_of(half, text) / 2, last)), foot, half)
        low, high = self._end("low"), self._end("high")
        ends = (
            _Callout(self.x(spread.low), low, 0.0),
            self._clamped(_Callout(self.x(spread.high), high, 0.0)),
        )
        for row, callout in enumerate(ends, 1):
            self._lead(callout, foot + row * pitch, self.y + 0.4 * self.large)

    def told(self) -> str:
        """The same in words."""
        values = (
            (name, self.number(value.number) + flags_told(value.flags, self.words))
            for name, value in self.named()
        )
        parts = (f"{name}: {value}" for name, value in (*values, *self.ends()))
        return f"{self.example.title}. {'; '.join(parts)}."

    def rows(self) -> tuple[tuple[str, str], ...]:
        """What is marked, and the numbers."""
        return (*((name, self.shown(value)) for name, value in self.named()), *self.ends())

    def named(self) -> tuple[tuple[str, Value], ...]:
        """The values that are those of an area."""
        return tuple(one for one in (self.example.own, self.example.reference) if one)

    def ends(self) -> tuple[tuple[str, str], ...]:
        """What is marked of the level."""
        texts = (self._end("low"), self._end("high"), self._half())
        parts = (text.partition(": ") for text in texts)
        return tuple((head, value) for head, _, value in parts)

    def shown(self, value: Value) -> str:
        """A value as a table prints it."""
        return self.words.value(value, self.example.decimals)

    def number(self, value: float) -> str:
        return self.words.number(value, self.example.decimals)

    def write(self, x: float, y: float, text: str, *, bold: bool = False) -> None:
        self.drawing.text((x, y), text, Writing(colour=INK, bold=bold, size=self.paper.text))

    def _half(self) -> str:
        spread = self.example.spread
        return self.words.text(
            "chart_example_half", low=self.number(spread.first), high=self.number(spread.third)
        )

    def _end(self, which: str) -> str:
        value = {"low": self.example.spread.low, "high": self.example.spread.high}[which]
        return self.words.text(f"chart_example_{which}", value=self.number(value))

    def _lead(self, callout: _Callout, text_y: float, mark_y: float) -> None:
        """The text on its line, and the thin line from it to the mark."""
        edge = text_y + (0.8 if text_y < mark_y else -0.8) * self.paper.text
        self.drawing.line((callout.x, edge), (callout.x, mark_y), QUIET, _THIN)
        text = shortened(callout.text, self.paper.width - callout.start, self.paper.text)
        self.write(callout.start, text_y, text, bold=callout.bold)

    def _apart(self, callouts: list[_Callout]) -> list[_Callout]:
        """The nearest to the bar first: its text keeps clear of the line that leads to the other one."""
        if len(callouts) < 2:
            return [self._clamped(one) for one in callouts]
        for near, far in (callouts, callouts[::-1]):
            wide = self._width(near)
            left, right = near.x - wide, near.x
            starts = [left if near.x <= far.x else right, right if near.x <= far.x else left]
            free = [one for one in starts if not one < far.x < one + wide]
            fitting = [one for one in free if one >= 0 and one + wide <= self.paper.width]
            if fitting:
                return [replace(near, start=fitting[0]), self._clamped(far)]
        return [self._clamped(one) for one in callouts]

    def _clamped(self, callout: _Callout) -> _Callout:
        """The text centred on its line, as far as the paper goes."""
        wide = self._width(callout)
        return replace(callout, start=max(0.0, min(callout.x - wide / 2, self.paper.width - wide)))

    def _width(self, callout: _Callout) -> float:
        return width_of(callout.text, self.paper.text, bold=callout.bold)
