"""The tableau: which counts are collected (variables) and what is computed from them (indicators).

>>> unemployment = Indicator("al", "Arbeitslosenanteil", numerator="jobless", denominator="aged_15_64")
>>> unemployment.kind, Indicator("ew", "Einwohner", numerator="under_15 + from_15").kind
(<Kind.SHARE: 'share'>, <Kind.COUNT: 'count'>)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from ..errors import UserError

_TERM = re.compile(r"\s*([+-]?)\s*([A-Za-z_ÄÖÜäöüß][\wÄÖÜäöüß]*)\s*")


class TableauError(UserError):
    """A definition that cannot be computed."""


class Kind(Enum):
    """What sort of number it is. Only counts may be summed to a higher level."""

    COUNT = "count"
    SHARE = "share"
    GIVEN = "given"


class Polarity(Enum):
    """Whether a high value is a burden, good, or neither."""

    BURDEN = "burden"
    GOOD = "good"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class Variable:
    """A number as an office delivers it. `kind` is COUNT, or GIVEN for a rate or score taken as it is."""

    id: str
    title: str
    kind: Kind = Kind.COUNT
    unit: str = ""
    source: str = ""


@dataclass(frozen=True)
class Term:
    """One variable of a sum with its sign, +1 or −1; in what follows from others a factor."""

    variable: str
    sign: int


@dataclass(frozen=True)
class Indicator:
    """A number that is shown.

    Numerator and denominator are sums and differences of variable ids ("a + b - c"). Without a
    denominator it is a count, or, when `given` is set, a rate taken as the office computed it.
    `part_of_whole` says that everybody above the line is also counted below it (a share, not a
    ratio): then the rest, denominator minus numerator, is protected as well.
    """

    id: str
    title: str
    numerator: str
    denominator: str = ""
    given: bool = False
    part_of_whole: bool = True
    multiplier: float = 100.0
    unit: str = ""
    decimals: int = 1
    polarity: Polarity = Polarity.NEUTRAL
    number: str = ""
    theme: str = ""
    description: str = ""
    source: str = ""

    @property
    def kind(self) -> Kind:
        """Count, share of two counts, or a rate as delivered."""
        if self.given:
            return Kind.GIVEN
        return Kind.SHARE if self.denominator else Kind.COUNT

    @cached_property
    def numerator_terms(self) -> tuple[Term, ...]:
        """The variables above the line."""
        return parse_sum(self.numerator, self.id)

    @cached_property
    def denominator_terms(self) -> tuple[Term, ...]:
        """The variables below the line, empty for a count."""
        return parse_sum(self.denominator, self.id) if self.denominator else ()

    @property
    def variables(self) -> tuple[str, ...]:
        """Every variable the indicator needs, numerator first."""
        return tuple(dict.fromkeys(term.variable for term in self.numerator_terms + self.denominator_terms))


@dataclass(frozen=True)
class Tableau:
    """Variables and indicators that belong together; ids are unique."""

    variables: tuple[Variable, ...]
    indicators: tuple[Indicator, ...]

    def __post_init__(self) -> None:
        _refuse_doubles("variable", (variable.id for variable in self.variables))
        _refuse_doubles("indicator", (indicator.id for indicator in self.indicators))

    @cached_property
    def variable(self) -> dict[str, Variable]:
        """Variables by id."""
        return {variable.id: variable for variable in self.variables}

    def indicator(self, indicator_id: str) -> Indicator:
        """Indicator by id. Raises TableauError for an unknown one."""
        for indicator in self.indicators:
            if indicator.id == indicator_id:
                return indicator
        raise TableauError(
            "The tableau has no indicator {indicator}.",
            hint="It has: {known}.",
            indicator=indicator_id,
            known=", ".join(indicator.id for indicator in self.indicators) or "–",
        )

    def checked(self) -> Tableau:
        """Return itself.

        Raises TableauError where an indicator uses a variable nobody defined, sums what is no count,
        or takes a count as it is, which would go past the protection of counts.
        """
        for indicator in self.indicators:
            for name in indicator.variables:
                if name not in self.variable:
                    raise TableauError(
                        "Indicator {indicator} uses the variable {variable}, which is not defined.",
                        indicator=indicator.id,
                        variable=name,
                    )
                _refuse_wrong_kind(indicator, self.variable[name])
        return self


def _refuse_wrong_kind(indicator: Indicator, variable: Variable) -> None:
    single = len(indicator.numerator_terms) == 1 and indicator.numerator_terms[0].sign > 0
    if indicator.given and (indicator.denominator or not single):
        raise TableauError(
            "Indicator {indicator} is taken as delivered and can only name one variable.",
            indicator=indicator.id,
        )
    if indicator.given and variable.kind is Kind.COUNT:
        raise TableauError(
            "Indicator {indicator} is taken as delivered, but {variable} is a count.",
            hint="Leave out “given”: then small counts are protected.",
            indicator=indicator.id,
            variable=variable.id,
        )
    if not indicator.given and variable.kind is not Kind.COUNT:
        raise TableauError(
            "Indicator {indicator} sums {variable}, which is no count but a rate as delivered.",
            hint="Set “given” for an indicator that shows it as it is.",
            indicator=indicator.id,
            variable=variable.id,
        )


def parse_sum(text: str, indicator: str) -> tuple[Term, ...]:
    """Read "a + b - c". Raises TableauError that points at the place."""
    terms: list[Term] = []
    place = 0
    while place < len(text):
        match = _TERM.match(text, place)
        if match is None or (terms and not match[1]):
            raise TableauError(
                "Indicator {indicator}: cannot read the formula “{formula}” at character {place}.",
                hint="Write names of variables with + or - between them.",
                indicator=indicator,
                formula=text,
                place=place + 1,
            )
        terms.append(Term(match[2], -1 if match[1] == "-" else 1))
        place = match.end()
    if not terms:
        raise TableauError("Indicator {indicator} has no numerator.", indicator=indicator)
    return tuple(terms)


def _refuse_doubles(what: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for identifier in ids:
        if identifier in seen:
            raise TableauError("The tableau defines the {what} {id} twice.", what=what, id=identifier)
        seen.add(identifier)
