"""Numbers measured by others: a quotient that makes sense only above zero.

>>> relative_to(Values.of([6.0, 6.0, 6.0]), Values.of([4.0, 0.0, -4.0]), 100).numbers.tolist()
[150.0, nan, nan]
"""

from __future__ import annotations

import numpy as np

from .values import Reason, Values


def relative_to(values: Values, base: Values, multiplier: float = 1.0) -> Values:
    """Divide by the base and multiply, row by row; reasons and flags as in `Values.divided_by`.

    A base of zero or below makes the quotient not applicable: balances and scores below zero have no
    multiples, their quotient would even turn its sign.
    """
    found = values.divided_by(base, multiplier)
    senseless = found.present & (base.numbers < 0)
    return Values(
        np.where(senseless, np.nan, found.numbers),
        np.where(senseless, np.uint8(Reason.NOT_APPLICABLE), found.reasons).astype(np.uint8),
        found.flags,
    )
