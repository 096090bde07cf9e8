"""A stored profile is fitted to this year's sheet: header and letters may have moved, names have not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ..cells.texts import fold
from ..errors import DeliveryError
from ..sheets.grid import letter
from ..tables.table import Table, cut_table, references
from .changes import pair_columns
from .likeness import Page
from .profile import ImportProfile
from .profile_rules import Condition, numbered
from .shape import Shape, shape_of

Rename = Callable[[str], str]


@dataclass(frozen=True)
class Fit:
    """A profile as it reads this sheet. `missing` are the columns it reads and the sheet lacks."""

    profile: ImportProfile
    table: Table
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class LikelyColumn:
    """The column that a missing one has perhaps become."""

    letter: str
    header: str


def fit(profile: ImportProfile, page: Page) -> Fit:
    """Fit a profile with a shape to a sheet."""
    shape = profile.shape or Shape()
    header = _header(profile, shape, page)
    offset = header.start - (profile.header[0] - 1) if profile.header[1] else 0
    first = max(header.stop, profile.data[0] - 1 + offset if profile.data[0] else 0)
    table = _cut(page, header, first, profile)
    first = _below_units(table, profile)
    table = _cut(page, header, first, profile)
    placed = replace(
        profile,
        sheet=page.grid.sheet,
        header=numbered(header),
        data=(first + 1, 0),
    )
    letters = _letters(shape, table)
    missing = tuple(name for name in references(placed) if _is_missing(letters.get(name, name), table))
    return Fit(renamed(placed, lambda name: letters.get(name) or name), table, missing)


def likely_column(shape: Shape, table: Table, name: str) -> LikelyColumn | None:
    """What the column of a name that is not there any more has most likely become."""
    now = shape_of(table)
    for old, new in pair_columns(shape, now).renamed:
        if fold(name) in _names(shape.columns[old]) or name == f"[{letter(old)}]":
            return LikelyColumn(letter(new), table.columns[new].header)
    return None


def renamed(profile: ImportProfile, rename: Rename) -> ImportProfile:
    """The profile with other names for the columns it reads."""

    def conditions(given: tuple[Condition, ...]) -> tuple[Condition, ...]:
        return tuple(replace(one, column=rename(one.column)) for one in given)

    def name(text: str) -> str:
        return rename(text) if text else ""

    long = profile.long
    return replace(
        profile,
        key=replace(
            profile.key,
            columns=tuple(map(rename, profile.key.columns)),
            name=name(profile.key.name),
            within=name(profile.key.within),
        ),
        rows=conditions(profile.rows),
        variables=tuple(
            replace(rule, column=name(rule.column), when=conditions(rule.when)) for rule in profile.variables
        ),
        long=long
        and replace(long, values=tuple(map(rename, long.values)), names=tuple(map(rename, long.names))),
        dates=replace(profile.dates, column=name(profile.dates.column)),
        reasons=tuple(replace(rule, when=conditions(rule.when)) for rule in profile.reasons),
    )


def _header(profile: ImportProfile, shape: Shape, page: Page) -> range:
    if not profile.header[1]:
        return range(0) if profile.data[0] == 1 else page.header(shape)
    return page.header(shape) or range(profile.header[0] - 1, min(profile.header[1], len(page.grid.rows)))


def _cut(page: Page, header: range, first: int, profile: ImportProfile) -> Table:
    rows = range(min(first, len(page.grid.rows)), len(page.grid.rows))
    return cut_table(page.grid, header, rows, profile.dates.year_end)


def _below_units(table: Table, profile: ImportProfile) -> int:
    """The first row below the header that is not a further line of it: words without a key or a number."""
    names = (*profile.key.columns, profile.key.name)
    places = [table.find_all(name)[0].index for name in names if name and not _is_missing(name, table)]
    for row in table.data:
        cells = table.grid.rows[row]
        filled = [value for value in cells if value not in (None, "")]
        has_place = not places or any(cells[place] not in (None, "") for place in places if place >= 0)
        if has_place or not filled or not all(map(_is_word, filled)):
            return row
    return table.data.start


def _is_word(value: object) -> bool:
    return isinstance(value, str) and not any(letter.isdigit() for letter in value)


def _letters(shape: Shape, table: Table) -> dict[str, str]:
    """Where the columns that a profile calls by a letter are now: "" for one that is gone."""
    now = shape_of(table).columns
    found: dict[str, str] = {}
    for place, name in enumerate(shape.columns):
        count = shape.columns[:place].count(name)
        places = [index for index, other in enumerate(now) if fold(other) == fold(name)]
        if name and len(places) > count:
            found[f"[{letter(place)}]"] = f"[{letter(places[count])}]"
        elif name:
            found[f"[{letter(place)}]"] = ""
    return found


def _is_missing(name: str, table: Table) -> bool:
    if not name:
        return True
    try:
        return not table.find_all(name)
    except DeliveryError:
        return True


def _names(column: str) -> set[str]:
    return {fold(column), *map(fold, column.split(" | "))}
