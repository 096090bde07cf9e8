"""The tableau: which counts are collected (variables) and what is computed from them (indicators).

>>> unemployment = Indicator("al", "Arbeitslosenanteil", "jobless / aged_15_64 per 100")
>>> unemployment.kind, Indicator("ew", "Einwohner", "under_15 + from_15").kind
(<Kind.SHARE: 'share'>, <Kind.COUNT: 'count'>)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

from .definitions import Definitions
from .formula.errors import FormulaError, TableauError
from .formula.parser import parse
from .formula.tree import Call, Function, Node, Number, Per, Product, Ratio, Weighted, names
from .variable import Kind, Variable

__all__ = ["Indicator", "Kind", "Polarity", "Tableau", "TableauError", "Variable"]


class Polarity(Enum):
    """Whether a high value is a burden, good, or neither."""

    BURDEN = "burden"
    GOOD = "good"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class Indicator:
    """A number that is shown; `formula` is in the language of the package `formula`.

    `given` says that its variable is a rate taken as the office computed it. `part_of_whole` says that
    everybody above the line is also counted below it (a share, not a ratio): then the rest,
    denominator minus numerator, is protected as well. `theme` is the dimension it belongs to;
    `breaks` as for variables. The other texts are those of the metadata sheet of an indicator.
    """

    id: str
    title: str
    formula: str
    given: bool = False
    part_of_whole: bool = True
    unit: str = ""
    decimals: int = 1
    polarity: Polarity = Polarity.NEUTRAL
    number: str = ""
    theme: str = ""
    key_message: str = ""
    description: str = ""
    source: str = ""
    holder: str = ""
    area_reference: str = ""
    time_reference: str = ""
    comment: str = ""
    literature: str = ""
    breaks: str = ""

    @cached_property
    def parsed(self) -> Node:
        """The formula as a tree. Raises FormulaError that names the indicator and points at the place."""
        try:
            return parse(self.formula)
        except FormulaError as error:
            raise error.owned_by(self.id) from error

    @property
    def kind(self) -> Kind:
        """Count, rate, weighted mean, change, or a rate as delivered."""
        kind = kind_of(self.parsed)
        return Kind.GIVEN if self.given and kind is Kind.COUNT else kind

    @property
    def names(self) -> tuple[str, ...]:
        """Every name in the formula in its order: variables, derived ones, families of age groups."""
        return tuple(dict.fromkeys(names(self.parsed)))


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

    @cached_property
    def definitions(self) -> Definitions:
        """What the names in formulas stand for. Raises TableauError for ages that cannot be read."""
        return Definitions.of(self.variables)

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

    def with_variables(self, variables: Iterable[Variable]) -> Tableau:
        """The tableau with variables added; of the same id the new ones count."""
        joined = {**self.variable, **{variable.id: variable for variable in variables}}
        return replace(self, variables=tuple(joined.values()))


def kind_of(node: Node) -> Kind:
    """What a formula computes, or a part of it."""
    match node:
        case Per():
            return kind_of(node.body)
        case Ratio():
            return kind_of(node.above) if isinstance(node.below, Number) else Kind.SHARE
        case Product():
            return kind_of(node.right if isinstance(node.left, Number) else node.left)
        case Weighted():
            return Kind.MEAN
        case Call():
            return Kind.CHANGE if node.function in (Function.CHANGE, Function.GROWTH) else kind_of(node.body)
    return Kind.COUNT


def _refuse_doubles(what: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for identifier in ids:
        if identifier in seen:
            raise TableauError("The tableau defines the {what} {id} twice.", what=what, id=identifier)
        seen.add(identifier)
