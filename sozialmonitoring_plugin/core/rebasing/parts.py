"""Which counts are parts of others, and which two parts are all of their whole.

>>> both = [Variable(name, name, part_of="all") for name in ("men", "women")]
>>> people = {"all": Values.of([9.0, 4.0]), "men": Values.of([5.0, 1.0]), "women": Values.of([4.0, 3.0])}
>>> complements(people, Tableau((Variable("all", "All"), *both), ()))
{'men': 'women', 'women': 'men'}
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np

from ..indicators.tableau import Tableau, Variable
from ..values import Numbers, Values
from .apportioning import EXACT
from .fitting import terms_of


def wholes_of(name: str, tableau: Tableau) -> tuple[str, ...]:
    """The delivered variables that together are the whole of which a variable is declared a part."""
    variable: Variable | None = tableau.variable.get(name)
    whole = tableau.variable.get(variable.part_of) if variable else None
    return tuple(one for one in terms_of(whole, tableau) if one != name) if whole else ()


def siblings_of(name: str, tableau: Tableau) -> tuple[str, ...]:
    """The other parts of the same whole."""
    wholes = wholes_of(name, tableau)
    others = (one.id for one in tableau.variables if one.id != name and one.part_of)
    return tuple(one for one in others if wholes and wholes_of(one, tableau) == wholes)


def complements(columns: Mapping[str, Values], tableau: Tableau) -> dict[str, str]:
    """Parts that make up their whole with another one, as men and women do: for each of them the other.

    They do where they add up to it in every old area whose counts are known. Of three parts or more none may
    depend on what the others are: with two of them hidden, the third would tell how these were rounded.
    """
    found: dict[str, str] = {}
    for one, other in combinations(columns, 2):
        wholes = wholes_of(one, tableau)
        if not wholes or wholes != wholes_of(other, tableau) or {one, other} & set(found):
            continue
        if all(whole in columns for whole in wholes) and _all_near(
            _sum(columns, (one, other)) - _sum(columns, wholes)
        ):
            found |= {one: other, other: one}
    return found


def _sum(columns: Mapping[str, Values], names: Sequence[str]) -> Numbers:
    return np.asarray(np.sum([columns[name].numbers for name in names], axis=0))


def _all_near(differences: Numbers) -> bool:
    """Whether nothing is left where all counts are known, and they are known somewhere."""
    known = ~np.isnan(differences)
    return bool(known.any() and (np.abs(differences[known]) <= EXACT).all())
