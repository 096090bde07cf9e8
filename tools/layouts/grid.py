"""The grid of all pages: margins, twelve columns, a base line; four sizes of one family."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sozialmonitoring_plugin.core.booklets.form import Form, PaperSize
from sozialmonitoring_plugin.core.charts.drawing import Box

FAMILY = "Open Sans"
INK, QUIET, RULE, ACCENT = "#1f2933", "#5c6873", "#c7d0d7", "#1f5a7a"

BLOCK, ON_BLOCK = "#1f5a7c", "#fffffe"
"""The accent as a ground, and the letters on it: both follow the county's colour, see atlas/accents.py."""


class Size(Enum):
    """The four sizes, in points on A4."""

    COVER = 32.0
    TITLE = 17.0
    TEXT = 9.5
    SMALL = 7.5


@dataclass(frozen=True)
class Style:
    """How a text is set."""

    size: Size = Size.TEXT
    bold: bool = False
    colour: str = INK
    align: str = "left"
    foot: bool = False
    """Whether it stands on the lower edge of its box."""


@dataclass(frozen=True)
class Grid:
    """Places on a page of a form, in millimetres."""

    form: Form

    @property
    def scale(self) -> float:
        """How much larger than on A4 letters and lines are."""
        return 1.2 if self.form.paper is PaperSize.A3 else 1.0

    @property
    def line(self) -> float:
        """The base line: the distance of two lines of text."""
        return 4.5 * self.scale

    @property
    def margin(self) -> float:
        """Left, right."""
        return 20.0 * self.scale

    @property
    def body(self) -> Box:
        """Between the line at the head and the line at the foot."""
        width, height = self.form.size
        top, foot = 23.0 * self.scale, 20.0 * self.scale
        return Box(self.margin, top, width - 2 * self.margin, height - top - foot)

    def columns(self, first: int, last: int) -> tuple[float, float]:
        """Left edge and width of the columns `first` to `last` of twelve, counted from 0, the last one in."""
        gutter = 5.0 * self.scale
        width = (self.body.width - 11 * gutter) / 12
        left = self.body.x + first * (width + gutter)
        return left, (last - first + 1) * (width + gutter) - gutter
