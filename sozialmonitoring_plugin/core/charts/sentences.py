"""Values in sentences: what is told of a chart to those who do not see it."""

from __future__ import annotations

from ..indicators.tableau import Indicator
from ..values import Value
from ..wording import Wording
from .row_labels import in_unit


def told_value(value: Value, indicator: Indicator, words: Wording) -> str:
    """The number with its unit, or the reason in words: a sign is nothing to listen to."""
    if value.reason:
        return words.reason(value.reason)
    return in_unit(words.value(value, indicator.decimals), indicator)
