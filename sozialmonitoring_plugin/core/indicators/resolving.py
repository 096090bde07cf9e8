"""From the tree of a formula to what is computed: names looked up, sums kept apart from rates."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatchmethod

from ..errors import Part
from .calculation import (
    Calculation,
    Count,
    Given,
    GivenChange,
    Growth,
    Mix,
    Rate,
    Total,
    WeightedMean,
)
from .definitions import Definitions
from .formula.errors import FormulaError, wrong
from .formula.parser import parse
from .formula.periods import Span, months_before
from .formula.tree import Ages, Call, Function, Name, Node, Number, Per, Product, Ratio, Sum, Weighted
from .linear import Item, Linear, earlier, scaled, total_of
from .tableau import Indicator
from .variable import Kind

Meaning = float | Linear | Calculation


def resolve(indicator: Indicator, definitions: Definitions) -> Calculation:
    """What an indicator computes. Raises TableauError where its formula makes no sense."""
    try:
        resolver = _Resolver(indicator.formula, definitions, is_given=indicator.given)
        return resolver.calculation(indicator.parsed)
    except FormulaError as error:
        raise error.owned_by(indicator.id) from error


def variables_of(derived: str, definitions: Definitions) -> tuple[str, ...]:
    """The delivered variables that a derived variable adds up. Raises FormulaError."""
    resolver = _Resolver(derived, definitions, is_given=False)
    return tuple(dict.fromkeys(item.variable for item in resolver.linear(Name(derived))))


class _Resolver:
    def __init__(
        self, formula: str, definitions: Definitions, *, is_given: bool, trail: tuple[str, ...] = ()
    ) -> None:
        self._formula = formula
        self._definitions = definitions
        self._is_given = is_given
        self._trail = trail

    def calculation(self, node: Node) -> Calculation:
        """What the whole formula computes."""
        meaning = self._meaning(node)
        if isinstance(meaning, float):
            raise self._wrong(node, Part("a formula needs a variable."))
        return self._total(meaning, node) if isinstance(meaning, tuple) else meaning

    def linear(self, node: Node) -> Linear:
        """A sum of counts. Raises FormulaError for anything else."""
        meaning = self._meaning(node)
        if isinstance(meaning, tuple):
            return meaning
        if isinstance(meaning, float):
            raise self._wrong(node, Part("a variable belongs here, not a number."))
        raise self._wrong(
            node, Part("a rate can be neither added up nor divided again: sum the counts first.")
        )

    @singledispatchmethod
    def _meaning(self, node: Node) -> Meaning:
        raise TypeError(node)

    @_meaning.register
    def _(self, node: Number) -> Meaning:
        return node.value

    @_meaning.register
    def _(self, node: Name) -> Meaning:
        known = self._definitions
        if node.id in known.derived:
            return self._derived(node)
        kind = known.kinds.get(node.id)
        if self._is_given:
            if kind is Kind.COUNT:
                text = "{variable} is a count: taken as given it would lose its protection."
                problem = Part(text, variable=node.id)
                raise self._wrong(node, problem)
            return Given(node.id)
        if kind is Kind.GIVEN:
            text = "{variable} is a rate as delivered: it can only be shown as given, or weighted."
            problem = Part(text, variable=node.id)
            raise self._wrong(node, problem)
        return (Item(1.0, node.id),)

    @_meaning.register
    def _(self, node: Ages) -> Meaning:
        found = self._definitions.groups(node.family, node.low, node.high)
        if isinstance(found, Part):
            raise self._wrong(node, found)
        return tuple(item for name in found for item in self.linear(Name(name, node.place)))

    @_meaning.register
    def _(self, node: Sum) -> Meaning:
        return tuple(item for sign, term in node.terms for item in scaled(self.linear(term), sign))

    @_meaning.register
    def _(self, node: Product) -> Meaning:
        left, right = self._meaning(node.left), self._meaning(node.right)
        if isinstance(right, float):
            left, right = right, left
        if not isinstance(left, float):
            raise self._wrong(node, Part("only a number can stand before or behind the times sign."))
        return self._times(right, left, node)

    @_meaning.register
    def _(self, node: Ratio) -> Meaning:
        below = self._meaning(node.below)
        if isinstance(below, float):
            if below == 0:
                raise self._wrong(node, Part("nothing can be divided by zero."))
            return self._times(self._meaning(node.above), 1 / below, node)
        above = self._total(self.linear(node.above), node.above)
        return Rate(above, self._total(self.linear(node.below), node.below, is_below=True), 1.0)

    @_meaning.register
    def _(self, node: Per) -> Meaning:
        body = self._meaning(node.body)
        if isinstance(body, Growth | GivenChange) and getattr(body, "per", None) is not None:
            return replace(body, per=node.number)
        if isinstance(body, Rate | Mix):
            return self._times(body, node.number, node)
        raise self._wrong(node, Part("“per” belongs behind a ratio."))

    @_meaning.register
    def _(self, node: Weighted) -> Meaning:
        kind = self._definitions.kinds.get(node.variable.id)
        if kind is Kind.COUNT:
            problem = Part(
                "{variable} is a count: only a delivered mean is weighted.", variable=node.variable.id
            )
            raise self._wrong(node.variable, problem)
        counts = _Resolver(self._formula, self._definitions, is_given=False, trail=self._trail)
        weight = self._total(counts.linear(node.weight), node.weight, is_below=True)
        return WeightedMean(Given(node.variable.id), weight)

    @_meaning.register
    def _(self, node: Call) -> Meaning:
        body = self._meaning(node.body)
        if isinstance(body, tuple):
            then = earlier(body, node.span)
            self._refuse_standstill(node, body, then)
            return self._call_of_counts(node, body, then)
        if isinstance(body, Rate):
            self._refuse_standstill(node, body, _rate_at(body, node.span))
            return _call_of_rate(node, body)
        if isinstance(body, Given) and node.function is not Function.MEAN:
            self._refuse_standstill(node, body, _given_at(body, node.span))
            return _call_of_given(node, body)
        raise self._wrong(node, Part("{name} needs counts or a rate.", name=node.function.value))

    def _refuse_standstill(self, node: Call, now: Meaning, then: Meaning) -> None:
        """A change of nothing but fixed dates would be zero everywhere."""
        if now == then and node.function in (Function.CHANGE, Function.GROWTH):
            raise self._wrong(node, Part("numbers of a fixed date do not change."))

    def _call_of_counts(self, node: Call, items: Linear, then: Linear) -> Meaning:
        match node.function:
            case Function.BEFORE:
                return then
            case Function.MEAN:
                return scaled((*items, *then), 0.5)
            case Function.CHANGE:
                return (*items, *scaled(then, -1.0))
        return Growth(self._total(items, node), self._total(then, node))

    def _derived(self, node: Name) -> Meaning:
        if node.id in self._trail:
            circle = " → ".join((*self._trail[self._trail.index(node.id) :], node.id))
            raise self._wrong(node, Part("{circle} goes round in a circle.", circle=circle))
        formula = self._definitions.derived[node.id]
        resolver = _Resolver(formula, self._definitions, is_given=False, trail=(*self._trail, node.id))
        try:
            return resolver.linear(parse(formula))
        except FormulaError as error:
            raise error.owned_by(node.id) from error

    def _times(self, meaning: Meaning, factor: float, node: Node) -> Meaning:
        if isinstance(meaning, float):
            return meaning * factor
        if isinstance(meaning, tuple):
            return scaled(meaning, factor)
        if isinstance(meaning, Rate):
            return replace(meaning, per=meaning.per * factor)
        if isinstance(meaning, Mix):
            parts = ((share, replace(rate, per=rate.per * factor)) for share, rate in meaning.parts)
            return Mix(tuple(parts))
        raise self._wrong(node, Part("this cannot be multiplied or divided."))

    def _total(self, items: Linear, node: Node, *, is_below: bool = False) -> Total:
        total = total_of(items, is_below=is_below)
        if total is None:
            raise self._wrong(node, Part("nothing is left of this sum."))
        return total

    def _wrong(self, node: Node, problem: Part) -> FormulaError:
        return wrong(self._formula, node.place, problem)


def _call_of_rate(node: Call, rate: Rate) -> Calculation:
    then = _rate_at(rate, node.span)
    match node.function:
        case Function.BEFORE:
            return then
        case Function.MEAN:
            return Mix(((0.5, rate), (0.5, then)))
        case Function.CHANGE:
            return Mix(((1.0, rate), (-1.0, then)))
    return Growth(rate, then)


def _call_of_given(node: Call, given: Given) -> Calculation:
    then = _given_at(given, node.span)
    if node.function is Function.BEFORE:
        return then
    return GivenChange(given, then, None if node.function is Function.CHANGE else 100.0)


def _given_at(given: Given, span: Span) -> Given:
    return replace(given, anchor=_composed(given.anchor, span))


def _rate_at(rate: Rate, span: Span) -> Rate:
    return replace(rate, above=_total_at(rate.above, span), below=_total_at(rate.below, span))


def _total_at(total: Total, span: Span) -> Total:
    return Total(tuple((factor, _count_at(count, span)) for factor, count in total.parts))


def _count_at(count: Count, span: Span) -> Count:
    return replace(count, anchor=_composed(count.anchor, span))


def _composed(anchor: Span, span: Span) -> Span:
    """A span before an anchor; a fixed date is what it is from wherever one looks."""
    if anchor.fixed is not None:
        return anchor
    if span.fixed is not None:
        return Span(fixed=months_before(span.fixed, anchor.months))
    return Span(anchor.months + span.months)
