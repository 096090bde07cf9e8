"""Which counts are parts of others, and which parts of one whole count nobody twice.

>>> both = [Variable(name, name, part_of="all") for name in ("men", "women")]
>>> people = {"all": Values.of([9.0, 4.0]), "men": Values.of([5.0, 1.0]), "women": Values.of([4.0, 3.0])}
>>> parts_apart(people, Tableau((Variable("all", "All"), *both), ()))["women"]
('men', 'women')
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from ..indicators.tableau import Tableau, Variable
from ..values import Numbers, Values
from .apportioning import EXACT
from .fitting import terms_of

MOST_TERMS = 3
"""So many parts at most are tried whether together they make up their whole."""


def wholes_of(name: str, tableau: Tableau) -> tuple[str, ...]:
    """The delivered variables that together are the whole of which a variable is declared a part."""
    variable = tableau.variable.get(name)
    whole = tableau.variable.get(variable.part_of) if variable else None
    return tuple(one for one in terms_of(whole, tableau) if one != name) if whole else ()


def siblings_of(name: str, tableau: Tableau) -> tuple[str, ...]:
    """The variables that may have nobody in common with a variable, and so leave it less room."""
    one, wholes = tableau.variable.get(name), wholes_of(name, tableau)
    if one is None or not wholes:
        return ()
    others = (other for other in tableau.variables if other.family == one.family and other.id != name)
    return tuple(other.id for other in others if wholes_of(other.id, tableau) == wholes)


def parts_apart(columns: Mapping[str, Values], tableau: Tableau) -> dict[str, tuple[str, ...]]:
    """For each part the parts of the same whole, itself among them, that have no person in common.

    The age groups of a family have none. Of others the counts decide: those that make up the whole in every
    old area, then all the rest, where they fit into it together everywhere.
    """
    parts: dict[tuple[str, ...], list[Variable]] = {}
    for name in columns:
        wholes = wholes_of(name, tableau)
        if wholes and all(one in columns for one in wholes):
            parts.setdefault(wholes, []).append(tableau.variable[name])
    return {
        name: group
        for wholes, several in parts.items()
        for group in _groups(_sum(columns, wholes), several, columns)
        for name in group
    }


def _groups(
    whole: Numbers, parts: Sequence[Variable], columns: Mapping[str, Values]
) -> Iterator[tuple[str, ...]]:
    for family in dict.fromkeys(one.family for one in parts if one.family):
        yield tuple(one.id for one in parts if one.family == family)
    rest = [one.id for one in parts if not one.family]
    for count in range(2, MOST_TERMS + 1):
        for several in combinations(rest, count):
            if set(several) <= set(rest) and _all_near(_sum(columns, several) - whole):
                rest = [one for one in rest if one not in several]
                yield several
    if len(rest) > 1 and not (_sum(columns, rest) > whole + EXACT).any():
        yield tuple(rest)


def _sum(columns: Mapping[str, Values], names: Sequence[str]) -> Numbers:
    return np.asarray(np.sum([columns[name].numbers for name in names], axis=0))


def _all_near(differences: Numbers) -> bool:
    """Whether nothing is left where all counts are known, and they are known somewhere."""
    known = ~np.isnan(differences)
    return bool(known.any() and (np.abs(differences[known]) <= EXACT).all())
