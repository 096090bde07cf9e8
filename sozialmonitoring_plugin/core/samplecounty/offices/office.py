"""What all offices share: who delivers what, and where it lies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from ...deliveries.profiles.profile import ImportProfile
from ...deliveries.profiles.profile_rules import VariableRule
from ...indicators.tableau import Variable
from ..arrays import Integers, integers
from ..county import County
from ..naming import Areas

_LARGE = 2000


@dataclass(frozen=True)
class Office:
    """An office, the import profile for its tables, and the variables it counts."""

    id: str
    name: str
    profile: ImportProfile
    variables: tuple[Variable, ...]


@dataclass(frozen=True)
class Counted:
    """Who is counted: `ages` as "15-65", the variable they are a `part_of`, a `family` of age groups."""

    ages: str = ""
    part_of: str = ""
    family: str = ""


def variables_of(
    rules: Sequence[VariableRule], source: str, counted: Mapping[str, Counted]
) -> tuple[Variable, ...]:
    """The variables of an office's rules, with who is counted where that is said."""
    return tuple(replace(rule.variable(source), **vars(counted.get(rule.id, Counted()))) for rule in rules)


@dataclass(frozen=True)
class DeliveryFile:
    """One file: path below the folder `deliveries`, and how to import it."""

    file: str
    office: Office
    reference_date: date | None
    sheet: str = ""


@dataclass(frozen=True)
class Group:
    """Quartiere that a sum row adds up, in the order of their keys."""

    title: str
    members: Integers


def social_areas(areas: Areas) -> Iterator[tuple[Group, Group | None]]:
    """Each Sozialraum, and after the last one of a municipality the municipality itself."""
    social = areas.division.social_area
    last_of_home = np.append(areas.municipality[1:] != areas.municipality[:-1], True)
    for number in range(int(social[-1]) + 1):
        members = np.flatnonzero(social == number)
        group = Group(areas.social_area_name[members[0]], members)
        home: Group | None = None
        if last_of_home[members[-1]]:
            everyone = np.flatnonzero(areas.municipality == areas.municipality[members[0]])
            home = Group(areas.municipality_name[members[0]], everyone)
        yield group, home


def years_of(county: County) -> tuple[int, ...]:
    """The years that are delivered: all, in a large county for benchmarks only the last two.

    Workbooks would otherwise take most of the time that such a county needs.
    """
    from ..social import YEARS

    return YEARS if len(county.areas) <= _LARGE else YEARS[-2:]


def year_of(county: County, variable: str, year: int) -> Integers:
    """Counts of one year in the order of the keys."""
    from ..social import YEARS

    return integers(county.truth.counts[variable][YEARS.index(year)])
