"""Variables with factors, on their way from a formula to the counts that it adds up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from .calculation import NOW, Count, Total
from .formula.periods import Span
from .terms import Term


@dataclass(frozen=True)
class Item:
    """`factor` times a variable, `back` months before the moment that `anchor` names."""

    factor: float
    variable: str
    anchor: Span = NOW
    back: int = 0


Linear = tuple[Item, ...]


def scaled(items: Linear, factor: float) -> Linear:
    """Every item so many times."""
    return tuple(replace(item, factor=item.factor * factor) for item in items)


def earlier(items: Linear, span: Span) -> Linear:
    """Every item a span earlier; what stands at a fixed date stays there."""
    return tuple(item if item.anchor.fixed else _earlier(item, span) for item in items)


def total_of(items: Linear, *, is_below: bool = False) -> Total | None:
    """The items as counts with factors, equal ones joined; None where nothing is left of them.

    Variables of one moment and factor form one count, so that a plain sum is one count.
    """
    groups: dict[tuple[Span, int, float], list[Item]] = {}
    for item in _joined(items):
        groups.setdefault((item.anchor, item.back, abs(item.factor)), []).append(item)
    parts = []
    for (anchor, back, factor), members in groups.items():
        # Confidentiality protects what is counted, so a count that is wholly taken away stays positive.
        turned = -1 if all(item.factor < 0 for item in members) else 1
        terms = tuple(Term(item.variable, turned if item.factor > 0 else -turned) for item in members)
        parts.append((factor * turned, Count(terms, anchor, back, is_below)))
    return Total(tuple(parts)) if parts else None


def _earlier(item: Item, span: Span) -> Item:
    if span.fixed is not None:
        return replace(item, anchor=span)
    return replace(item, back=item.back + span.months)


def _joined(items: Iterable[Item]) -> Iterable[Item]:
    sums: dict[tuple[str, Span, int], float] = {}
    for item in items:
        key = item.variable, item.anchor, item.back
        sums[key] = sums.get(key, 0.0) + item.factor
    return (Item(factor, *key) for key, factor in sums.items() if factor)
