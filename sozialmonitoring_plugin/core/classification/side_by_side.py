"""What every method makes of the same values, so that one can be chosen by its result."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from ..errors import UserError
from ..values import Numbers, Values
from .classification import Classification, classify
from .distinct import Distinct
from .scheme import Method, Scheme


@dataclass(frozen=True)
class Contender:
    """The classes of one method and how well they fit; `fit` is the goodness of variance fit, 0 to 1.

    It is NaN where all values are equal, and there is nothing to fit.
    `smallest` and `largest` are numbers of areas. Without a classification `problem` says why.
    """

    method: Method
    classification: Classification | None = None
    fit: float = float("nan")
    smallest: int = 0
    largest: int = 0
    problem: UserError | None = None

    @property
    def classes(self) -> int:
        """How many classes there are."""
        return self.classification.classes if self.classification else 0


def contender(values: Values, classification: Classification, weights: Numbers | None = None) -> Contender:
    """A classification with its fit, weighted by inhabitants where they are given."""
    counts = classification.counts(values) or (0,)
    fit = math.nan
    if len(Distinct.of(values.numbers)) > 1:
        fit = classification.goodness_of_variance_fit(values.numbers, weights)
    return Contender(classification.scheme.method, classification, fit, min(counts), max(counts))


def contenders(
    values: Values,
    scheme: Scheme,
    decimals: int,
    methods: tuple[Method, ...],
    weights: Numbers | None = None,
) -> tuple[Contender, ...]:
    """Every method with the settings of `scheme`, in their order; what a method cannot use is told."""
    return tuple(
        _tried(values, replace(scheme, method=method, breaks=()), decimals, weights) for method in methods
    )


def _tried(values: Values, scheme: Scheme, decimals: int, weights: Numbers | None) -> Contender:
    try:
        return contender(values, classify(values, scheme, decimals, weights), weights)
    except UserError as error:
        return Contender(scheme.method, problem=error)


@dataclass(frozen=True)
class Moved:
    """How many areas are in a higher or lower class than before, of those with a class both times."""

    up: int
    down: int
    compared: int

    @property
    def together(self) -> int:
        """All that are in another class."""
        return self.up + self.down


def moved_between(before: Classification, after: Classification, numbers: Numbers) -> Moved:
    """Compare two classifications of the same numbers, class by class from the lowest."""
    old, new = before.class_of(numbers), after.class_of(numbers)
    both = (old >= 0) & (new >= 0)
    return Moved(int((both & (new > old)).sum()), int((both & (new < old)).sum()), int(both.sum()))
