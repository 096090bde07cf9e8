"""From tree to text, in English or German; what is written is read back as the same tree."""

from __future__ import annotations

from decimal import Decimal

from .keywords import BY, FUNCTIONS, PER, TO, UNITS, WEIGHTED
from .periods import MONTHS_A_YEAR, Span
from .tree import Ages, Call, Function, Name, Node, Number, Per, Product, Ratio, Sum, Weighted


def write(node: Node, language: str = "en") -> str:
    """The formula in "en" or "de", with brackets where they are needed."""
    return _Writer(language).formula(node)


class _Writer:
    def __init__(self, language: str) -> None:
        self._language = language

    def formula(self, node: Node) -> str:
        if isinstance(node, Per):
            return f"{self._sum(node.body)} {PER[self._language][0]} {_number(node.number)}"
        return self._sum(node)

    def _sum(self, node: Node) -> str:
        if not isinstance(node, Sum):
            return self._product(node)
        text = "".join(f" {'-' if sign < 0 else '+'} {self._product(term)}" for sign, term in node.terms)
        return text[3:] if node.terms[0][0] > 0 else f"-{text[3:]}"

    def _product(self, node: Node) -> str:
        if isinstance(node, Product):
            return f"{self._product(node.left)} * {self._factor(node.right)}"
        if isinstance(node, Ratio):
            return f"{self._product(node.above)} / {self._factor(node.below)}"
        return self._factor(node)

    def _factor(self, node: Node) -> str:
        if isinstance(node, Number):
            return _number(node.value)
        if isinstance(node, Name):
            return node.id
        if isinstance(node, Ages):
            limits = ("" if limit is None else str(limit) for limit in (node.low, node.high))
            return f"{node.family}[{f' {TO[self._language][0]} '.join(limits).strip()}]"
        if isinstance(node, Call):
            return self._call(node)
        if isinstance(node, Weighted):
            by = BY[self._language][0]
            return f"{WEIGHTED[self._language][0]}({node.variable.id} {by} {self.formula(node.weight)})"
        return f"({self.formula(node)})"

    def _call(self, node: Call) -> str:
        span = f", {self._span(node.span)}"
        if node.function is Function.MEAN and node.span == Span(MONTHS_A_YEAR):
            span = ""
        return f"{FUNCTIONS[node.function][self._language][0]}({self.formula(node.body)}{span})"

    def _span(self, span: Span) -> str:
        if span.fixed is not None:
            return span.fixed.isoformat()
        unit = next(months for months in UNITS if span.months % months == 0)
        count = span.months // unit
        return f"{count} {UNITS[unit][self._language][min(count, 2) - 1]}"


def _number(number: float) -> str:
    """Digits that are read back as the same number; never three decimals, which could be thousands."""
    text = format(Decimal(repr(number)), "f")
    text = text.removesuffix(".0")
    whole, _, decimals = text.partition(".")
    return f"{text}0" if len(decimals) == 3 and whole != "0" else text
