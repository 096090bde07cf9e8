"""Age limits and multipliers of a formula, changed without anybody typing it anew.

>>> from .parser import parse
>>> from .writing import write
>>> write(with_ages(parse("alo[15 to 65] / ew[15 to 65] per 100"), AgeRange(15, 65), AgeRange(15, 67)))
'alo[15 to 67] / ew[15 to 67] per 100'
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from .tree import Ages, Call, Node, Per, Product, Ratio, Sum, Weighted


@dataclass(frozen=True)
class AgeRange:
    """From `low` to below `high` years; None for no limit above."""

    low: int
    high: int | None


def age_ranges(node: Node) -> tuple[AgeRange, ...]:
    """The age ranges that a formula asks for, each once, in their order."""
    return tuple(dict.fromkeys(_range_of(one) for one in _parts(node) if isinstance(one, Ages)))


def multipliers(node: Node) -> tuple[float, ...]:
    """What a formula is given per (100, 1,000), each number once, in their order."""
    return tuple(dict.fromkeys(one.number for one in _parts(node) if isinstance(one, Per)))


def with_ages(node: Node, old: AgeRange, new: AgeRange) -> Node:
    """The formula with another age range wherever it asks for the old one.

    Above and below the line one range moves as one, so that a share stays a share.
    """

    def change(one: Node) -> Node:
        if not isinstance(one, Ages) or _range_of(one) != old:
            return one
        return replace(one, low=None if one.low is None and not new.low else new.low, high=new.high)

    return _rebuilt(node, change)


def with_multiplier(node: Node, old: float, new: float) -> Node:
    """The formula given per another number wherever it was given per the old one."""
    return _rebuilt(
        node,
        lambda one: replace(one, number=new) if isinstance(one, Per) and one.number == old else one,
    )


def _range_of(ages: Ages) -> AgeRange:
    return AgeRange(ages.low or 0, ages.high)


def _parts(node: Node) -> Iterator[Node]:
    yield node
    for part in node.inside:
        yield from _parts(part)


def _rebuilt(node: Node, change: Callable[[Node], Node]) -> Node:
    """The tree with every node changed, from the innermost outwards."""
    match node:
        case Sum():
            node = replace(node, terms=tuple((sign, _rebuilt(term, change)) for sign, term in node.terms))
        case Product():
            node = replace(node, left=_rebuilt(node.left, change), right=_rebuilt(node.right, change))
        case Ratio():
            node = replace(node, above=_rebuilt(node.above, change), below=_rebuilt(node.below, change))
        case Per() | Call():
            node = replace(node, body=_rebuilt(node.body, change))
        case Weighted():
            node = replace(node, weight=_rebuilt(node.weight, change))
    return change(node)
