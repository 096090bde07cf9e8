"""What a legend says of classes: how far each reaches, and which bounds are its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..wording import Wording

if TYPE_CHECKING:
    from .classes import Classification

_PHRASES = {
    (True, True): "range_closed_both",
    (True, False): "range_closed_left",
    (False, True): "range_closed_right",
}
"""By whether the lower and the upper bound belong to the class; one of them always does."""


def labels_of(classification: Classification, wording: Wording, signed: bool = False) -> tuple[str, ...]:
    """The label of each class, the lowest first; `signed` puts a plus before bounds above zero."""
    return tuple(_label(classification, wording, index, signed) for index in range(classification.classes))


def _label(made: Classification, wording: Wording, index: int, signed: bool) -> str:
    low, high = made.bounds[index : index + 2]
    show = wording.signed if signed else wording.number
    shown = {"low": show(low, made.decimals), "high": show(high, made.decimals)}
    lowest, highest = index == 0, index == made.classes - 1
    owns_low, owns_high = lowest or made.scheme.owned_above(low), highest or not made.scheme.owned_above(high)
    return wording.text(_phrase(made, (lowest, highest), (owns_low, owns_high), low == high), **shown)


def _phrase(made: Classification, ends: tuple[bool, bool], owns: tuple[bool, bool], single: bool) -> str:
    """The key of the words for a class; `ends` says whether it is the lowest and the highest."""
    lowest, highest = ends
    if made.open_ends and lowest and highest:
        return "range_everything"
    if made.open_ends and lowest:
        return "range_up_to" if owns[1] else "range_below"
    if made.open_ends and highest:
        return "range_from" if owns[0] else "range_above"
    return "single_value" if single else _PHRASES[owns]
