"""Which of the stored profiles a file was made for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ...remarks import Remark
from ..cells.file_dates import file_date
from ..cells.texts import fold
from ..sheets.grid import Grid
from .fitting import Fit, fit, likely_column
from .likeness import LIKE_ENOUGH, Page, has_own_look, likeness_of_page
from .profile import ImportProfile
from .shape import Shape

ENOUGH_NAMES = 2
"""So many columns of numbers with names of their own say whose table it is."""
EVERYDAY = frozenset(
    {"anzahl", "zahl", "wert", "summe", "insgesamt", "gesamt", "value", "count", "total", "n"}
)
CLEARLY_BETTER = 0.03
"""Less than this apart, nobody can tell which of two profiles is meant."""


@dataclass(frozen=True)
class Candidate:
    """A stored profile fitted to the sheet that looks most like its table."""

    name: str
    likeness: float
    fit: Fit
    has_own_look: bool


@dataclass(frozen=True)
class Choice:
    """The profile to read with, None to recognise the table; among the `rivals` a person has to choose."""

    candidate: Candidate | None = None
    rivals: tuple[str, ...] = ()

    @property
    def because(self) -> tuple[Remark, ...]:
        """Why this profile."""
        if self.candidate is None:
            return ()
        return (
            Remark.of(
                "The import profile “{name}” was chosen: the table is {percent} % like its own.",
                name=self.candidate.name, percent=int(100 * self.candidate.likeness),
            ),
        )  # fmt: skip


def choose(profiles: Mapping[str, ImportProfile], grids: Iterable[Grid], level: str = "") -> Choice:
    """The profile that fits one of the sheets clearly best; one that lacks a column is chosen to say so.

    A profile that has nothing but a few everyday headers in common is not chosen but asked about.
    """
    pages = [Page.of(grid) for grid in grids]
    wanted = {name: one for name, one in profiles.items() if not level or one.level == level}
    found = sorted(_candidates(wanted, pages, LIKE_ENOUGH), key=_rank, reverse=True)
    found = [one for one in found if not _counts_something_else(one)]
    if not found:
        return Choice()
    best = found[0]
    if not best.has_own_look:
        return Choice(None, (best.name,))
    close = [one for one in found[1:] if _rank(one) > _rank(best) - CLEARLY_BETTER and _differ(one, best)]
    return Choice(best, (best.name, *(one.name for one in close)) if close else ())


def fit_best(name: str, profile: ImportProfile, grids: Iterable[Grid]) -> Candidate | None:
    """A profile that a person chose, fitted to the sheet that looks most like its table."""
    found = _candidates({name: profile}, [Page.of(grid) for grid in grids])
    return next(found, None)


def _candidates(
    profiles: Mapping[str, ImportProfile], pages: list[Page], least: float = 0.0
) -> Iterator[Candidate]:
    """Every profile that has a shape and is at least so much like one of the sheets."""
    for name, profile in profiles.items():
        shape = profile.shape
        if shape is None or not pages:
            continue
        alike = [(likeness_of_page(shape, page), page) for page in pages]
        likeness, page = max(alike, key=lambda pair: (round(pair[0], 3), _sheet_day(pair[1])))
        if likeness < least:
            continue
        fitted = fit(profile, page)
        own = has_own_look(shape, page) or len(_counted(profile)) >= ENOUGH_NAMES
        yield Candidate(name, likeness, fitted, own)


def _sheet_day(page: Page) -> date:
    """The date in the name of a sheet: of a sheet a year the latest is this year's."""
    return file_date(f"{page.grid.sheet}.sheet") or date.min


def _counted(profile: ImportProfile) -> set[str]:
    """What the profile's columns of numbers are called, without names that any table has."""
    names = {fold(rule.column) for rule in profile.variables if not rule.column.startswith("[")}
    return names - EVERYDAY - {""}


def _counts_something_else(candidate: Candidate) -> bool:
    """Whether none of the profile's numbers is here, not even under a name like its own."""
    profile, table = candidate.fit.profile, candidate.fit.table
    columns = profile.long.values if profile.long else [rule.column for rule in profile.variables]
    if not columns or not set(columns) <= set(candidate.fit.missing):
        return False
    shape = profile.shape or Shape()
    return not any(likely_column(shape, table, name) for name in columns)


def _rank(candidate: Candidate) -> float:
    """A profile that finds all its columns goes before an equally good one that does not."""
    return candidate.likeness - (CLEARLY_BETTER if candidate.fit.missing else 0)


def _differ(one: Candidate, other: Candidate) -> bool:
    """Whether two profiles would read the sheet differently."""
    return _without_names(one.fit.profile) != _without_names(other.fit.profile)


def _without_names(profile: ImportProfile) -> ImportProfile:
    return replace(profile, title="", shape=Shape(), because=())
