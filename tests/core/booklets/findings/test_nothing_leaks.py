"""Whoever reads the sentences learns published numbers and nothing else.

The sentences are read by patterns and a number reader of this file, which know nothing of how they are made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import assume, given, settings, strategies as st

from sozialmonitoring_plugin.core.booklets.findings import (
    area_sentences,
    change_findings,
    indicator_sentence,
    strengths_and_burdens,
    theme_findings,
)  # fmt: skip
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.places import Place, places_inside
from sozialmonitoring_plugin.core.publication import PublishedTable, Release, publish
from sozialmonitoring_plugin.core.values import Reason, Value, Values
from tests.core.booklets.findings.towns import (
    AACH,
    AGE,
    BRUECK,
    CARE,
    CELLE,
    COUNT,
    COUNTY,
    HELP,
    NOW,
    SHARE,
    THEN,
    TREE,
    Numbers,
    plain,
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
NUMBER = r"−?\d[\d.]*(?:,\d+)?"
AGAINST = re.compile(
    rf"um ({NUMBER})(?: Prozentpunkte?)? (über|unter) dem (?:Kreiswert|Gemeindewert) \(({NUMBER})"
)
MOVED = re.compile(
    rf"um ({NUMBER})( %)?(?: Prozentpunkte?)? (gestiegen|gesunken), von ({NUMBER}) auf ({NUMBER})"
)
PART = re.compile(rf"({NUMBER}) Personen, das entspricht ({NUMBER}) % des Kreiswerts \(({NUMBER})")

CLAIM = "höchst|niedrigst|denselben"


def read(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", ".").replace("−", "-"))


def printed(value: Value, decimals: int) -> Decimal | None:
    if value.reason:
        return None
    return Decimal(str(value.number)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def sentences(table: PublishedTable, home: Place) -> Iterator[tuple[str, str]]:
    """All that is said in a booklet, with the indicator it is said of."""
    for name in NAMES:
        yield name, plain(indicator_sentence(table, table.column(name), home, COUNTY))
    found = list(theme_findings(table, NAMES, home, COUNTY, most=99))
    for some in strengths_and_burdens(table, NAMES, home, COUNTY, most=99):
        found += some
    found += change_findings(table, home, THEN, NAMES, most=99)
    for area in places_inside(TREE, home, 2):
        found += area_sentences(table, area, home, COUNTY, NAMES, most=99)
    yield from ((one.indicator, plain(one.text)) for one in found if one.indicator)


def known(table: PublishedTable, name: str) -> set[Decimal]:
    """The published numbers of an indicator, as they are printed."""
    decimals = table.column(name).indicator.decimals
    values = (
        column[row] for one in table.series(name) for column in one.values for row in range(len(column))
    )
    return {number for value in values if (number := printed(value, decimals)) is not None}


@given(TABLES, st.sampled_from([AACH, BRUECK, CELLE]))
@settings(max_examples=40, deadline=None)
def test_every_number_is_a_published_one_or_what_two_of_them_make(table: PublishedTable, home: Place) -> None:
    for name, told in sentences(table, home):
        numbers, rest = known(table, name), told
        for apart, side, other in AGAINST.findall(told):
            difference = read(re.findall(NUMBER, told)[0]) - read(other)
            assert abs(difference) == read(apart), told
            assert (difference > 0) == (side == "über"), told
            rest = rest.replace(f"um {apart}", "", 1)
        for moved, percent, way, before, after in MOVED.findall(told):
            difference = read(after) - read(before)
            made = 100 * difference / read(before) if percent else difference
            assert abs(abs(made) - read(moved)) <= (Decimal("0.05") if percent else 0), told
            assert (difference > 0) == (way == "gestiegen"), told
            rest = rest.replace(f"um {moved}", "", 1)
        for part, share, whole in PART.findall(told):
            assert abs(100 * read(part) / read(whole) - read(share)) <= Decimal("0.05"), told
            rest = rest.replace(f"entspricht {share} %", "", 1)
        rest = re.sub(
            r"je 1\.000|\d\d\.\d\d\.\d{4}|\d (?:der|Quartiere)|\b\d Quartieren?|haben \d einen", "", rest
        )
        rest = re.sub(r"der \d Quartiere", "", rest)
        assert {read(one.rstrip(".")) for one in re.findall(NUMBER, rest)} <= numbers, told


@given(TABLES, st.sampled_from([AACH, BRUECK]))
@settings(max_examples=40, deadline=None)
def test_nobody_is_called_the_highest_where_a_value_that_is_not_published_may_be_higher(
    table: PublishedTable, home: Place
) -> None:
    inside = [area.position for area in places_inside(TREE, home, 2)]
    for name, told in sentences(table, home):
        if not table.column(name).values[2].present[inside].all():
            claims = [one for one in re.split(r"\. |; ", told) if re.search(CLAIM, one)]
            assert all("veröffentlicht" in one for one in claims), told


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
        assert said(one, home) == said(other, home)


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


def said(table: PublishedTable, home: Place) -> list[str]:
    told = [indicator_sentence(table, table.column(name), home, COUNTY) for name in ("al", "ew")]
    told += [one.text for one in theme_findings(table, ["al", "ew"], home, COUNTY)]
    for area in places_inside(TREE, home, 2):
        told += [one.text for one in area_sentences(table, area, home, COUNTY, ["al", "ew"])]
    return told
