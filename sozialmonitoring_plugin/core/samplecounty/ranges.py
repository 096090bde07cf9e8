"""House numbers left and right of each piece of street."""

from __future__ import annotations

import numpy as np

from .addresses import Addresses
from .arrays import Integers


def house_number_ranges(addresses: Addresses, edges: int) -> Integers:
    """Columns left from, left to, right from, right to for each edge; 0 where there is no house."""
    result = np.zeros((edges, 4), dtype=np.int64)
    for column, side in ((0, addresses.left), (2, ~addresses.left)):
        edge, number = addresses.edge[side], addresses.number[side]
        lowest = np.full(edges, np.iinfo(np.int64).max)
        np.minimum.at(lowest, edge, number)
        np.maximum.at(result[:, column + 1], edge, number)
        result[:, column] = np.where(result[:, column + 1] > 0, lowest, 0)
    return result
