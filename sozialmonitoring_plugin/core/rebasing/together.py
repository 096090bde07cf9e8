"""Several counts of one level and date carried over together: wholes first, parts within them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from ..indicators.tableau import Tableau
from ..values import Numbers, Values
from .apportioning import EXACT
from .carrying import Divided, divide
from .parts import complements, wholes_of
from .weights import Weights


def carried_together(
    columns: Mapping[str, Values], weights: Mapping[str, Weights], tableau: Tableau
) -> dict[str, Values]:
    """Columns of the new areas by variable.

    `columns` hold counts of the old areas by variable, `weights` those of each of them. A count that the
    tableau declares a part of others never exceeds them in a piece, unless it does so in the old area; two
    parts that are all of their whole are so in each piece as well.
    """
    others = complements(columns, tableau)
    places = {name: place for place, name in enumerate(tableau.variable)}
    divided: dict[str, Divided] = {}
    for name in wholes_first(columns, tableau):
        values, by = columns[name], weights[name]
        wholes = [divided[one] for one in wholes_of(name, tableau) if one in divided]
        other = divided.get(others.get(name, ""))
        divided[name] = divide(values, by, _limits(values, by, wholes, other), places.get(name, 0))
    return {name: divided[name].gathered for name in columns}


def chain_of(name: str, tableau: Tableau) -> frozenset[str]:
    """A variable and everything whose count may limit its pieces.

    Its complement is not named: whoever knows the wholes and the variable knows it as well.
    """
    found: set[str] = set()
    open_names = [name]
    while open_names:
        one = open_names.pop()
        if one not in found:
            found.add(one)
            open_names += wholes_of(one, tableau)
    return frozenset(found)


def wholes_first(names: Mapping[str, object], tableau: Tableau) -> tuple[str, ...]:
    """The names in an order in which every whole comes before its parts."""
    ordered: dict[str, None] = {}
    for name in names:
        ordered.update(dict.fromkeys(_after_wholes(name, names, tableau, frozenset())))
    return tuple(ordered)


def _after_wholes(
    name: str, names: Mapping[str, object], tableau: Tableau, below: frozenset[str]
) -> Iterator[str]:
    for whole in wholes_of(name, tableau):
        if whole in names and whole not in below:
            yield from _after_wholes(whole, names, tableau, below | {name})
    yield name


def _limits(values: Values, weights: Weights, wholes: list[Divided], other: Divided | None) -> Numbers | None:
    """What the wholes have, less what their other part took, where an old area's count fits into it."""
    if not wholes:
        return None
    most = np.asarray(np.sum([whole.limits(weights) for whole in wholes], axis=0))
    if other is None:
        return most
    left = np.maximum(most - other.pieces_of(weights), 0.0)
    room = np.bincount(weights.old, weights=left, minlength=len(values))
    enough = room + EXACT >= np.nan_to_num(values.numbers)
    return np.where(enough[weights.old], left, most)
