"""Several counts of one level and date carried over together: wholes first, parts within them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from ..indicators.tableau import Tableau
from ..values import Numbers, Values
from .carrying import Divided, divide
from .fitting import terms_of
from .weights import Weights


def carried_together(
    columns: Mapping[str, Values], weights: Mapping[str, Weights], tableau: Tableau
) -> dict[str, Values]:
    """Columns of the new areas by variable.

    `columns` hold counts of the old areas by variable, `weights` those of each of them. A count that the
    tableau declares a part of others never exceeds them in a piece, unless it does so in the old area.
    """
    divided: dict[str, Divided] = {}
    for name in wholes_first(columns, tableau):
        most = _limits([divided[one] for one in wholes_of(name, tableau) if one in divided], weights[name])
        divided[name] = divide(columns[name], weights[name], most)
    return {name: divided[name].gathered for name in columns}


def wholes_of(name: str, tableau: Tableau) -> tuple[str, ...]:
    """The delivered variables that together are the whole of which a variable is declared a part."""
    variable = tableau.variable.get(name)
    whole = tableau.variable.get(variable.part_of) if variable else None
    return tuple(one for one in terms_of(whole, tableau) if one != name) if whole else ()


def chain_of(name: str, tableau: Tableau) -> frozenset[str]:
    """A variable and everything whose count may limit its pieces."""
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


def _limits(wholes: list[Divided], weights: Weights) -> Numbers | None:
    if not wholes:
        return None
    return np.asarray(np.sum([whole.limits(weights) for whole in wholes], axis=0))
