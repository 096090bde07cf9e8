"""Small counties written as they are read: names of areas with their counts, and what came out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.disclosure.protect import CountTable, Protection
from sozialmonitoring_plugin.core.values import Reason, Value, Values
from tests.core.disclosure.terms import parse_sum

Amount = float | Reason


def tree_of(*levels: Mapping[str, str]) -> AreaTree:
    """Each level as names with the names of their parents, "" at the top."""
    ids = [f"level{rank}" for rank in range(len(levels))]
    areas = [
        Area(ids[rank], name, name, parent)
        for rank, level in enumerate(levels)
        for name, parent in level.items()
    ]
    return AreaTree.build([Level(name, name) for name in ids], areas)


def town(quarters: int) -> AreaTree:
    """One town with quarters q0, q1, …"""
    return tree_of({"town": ""}, {f"q{number}": "town" for number in range(quarters)})


def table(tree: AreaTree, formula: str, amounts: Sequence[Amount], whole: str = "") -> CountTable:
    """Counts of the lowest areas in the order of their keys, summed upward."""
    column = Values.from_values(
        Value.none(amount) if isinstance(amount, Reason) else Value(float(amount)) for amount in amounts
    )
    return CountTable(formula, parse_sum(formula), tree.carry_up(column), whole)


def hidden(tree: AreaTree, protection: Protection, name: str) -> set[str]:
    """Keys of the areas in which a table is hidden."""
    return {
        tree.levels[level].keys[row]
        for level, mask in enumerate(protection.hidden[name])
        for row in np.flatnonzero(mask)
    }


def published_again(tables: Sequence[CountTable], protection: Protection) -> list[CountTable]:
    """The tables as they look after publication."""
    return [
        CountTable(
            one.id,
            one.terms,
            tuple(
                values.hidden_where(mask)
                for values, mask in zip(one.levels, protection.hidden[one.id], strict=True)
            ),
            one.whole,
        )
        for one in tables
    ]
