"""The published inhabitants by which classes are weighted, the same wherever a map is made."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..core.indicators.tableau import Kind
from ..core.inhabitants import INHABITANTS, published_inhabitants
from ..core.publication import PublishedColumn, PublishedTable
from ..core.values import Numbers
from ..store.monitoring import Monitoring

__all__ = ["inhabitants_id", "published_inhabitants", "weights_of"]


def inhabitants_id(monitoring: Monitoring) -> str:
    """What of the tableau counts the inhabitants: an indicator, else a variable; "" for nothing."""
    tableau = monitoring.tableau()
    found = [one.id for one in tableau.variables if one.kind is Kind.COUNT]
    found += [one.id for one in tableau.indicators if one.kind is Kind.COUNT]
    counts = {name.casefold(): name for name in found}
    return next((counts[name] for name in INHABITANTS if name in counts), "")


def weights_of(published: PublishedTable, columns: Sequence[PublishedColumn], rank: int) -> Numbers | None:
    """The inhabitants of the areas of a level for each column, one after the other; None for none.

    They are NaN where a column has none of its time.
    """
    found = [published_inhabitants(published, column.reference_date) for column in columns]
    if all(one is None for one in found):
        return None
    unknown = np.full(len(published.tree.levels[rank]), np.nan)
    return np.concatenate([one.values[rank].numbers if one is not None else unknown for one in found])
