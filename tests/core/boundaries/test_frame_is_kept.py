"""The frame of a partition takes nodes, and nothing else."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.partition import Partition, PartitionError
from sozialmonitoring_plugin.core.boundaries.rings import Node, Shape, edges_of, shape_of_edges


def shape(*corners: Node) -> Shape:
    return shape_of_edges(edges_of(corners))


SQUARE = shape((0, 0), (10, 0), (10, 10), (0, 10))


def test_a_corner_cut_off_the_frame_is_refused() -> None:
    partition = Partition({"a": SQUARE})
    with pytest.raises(PartitionError, match="would not fit together"):
        partition.apply(Change.of({"a": SQUARE}, {"a": shape((0, 0), (10, 0), (10, 10), (4, 10))}))
    assert partition.shapes == {"a": SQUARE}


def test_a_node_on_the_frame_is_taken() -> None:
    partition = Partition({"a": SQUARE})
    noded = shape((0, 0), (10, 0), (10, 10), (4, 10), (0, 10))
    partition.apply(Change.of({"a": SQUARE}, {"a": noded}))
    assert partition.shape("a") == noded
