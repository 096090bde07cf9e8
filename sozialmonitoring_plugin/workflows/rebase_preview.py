"""What a person looks at before numbers are carried over: who is divided by whom, and what goes where."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..core.indicators.tableau import Kind, Variable
from ..core.rebasing.weights import Basis
from .rebase_weights import WeightChooser


@dataclass(frozen=True)
class PeopleGroup:
    """Variables that are divided by the same people: `titles` of the counts at the addresses, () for none."""

    titles: tuple[str, ...]
    variables: tuple[Variable, ...]


@dataclass(frozen=True)
class PassageRow:
    """What goes from an old area (key and name) to a new one, as a share from 0 to 1.

    `is_divided` where others get a share as well: then it is an estimate. `is_change` where the new area is
    not simply the old one.
    """

    old: tuple[str, str]
    new: tuple[str, str]
    share: float
    basis: Basis
    is_divided: bool
    is_change: bool


def people_groups(chooser: WeightChooser) -> tuple[PeopleGroup, ...]:
    """The counts that were delivered for the old version, by the people they are divided by."""
    names = {group.id: group.title for group in chooser.succession.book.counts.groups}
    found: dict[tuple[str, ...], list[Variable]] = {}
    for one in chooser.tableau.variables:
        if one.kind is Kind.COUNT and not one.formula and chooser.monitoring.dates_of(one.id, chooser.old):
            found.setdefault(chooser.fitting(one), []).append(one)
    return tuple(
        PeopleGroup(tuple(names[name] for name in groups), tuple(variables))
        for groups, variables in found.items()
    )


def passages(chooser: WeightChooser, variable: Variable) -> tuple[PassageRow, ...]:
    """The shares of a variable on the lowest level, in the order of the old keys."""
    before, after = (tree.lowest for tree in chooser.trees)
    weights = chooser.of(variable, before.level.id).weights
    gaining = np.bincount(weights.new[weights.counting], minlength=len(after))
    rows = [
        PassageRow(
            (before.keys[old], before.names[old]),
            (after.keys[new], after.names[new]),
            float(weights.share[row]),
            Basis(int(weights.basis[row])),
            bool(weights.is_divided[old]),
            bool(weights.is_divided[old] or gaining[new] > 1 or before.keys[old] != after.keys[new]),
        )
        for row, old, new in zip(
            np.flatnonzero(weights.counting).tolist(),
            weights.old[weights.counting].tolist(),
            weights.new[weights.counting].tolist(),
            strict=True,
        )
    ]
    return tuple(sorted(rows, key=lambda one: (one.old, -one.share)))
