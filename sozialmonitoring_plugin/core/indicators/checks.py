"""What is wrong with a tableau, and what may be: refused is what cannot be computed, the rest is told.

A numerator has to be a part of its denominator. Where ages or `part_of` say that it is not, where
units differ or nothing tells, that is a doubt; a share below 0 or above 100 % is another, seen in numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from ..areas import AreaTree
from ..errors import Part, Translate
from .breaks import read_breaks
from .calculation import Count, counts, given
from .definitions import ages_of
from .evaluate import Evaluated
from .formula.errors import TableauError
from .resolving import resolve, variables_of
from .shares import share_pairs
from .tableau import Indicator, Tableau
from .variable import Variable

_MOST_AREAS = 5
MOST_DECIMALS = 6
_ROUNDING = 1e-9
_OLDEST = 150


@dataclass(frozen=True)
class Doubt:
    """Something about an indicator or variable that a person should look at."""

    id: str
    problem: Part

    def sentence(self, translate: Translate | None = None) -> str:
        """The doubt in the language of `translate(context, text)`, English without it."""
        return f"{self.id}: {self.problem.sentence(translate)}"

    def __str__(self) -> str:
        return self.sentence()


def checked(tableau: Tableau) -> Tableau:
    """Return the tableau itself.

    Raises TableauError where a formula cannot be read, uses a variable nobody defined, goes round in
    a circle, adds up what is no count, or takes a count as it is, past the protection of counts, and
    where the line of a break cannot be read.
    """
    definitions = tableau.definitions
    for variable in tableau.variables:
        read_breaks(variable.id, variable.breaks)
        _refuse_bad_whole(variable, tableau)
        if variable.formula:
            _refuse_unknown(variable.id, variables_of(variable.id, definitions), tableau)
    for indicator in tableau.indicators:
        read_breaks(indicator.id, indicator.breaks)
        _refuse_bad_numbers(indicator)
        calculation = resolve(indicator, definitions)
        used = [term.variable for count in counts(calculation) for term in count.terms]
        used += [one.variable for one in given(calculation)]
        _refuse_unknown(indicator.id, used, tableau)
    return tableau


def find_doubts(tableau: Tableau) -> tuple[Doubt, ...]:
    """What definitions alone let doubt. The tableau has to be `checked`."""
    return tuple(doubt for indicator in tableau.indicators for doubt in _doubts(indicator, tableau))


def doubts_of_numbers(tree: AreaTree, evaluated: Iterable[Evaluated]) -> tuple[Doubt, ...]:
    """Shares below 0 or above their whole, by the numbers of any level."""
    found = (_outside(tree, one) for one in evaluated if one.shares)
    return tuple(doubt for doubt in found if doubt is not None)


def _refuse_unknown(owner: str, used: Iterable[str], tableau: Tableau) -> None:
    for name in used:
        if name not in tableau.variable:
            raise TableauError(
                "{owner} uses the variable {variable}, which is not defined.", owner=owner, variable=name
            )


def _refuse_bad_whole(variable: Variable, tableau: Tableau) -> None:
    if variable.part_of and variable.part_of not in tableau.variable:
        raise TableauError(
            "{owner} is a part of {variable}, which is not defined.",
            owner=variable.id,
            variable=variable.part_of,
        )
    trail = [variable.id]
    while name := tableau.variable[trail[-1]].part_of:
        if name == variable.id:
            circle = " → ".join((*trail, name))
            raise TableauError("{circle}: a part of itself, by “part of”.", circle=circle)
        if name in trail or name not in tableau.variable:
            return
        trail.append(name)


def _refuse_bad_numbers(indicator: Indicator) -> None:
    if not 0 <= indicator.decimals <= MOST_DECIMALS:
        raise TableauError(
            "{owner} has {decimals} decimals.",
            hint="There can be 0 to {most}.",
            owner=indicator.id,
            decimals=indicator.decimals,
            most=MOST_DECIMALS,
        )
    if not indicator.id or set(indicator.id) & set(" ,;\t\n"):
        raise TableauError(
            "“{owner}” cannot be the id of an indicator.",
            hint="Leave out spaces and commas: lists of indicators are separated by them.",
            owner=indicator.id,
        )


def _doubts(indicator: Indicator, tableau: Tableau) -> Iterator[Doubt]:
    calculation = resolve(indicator, tableau.definitions)
    for count in counts(calculation):
        units = sorted({tableau.variable[term.variable].unit for term in count.terms} - {""})
        if len(units) > 1:
            problem = Part("it adds up different units: {units}.", units=", ".join(units))
            yield Doubt(indicator.id, problem)
    for part, whole in share_pairs(indicator, calculation)[:1]:
        outside = _not_a_part(part, whole, tableau)
        if outside is not None:
            yield Doubt(indicator.id, outside)


def _not_a_part(part: Count, whole: Count, tableau: Tableau) -> Part | None:
    """Why the numerator is perhaps no part of the denominator; None also where nothing tells."""
    members = [tableau.variable[term.variable] for term in whole.terms if term.sign > 0]
    for term in part.terms:
        variable = tableau.variable[term.variable]
        problem = _outside_of(variable, members, tableau) if term.sign > 0 else None
        if problem is not None:
            return problem
    return None


def _outside_of(variable: Variable, members: list[Variable], tableau: Tableau) -> Part | None:
    counted = {one.id for one in members}
    if counted & {variable.id} or any(set(whole) <= counted for whole in _wholes(variable, tableau)):
        return None
    if _is_of_their_ages(variable, members, tableau):
        return None
    part = variable.title
    if variable.part_of:
        whole = tableau.variable[variable.part_of].title
        return Part("{part} is a part of {whole}, which is not below the line.", part=part, whole=whole)
    units = {one.unit for one in members} - {""}
    if variable.unit and units and variable.unit not in units:
        others = ", ".join(sorted(units))
        return Part("{part} counts {unit}, the whole {units}.", part=part, unit=variable.unit, units=others)
    told = bool(variable.ages) and all(one.ages for one in members)
    if told and not _ages(variable) <= set().union(*map(_ages, members)):
        return Part("{part} counts ages that the whole does not.", part=part)
    return None


def _is_of_their_ages(variable: Variable, members: list[Variable], tableau: Tableau) -> bool:
    """Whether the whole are age groups of one family, and everybody counted here belongs to them by age.

    Groups and variable have to be parts of the same people: unemployed under 25 are both a part of the
    unemployed and of the inhabitants of their ages.
    """
    families = {one.family for one in members}
    if not variable.ages or len(families) != 1 or "" in families:
        return False
    people = set.intersection(*(set(_wholes(one, tableau)) for one in (variable, *members)))
    return bool(people) and _ages(variable) <= set().union(*map(_ages, members))


def _wholes(variable: Variable, tableau: Tableau) -> Iterator[tuple[str, ...]]:
    """The delivered variables of everything that a variable is a part of."""
    seen: set[str] = set()
    name = variable.part_of
    while name and name not in seen:
        seen.add(name)
        formula = tableau.variable[name].formula
        yield variables_of(name, tableau.definitions) if formula else (name,)
        name = tableau.variable[name].part_of


def _ages(variable: Variable) -> set[int]:
    """Every year of age that is counted; the oldest stand for all above."""
    low, high = ages_of(variable)
    return set(range(low, _OLDEST if high is None else high))


def _outside(tree: AreaTree, evaluated: Evaluated) -> Doubt | None:
    """The areas, of the finest level that has any, where a part exceeds its whole or is negative."""
    for rank in range(len(tree.levels) - 1, -1, -1):
        wrong = np.zeros(len(tree.levels[rank]), dtype=bool)
        for part, whole in evaluated.shares:
            above, below = part.levels[rank].numbers, whole.levels[rank].numbers
            # A comparison with a missing number is false.
            wrong |= (above > below * (1 + _ROUNDING)) | (above < 0)
        if wrong.any():
            names = [tree.levels[rank].names[place] for place in np.flatnonzero(wrong)[:_MOST_AREAS]]
            problem = "the share is below 0 or above the whole in {count} areas: {areas}."
            shown = ", ".join(names)
            return Doubt(evaluated.indicator.id, Part(problem, count=int(wrong.sum()), areas=shown))
    return None
