"""Values in sentences: what is told of a chart to those who do not see it."""

from __future__ import annotations

from ..indicators.tableau import Indicator
from ..values import Flag, Value
from ..wording import Wording
from .row_labels import in_unit


def told_value(value: Value, indicator: Indicator, words: Wording) -> str:
    """The number with its unit and what has to be said beside it, or the reason: signs cannot be listened to.

    >>> told_value(Value(5.25, flags=Flag.ESTIMATED), Indicator("a", "A", "x", unit="%"), Wording.of("de"))
    '5,3 % (geschätzt)'
    """
    if value.reason:
        return words.reason(value.reason)
    number = in_unit(words.number(value.number, indicator.decimals), indicator)
    return number + flags_told(value.flags, words)


def flags_told(flags: Flag, words: Wording) -> str:
    """What has to be said behind a number: " (geschätzt)", "" for nothing."""
    said = [words.flag(flag) for flag in Flag if flag in flags and flag is not Flag.NIL]
    return f" ({', '.join(said)})" if said else ""
