"""What a line chart shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...core.series.segments import Segment
from ...core.wording import Wording


@dataclass(frozen=True)
class Line:
    """A series: what is connected, as segments. The main one is thick and has its numbers written."""

    name: str
    segments: tuple[Segment, ...]
    main: bool = False

    @property
    def points(self) -> Iterator[tuple[date, float]]:
        """All points."""
        for segment in self.segments:
            yield from zip(segment.dates, segment.numbers, strict=True)


@dataclass(frozen=True)
class ChartBreak:
    """A day from which numbers mean something else."""

    day: date
    text: str


@dataclass(frozen=True)
class Chart:
    """`dates` are all those of the axis, also those without a number; `decimals` those of the numbers."""

    dates: tuple[date, ...]
    lines: tuple[Line, ...]
    breaks: tuple[ChartBreak, ...]
    decimals: int
    words: Wording

    @property
    def numbers(self) -> list[float]:
        """The numbers of all lines."""
        return [number for line in self.lines for _, number in line.points]

    def number(self, number: float) -> str:
        """A number as it is written."""
        return self.words.number(number, self.decimals)

    def day(self, day: date) -> str:
        """A date as it is written."""
        return self.words.date(day)

    def described(self) -> str:
        """The chart for those who do not see it."""
        return "; ".join([*map(self._told, self.lines), *(entry.text for entry in self.breaks)])

    def _told(self, line: Line) -> str:
        points = (f"{self.day(day)} {self.number(number)}" for day, number in line.points)
        return f"{line.name}: {', '.join(points)}"
