"""An attacker who tries every table there could be.

It knows the tree, the formulas, which part belongs to which whole, and what is published. It builds
all tables of whole numbers that agree with that, area by area, and tells every value that a count
can have in one of them. It shares no code and no idea with the audit of the product.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.disclosure.protect import CountTable, Protection
from sozialmonitoring_plugin.core.indicators.terms import Term
from sozialmonitoring_plugin.core.values import Values
from tests.core.disclosure.terms import parse_sum

Count = tuple[int, ...]


@dataclass
class County:
    """Counts of variables in the lowest areas of a tree, and the tables published from them.

    `parents[level][i]` is the position of area i of that level one level up. `tables` are formulas,
    or pairs (formula, formula of its whole).
    """

    parents: list[list[int]]
    counts: dict[str, list[int]]
    tables: list[str | tuple[str, str]]
    tree: AreaTree = field(init=False)

    def __post_init__(self) -> None:
        levels = [Level(f"l{rank}", f"level {rank}") for rank in range(len(self.parents))]
        areas = [
            Area(f"l{rank}", f"{rank}-{index:03}", "", f"{rank - 1}-{parent:03}" if rank else "")
            for rank, level in enumerate(self.parents)
            for index, parent in enumerate(level)
        ]
        self.tree = AreaTree.build(levels, areas)

    @property
    def formulas(self) -> list[str]:
        return [table if isinstance(table, str) else table[0] for table in self.tables]

    @property
    def shares(self) -> list[tuple[str, str]]:
        return [table for table in self.tables if not isinstance(table, str)]

    def amounts(self, formula: str) -> list[list[int]]:
        """The true counts of a formula, for every level."""
        names = list(self.counts)
        below = [self._value(formula, names, one) for one in zip(*self.counts.values(), strict=True)]
        levels = [below]
        for rank in range(len(self.parents) - 1, 0, -1):
            above = [0] * len(self.parents[rank - 1])
            for parent, amount in zip(self.parents[rank], levels[0], strict=True):
                above[parent] += amount
            levels.insert(0, above)
        return levels

    @staticmethod
    def _value(formula: str, names: list[str], counts: Count) -> int:
        return sum(term.sign * counts[names.index(term.variable)] for term in terms(formula))

    def count_tables(self) -> list[CountTable]:
        whole = dict(self.shares)
        return [
            CountTable(
                formula,
                terms(formula),
                tuple(Values.of([float(one) for one in level]) for level in self.amounts(formula)),
                whole.get(formula, ""),
            )
            for formula in self.formulas
        ]


def terms(formula: str) -> tuple[Term, ...]:
    return parse_sum(formula)


@dataclass
class Attacker:
    """Somebody who has read everything that is published. `headroom`: how far beyond the truth to look."""

    county: County
    protection: Protection
    headroom: int

    def __post_init__(self) -> None:
        self.names = list(self.county.counts)
        self.published = [
            (self._function(formula), self.county.amounts(formula), self.protection.hidden[formula])
            for formula in self.county.formulas
        ]
        self.shares = [(self._function(part), self._function(whole)) for part, whole in self.county.shares]

    def possible(self, formula: str, level: int, area: int) -> set[int]:
        """Every value that the count of `formula` in an area can have."""
        target = (self._function(formula), level, area)
        tops = [self._tables(0, top, target) for top in range(len(self.county.parents[0]))]
        if any(not len(tables) for tables in tops):
            return set()
        return {int(value) for tables in tops for value in np.unique(tables[:, -1]) if value >= 0}

    def _function(self, formula: str) -> Callable[[np.ndarray], np.ndarray]:
        factors = np.zeros(len(self.names), dtype=int)
        for term in terms(formula):
            factors[self.names.index(term.variable)] += term.sign
        return lambda tables: tables[:, : len(factors)] @ factors

    def _tables(self, level: int, area: int, target: tuple) -> np.ndarray:
        """All counts of an area that fit; the last column is the value of the target, −1 if elsewhere."""
        if level == len(self.county.parents) - 1:
            tables = self._lowest(area)
        else:
            tables = self._from_children(level, area, target)
        for function, amounts, hidden in self.published:
            if not hidden[level][area]:
                tables = tables[function(tables) == amounts[level][area]]
        if target[1:] == (level, area):
            tables = np.column_stack([tables[:, :-1], target[0](tables)])
        return np.unique(tables, axis=0)

    def _lowest(self, area: int) -> np.ndarray:
        ranges = [range(counts[area] + self.headroom + 1) for counts in self.county.counts.values()]
        tables = np.array([(*one, -1) for one in itertools.product(*ranges)])
        for part, whole in self.shares:
            tables = tables[part(tables) <= whole(tables)]
        return tables

    def _from_children(self, level: int, area: int, target: tuple) -> np.ndarray:
        children = [child for child, parent in enumerate(self.county.parents[level + 1]) if parent == area]
        tables = np.array([[0] * len(self.names) + [-1]])
        for child in children:
            more = self._tables(level + 1, child, target)
            pairs = tables[:, None, :] + more[None, :, :]
            pairs[:, :, -1] = np.maximum(tables[:, None, -1], more[None, :, -1])
            tables = np.unique(pairs.reshape(-1, tables.shape[1]), axis=0)
            tables = self._not_too_many(tables, level, area)
        return tables

    def _not_too_many(self, tables: np.ndarray, level: int, area: int) -> np.ndarray:
        """Drop what exceeds a published sum already; formulas with minus signs cannot be used so."""
        for formula, (function, amounts, hidden) in zip(self.county.formulas, self.published, strict=True):
            if not hidden[level][area] and all(term.sign > 0 for term in terms(formula)):
                tables = tables[function(tables) <= amounts[level][area]]
        return tables
