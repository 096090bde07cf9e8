"""Which variables an indicator needs, so that it can be looked at, judged and taken over by itself."""

from __future__ import annotations

from collections.abc import Iterable

from .calculation import counts, given
from .checks import checked
from .formula.errors import TableauError
from .formula.parser import parse
from .formula.tree import names
from .resolving import resolve, variables_of
from .tableau import Indicator, Tableau
from .variable import Variable


def needed_variables(indicator: Indicator, tableau: Tableau) -> tuple[Variable, ...]:
    """Everything defined that an indicator rests on, in the order of the tableau.

    Those it adds up, those they are derived from, and those they are a part of. What is defined
    nowhere is left out. Raises TableauError for a formula that makes no sense.
    """
    calculation = resolve(indicator, tableau.definitions)
    used = [term.variable for count in counts(calculation) for term in count.terms]
    used += [one.variable for one in given(calculation)]
    found = _closed([*indicator.names, *used], tableau)
    return tuple(variable for variable in tableau.variables if variable.id in found)


def alone(indicator: Indicator, tableau: Tableau) -> Tableau:
    """A tableau of nothing but an indicator and what it needs.

    Raises TableauError where that is not everything, as `checked` does; what is wrong elsewhere in
    the tableau does not matter.
    """
    return checked(Tableau(needed_variables(indicator, tableau), (indicator,)))


def sound(tableau: Tableau) -> Tableau:
    """The tableau without the indicators that cannot be computed as they stand."""
    return Tableau(tableau.variables, tuple(one for one in tableau.indicators if _is_sound(one, tableau)))


def _is_sound(indicator: Indicator, tableau: Tableau) -> bool:
    try:
        alone(indicator, tableau)
    except TableauError:
        return False
    return True


def _closed(start: Iterable[str], tableau: Tableau) -> set[str]:
    """Names of variables with those they are derived from or a part of."""
    waiting, found = list(start), set[str]()
    while waiting:
        name = waiting.pop()
        variable = tableau.variable.get(name)
        if variable is None or name in found:
            continue
        found.add(name)
        waiting += [variable.part_of] if variable.part_of else []
        if variable.formula:
            waiting += [*names(parse(variable.formula)), *variables_of(name, tableau.definitions)]
    return found
