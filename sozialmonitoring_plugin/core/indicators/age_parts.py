"""Parts that a count may be divided into: its own, or age groups that follow one another."""

from __future__ import annotations

from collections.abc import Iterable

from .definitions import AgeGroup, ages_of
from .formula.tree import Ages, Name
from .parts import own_parts
from .tableau import Indicator, Tableau, kind_of
from .variable import Kind, Variable


def proposed_parts(indicator: Indicator, tableau: Tableau, most: int) -> tuple[str, ...]:
    """From 2 to `most` variables that make up the whole, () where none are known.

    What its formula adds up; else the age groups of one family from its lowest to its highest age; else
    derived variables of these ages; else both, in as many parts as may be. Nobody is in two of them. Raises
    FormulaError or TableauError for what cannot be read.
    """
    own = own_parts(indicator, tableau.definitions)
    if 2 <= len(own) <= most:
        return own
    node = indicator.parsed
    whole = tableau.variable.get(node.id) if isinstance(node, Name) else None
    if whole is None or whole.kind is not Kind.COUNT or whole.formula:
        return ()
    for family in tableau.definitions.families:
        found = _of_family(whole, family, tableau, most)
        if found:
            return found
    return ()


def _of_family(whole: Variable, family: str, tableau: Tableau, most: int) -> tuple[str, ...]:
    low, high = ages_of(whole) if whole.ages else (0, None)
    of_whole = {whole.id, whole.part_of} - {""} if whole.ages else {whole.id}
    members = [tableau.variable[one.variable] for one in tableau.definitions.families[family]]
    if not all(one.part_of in of_whole for one in members):
        return ()
    groups = tableau.definitions.families[family]
    derived = tuple(_derived(tableau, family))
    for offered in (groups, derived, (*groups, *derived)):
        chain = _longest(offered, low, high, most)
        if len(chain) > 1 and whole.id not in chain:
            return chain
    return ()


def _derived(tableau: Tableau, family: str) -> Iterable[AgeGroup]:
    """Derived variables that are one age range of a family."""
    for variable in tableau.variables:
        if not variable.formula or variable.family:
            continue
        node = Indicator(variable.id, variable.title, variable.formula).parsed
        if isinstance(node, Ages) and node.family == family and kind_of(node) is Kind.COUNT:
            yield AgeGroup(node.low or 0, node.high, variable.id)


def _longest(groups: Iterable[AgeGroup], low: int, high: int | None, most: int) -> tuple[str, ...]:
    """The longest chain from `low` to `high` of at most so many groups, each beginning where one ends."""
    chains: dict[tuple[int | None, int], tuple[str, ...]] = {(low, 0): ()}
    for group in sorted(groups, key=lambda one: (one.low, one.high is None, one.high or 0)):
        for length in range(most):
            before = chains.get((group.low, length))
            if before is not None:
                chains.setdefault((group.high, length + 1), (*before, group.variable))
    found = [chain for (end, length), chain in chains.items() if end == high and length]
    return max(found, key=len, default=())
