"""What follows from formulas alone."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.disclosure.sums import Combination, formula, relations
from tests.core.disclosure.terms import parse_sum

VARIABLES = "abcd"


def formulas(*texts: str):
    return [formula(parse_sum(text)) for text in texts]


def factors(combination: Combination) -> dict[int, float]:
    return dict(combination.factors)


def test_equal_sums_have_equal_formulas() -> None:
    assert formulas("a + b")[0] == formulas("b + a")[0] == formulas("b + a + c - c")[0]


def test_sums_without_common_variables_say_nothing_about_each_other() -> None:
    found = relations(formulas("a", "b", "c + d"), [])
    assert found.identities == ()
    assert found.rests == ()


def test_a_total_is_the_sum_of_its_published_parts() -> None:
    found = relations(formulas("a", "b", "a + b"), [])
    assert [factors(identity) for identity in found.identities] == [{2: 1, 0: -1, 1: -1}]
    assert found.rests == ()


def test_a_total_and_one_part_tell_the_other_part() -> None:
    found = relations(formulas("a", "a + b"), [])
    assert found.identities == ()
    assert [factors(rest.definition) for rest in found.rests] == [{1: 1, 0: -1}]


def test_a_piece_can_follow_from_overlapping_sums() -> None:
    found = relations(formulas("a + b", "b + c", "a + b + c"), [])
    pieces = [factors(rest.definition) for rest in found.rests]
    assert {0: 1, 1: 1, 2: -1} in pieces  # b
    assert {2: 1, 1: -1} in pieces  # a
    assert {2: 1, 0: -1} in pieces  # c


def test_a_share_has_a_rest_which_is_the_complement() -> None:
    found = relations(formulas("w", "p"), [(1, 0)])
    assert [(factors(rest.definition), rest.is_complement) for rest in found.rests] == [({0: 1, 1: -1}, True)]


def test_a_rest_that_is_published_itself_needs_no_second_row() -> None:
    assert relations(formulas("a + b", "a", "b"), [(1, 0)]).rests == ()


def test_nested_sums_leave_a_rest_even_where_its_pieces_stay_unknown() -> None:
    found = relations(formulas("a + b", "b + c", "a + b + c + d"), [])
    rests = [factors(rest.definition) for rest in found.rests]
    assert {2: 1, 0: -1} in rests
    assert {2: 1, 1: -1} in rests


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sets(st.sampled_from(VARIABLES), min_size=1).map(lambda names: " + ".join(sorted(names))),
        min_size=1,
        max_size=6,
        unique=True,
    )
)
def test_identities_and_rests_are_exactly_what_linear_algebra_knows(texts) -> None:
    entries = formulas(*texts)
    matrix = np.array([[dict(entry).get(name, 0) for name in VARIABLES] for entry in entries])
    found = relations(entries, [])
    assert len(found.identities) == len(entries) - np.linalg.matrix_rank(matrix)
    for identity in found.identities:
        assert np.allclose(sum(factor * matrix[row] for row, factor in identity.factors), 0)
    told = {
        tuple(np.round(sum(factor * matrix[row] for row, factor in rest.definition.factors)))
        for rest in found.rests
    } | {tuple(row) for row in matrix}
    for piece in _pieces(matrix):
        if np.linalg.matrix_rank(np.vstack([matrix, piece])) == np.linalg.matrix_rank(matrix):
            assert tuple(piece) in told


def _pieces(matrix: np.ndarray) -> list[np.ndarray]:
    """Variables with equal columns belong together."""
    columns = [tuple(column) for column in matrix.T]
    groups = itertools.groupby(sorted(range(len(columns)), key=columns.__getitem__), key=columns.__getitem__)
    pieces = []
    for column, members in groups:
        if any(column):
            piece = np.zeros(len(columns))
            piece[list(members)] = 1
            pieces.append(piece)
    return pieces


@pytest.mark.parametrize("text", ["a", "a - b"])
def test_a_single_sum_has_neither_identity_nor_rest(text) -> None:
    found = relations(formulas(text), [])
    assert (found.identities, found.rests) == ((), ())
