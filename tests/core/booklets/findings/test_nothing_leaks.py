"""Whoever reads the sentences learns published numbers and nothing else."""

from __future__ import annotations

from hypothesis import assume, given, settings, strategies as st

from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.places import Place, places_inside
from sozialmonitoring_plugin.core.publication import PublishedTable, Release, publish
from sozialmonitoring_plugin.core.values import Reason, Values
from tests.core.booklets.findings.reader import claims, unfounded
from tests.core.booklets.findings.spoken import sentences
from tests.core.booklets.findings.towns import (
    AACH,
    AGE,
    BRUECK,
    CARE,
    CELLE,
    COUNT,
    HELP,
    NOW,
    SHARE,
    THEN,
    TREE,
    Numbers,
    published,
)  # fmt: skip

INDICATORS = (SHARE, CARE, AGE, HELP, COUNT)
NAMES = [one.id for one in INDICATORS]
ENTRIES = st.one_of(
    st.integers(0, 99_999).map(lambda tenths: tenths / 10),
    st.sampled_from([Reason.HIDDEN, Reason.HIDDEN, Reason.MISSING, Reason.NOT_APPLICABLE]),
)
NUMBERS = st.builds(
    Numbers, ENTRIES, st.lists(ENTRIES, min_size=3, max_size=3), st.lists(ENTRIES, min_size=6, max_size=6)
)
TABLES = st.lists(NUMBERS, min_size=10, max_size=10).map(
    lambda drawn: published(
        *(
            numbers.of(indicator, day)
            for numbers, (indicator, day) in zip(
                drawn, ((one, day) for one in INDICATORS for day in (THEN, NOW)), strict=True
            )
        )
    )
)


@given(TABLES, st.sampled_from([AACH, BRUECK, CELLE]))
@settings(max_examples=40, deadline=None)
def test_every_number_is_a_published_one_or_what_two_of_them_make(table: PublishedTable, home: Place) -> None:
    for name, told in sentences(table, home, NAMES, THEN):
        assert list(unfounded(table, name, told)) == [], told


@given(TABLES, st.sampled_from([AACH, BRUECK]))
@settings(max_examples=40, deadline=None)
def test_nobody_is_called_the_highest_where_a_value_that_is_not_published_may_be_higher(
    table: PublishedTable, home: Place
) -> None:
    inside = [area.position for area in places_inside(TREE, home, 2)]
    for name, told in sentences(table, home, NAMES, THEN):
        if not table.column(name).values[2].present[inside].all():
            assert all("veröffentlicht" in one for one in claims(told)), told


@given(
    st.lists(st.integers(0, 12), min_size=4, max_size=4),
    st.lists(st.integers(40, 400), min_size=6, max_size=6),
    st.permutations(range(3)),
)
@settings(max_examples=30, deadline=None)
def test_other_numbers_in_hidden_cells_leave_every_sentence_as_it_is(
    cases: list[int], people: list[int], order: list[int]
) -> None:
    # Two Quartiere of Aach have one case and two, or two and one: their sum is the same, and both are secret.
    aach = [[(1, 2, cases[0])[place] for place in order], [(2, 1, cases[0])[place] for place in order]]
    one, other = (from_counts([*first, *cases[1:]], people) for first in aach)
    assume(same_reasons(one, other))
    for home in (AACH, BRUECK, CELLE):
        assert list(sentences(one, home, ["al", "ew"], THEN)) == list(
            sentences(other, home, ["al", "ew"], THEN)
        )


def from_counts(cases: list[int], people: list[int]) -> PublishedTable:
    held = HeldObservations(
        Observed(name, NOW, 2, Values.of([float(number) for number in numbers]), "Amt")
        for name, numbers in (("al", cases), ("ew", people))
    )
    evaluated = [evaluate(TREE, one, held, NOW) for one in (SHARE, COUNT)]
    return publish(Release("Kreis Übach", "2024", "de", NOW), TREE, evaluated, Rules())


def same_reasons(one: PublishedTable, other: PublishedTable) -> bool:
    pairs = zip(one.column("al").values, other.column("al").values, strict=True)
    return all((left.reasons == right.reasons).all() for left, right in pairs)
