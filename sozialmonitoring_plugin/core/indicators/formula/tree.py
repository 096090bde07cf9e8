"""A formula as it is written: nodes that remember at which character they stand (from 0)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from .periods import Span


class Function(Enum):
    """What is done with a formula and a span of time."""

    MEAN = "mean"
    BEFORE = "before"
    CHANGE = "change"
    GROWTH = "growth"


@dataclass(frozen=True)
class Number:
    """A number of the language itself."""

    value: float
    place: int = field(default=0, compare=False)

    @property
    def inside(self) -> tuple[Node, ...]:
        """The parts of the formula inside this one."""
        return ()


@dataclass(frozen=True)
class Name:
    """A variable, delivered or derived."""

    id: str
    place: int = field(default=0, compare=False)

    @property
    def inside(self) -> tuple[Node, ...]:
        """The parts of the formula inside this one."""
        return ()


@dataclass(frozen=True)
class Ages:
    """A family of age groups from `low` to below `high` years; None for no limit."""

    family: str
    low: int | None
    high: int | None
    place: int = field(default=0, compare=False)

    @property
    def inside(self) -> tuple[Node, ...]:
        """The parts of the formula inside this one."""
        return ()


@dataclass(frozen=True)
class Sum:
    """Terms with their signs, +1 or −1."""

    terms: tuple[tuple[int, Node], ...]
    place: int = field(default=0, compare=False)

    @property
    def inside(self) -> tuple[Node, ...]:
        """The parts of the formula inside this one."""
        return tuple(term for _, term in self.terms)


@dataclass(frozen=True)
class Product:
    """`left` times `right`."""

    left: Node
    right: Node
    place: int = field(default=0, compare=False)

    @property
    def inside(self) -> tuple[Node, ...]:
        """The parts of the formula inside this one."""
        return (self.left, self.right)


@dataclass(frozen=True)
class Ratio:
    """`above` divided by `below`."""

    above: Node
    below: Node
    place: int = field(default=0, compare=False)

    @property
    def inside(self) -> tuple[Node, ...]:
        """The parts of the formula inside this one."""
        return (self.above, self.below)


@dataclass(frozen=True)
class Per:
    """A formula times 100, 1,000 or another number."""

    body: Node
    number: float
    place: int = field(default=0, compare=False)

    @property
    def inside(self) -> tuple[Node, ...]:
        """The parts of the formula inside this one."""
        return (self.body,)


@dataclass(frozen=True)
class Call:
    """A function of a formula and a span."""

    function: Function
    body: Node
    span: Span
    place: int = field(default=0, compare=False)

    @property
    def inside(self) -> tuple[Node, ...]:
        """The parts of the formula inside this one."""
        return (self.body,)


@dataclass(frozen=True)
class Weighted:
    """The mean of a delivered mean or rate, weighted by a count."""

    variable: Name
    weight: Node
    place: int = field(default=0, compare=False)

    @property
    def inside(self) -> tuple[Node, ...]:
        """The parts of the formula inside this one."""
        return (self.variable, self.weight)


Node = Number | Name | Ages | Sum | Product | Ratio | Per | Call | Weighted


def names(node: Node) -> Iterator[str]:
    """The names in a formula in their order, also those of families of age groups."""
    if isinstance(node, Name):
        yield node.id
    elif isinstance(node, Ages):
        yield node.family
    for part in node.inside:
        yield from names(part)
