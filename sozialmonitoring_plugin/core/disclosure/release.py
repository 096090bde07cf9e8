"""From the tables of a release to cells, secrets and the first cells to hide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from ..areas import AreaTree
from ..indicators.observed import LevelValues
from ..indicators.terms import Term
from ..values import Numbers
from .cells import (
    Cells,
    Column,
    Equations,
    Mask,
    column,
    joined,
    row_equations,
    tree_equations,
)
from .geography import Geography
from .rules import Rules
from .sums import Combination, Relations, Rest, formula, relations

PRICE_OF_LEANING = 2.5
PRICE_STEP = 3.0
PRICE_OF_PARTS = 0.5
PRICE_OF_SIZE = 0.1


class Why(IntEnum):
    """Why a cell is hidden; the greater reason wins."""

    NOT_HIDDEN = 0
    WITHHELD = 1
    SECONDARY = 2
    SMALL_WHOLE = 3
    SMALL_REST = 4
    SMALL = 5


@dataclass(frozen=True)
class CountTable:
    """One sum that is published for every area of every level.

    `id` names it, `terms` are the variables that it adds up, `levels` hold its values from the top
    to the lowest level. `whole` is the id of the table that everybody in this one is also counted
    in (the denominator of a share), "" for none. A sum that is part of several wholes may be given
    several times, once with each.
    """

    id: str
    terms: tuple[Term, ...]
    levels: LevelValues
    whole: str = ""


@dataclass(frozen=True)
class Problem:
    """Cells of a release.

    `row_of` says which row a table id is, `shares` are rows (part, whole), `rests` stand in the rows
    after the published ones. Rows that identities or undeclared rests bind share a number in
    `groups`, rows that shares bind in addition share one in `relatives`.
    """

    cells: Cells
    row_of: dict[str, int]
    shares: tuple[tuple[int, int], ...]
    rests: tuple[Rest, ...]
    groups: tuple[int, ...]
    relatives: tuple[int, ...]

    def group(self, row: int) -> list[int]:
        """Rows that have to be protected together with a row, itself included."""
        return [other for other, name in enumerate(self.groups) if name == self.groups[row]]

    def family(self, row: int) -> list[int]:
        """Rows that know anything about a row, itself included."""
        return [other for other, name in enumerate(self.relatives) if name == self.relatives[row]]

    def keeper(self, row: int) -> int:
        """The row in which cells are hidden to keep `row` secret: itself, for a rest the part."""
        published = len(self.groups)
        return row if row < published else self.rests[row - published].definition.factors[-1][0]

    def kept_by(self, rows: Sequence[int]) -> list[int]:
        """The rows and all rests that are kept secret by hiding in them."""
        rests = range(len(self.groups), self.cells.rows)
        return [*rows, *(rest for rest in rests if self.keeper(rest) in rows)]


def problem(tree: AreaTree, tables: Sequence[CountTable], rules: Rules) -> Problem:
    """Put tables and tree together. Raises ValueError for tables that contradict themselves."""
    geography = Geography.of(tree)
    formulas = [formula(table.terms) for table in tables]
    distinct = list(dict.fromkeys(formulas))
    row_of = {table.id: distinct.index(entry) for table, entry in zip(tables, formulas, strict=True)}
    columns = [
        _column(geography, [table for table in tables if row_of[table.id] == row])
        for row in range(len(distinct))
    ]
    shares = _shares(tables, row_of)
    bonds = relations(distinct, shares)
    cells = _cells(geography, columns, bonds, rules)
    tied = [*bonds.identities, *(rest.definition for rest in bonds.rests if not rest.is_complement)]
    groups = _linked(list(range(len(distinct))), [tuple(row for row, _ in entry.factors) for entry in tied])
    return Problem(cells, row_of, shares, bonds.rests, tuple(groups), tuple(_linked(groups, shares)))


def first_hidden(given: Problem, rules: Rules) -> NDArray[np.uint8]:
    """Why each cell is hidden before anything is hidden for the sake of others (primary rules)."""
    cells, why = given.cells, np.zeros(given.cells.rows * given.cells.areas, dtype=np.uint8)
    small = cells.shown & _is_small(cells.values, rules.minimum)
    for part, whole in given.shares:
        parts, wholes = cells.row(part), cells.row(whole)
        _raise(why[parts], cells.shown[parts] & small[wholes], Why.SMALL_WHOLE)
        if rules.complement:
            rest = cells.values[wholes] - cells.values[parts]
            both = cells.shown[parts] & cells.shown[wholes] & (rest > 0)
            _raise(why[parts], both & _is_small(rest, rules.minimum), Why.SMALL_REST)
    _raise(why, small, Why.SMALL)
    return why


def withhold(given: Problem, withheld: Mapping[str, Sequence[Mask]], why: NDArray[np.uint8]) -> None:
    """Say in `why` which cells are hidden because nobody may see them, by table id and level."""
    for name, row in given.row_of.items():
        if name in withheld:
            cells = given.cells.row(row)
            mask = np.concatenate(list(withheld[name])) & given.cells.shown[cells]
            _raise(why[cells], mask, Why.WITHHELD)


def _raise(why: NDArray[np.uint8], where: Mask, reason: Why) -> None:
    why[where] = np.maximum(why[where], reason)


def _is_small(values: Numbers, minimum: int) -> Mask:
    size = np.abs(np.nan_to_num(values))
    return np.asarray((size > 0) & (size < minimum))


def _column(geography: Geography, tables: Sequence[CountTable]) -> Column:
    """One row for tables that are equal: what one of them lacks, another may have."""
    first, *others = tables
    levels = first.levels
    for table in others:
        levels = tuple(one.or_else(other) for one, other in zip(levels, table.levels, strict=True))
    numbers = np.concatenate([values.numbers for values in levels])
    reasons = np.concatenate([values.reasons for values in levels])
    if len(numbers) != len(geography):
        raise ValueError(f"{first.id}: {len(numbers)} values for {len(geography)} areas")
    return column(geography, numbers, reasons, first.id)


def _shares(tables: Sequence[CountTable], row_of: dict[str, int]) -> tuple[tuple[int, int], ...]:
    """Declared pairs (part, whole)."""
    pairs = dict.fromkeys((row_of[table.id], row_of[table.whole]) for table in tables if table.whole)
    return tuple((part, whole) for part, whole in pairs if part != whole)


def _combined(columns: Sequence[Column], combination: Combination) -> Numbers:
    """The combination where every part is a number, NaN elsewhere."""
    total = np.zeros(len(columns[0].values))
    for row, factor in combination.factors:
        total += factor * np.where(columns[row].number, columns[row].values, np.nan)
    return total


def _cells(geography: Geography, columns: Sequence[Column], bonds: Relations, rules: Rules) -> Cells:
    values = [entry.values for entry in columns]
    values += [_combined(columns, rest.definition) for rest in bonds.rests]
    flat = np.concatenate(values)
    shown = _flat([entry.number for entry in columns], len(values), geography)
    leaning = _flat([entry.valued & ~entry.number for entry in columns], len(values), geography)
    latent = ~np.isnan(flat)
    latent[: len(columns) * len(geography)] = False
    secret = _is_small(flat, rules.minimum) & (shown | (latent & (flat > 0) & rules.complement))
    minimum = float(rules.minimum)
    return Cells(
        geography,
        len(values),
        flat,
        _floors(values, len(columns)),
        shown,
        leaning,
        latent,
        _prices(geography, columns, bonds.rests, leaning),
        np.where(secret, np.where(flat > 0, 0.0, -minimum), np.nan),
        np.where(secret, np.where(flat > 0, minimum, 0.0), np.nan),
        _equations(geography, columns, bonds),
    )


def _floors(values: Sequence[Numbers], published: int) -> Numbers:
    """What an attacker takes for the least value: 0, unless counts of the row are negative themselves.

    A part that exceeds its whole in one area shows that nothing is certain there; everywhere else
    the attacker is taken to believe in the share.
    """
    rows = [
        np.full(len(row), 0.0 if np.min(row, initial=0.0, where=~np.isnan(row)) >= 0 else -np.inf)
        for row in values[:published]
    ]
    return np.concatenate(rows + [np.where(row < 0, -np.inf, 0.0) for row in values[published:]])


def _flat(rows: list[Mask], count: int, geography: Geography) -> Mask:
    nothing = np.zeros(len(geography), dtype=bool)
    return np.concatenate(rows + [nothing] * (count - len(rows)))


def _equations(geography: Geography, columns: Sequence[Column], bonds: Relations) -> Equations:
    """Sums over the tree, identities where the tree does not imply them already, and every rest."""
    places = []
    for identity in bonds.identities:
        rows = [columns[row] for row, _ in identity.factors]
        valid = np.logical_and.reduce([entry.number for entry in rows])
        complete = np.logical_and.reduce([entry.complete for entry in rows])
        open_below = geography.summed_below((~valid).astype(np.float64)) > 0
        places.append((identity, valid & ~(complete & ~open_below)))
    for number, rest in enumerate(bonds.rests):
        valid = np.logical_and.reduce([columns[row].number for row, _ in rest.definition.factors])
        places.append((Combination((*rest.definition.factors, (len(columns) + number, -1.0))), valid))
    return joined(tree_equations(geography, columns), row_equations(places, len(geography)))


def _prices(geography: Geography, columns: Sequence[Column], rests: Sequence[Rest], leaning: Mask) -> Numbers:
    """What hiding costs: first the number of cells, then the hidden count.

    A cell costs three times as much as one a level lower, so that a chain of cells in a neighbour
    is hidden rather than a total. A whole costs more than its parts, because every share of it
    goes with it.
    """
    prices = []
    largest = 1.0 + max(float(np.abs(np.nan_to_num(entry.values)).max(initial=0.0)) for entry in columns)
    for row, entry in enumerate(columns):
        used = geography.level[entry.valued]
        height = int(used.max(initial=0)) - geography.level
        parts = sum(rest.is_complement and rest.definition.factors[0][0] == row for rest in rests)
        share = np.abs(np.nan_to_num(entry.values)) / largest
        prices.append(
            PRICE_STEP ** np.maximum(height, 0) * (1.0 + PRICE_OF_PARTS * parts) + PRICE_OF_SIZE * share
        )
    prices += [np.zeros(len(geography))] * len(rests)
    return np.where(leaning, PRICE_OF_LEANING, np.concatenate(prices))


def _linked(group: Sequence[int], links: Sequence[tuple[int, ...]]) -> list[int]:
    """Give rows that are linked one number."""
    numbers = list(group)
    for rows in links:
        names = {numbers[row] for row in rows}
        numbers = [min(names) if number in names else number for number in numbers]
    return numbers
