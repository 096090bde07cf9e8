"""What classes and bounds must not be."""

from __future__ import annotations

import math
from itertools import pairwise

from .cutoffs import Cutoffs
from .errors import IndexSpecError


def check_cutoffs(cutoffs: Cutoffs, name: str) -> None:
    """Raise IndexSpecError where classes and bounds do not fit, do not ascend or are alike.

    `name` is the property they stand in.
    """
    if not cutoffs.classes or len(cutoffs.classes) != len(cutoffs.bounds) + 1:
        raise IndexSpecError(
            "“{name}”: {classes} classes with {bounds} bounds between them do not fit.",
            hint="There is one bound fewer than classes.",
            name=name,
            classes=len(cutoffs.classes),
            bounds=len(cutoffs.bounds),
        )
    numbers = [bound.at for bound in cutoffs.bounds]
    if not all(math.isfinite(number) for number in numbers):
        raise IndexSpecError("“{name}”: a bound has to be a number.", name=name)
    for one, other in pairwise(numbers):
        if not one < other:
            raise IndexSpecError(
                "“{name}”: the bound {other} follows {one}, but is not greater.",
                name=name,
                one=one,
                other=other,
            )
    for words in ([one.id for one in cutoffs.classes], [one.mark for one in cutoffs.classes]):
        _refuse_doubles(words, name)


def _refuse_doubles(words: list[str], name: str) -> None:
    for word in words:
        if words.count(word) > 1:
            raise IndexSpecError("“{name}”: two classes are called {word}.", name=name, word=word)
