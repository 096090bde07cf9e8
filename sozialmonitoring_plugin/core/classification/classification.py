"""Classes made from a column of values, and what a legend says of them.

>>> values = Values.of([0.0, 4.9, 5.0, 9.96])
>>> made = classify(values, Scheme(Method.EQUAL_INTERVALS, classes=2), decimals=1)
>>> made.bounds, made.counts(values)
((0.0, 5.0, 10.0), (2, 2))
"""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, InvalidOperation

from ..values import Numbers, Values
from . import schemes as _schemes  # noqa: F401 - registers the schemes
from .classes import Classification, classification_from_dict
from .distinct import Distinct, without_noise
from .ends import Span
from .fold import Fold
from .mirroring import Mirror, mirrored, printed_centre
from .placing import as_floats, placed, printed
from .registry import finder_of
from .rooms import looks_typed, multiple
from .scheme import FARTHEST, GIVEN_BOUNDS, ClassificationError, Closed, Method, Scheme
from .sound import check_scheme
from .weighing import checked_weights

__all__ = [
    "Classification",
    "ClassificationError",
    "Closed",
    "Method",
    "Scheme",
    "classification_from_dict",
    "classify",
    "without_noise",
]


def classify(values: Values, scheme: Scheme, decimals: int, weights: Numbers | None = None) -> Classification:
    """Make classes from the numbers among `values`; what is missing or hidden takes no part.

    `decimals` is how many the bounds are printed with; more are taken where values lie closer
    together. `weights`, for a weighted scheme, are the inhabitants of each area: one without them (NaN or 0)
    has no say in the bounds, but the classes reach around it. A centre is rounded to what is printed.
    Raises ClassificationError for settings, values or weights the method cannot use.
    """
    check_scheme(scheme)
    numbers = values.numbers
    span = Span.of(numbers)
    _check_span(span)
    distinct = Distinct.of(numbers, checked_weights(values, scheme, weights))
    if scheme.method not in GIVEN_BOUNDS and span.low == span.high:
        return Classification(scheme, *_around_one_value(span.low, decimals))
    try:
        return (_mirrored if scheme.mirrored else _placed)(distinct, scheme, span, decimals)
    except InvalidOperation as error:
        raise ClassificationError(
            "The values are so different in size that no bounds can be printed between them.",
            hint="Look for a mistake where the values come from.",
        ) from error


def _around_one_value(value: Decimal | None, decimals: int) -> tuple[tuple[float, ...], int]:
    """Twice the value with all its decimals; a computed one lies between two numbers that are printed."""
    if value is None:
        return (), decimals
    number, unit = float(value), Decimal(1).scaleb(-decimals)
    if looks_typed(number, decimals):
        return (number, number), printed(decimals, (number,))
    return as_floats([multiple(value, unit, way) for way in (ROUND_FLOOR, ROUND_CEILING)]), decimals


def _placed(distinct: Distinct, scheme: Scheme, span: Span, decimals: int) -> Classification:
    outcome = finder_of(scheme.method)(distinct, scheme)
    return Classification(scheme, *placed(outcome, distinct, scheme, span, decimals))


def _check_span(span: Span) -> None:
    for end in (span.low, span.high):
        if end is not None and not end.is_finite():
            raise ClassificationError(
                "Infinite values cannot be classified.",
                hint="Look for a division by zero where the values come from.",
            )
        if end is not None and abs(end) > FARTHEST:
            raise ClassificationError(
                "The value {value} is too far from zero to be classified.",
                hint="Look for a mistake where the values come from.",
                value=float(end),
            )


def _mirrored(distinct: Distinct, scheme: Scheme, span: Span, decimals: int) -> Classification:
    centre, decimals = printed_centre(float(scheme.centre or 0.0), decimals)
    scheme = replace(scheme, centre=float(centre))
    distances = distinct.folded(float(centre), Fold.of(scheme.classes))
    outcome = finder_of(scheme.method)(distances, scheme)
    mirror = Mirror(centre, distinct.values, span, scheme)
    return Classification(scheme, *mirrored(outcome, distances, mirror, decimals))
