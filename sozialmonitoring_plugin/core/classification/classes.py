"""Classes: their bounds, which values belong to which, and what a legend says of each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..index.cutoffs import TOUCHING
from ..values import Indices, Numbers, Reason, Values
from ..wording import Wording, rounded_half_up
from .distinct import without_noise
from .goodness import goodness_of_variance_fit
from .index_bounds import settled
from .labels import labels_of
from .placing import printed
from .rooms import decimals_of, exact
from .scheme import FARTHEST, ClassificationError, Closed, Method, Scheme

_MORE_OUTSIDE = 3


@dataclass(frozen=True)
class Classification:
    """k classes between k + 1 bounds, which are printed with `decimals` and true as printed.

    Without any number to classify there are no bounds and no classes, unless bounds were given.
    """

    scheme: Scheme
    bounds: tuple[float, ...]
    decimals: int

    @property
    def classes(self) -> int:
        """How many classes there are; may be fewer than the scheme asked for."""
        return max(0, len(self.bounds) - 1)

    @property
    def closed(self) -> Closed:
        """Which class owns a bound."""
        return self.scheme.closed

    @property
    def open_ends(self) -> bool:
        """Whether values beyond the outer bounds belong to the outer classes.

        The class of one single value has no ends that could be open.
        """
        return self.scheme.open_ends and self.classes > 0 and self.bounds[0] < self.bounds[-1]

    def class_of(self, numbers: Numbers) -> Indices:
        """Class of each number, 0 the lowest; −1 for NaN and for numbers outside the bounds."""
        if not self.classes:
            return np.full(len(numbers), -1, dtype=np.intp)
        numbers = self.settled(numbers)
        inner = self.bounds[1:-1]
        above = np.array([bound for bound in inner if self.scheme.owned_above(bound)])
        below = np.array([bound for bound in inner if not self.scheme.owned_above(bound)])
        found = above.searchsorted(numbers, "right") + below.searchsorted(numbers, "left")
        return np.where(self._inside(numbers), found, -1)

    def settled(self, numbers: Numbers) -> Numbers:
        """The numbers as they are compared with the bounds, and as a layer holds them: without noise.

        Numbers of an index that touch a cut-off lie on it.
        """
        numbers = without_noise(numbers)
        return settled(numbers, self.bounds[1:-1]) if self.scheme.method is Method.CUT_OFFS else numbers

    def limit(self, bound: float) -> float:
        """The last number of the class that owns a bound, for who compares without settling."""
        if self.scheme.method is not Method.CUT_OFFS or bound not in self.bounds[1:-1]:
            return bound
        return bound - TOUCHING if self.scheme.owned_above(bound) else bound + TOUCHING

    def decimals_outside(self, number: float) -> int:
        """How many decimals a number outside the bounds is printed with: it then differs from them.

        That is up to three more, and still more only where it takes them.
        """
        low, high = exact(self.bounds[0]), exact(self.bounds[-1])
        most = max(self.decimals, decimals_of(number))
        tried = range(min(self.decimals + _MORE_OUTSIDE, most), most)
        enough = (places for places in tried if not low <= rounded_half_up(number, places) <= high)
        return next(enough, most)

    def owning_order(self) -> tuple[int, ...]:
        """The classes in the order in which the first that contains a value, bounds included, owns it."""
        above = sum(self.scheme.owned_above(bound) for bound in self.bounds[1:-1])
        return (*range(above, -1, -1), *range(above + 1, self.classes)) if self.classes else ()

    def reaching(self, numbers: Numbers) -> tuple[float, ...]:
        """The bounds; where the ends are open, moved outwards so far that they hold all numbers."""
        present = numbers[~np.isnan(numbers)]
        if not self.open_ends or not len(present):
            return self.bounds
        ends = np.array([present.min(), present.max()])
        reached = np.concatenate((ends, self.settled(ends), self.bounds))
        return (float(reached.min()), *self.bounds[1:-1], float(reached.max()))

    def labels(self, wording: Wording, signed: bool = False) -> tuple[str, ...]:
        """What the legend says of each class, the lowest first; says who owns the bounds.

        `signed` puts a plus before bounds above zero, as changes are written.
        """
        return labels_of(self, wording, signed)

    def counts(self, values: Values) -> tuple[int, ...]:
        """How many values fall into each class."""
        found = self.class_of(values.numbers)
        return tuple(np.bincount(found[found >= 0], minlength=self.classes).tolist())

    def not_classified(self, values: Values) -> dict[Reason, int]:
        """How many values are in no class, by reason; NONE counts numbers outside the bounds."""
        left_out = values.reasons[self.class_of(values.numbers) < 0]
        codes, counts = np.unique(left_out, return_counts=True)
        return {Reason(int(code)): int(count) for code, count in zip(codes, counts, strict=True)}

    def goodness_of_variance_fit(self, numbers: Numbers, weights: Numbers | None = None) -> float:
        """Share of the squared deviations that the classes explain, 0 to 1; 1 where all is equal.

        `weights` are inhabitants beside the numbers.
        """
        return goodness_of_variance_fit(numbers, self.class_of(numbers), weights)

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON; `classification_from_dict` is the inverse."""
        return {
            "method": self.scheme.method.value,
            "classes": self.scheme.classes,
            "breaks": list(self.scheme.breaks),
            "closed": self.closed.value,
            "bounds": list(self.bounds),
            "decimals": self.decimals,
            "weighted": self.scheme.weighted,
            "centre": self.scheme.centre,
            "reference": self.scheme.reference,
            "open_ends": self.scheme.open_ends,
        }

    def _inside(self, numbers: Numbers) -> NDArray[np.bool_]:
        if self.open_ends:
            return ~np.isnan(numbers)
        return np.asarray((numbers >= self.bounds[0]) & (numbers <= self.bounds[-1]))


