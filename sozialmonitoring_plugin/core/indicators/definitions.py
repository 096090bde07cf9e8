"""What the names in formulas stand for: delivered variables, derived ones, families of age groups."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from ..errors import Part
from .formula.errors import TableauError
from .variable import Kind, Variable

_AGES = re.compile(r"\s*(\d{1,3})?\s*(?:-|–|bis|to)\s*(\d{1,3})?\s*")


@dataclass(frozen=True)
class AgeGroup:
    """The variable that counts people from `low` to below `high` years, None for no limit above."""

    low: int
    high: int | None
    variable: str


@dataclass(frozen=True)
class Definitions:
    """Formulas of derived variables, age groups of each family from the youngest, kinds of variables."""

    derived: Mapping[str, str] = field(default_factory=dict)
    families: Mapping[str, tuple[AgeGroup, ...]] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=dict)

    @classmethod
    def of(cls, variables: Iterable[Variable]) -> Definitions:
        """What variables define. Raises TableauError for ages that cannot be read."""
        known = list(variables)
        families: dict[str, list[AgeGroup]] = {}
        for variable in known:
            if variable.family:
                low, high = ages_of(variable)
                families.setdefault(variable.family, []).append(AgeGroup(low, high, variable.id))
        return cls(
            {variable.id: variable.formula for variable in known if variable.formula},
            {name: tuple(sorted(groups, key=_youngest)) for name, groups in families.items()},
            {variable.id: variable.kind for variable in known},
        )

    def groups(self, family: str, low: int | None, high: int | None) -> tuple[str, ...] | Part:
        """The fewest variables whose age groups cover an age range exactly, or why there are none."""
        groups = self.families.get(family, ())
        if not groups:
            return Part("no variable belongs to the family {family}.", family=family)
        found = _cover(groups, low or 0, high)
        if found is None:
            shown = ", ".join(f"{one.low}–{'' if one.high is None else one.high}" for one in groups)
            problem = "the age groups of {family} do not add up to this range; there are: {groups}."
            return Part(problem, family=family, groups=shown)
        twins = _twins(groups, found)
        if twins:
            one, other = twins
            problem = "{one} and {other} of the family {family} count the same ages."
            return Part(problem, one=one.variable, other=other.variable, family=family)
        return found


def ages_of(variable: Variable) -> tuple[int, int | None]:
    """Ages of a variable, "15-18" for 15 to below 18 years. Raises TableauError."""
    match = _AGES.fullmatch(variable.ages)
    low, high = (match[1], match[2]) if match else (None, None)
    if match is None or (low is None and high is None) or (high and int(low or 0) >= int(high)):
        raise TableauError(
            "The variable {variable} has the ages “{ages}”, which are no range.",
            hint="Write 15-18 for 15 to below 18 years, 80- for 80 and more.",
            variable=variable.id,
            ages=variable.ages,
        )
    return int(low or 0), int(high) if high else None


def _youngest(group: AgeGroup) -> tuple[int, float, str]:
    return group.low, float("inf") if group.high is None else group.high, group.variable


def _twins(groups: tuple[AgeGroup, ...], found: tuple[str, ...]) -> tuple[AgeGroup, AgeGroup] | None:
    """Two groups of the same ages, one of them used: perhaps women and men, of whom one would be lost."""
    for one, other in pairwise(groups):
        if (one.low, one.high) == (other.low, other.high) and {one.variable, other.variable} & set(found):
            return one, other
    return None


def _cover(groups: tuple[AgeGroup, ...], low: int, high: int | None) -> tuple[str, ...] | None:
    """The shortest chain of groups, each beginning where the one before ends."""
    chains: dict[int | None, tuple[str, ...]] = {low: ()}
    # Groups come from the youngest, so every chain that ends where one begins is known by then.
    for group in groups:
        chain = chains.get(group.low)
        if chain is None:
            continue
        longer = (*chain, group.variable)
        if group.high not in chains or len(longer) < len(chains[group.high]):
            chains[group.high] = longer
    return chains.get(high) or None
