"""The boundaries that an edit draws anew, as lines with the area on each side."""

from __future__ import annotations

from dataclasses import dataclass

from ..change import Change
from ..rings import Edge, Node
from .lines import chains_of


@dataclass(frozen=True)
class ChangedLine:
    """A boundary that was none before, and the areas on its left and on its right."""

    nodes: tuple[Node, ...]
    left: str
    right: str


def changed_lines(change: Change) -> tuple[ChangedLine, ...]:
    """The lines between the areas of a change that were no boundary before it.

    A boundary that merely got a node is among them with the edges beside that node.
    """
    old = {edge for shape in change.before.values() if shape for edge in shape.edges()}
    owners = {edge: key for key, shape in change.after.items() if shape for edge in shape.edges()}
    sides: dict[tuple[str, str], list[Edge]] = {}
    for edge, left in owners.items():
        right = owners.get((edge[1], edge[0]), "")
        if left > right and edge not in old and (edge[1], edge[0]) not in old and right:
            sides.setdefault((left, right), []).append(edge)
    return tuple(
        ChangedLine(chain, left, right)
        for (left, right), edges in sorted(sides.items())
        for chain in chains_of(edges)
    )
