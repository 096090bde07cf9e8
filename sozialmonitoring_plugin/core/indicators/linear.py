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

    Variables of one moment and factor form one count, and so do those that are only added up over several
    moments: a plain sum is one count, protected as the sum that it is.
    """
    groups: dict[tuple[Span, int, float], list[Item]] = {}
    joined = tuple(_joined(items))
    is_plain = {item.anchor for item in joined if item.factor != 1}.isdisjoint
    for item in joined:
        back = 0 if is_plain({item.anchor}) else item.back
        groups.setdefault((item.anchor, back, abs(item.factor)), []).append(item)
    parts = [_part(members, is_below=is_below) for members in groups.values()]
    return Total(tuple(parts)) if parts else None


def _part(members: list[Item], *, is_below: bool) -> tuple[float, Count]:
    # Confidentiality protects what is counted, so a count that is wholly taken away stays positive.
    turned = -1 if all(item.factor < 0 for item in members) else 1
    terms = (Term(item.variable, turned if item.factor > 0 else -turned, item.back) for item in members)
    return abs(members[0].factor) * turned, Count(tuple(terms), members[0].anchor, is_below)


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
