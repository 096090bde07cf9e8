"""Published tables with values known by heart, and workbooks made from them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import openpyxl

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.indicators.definitions import Definitions
from sozialmonitoring_plugin.core.indicators.resolving import resolve
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.publication import PublishedColumn, PublishedTable
from sozialmonitoring_plugin.core.values import Value, Values
from sozialmonitoring_plugin.core.workbook.published_workbook import published_workbook
from sozialmonitoring_plugin.core.workbook.request import WorkbookRequest

YEAR = date(2024, 12, 31)
LEVELS = (Level("gemeinde", "Gemeinde"), Level("sozialraum", "Sozialraum"), Level("quartier", "Quartier"))
SHARE = Indicator(
    "al", "Arbeitslosenanteil", "al / ew per 100", unit="%", decimals=1, number="2.1", theme="Arbeit",
    description="Arbeitslose an den Einwohnern", source="Arbeitsagentur",
)  # fmt: skip
COUNT = Indicator("ew", "Einwohner", "ew", decimals=0, number="1.1", theme="Bevölkerung")


def tree_of(*quarters: int, names: Callable[[str], str] = "Name {}".format) -> AreaTree:
    """Municipalities of one Sozialraum with so many Quartiere each; keys begin with a zero."""
    areas = []
    for town, count in enumerate(quarters, start=1):
        key = f"0{town}"
        areas += [Area("gemeinde", key, names(key), ""), Area("sozialraum", f"{key}1", names(f"{key}1"), key)]
        own = (f"{key}1{quarter:02}" for quarter in range(count))
        areas += [Area("quartier", quarter, names(quarter), f"{key}1") for quarter in own]
    return AreaTree.build(LEVELS, areas, "Kreis Übach")


def column_of(
    tree: AreaTree,
    indicator: Indicator,
    value: Callable[[int, int], Value | float],
    dates: Sequence[date] = (YEAR,),
    below: Sequence[date] = (),
    sources: Sequence[str] = ("Amt",),
) -> PublishedColumn:
    """A column from a function of rank and position."""
    levels = []
    for rank, areas in enumerate(tree.levels):
        found = [value(rank, position) for position in range(len(areas))]
        levels.append(
            Values.from_values(one if isinstance(one, Value) else Value(float(one)) for one in found)
        )
    calculation = resolve(indicator, Definitions.of(()))
    return PublishedColumn(indicator, tuple(dates), tuple(below), tuple(sources), tuple(levels), calculation)


def table_of(tree: AreaTree, *columns: PublishedColumn, **settings: Any) -> PublishedTable:
    """A published table of columns that are thought to be protected."""
    plain = PublishedTable("Kreis Übach", "Quartiere 2020", "de", YEAR, tree, Rules(), columns, ())
    return replace(plain, **settings)


@dataclass(frozen=True)
class Written:
    """A workbook as it was written."""

    content: bytes

    @property
    def book(self) -> Any:
        return openpyxl.load_workbook(io.BytesIO(self.content))

    @property
    def sheets(self) -> list[str]:
        return list(self.book.sheetnames)

    @property
    def xml(self) -> str:
        """Everything in the file as one text."""
        with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
            return "\n".join(archive.read(name).decode("utf-8") for name in archive.namelist())

    def rows(self, sheet: str) -> list[tuple[Any, ...]]:
        return list(self.book[sheet].iter_rows(values_only=True))

    def texts(self, sheet: str) -> list[str]:
        """The first texts of the rows below the areas."""
        return [str(row[0]) for row in self.rows(sheet) if row[0]]


def write(published: PublishedTable, municipality: str = "", **titles: str) -> Written:
    return Written(published_workbook(WorkbookRequest(published, municipality, titles)))
