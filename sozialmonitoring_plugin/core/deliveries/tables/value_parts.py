"""Columns of values put together and partly replaced."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...values import Value, Values


def stacked(columns: Sequence[Values]) -> Values:
    """Columns of values as one, each below the one before."""
    return Values(
        np.concatenate([one.numbers for one in columns]),
        np.concatenate([one.reasons for one in columns]),
        np.concatenate([one.flags for one in columns]),
    )


def replaced(values: Values, mask: NDArray[np.bool_], value: Value) -> Values:
    """The values with the same one in some rows."""
    return Values(
        np.where(mask, value.number, values.numbers),
        np.where(mask, np.uint8(value.reason), values.reasons).astype(np.uint8),
        np.where(mask, np.uint8(value.flags), values.flags).astype(np.uint8),
    )
