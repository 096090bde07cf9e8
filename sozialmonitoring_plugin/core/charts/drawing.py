"""Marks on paper as an SVG text that Qt draws as it stands: no classes, no clips, no fill patterns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from .chart import ChartRow, ChartTable, LegendChart, Paper

INK = "#1a1a1a"
QUIET = "#595959"
FAINT = "#b9b9b9"
HAIRLINE = 0.1

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle, millimetres from the upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def inset(self, by: float) -> Box:
        """The rectangle with so much taken away on every side."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


@dataclass(frozen=True)
class Writing:
    """How a text stands: `anchor` is start, middle or end, `turned` degrees clockwise around its point."""

    anchor: str = "start"
    colour: str = INK
    bold: bool = False
    size: float = 0.0
    turned: float = 0.0


PLAIN = Writing()
MIDDLE = Writing("middle")
END = Writing("end")


class Drawing:
    """Collects marks; what is drawn later lies above."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self._marks: list[str] = []

    def box(self, box: Box, fill: str, stroke: str = "none", width: float = HAIRLINE) -> None:
        """A rectangle."""
        self._marks.append(
            f'<rect x="{_mm(box.x)}" y="{_mm(box.y)}" width="{_mm(box.width)}" height="{_mm(box.height)}" '
            f"{_paint(fill, stroke, width)}/>"
        )

    def line(self, start: Point, end: Point, colour: str = INK, width: float = HAIRLINE) -> None:
        """A straight line with square ends."""
        (x1, y1), (x2, y2) = start, end
        self._marks.append(
            f'<line x1="{_mm(x1)}" y1="{_mm(y1)}" x2="{_mm(x2)}" y2="{_mm(y2)}" '
            f"{_paint('none', colour, width)}/>"
        )

    def dashes(self, start: Point, end: Point, colour: str = INK, width: float = HAIRLINE) -> None:
        """A vertical line in dashes of 0.8 millimetres from the start on."""
        x, top = start
        length, step = end[1] - top, 1.3
        for place in range(int(length / step) + 1):
            begin = top + place * step
            self.line((x, begin), (x, min(begin + 0.8, end[1])), colour, width)

    def polygon(
        self, points: Sequence[Point], fill: str, stroke: str = "none", width: float = HAIRLINE
    ) -> None:
        """A closed shape."""
        corners = " ".join(f"{_mm(x)},{_mm(y)}" for x, y in points)
        self._marks.append(f'<polygon points="{corners}" {_paint(fill, stroke, width)}/>')

    def circle(
        self, centre: Point, radius: float, fill: str, stroke: str = "none", width: float = HAIRLINE
    ) -> None:
        """A circle."""
        x, y = centre
        self._marks.append(
            f'<circle cx="{_mm(x)}" cy="{_mm(y)}" r="{_mm(radius)}" {_paint(fill, stroke, width)}/>'
        )

    def path(self, commands: str, fill: str, stroke: str = "none", width: float = HAIRLINE) -> None:
        """Whatever the path commands of SVG draw."""
        self._marks.append(f'<path d="{commands}" {_paint(fill, stroke, width)}/>')

    def text(self, at: Point, text: str, writing: Writing = PLAIN) -> None:
        """A line of text whose small letters are centred on the height of the point."""
        if not text:
            return
        size = writing.size or self.paper.text
        (x, y), weight = at, "bold" if writing.bold else "normal"
        turned = f' transform="rotate({_mm(writing.turned)} {_mm(x)} {_mm(y)})"' if writing.turned else ""
        self._marks.append(
            f'<text x="{_mm(x)}" y="{_mm(y + 0.36 * size)}" font-family="{escape(self.paper.family)}" '
            f'font-size="{_mm(size)}" font-weight="{weight}" text-anchor="{writing.anchor}" '
            f'fill="{writing.colour}"{turned}>{escape(text)}</text>'
        )

    def arrow(self, start: Point, end: Point, colour: str = INK) -> None:
        """A thin arrow."""
        (x1, y1), (x2, y2) = start, end
        length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 or 1.0
        along, across = ((x2 - x1) / length, (y2 - y1) / length), (-(y2 - y1) / length, (x2 - x1) / length)
        foot = (x2 - 1.3 * along[0], y2 - 1.3 * along[1])
        self.line(start, foot, colour, 0.2)
        wings = [(foot[0] + side * across[0], foot[1] + side * across[1]) for side in (0.5, -0.5)]
        self.polygon([end, *wings], colour)

    def finished(
        self, title: str, told: Iterable[str], rows: Iterable[ChartRow] = (), table: ChartTable | None = None
    ) -> LegendChart:
        """The chart; `told` says in sentences what is seen, for those who do not see it."""
        paper = self.paper
        width, height = _mm(paper.width), _mm(paper.height)
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny" '
            f'width="{width}mm" height="{height}mm" viewBox="0 0 {width} {height}">'
        )
        sentences = "; ".join(told)
        texts = f"<title>{escape(title)}</title><desc>{escape(sentences)}</desc>"
        svg = "\n".join([head, texts, *self._marks, "</svg>"])
        return LegendChart(title, svg, paper.width, paper.height, tuple(rows), sentences, table)


def _paint(fill: str, stroke: str, width: float) -> str:
    outline = "" if stroke == "none" else f' stroke-width="{_mm(width)}"'
    return f'fill="{fill}" stroke="{stroke}"{outline}'


def _mm(number: float) -> str:
    """At most three decimals, no exponent, no negative zero."""
    text = f"{number:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
