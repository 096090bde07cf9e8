"""Points along streets that stand for them where ground is given to the nearest."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...samplecounty.arrays import Integers, integers
from .lines import chains_of
from .network import Network
from .segment_grid import between

STEP = 5_000
"""Millimetres between points."""

SETBACK = 1_000
"""Millimetres from a crossing, so that the ground is parted halfway between the streets that meet there."""


def frontage(network: Network, edges: Sequence[int], pieces: Integers) -> tuple[Integers, Integers]:
    """Points in millimetres, shape (points, 2), and the piece of street each stands on."""
    points, owners = [], []
    for piece in sorted(set(pieces[list(edges)].tolist())):
        own = [edge for edge in edges if pieces[edge] == piece]
        chains = chains_of(
            (network.node(start), network.node(end)) for start, end in network.ends[own].tolist()
        )
        for chain in chains:
            found = _spaced(np.array(chain, dtype=np.int64))
            points.append(found)
            owners.append(np.full(len(found), piece, dtype=np.int64))
    if not points:
        return np.zeros((0, 2), dtype=np.int64), np.zeros(0, dtype=np.int64)
    return np.concatenate(points), integers(np.concatenate(owners))


def _spaced(chain: Integers) -> Integers:
    """Points along a chain, the first and the last a setback away from its ends."""
    lengths = np.hypot(*np.diff(chain, axis=0).T)
    ends = np.cumsum(lengths)
    whole = float(ends[-1])
    setback = min(SETBACK, whole / 2)
    count = 1 + int((whole - 2 * setback) // STEP) + (whole > 2 * setback)
    at = np.linspace(setback, whole - setback, count)
    edge = np.minimum(np.searchsorted(ends, at), len(lengths) - 1)
    part = np.clip((at - (ends[edge] - lengths[edge])) / lengths[edge], 0, 1)
    return between(chain[edge], chain[edge + 1], part)
