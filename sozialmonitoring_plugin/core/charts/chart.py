"""A finished drawing, and the paper it is drawn for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ChartRow:
    """What is drawn, as a row of a table: a class, group or part with its bounds and how many areas it has.

    `low`, `high`, `areas` and `own_areas`, those of the municipality, are None where there is no such number.
    """

    label: str
    low: float | None = None
    high: float | None = None
    areas: int | None = None
    own_areas: int | None = None


@dataclass(frozen=True)
class ChartTable:
    """The numbers behind a chart as they are printed; every row has a cell for each entry of the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class LegendChart:
    """An SVG text, `width` × `height` millimetres; `title` says what it shows.

    `rows` are the classes of a legend. `told` says what is seen for those who do not see it, `table` holds
    every number for those who want to read or copy it, also what the drawing had no room for.
    """

    title: str
    svg: str
    width: float
    height: float
    rows: tuple[ChartRow, ...] = ()
    told: str = ""
    table: ChartTable | None = None


@dataclass(frozen=True)
class Paper:
    """Room in millimetres, the font family of the texts and their size (2.2 millimetres are 6.2 points)."""

    width: float = 60.0
    height: float = 35.0
    family: str = "Open Sans"
    text: float = 2.2

    @property
    def line(self) -> float:
        """The height of a line of text."""
        return self.text * 1.3
