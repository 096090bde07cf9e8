"""What a workbook is made from, and the order in which it shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ..indicators.tableau import Indicator
from ..places import Place, places_of
from ..publication import PublishedColumn, PublishedTable
from ..values import Value
from ..wording import Wording
from .paper import Weight


@dataclass(frozen=True)
class Shown:
    """An indicator with its columns side by side, the oldest Stichtag first."""

    indicator: Indicator
    columns: tuple[PublishedColumn, ...]


@dataclass(frozen=True)
class Theme:
    """Indicators that share a sheet, in the order of the tableau."""

    title: str
    shown: tuple[Shown, ...]

    @property
    def columns(self) -> tuple[PublishedColumn, ...]:
        """Every column of the sheet, from left to right."""
        return tuple(column for shown in self.shown for column in shown.columns)


@dataclass(frozen=True)
class WorkbookRequest:
    """One workbook: of a municipality by its key, of the whole county without one.

    `variable_titles` turns the ids in formulas into words. `publisher` is who answers for it; without one it
    is called as the monitoring.
    """

    published: PublishedTable
    municipality: str = ""
    variable_titles: Mapping[str, str] = field(default_factory=dict)
    publisher: str = ""

    @cached_property
    def words(self) -> Wording:
        """The language of the workbook."""
        return Wording.of(self.published.language)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The rows. Raises KeyError for a municipality that is not there."""
        return places_of(self.published.tree, self.municipality)

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        """The sheets with numbers."""
        return themes_of(self.published.columns, self.words.text("workbook_no_theme"))

    @property
    def name(self) -> str:
        """Whom the workbook is about."""
        tree = self.published.tree
        if self.municipality:
            areas = tree.levels[tree.municipal_rank]
            return areas.names[areas.position[self.municipality]]
        top = tree.levels[0]
        return top.names[0] if len(top) == 1 else self.published.title

    def weight(self, place: Place) -> Weight:
        """How much the row of an area stands out."""
        tree = self.published.tree
        if place.rank <= tree.municipal_rank:
            return Weight.STRONG
        return Weight.BOLD if place.rank < len(tree.levels) - 1 else Weight.PLAIN

    def values(self, columns: Sequence[PublishedColumn]) -> list[Value]:
        """Every value of some columns that the workbook shows."""
        return [place.value(column) for column in columns for place in self.places]


def themes_of(columns: Sequence[PublishedColumn], themeless: str) -> tuple[Theme, ...]:
    """Indicators by theme, both in the order of their first column; `themeless` for those without one."""
    indicators = {column.indicator.id: column.indicator for column in columns}
    themes: dict[str, list[Shown]] = {}
    for indicator in indicators.values():
        own = [column for column in columns if column.indicator.id == indicator.id]
        title = indicator.theme.strip() or themeless
        themes.setdefault(title, []).append(Shown(indicator, _by_date(own)))
    return tuple(Theme(title, tuple(shown)) for title, shown in themes.items())


def _by_date(columns: Sequence[PublishedColumn]) -> tuple[PublishedColumn, ...]:
    """The oldest first, each once: two reference dates may have found the same Stichtag."""
    once = {(column.dates, column.denominator_dates): column for column in columns}
    return tuple(sorted(once.values(), key=lambda column: column.reference_date or date.min))


def has_several_dates(column: PublishedColumn) -> bool:
    """Whether the parts of an indicator are of different Stichtage."""
    return len({*column.dates, *column.denominator_dates}) > 1
