"""What a boundary may follow: streets, the outlines of the municipalities, present boundaries."""

from __future__ import annotations

from collections.abc import Mapping

from ..ground_rules import GroundRules
from ..partition import Partition
from ..rings import Edge, Shape, shape_of_edges
from .lines import LineKind, Lines, joined_lines, lines_of_edges


def lines_to_follow(
    streets: Lines, partition: Partition, rules: GroundRules, boundaries: bool = True
) -> Lines:
    """Streets, the frame, and with `boundaries` what parts areas inside it, which changes with every edit."""
    frame: list[Edge] = []
    inner: list[Edge] = []
    for key in partition:
        for edge in partition.shape(key).edges():
            other = partition.across(edge)
            is_frame = other is None or rules.frame(other) != rules.frame(key)
            (frame if is_frame else inner).append(edge)
    parts = [streets, lines_of_edges(frame, LineKind.FRAME)]
    if boundaries:
        parts.append(lines_of_edges(inner, LineKind.BOUNDARY))
    return joined_lines(parts)


def frames(partition: Partition, rules: GroundRules) -> Mapping[str, Shape]:
    """The outline of each municipality, "" where the outermost is the only one."""
    edges: dict[str, list[Edge]] = {}
    for key in partition:
        edges.setdefault(rules.frame(key), []).extend(partition.shape(key).edges())
    return {name: shape_of_edges(found) for name, found in edges.items()}