def classification_from_dict(content: Any) -> Classification:
    """Read what `to_dict` wrote. Raises ClassificationError where it is something else."""
    try:
        bounds = tuple(without_noise(np.array([float(bound) for bound in content["bounds"]])).tolist())
        scheme = _scheme_from_dict(content)
        decimals = int(content["decimals"])
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ClassificationError("This is not a classification: {problem}", problem=repr(error)) from error
    if len(bounds) == 1 or decimals < 0 or not all(abs(bound) <= FARTHEST for bound in bounds):
        raise ClassificationError("These are no bounds of classes: {bounds}", bounds=bounds)
    if not _ascend(bounds, scheme):
        raise ClassificationError("The bounds of a classification must ascend: {bounds}", bounds=bounds)
    return Classification(scheme, bounds, printed(decimals, bounds))


def _ascend(bounds: tuple[float, ...], scheme: Scheme) -> bool:
    """Whether each bound is greater than the one before; an outer class may consist of one value it owns."""
    if len(bounds) == 2:
        return bounds[0] <= bounds[1]
    lowest, highest = bounds[:2], bounds[-2:]
    if lowest and lowest[0] == lowest[1] and not scheme.owned_above(lowest[0]):
        bounds = bounds[1:]
    elif highest and highest[0] == highest[1] and scheme.owned_above(highest[0]):
        bounds = bounds[:-1]
    return all(low < high for low, high in pairwise(bounds))


def _scheme_from_dict(content: Any) -> Scheme:
    return Scheme(
        Method(content["method"]),
        int(content["classes"]),
        tuple(float(bound) for bound in content.get("breaks", ())),
        Closed(content["closed"]),
        weighted=bool(content.get("weighted", False)),
        centre=_number_or_none(content.get("centre")),
        reference=_number_or_none(content.get("reference")),
        open_ends=bool(content.get("open_ends", False)),
    )


def _number_or_none(entry: Any) -> float | None:
    return None if entry is None else float(entry)
