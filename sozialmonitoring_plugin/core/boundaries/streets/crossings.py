"""Where straight segments cross or touch."""

from __future__ import annotations

import numpy as np

from ...samplecounty.arrays import Floats, Integers, floats, integers

Segments = tuple[Integers, Integers]
"""Starts and ends, both of the shape (segments, 2), in millimetres."""

SLACK = 1.0
"""Millimetres that a segment may lack to reach the other."""


def crossings(these: Segments, those: Segments) -> tuple[Integers, Floats]:
    """The pairs, one of `these` with one of `those` each, that meet, and where on both (0 to 1).

    Parallel segments never meet here. Two linear equations by Cramer's rule.
    """
    along, other = floats(these[1] - these[0]), floats(those[1] - those[0])
    to = floats(those[0] - these[0])
    turn = _cross(along, other)
    lengths = np.hypot(*along.T), np.hypot(*other.T)
    slanted = np.abs(turn) > 1e-9 * lengths[0] * lengths[1]
    safe = np.where(slanted, turn, 1.0)
    parts = np.column_stack([_cross(to, other) / safe, _cross(to, along) / safe])
    slack = SLACK / np.maximum(np.column_stack(lengths), 1.0)
    met = slanted & ((parts >= -slack) & (parts <= 1 + slack)).all(axis=1)
    found = integers(np.flatnonzero(met))
    return found, np.clip(parts[found], 0.0, 1.0)


def _cross(first: Floats, second: Floats) -> Floats:
    return floats(first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0])
