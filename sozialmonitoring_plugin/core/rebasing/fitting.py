"""Which counts at the addresses divide a variable: its own age group, its households, its whole's.

>>> people = Variable("ew", "People"), Variable("kids", "Kids", family="age", ages="0-15", part_of="ew")
>>> poor = Variable("poor", "Poor children", part_of="kids")
>>> fitting_groups(poor, Tableau((*people, poor), ()), ("ew", "kids"))
('kids',)
"""

from __future__ import annotations

from collections.abc import Collection

from ..errors import Part, UserError
from ..indicators.definitions import AgeGroup, Definitions, ages_of
from ..indicators.resolving import variables_of
from ..indicators.tableau import Tableau, Variable


def fitting_groups(variable: Variable, tableau: Tableau, known: Collection[str]) -> tuple[str, ...]:
    """The counts among `known` whose people are those of the variable, or nearest to them; () for none.

    Itself; what a derived variable adds up; the age groups that cover its ages; else those of the whole
    that it is a part of.
    """
    trail: set[str] = set()
    asked: Variable | None = variable
    while asked is not None and asked.id not in trail:
        trail.add(asked.id)
        found = _own(asked, tableau, known)
        if found:
            return found
        asked = tableau.variable.get(asked.part_of)
    return ()


def all_people(inhabitants: str, tableau: Tableau, known: Collection[str]) -> tuple[str, ...]:
    """The counts among `known` that make up all inhabitants; `inhabitants` is the variable that counts them.

    Without it the groups of the family with the widest ages.
    """
    if inhabitants in known:
        return (inhabitants,)
    families = _families(tableau, known)
    chains = (families.groups(name, 0, None) for name in families.families)
    return next((chain for chain in chains if not isinstance(chain, Part)), ())


def terms_of(variable: Variable, tableau: Tableau) -> tuple[str, ...]:
    """The delivered variables that a variable adds up: itself, or those of a formula that can be read."""
    if not variable.formula:
        return (variable.id,)
    try:
        return variables_of(variable.id, tableau.definitions)
    except UserError:
        return ()


def _own(variable: Variable, tableau: Tableau, known: Collection[str]) -> tuple[str, ...]:
    if variable.id in known:
        return (variable.id,)
    terms = terms_of(variable, tableau) if variable.formula else ()
    if terms and all(name in known for name in terms):
        return terms
    return _of_ages(variable, tableau, known) if variable.ages else ()


def _of_ages(variable: Variable, tableau: Tableau, known: Collection[str]) -> tuple[str, ...]:
    """The fewest groups of one family that cover the ages of a variable; of several families the closest."""
    low, high = ages_of(variable)
    families, found = _families(tableau, known), {}
    for name, groups in families.families.items():
        lowest = max((one.low for one in groups if one.low <= low), default=None)
        highest = _upper(groups, high)
        chain = families.groups(name, lowest, highest) if lowest is not None else ()
        if chain and not isinstance(chain, Part):
            reach = float("inf") if highest is None else float(highest)
            found[name] = (reach - (lowest or 0), chain)
    return min(found.values(), key=lambda one: one[0])[1] if found else ()


def _upper(groups: Collection[AgeGroup], high: int | None) -> int | None:
    """The least upper age of a group that reaches `high`."""
    reaching = [one.high for one in groups if one.high is not None and high is not None and one.high >= high]
    return min(reaching, default=None)


def _families(tableau: Tableau, known: Collection[str]) -> Definitions:
    return Definitions.of(one for one in tableau.variables if one.family and one.id in known)
