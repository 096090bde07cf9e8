"""Which sheet, and how: by the given profile, or by what is recognised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ...remarks import Remark
from ..cells.file_dates import file_date
from ..errors import DeliveryError
from ..keys.key_index import KnownAreas
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import VariableRule
from ..sheets.grid import Grid
from ..sheets.reading import SourceFile
from .groups import with_groups
from .recognise import recognise, recognised_variables
from .rows import Role, find_rows, key_texts, name_texts
from .sheets_alike import sheets_alike
from .table import Table, table_for

Chosen = tuple[Table, ImportProfile]


def choose_table(
    source: SourceFile, sheet: str, profile: ImportProfile | None, known: KnownAreas, level: str
) -> Chosen:
    """The table to import and the complete profile to read it with. Raises DeliveryError."""

    def read(grid: Grid) -> Chosen:
        grid = with_groups(grid)
        return _completed(grid, profile, known) if profile else _recognised(grid, known, level)

    name = sheet or (profile.sheet if profile else "")
    if name:
        return read(_not_empty(source.grid(name)))
    return _best(source, read, known)


def _best(source: SourceFile, read: Callable[[Grid], Chosen], known: KnownAreas) -> Chosen:
    """The sheet with most matched rows, of a sheet a year the latest; hidden and empty ones don't count."""
    grids = [grid for grid in source.grids.values() if not grid.hidden and not grid.is_empty]
    if not grids:
        raise DeliveryError("{file} is empty.", file=source.name)
    if len(grids) == 1:
        return read(grids[0])
    found: list[tuple[tuple[int, date], Chosen]] = []
    failures: list[DeliveryError] = []
    for grid in grids:
        try:
            chosen = read(grid)
            day = file_date(f"{grid.sheet}.sheet") or date.min
            found.append(((_matched_rows(chosen, known), day), chosen))
        except DeliveryError as error:
            failures.append(error)
    if not found:
        raise _no_sheet(source, failures)
    return _telling_of_others(source, max(found, key=lambda pair: pair[0])[1])


def _telling_of_others(source: SourceFile, chosen: Chosen) -> Chosen:
    table, profile = chosen
    others = sheets_alike(source, table, profile)
    if not others:
        told = Remark.of("Of all sheets, {sheet} names most areas.", sheet=table.grid.sheet)
        return table, replace(profile, because=(*profile.because, told))
    told = Remark.of(
        "Sheet {sheet} was read; {others} have the same columns and are deliveries of their own.",
        sheet=table.grid.sheet, others=", ".join(others),
    )  # fmt: skip
    return table, replace(profile, because=(*profile.because, told))


def _matched_rows(chosen: Chosen, known: KnownAreas) -> int:
    table, profile = chosen
    return find_rows(table, profile, known.of(profile.level)).count(Role.AREA)


def _recognised(grid: Grid, known: KnownAreas, level: str) -> Chosen:
    profile = recognise(grid, known, level)
    return table_for(grid, profile), profile


def _completed(grid: Grid, profile: ImportProfile, known: KnownAreas) -> Chosen:
    """The profile with a level, and with variables where it names none."""
    table = table_for(_not_empty(grid), profile)
    if not profile.level:
        profile = replace(profile, level=_best_level(table, profile, known))
    if not profile.variables and not profile.long:
        variables: tuple[VariableRule, ...] = recognised_variables(table, profile, known.of(profile.level))
        profile = replace(profile, variables=variables)
    return table, profile


def _best_level(table: Table, profile: ImportProfile, known: KnownAreas) -> str:
    pairs = set(zip(key_texts(table, profile), name_texts(table, profile), strict=True))
    counts: list[tuple[int, int]] = []
    for rank in range(len(known.tree.levels)):
        index = known.at(rank)
        targets = (index.find(*pair) for pair in pairs)
        counts.append((sum(not getattr(target, "is_total", True) for target in targets), rank))
    return known.tree.levels[max(counts)[1]].level.id


def _not_empty(grid: Grid) -> Grid:
    if grid.is_empty:
        raise grid.error("{file}{sheet} is empty.")
    return grid


def _no_sheet(source: SourceFile, failures: list[DeliveryError]) -> DeliveryError:
    return DeliveryError(
        "No sheet of {file} can be imported.",
        hint="Choose the sheet, or give an import profile.",
        details="\n".join(str(error) for error in failures),
        file=source.name,
    )
