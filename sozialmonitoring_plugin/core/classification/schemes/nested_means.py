"""Nested means: the mean parts all values, the mean of each half parts it again (Scripter 1970).

The classes double with every step: of another number, the power of two below it is made.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..distinct import Distinct
from ..outcome import Cuts, clean, cuts_near, owned_above
from ..registry import finds
from ..scheme import Method, Scheme


@finds(Method.NESTED_MEANS)
def nested_means(distinct: Distinct, scheme: Scheme) -> Cuts:
    """Cut at the mean, at the means of both halves, and so on; one value is not parted any further."""
    steps = doublings(distinct.fold.rings(scheme.classes))
    return cuts_near(_means(distinct, scheme, steps), distinct, scheme)


def doublings(classes: int) -> int:
    """How often classes can be doubled without becoming more than so many."""
    return classes.bit_length() - 1


def _means(distinct: Distinct, scheme: Scheme, steps: int) -> Iterator[float]:
    if not steps or len(distinct) < 2:
        return
    mean = clean([distinct.mean])[0]
    split = distinct.below(mean, owned_above(mean, distinct, scheme))
    yield mean
    yield from _means(distinct.to_position(split), scheme, steps - 1)
    yield from _means(distinct.from_position(split), scheme, steps - 1)
