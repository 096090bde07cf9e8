"""The room a template has for a table, and how the texts in it measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from ..measuring import TextMeasure
from .rows import NO_BREAK, RowStyle

INDENT = NO_BREAK * 4
GUTTER = 2.5
"""Millimetres that the heading of a column leaves free beside its neighbour."""


class Setting(Enum):
    """The three ways a cell is set."""

    BODY = "body"
    STRONG = "strong"
    HEADER = "header"


def setting_of(style: RowStyle, column: int) -> Setting:
    """How a cell of a row is set: sums and terms are strong."""
    if style is RowStyle.HEADER:
        return Setting.HEADER
    if style is RowStyle.AREA or (style is RowStyle.ENTRY and column > 0):
        return Setting.BODY
    return Setting.STRONG


@dataclass(frozen=True)
class Space:
    """Room for a table in the template, in millimetres, and how its texts measure.

    `first_column` is the width of the first column there, `line` that of the rules.
    """

    width: float
    height: float
    margin: float
    line: float
    first_column: float
    measures: Mapping[Setting, TextMeasure]

    def with_margin(self, margin: float) -> Space:
        """The same room with another margin around the texts."""
        return replace(self, margin=margin)

    def measure(self, style: RowStyle, column: int) -> TextMeasure:
        """How the texts of a cell measure."""
        return self.measures[setting_of(style, column)]
