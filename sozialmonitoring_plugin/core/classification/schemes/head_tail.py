"""Head/tail breaks for values with a long tail (Jiang 2013): split at the mean, then the head again.

Goes on as long as the head is a minority of at most 40 %; the wanted number of classes is
an upper limit.
"""

from __future__ import annotations

from ..distinct import Distinct
from ..outcome import Cut, Cuts, clean
from ..registry import finds
from ..scheme import Method, Scheme

_MINORITY = 0.4


@finds(Method.HEAD_TAIL)
def head_tail(distinct: Distinct, scheme: Scheme) -> Cuts:
    """Cut above the mean of all, of the head, of the head's head …; the mean itself is in the tail."""
    cuts: list[Cut] = []
    start = 0
    most = distinct.fold.rings(scheme.classes)
    while len(cuts) < most - 1 and len(distinct) - start > 1:
        head = distinct.from_position(start)
        mean = clean([head.mean])[0]
        split = head.below(mean, owned_above=False)
        start += split
        cuts.append(Cut(start, mean))
        if head.weights[split:].sum() > _MINORITY * head.weights.sum():
            break
    return Cuts(tuple(cuts))
