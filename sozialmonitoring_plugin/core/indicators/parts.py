"""The counts that an indicator adds up: what a diagram of it divides."""

from __future__ import annotations

from collections.abc import Iterator

from .definitions import Definitions
from .formula.parser import parse
from .formula.tree import Ages, Name, Node, Sum
from .tableau import Indicator, Kind


def own_parts(indicator: Indicator, definitions: Definitions) -> tuple[str, ...]:
    """The variables that a plain sum adds up, as its formula names them; () for anything else.

    A derived variable that stands alone is looked into; an age range are the groups that cover it.
    Raises FormulaError for a formula that cannot be read.
    """
    found = tuple(_parts(indicator.parsed, definitions, frozenset()))
    is_sum = len(found) > 1 and all(found) and len(set(found)) == len(found)
    return found if is_sum and indicator.kind is Kind.COUNT else ()


def _parts(node: Node, definitions: Definitions, inside: frozenset[str]) -> Iterator[str]:
    """The ids of the parts in their order, "" for what is none."""
    match node:
        case Name() if node.id in definitions.derived and node.id not in inside:
            derived = parse(definitions.derived[node.id])
            yield from _parts(derived, definitions, inside | {node.id})
        case Sum():
            for sign, term in node.terms:
                yield from _terms(term, definitions) if sign > 0 else ("",)
        case _:
            yield from _terms(node, definitions)


def _terms(node: Node, definitions: Definitions) -> Iterator[str]:
    """What one term of a sum stands for; a derived variable is a part like any other."""
    match node:
        case Name():
            yield node.id
        case Ages():
            groups = definitions.groups(node.family, node.low, node.high)
            yield from groups if isinstance(groups, tuple) else ("",)
        case _:
            yield ""
