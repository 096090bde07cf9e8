"""What should be said about classes before somebody believes their map.

>>> values = Values.of([1.0, 1.2, 1.4, 1.6, 1.8, 90.0])
>>> made = classify(values, Scheme(Method.EQUAL_INTERVALS, 3), 0)
>>> [remark.sentence() for remark in remarks(values, made, words=Wording.of("en"))][0]
'Empty classes: “31 to under 60”.'
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from ..errors import Quoted
from ..remarks import Amount, Remark
from ..values import Numbers, Values
from ..wording import Wording
from .classification import Classification, Method, Scheme, classify  # noqa: F401 - for the example
from .distinct import Distinct
from .heaps import heap_remarks
from .schemes.nested_means import doublings
from .subject import Subject
from .weighing import without_weight

_MOST = 0.6
"""A class with a greater share of the areas hides what differs between them."""

_STIFF = frozenset({Method.EQUAL_INTERVALS, Method.PRETTY})
_AS_MANY = frozenset(
    {
        Method.NATURAL_BREAKS,
        Method.QUANTILES,
        Method.EQUAL_INTERVALS,
        Method.STANDARD_DEVIATION,
        Method.GEOMETRIC,
    }
)


def remarks(
    values: Values,
    classification: Classification,
    *,
    weights: Numbers | None = None,
    words: Wording | None = None,
) -> tuple[Remark, ...]:
    """What stands out, the gravest first; `words` is the language of labels and numbers, German if None."""
    subject = Subject(values, classification, weights, words or Wording.of("de"))
    plain = tuple(_too_little(subject))
    outside = tuple(_outside(subject))
    if plain:
        return (*plain, *outside)
    return (*outside, *(remark for find in _FINDERS for remark in find(subject)))


def _too_little(subject: Subject) -> Iterator[Remark]:
    """Nothing to part: no number, one area, or one value."""
    numbers = Distinct.of(subject.present)
    if not len(numbers):
        yield Remark.of("No area has a number: there is nothing to classify.")
    elif numbers.counts.sum() == 1:
        yield Remark.of(
            "Only one area has a number: {value}.", value=subject.number(float(numbers.values[0]))
        )
    elif len(numbers) == 1 and numbers.values[0] == 0:
        yield Remark.of("Every area has the value 0.")
    elif len(numbers) == 1:
        value = subject.number(float(numbers.values[0]))
        yield Remark.of("Every area has the same value, {value}.", value=value)


def _outside(subject: Subject) -> Iterator[Remark]:
    outside = subject.present[subject.made.class_of(subject.present) < 0]
    if len(outside) and subject.made.classes:
        yield Remark.of(
            "Areas outside the bounds: {count}; the lowest has {lowest}, the highest {highest}.",
            count=Amount(len(outside)),
            lowest=subject.number_beyond(float(outside.min())),
            highest=subject.number_beyond(float(outside.max())),
        )


def _fewer(subject: Subject) -> Iterator[Remark]:
    scheme, made = subject.made.scheme, subject.made.classes
    numbers = {"made": made, "wanted": scheme.classes}
    if scheme.method is Method.NESTED_MEANS and 2 ** doublings(scheme.classes) != scheme.classes:
        yield Remark.of("Nested means double the classes: {made} in place of {wanted}.", **numbers)
    elif scheme.method in _AS_MANY and made < scheme.classes:
        distinct = len(Distinct.of(subject.present))
        if distinct < scheme.classes:
            yield Remark.of(
                "There are only {distinct} different values: {made} classes in place of {wanted}.",
                distinct=distinct,
                **numbers,
            )
        else:
            yield Remark.of("{made} classes in place of {wanted}: more bounds part no areas.", **numbers)


def _one_sided(subject: Subject) -> Iterator[Remark]:
    centre = subject.number(subject.made.scheme.centre or 0.0)
    if subject.empty_side > 0:
        yield Remark.of("No area lies above {centre}: the classes there are empty.", centre=centre)
    elif subject.empty_side < 0:
        yield Remark.of("No area lies below {centre}: the classes there are empty.", centre=centre)


def _empty(subject: Subject) -> Iterator[Remark]:
    counts, half = subject.made.counts(subject.values), subject.made.classes // 2
    empty = [index for index, count in enumerate(counts) if not count]
    if subject.empty_side:
        upper = len(counts) - half
        empty = [one for one in empty if (one < upper if subject.empty_side > 0 else one >= half)]
    if empty:
        yield Remark.of("Empty classes: {classes}.", classes=Quoted.of(subject.labels[one] for one in empty))


def _one_class(subject: Subject) -> Iterator[Remark]:
    counts = subject.made.counts(subject.values)
    total, most = len(subject.present), int(np.argmax(counts)) if counts else 0
    if len(counts) < 2 or counts[most] <= _MOST * total:
        return
    told = {"count": Amount(counts[most]), "total": Amount(total), "label": subject.labels[most]}
    if subject.made.scheme.method in _STIFF:
        yield Remark.of(
            "{count} of {total} areas are in the class “{label}”: natural breaks or quantiles part them.",
            **told,
        )
    else:
        yield Remark.of("{count} of {total} areas are in the class “{label}”.", **told)


def _without_weight(subject: Subject) -> Iterator[Remark]:
    if subject.made.scheme.weighted and subject.weights is not None:
        count = without_weight(subject.values, subject.weights)
        if count:
            yield Remark.of(
                "Areas without published inhabitants: {count}; they have a class, but no say in the bounds.",
                count=Amount(count),
            )


_FINDERS: tuple[Callable[[Subject], Iterator[Remark]], ...] = (
    _fewer,
    _one_sided,
    _empty,
    heap_remarks,
    _one_class,
    _without_weight,
)
