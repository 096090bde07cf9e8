"""Which areas are rated, and why the others are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..remarks import REASON_WORDS, Amount, Remark
from ..values import Reason, Values
from .given import IndexInput
from .options import MissingRule
from .spec import IndexIndicator, IndexSpec

Mask = NDArray[np.bool_]
Notes = tuple[tuple[Remark, ...], ...]

_LEAST_WEIGHT = 0.5 - 1e-9
"""Half of all weights; those of 0.1, 0.2 and 0.3 add up to a little more or less, by their order."""


@dataclass(frozen=True)
class Standing:
    """`rated`: n times whether an area takes part; `notes`: n times what is to be said of it."""

    rated: Mask
    notes: Notes


def find_standing(spec: IndexSpec, given: IndexInput) -> Standing:
    """Decide on every area before anything is computed, so that nobody is measured by those who leave."""
    sufficient = _sufficient(spec, given.rates)
    notes = [list(_obstacles(spec, given, row)) for row in range(len(given))]
    rated = sufficient & np.array([not found for found in notes], dtype=bool)
    for row in np.flatnonzero(~rated | _gaps(spec, given.rates)).tolist():
        notes[row] += _gap_notes(spec, given, given.rates, row)
    return Standing(rated, tuple(tuple(found) for found in notes))


def find_changing(spec: IndexSpec, given: IndexInput, rated: Mask) -> Standing:
    """The rated areas whose change is known as well; notes on those that only have a status."""
    changing = rated & _sufficient(spec, given.differences)
    notes: list[tuple[Remark, ...]] = [()] * len(given)
    for row in np.flatnonzero(rated & _gaps(spec, given.known_then)).tolist():
        notes[row] = tuple(_gap_notes(spec, given, given.known_then, row, earlier=True))
    return Standing(changing, tuple(notes))


def exclusion_note(reason: str) -> Remark:
    """What is said of an area that somebody excluded, for a reason of their own."""
    return Remark.of("Excluded: {reason}", reason=reason) if reason else Remark.of("Excluded.")


def _obstacles(spec: IndexSpec, given: IndexInput, row: int) -> Iterator[Remark]:
    key = given.keys[row]
    reason = given.exclusions.get(key, spec.exclusions.get(key))
    if reason is not None:
        yield exclusion_note(reason)
    if spec.minimum_population and given.inhabitants is not None:
        people = given.inhabitants[row]
        if people.reason:
            yield Remark.of("Inhabitants: {reason}.", reason=REASON_WORDS[people.reason])
        elif people.number < spec.minimum_population:
            yield Remark.of("Below {minimum} inhabitants.", minimum=Amount(spec.minimum_population))


def _sufficient(spec: IndexSpec, columns: Mapping[str, Values]) -> Mask:
    """Where enough values are there. NOT_RATED in any column is never bridged."""
    weights = np.array([one.weight for one in spec.counting])
    taken = [columns[one.id] for one in spec.counting]
    present = np.array([column.present for column in taken])
    if spec.missing is MissingRule.NOT_RATED:
        return np.asarray(present.all(axis=0))
    refused = np.array([column.reasons == Reason.NOT_RATED for column in taken]).any(axis=0)
    return np.asarray((weights @ present >= _LEAST_WEIGHT * weights.sum()) & ~refused)


def _gaps(spec: IndexSpec, columns: Mapping[str, Values]) -> Mask:
    return np.asarray(np.any([~columns[one.id].present for one in spec.counting], axis=0))


def _gap_notes(
    spec: IndexSpec, given: IndexInput, columns: Mapping[str, Values], row: int, *, earlier: bool = False
) -> Iterator[Remark]:
    for indicator in _without(spec, columns, row):
        why = REASON_WORDS[Reason(int(columns[indicator.id].reasons[row]))]
        title = given.title(indicator.id)
        if earlier and indicator.id in given.changes:
            yield Remark.of("Change of {indicator}: {reason}.", indicator=title, reason=why)
        elif earlier:
            yield Remark.of("Earlier {indicator}: {reason}.", indicator=title, reason=why)
        else:
            yield Remark.of("{indicator}: {reason}.", indicator=title, reason=why)


def _without(spec: IndexSpec, columns: Mapping[str, Values], row: int) -> list[IndexIndicator]:
    return [one for one in spec.counting if columns[one.id].reasons[row] != Reason.NONE]
