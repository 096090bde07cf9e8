"""What follows from the formulas alone: which counts can be computed from which others.

A published sum is a row of variables with signs. `a`, `b` and `a + b` bind each other; from `a` and
`a + b` everybody computes `b`, although nobody publishes it. These rows are found here, once for
all areas.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..indicators.terms import Term

Formula = tuple[tuple[str, int], ...]
Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Combination:
    """Rows of published sums with factors."""

    factors: tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Rest:
    """A count that is not published but follows from published ones (`definition`).

    `is_complement`: the rest of a declared share, denominator − numerator.
    """

    definition: Combination
    is_complement: bool


@dataclass(frozen=True)
class Relations:
    """Everything that binds the published sums within one area.

    `identities` are combinations that are always zero; each `Rest` is a count of its own.
    """

    identities: tuple[Combination, ...]
    rests: tuple[Rest, ...]


def formula(terms: Sequence[Term]) -> Formula:
    """The sum in a form that is equal for equal sums."""
    factors: dict[str, int] = {}
    for term in terms:
        factors[term.variable] = factors.get(term.variable, 0) + term.sign
    return tuple(sorted((name, factor) for name, factor in factors.items() if factor))


def relations(formulas: Sequence[Formula], shares: Iterable[tuple[int, int]]) -> Relations:
    """Find what follows from sums; `shares` are pairs (part, whole) of rows."""
    rests: dict[Formula, Rest] = {}
    for part, whole in shares:
        rest = _difference(formulas[whole], formulas[part])
        rests.setdefault(rest, Rest(Combination(((whole, 1.0), (part, -1.0))), is_complement=True))
    for rest, combination in _hidden_pieces(formulas).items():
        rests.setdefault(rest, Rest(combination, is_complement=False))
    known = set(formulas)
    return Relations(
        tuple(_identities(formulas)),
        tuple(rest for key, rest in rests.items() if key and key not in known),
    )


def _hidden_pieces(formulas: Sequence[Formula]) -> dict[Formula, Combination]:
    """Smallest pieces that the sums cut out, where they follow; else differences of nested sums."""
    found: dict[Formula, Combination] = {}
    unclear: set[str] = set()
    for piece in _pieces(formulas):
        combination = _combine(formulas, dict(piece))
        if combination is None:
            unclear.update(name for name, _ in piece)
        else:
            found[piece] = combination
    for whole, part in _nested(formulas):
        rest = _difference(formulas[whole], formulas[part])
        if unclear.intersection(name for name, _ in rest):
            found.setdefault(rest, Combination(((whole, 1.0), (part, -1.0))))
    return found


def _pieces(formulas: Sequence[Formula]) -> list[Formula]:
    """Variables that occur together in every sum are one piece; published ones are left out."""
    places: dict[str, list[tuple[int, int]]] = {}
    for row, entry in enumerate(formulas):
        for name, factor in entry:
            places.setdefault(name, []).append((row, factor))
    together: dict[tuple[tuple[int, int], ...], list[str]] = {}
    for name in sorted(places):
        together.setdefault(tuple(places[name]), []).append(name)
    pieces = (tuple((name, 1) for name in names) for names in together.values())
    known = set(formulas)
    return [piece for piece in pieces if piece not in known]


def _nested(formulas: Sequence[Formula]) -> list[tuple[int, int]]:
    """Pairs (whole, part) in which every term of the part is a term of the whole."""
    as_sets = [set(entry) for entry in formulas]
    return [
        (whole, part)
        for whole, upper in enumerate(as_sets)
        for part, lower in enumerate(as_sets)
        if lower < upper and all(factor > 0 for _, factor in upper)
    ]


def _identities(formulas: Sequence[Formula]) -> list[Combination]:
    """One combination that is zero for each sum that follows from shorter ones."""
    order = sorted(range(len(formulas)), key=lambda row: (len(formulas[row]), formulas[row]))
    found = []
    for place, row in enumerate(order):
        earlier = order[:place]
        combination = _combine([formulas[other] for other in earlier], dict(formulas[row]))
        if combination is not None:
            factors = tuple((earlier[index], -factor) for index, factor in combination.factors)
            found.append(Combination(((row, 1.0), *factors)))
    return found


def _combine(formulas: Sequence[Formula], target: Mapping[str, int]) -> Combination | None:
    """The sums and factors that make up `target`, with the smallest factors, or None."""
    if not target:
        return Combination(())
    used = _reachable(formulas, target)
    if not set(target) <= {name for row in used for name, _ in formulas[row]}:
        return None
    from scipy.optimize import linprog

    names = sorted({name for row in used for name, _ in formulas[row]})
    matrix = np.array(
        [[dict(formulas[row]).get(name, 0) for row in used] for name in names], dtype=np.float64
    )
    goal = np.array([target.get(name, 0) for name in names], dtype=np.float64)
    solution = linprog(
        np.ones(2 * len(used)), A_eq=np.hstack([matrix, -matrix]), b_eq=goal, bounds=(0, None), method="highs"
    )
    if solution.status != 0:
        return None
    factors = np.round((solution.x[: len(used)] - solution.x[len(used) :]) * 12) / 12
    if not np.allclose(matrix @ factors, goal, atol=1e-9):
        return None
    return Combination(tuple((used[index], float(factors[index])) for index in np.flatnonzero(factors)))


def _reachable(formulas: Sequence[Formula], target: Mapping[str, int]) -> list[int]:
    """Rows that share a variable with the target, directly or by other rows."""
    names, used, before = set(target), [], -1
    while len(names) != before:
        before = len(names)
        used = [row for row, entry in enumerate(formulas) if names.intersection(name for name, _ in entry)]
        names.update(name for row in used for name, _ in formulas[row])
    return used


def _difference(whole: Formula, part: Formula) -> Formula:
    return formula(
        [Term(name, factor) for name, factor in whole] + [Term(name, -factor) for name, factor in part]
    )
