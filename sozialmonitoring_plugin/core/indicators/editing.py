"""Each edit of a tableau: a pure function from tableau to tableau, so that it can be undone.

The tableau may be wrong for a while, a formula half typed; `checks.checked` judges before it is stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import fields, replace
from typing import Any

from .checks import checked
from .definitions import ages_of
from .formula.errors import TableauError
from .formula.parser import parse
from .formula.tree import names
from .needs import needed_variables
from .tableau import Indicator, Tableau
from .variable import Variable

_OWN = ("id", "title", "kind", "formula")
"""What a catalogue never says of a variable that a county has already."""


def with_indicator(tableau: Tableau, indicator: Indicator) -> Tableau:
    """The tableau with an indicator: in place of the one of its id, else last of its theme."""
    if any(one.id == indicator.id for one in tableau.indicators):
        return changed_indicator(tableau, indicator.id, indicator)
    themed = [place for place, one in enumerate(tableau.indicators) if one.theme == indicator.theme]
    return _inserted(tableau, indicator, themed[-1] + 1 if themed else len(tableau.indicators))


def changed_indicator(tableau: Tableau, indicator_id: str, changed: Indicator) -> Tableau:
    """The tableau with another indicator in the place of one."""
    return replace(
        tableau,
        indicators=tuple(changed if one.id == indicator_id else one for one in tableau.indicators),
    )


def without_indicator(tableau: Tableau, indicator_id: str, spare: Iterable[Variable] = ()) -> Tableau:
    """The tableau without an indicator, and without those `spare` variables that nothing else needs then."""
    rest = replace(tableau, indicators=tuple(one for one in tableau.indicators if one.id != indicator_id))
    unneeded = set(spare) & set(tableau.variables)
    while gone := {one.id for one in unneeded if one.id in rest.variable and not any(users_of(rest, one.id))}:
        rest = replace(rest, variables=tuple(one for one in rest.variables if one.id not in gone))
    return rest


def adopted(tableau: Tableau, catalogue: Tableau, indicator_id: str) -> Tableau:
    """The tableau with an indicator of a catalogue in the catalogue's order, and what it needs.

    Raises TableauError for an indicator that the catalogue has not.
    """
    indicator = catalogue.indicator(indicator_id)
    if any(one.id == indicator_id for one in tableau.indicators):
        return completed(tableau, catalogue, indicator)
    placed = _inserted(tableau, indicator, _place(tableau, catalogue, indicator))
    return completed(placed, catalogue, indicator)


def completed(tableau: Tableau, catalogue: Tableau, indicator: Indicator) -> Tableau:
    """The tableau with the variables of a catalogue that an indicator needs and the tableau lacks.

    A variable that is there keeps its title, kind and formula; ages, family and whatever else was said
    of it nowhere is filled in. A formula that makes no sense needs nothing.
    """
    filled = replace(tableau, variables=tuple(_filled(one, catalogue) for one in tableau.variables))
    missing = [one for one in catalogue.variables if one.id not in tableau.variable]
    # The county's own age groups come before those of the catalogue.
    for known in (filled, filled.with_variables(missing)):
        with suppress(TableauError):
            needed = needed_variables(indicator, known)
            checked(Tableau(needed, (indicator,)))
            return tableau.with_variables(needed)
    return tableau


def changed_variable(tableau: Tableau, variable_id: str, **changes: Any) -> Tableau:
    """The tableau with other properties of a variable.

    Raises TableauError for ages that are no range.
    """
    variable = replace(tableau.variable[variable_id], **changes)
    if variable.ages or variable.family:
        # Unreadable ages would spoil every formula of the family.
        ages_of(variable)
    return replace(
        tableau, variables=tuple(variable if one.id == variable_id else one for one in tableau.variables)
    )


def without_variable(tableau: Tableau, variable_id: str) -> Tableau:
    """The tableau without a variable. Raises TableauError while something uses it."""
    users = [one.title for one in users_of(tableau, variable_id)]
    if users:
        raise TableauError(
            "The variable {variable} is used by: {users}.",
            hint="Change these first.",
            variable=variable_id,
            users=", ".join(users),
        )
    return replace(tableau, variables=tuple(one for one in tableau.variables if one.id != variable_id))


def joined(tableau: Tableau, other: Tableau) -> Tableau:
    """The tableau with everything of another; of the same id, the other's counts."""
    result = tableau.with_variables(other.variables)
    for indicator in other.indicators:
        result = with_indicator(result, indicator)
    return result


def offered(own: Tableau, starter: Tableau) -> Tableau:
    """The catalogue of a county: its own indicators, and those of the starter that it has not.

    Of the same id the county's indicator counts, but the starter's variable: it fills in blanks.
    """
    indicators = joined(Tableau((), own.indicators), _without(starter, own)).indicators
    return Tableau(own.with_variables(starter.variables).variables, indicators)


def users_of(tableau: Tableau, variable_id: str) -> Iterator[Indicator | Variable]:
    """The indicators and variables that rest on a variable."""
    family = tableau.variable[variable_id].family if variable_id in tableau.variable else ""
    wanted = {variable_id, family} - {""}
    for variable in tableau.variables:
        if variable.part_of == variable_id or wanted & _names(variable.formula):
            yield variable
    for indicator in tableau.indicators:
        if wanted & _names(indicator.formula):
            yield indicator


def _without(tableau: Tableau, other: Tableau) -> Tableau:
    known = {one.id for one in other.indicators}
    return Tableau((), tuple(one for one in tableau.indicators if one.id not in known))


def _names(formula: str) -> set[str]:
    with suppress(TableauError):
        return set(names(parse(formula)))
    return set()


def _filled(variable: Variable, catalogue: Tableau) -> Variable:
    """The variable with what the catalogue says where it says nothing itself."""
    known = catalogue.variable.get(variable.id)
    if known is None or known.kind is not variable.kind:
        return variable
    blank = [field.name for field in fields(Variable) if not getattr(variable, field.name)]
    if variable.family or variable.ages:
        blank = [name for name in blank if name not in ("family", "ages")]
    return replace(variable, **{name: getattr(known, name) for name in blank if name not in _OWN})


def _place(tableau: Tableau, catalogue: Tableau, indicator: Indicator) -> int:
    """Behind those that come before it in the catalogue and those of its theme, before the others."""
    order = {one.id: place for place, one in enumerate(catalogue.indicators)}
    own = order[indicator.id]
    before = [
        place
        for place, one in enumerate(tableau.indicators)
        if (order[one.id] < own if one.id in order else one.theme == indicator.theme)
    ]
    after = [place for place, one in enumerate(tableau.indicators) if order.get(one.id, -1) > own]
    return before[-1] + 1 if before else min(after, default=len(tableau.indicators))


def _inserted(tableau: Tableau, indicator: Indicator, place: int) -> Tableau:
    indicators = tableau.indicators
    return replace(tableau, indicators=(*indicators[:place], indicator, *indicators[place:]))
