"""No small count can be computed: shown against an attacker who tries every table there could be."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, event, given, settings, strategies as st

from sozialmonitoring_plugin.core.disclosure.protect import protect
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from tests.core.disclosure.attacker import Attacker, County

SHAPES: list[list[list[int]]] = [
    [[0]],
    [[0], [0]],
    [[0], [0, 0, 0]],
    [[0], [0, 0, 0, 0, 0]],
    [[0, 0, 0, 0]],
    [[0], [0, 0], [0, 0, 1, 1, 1]],
    [[0], [0, 0, 0], [0, 0, 1, 1, 2]],
    [[0], [0, 0], [0, 1], [0, 0, 1, 1]],
    [[0], [0], [0], [0, 0, 0]],
    [[0, 0], [0, 0, 1, 1]],
    [[0], [0, 0], [0, 0, 1], [0, 0, 1, 2, 2], [0, 1, 2, 3, 4, 4]],
]

# Tables that are published, and which counts follow from them.
RELEASES: dict[str, tuple[list[str | tuple[str, str]], list[str]]] = {
    "one count": (["a"], ["a"]),
    "sum and both parts": (["a", "b", "a + b"], ["a", "b", "a + b"]),
    "sum and one part": (["a", "a + b"], ["a", "b", "a + b"]),
    "share": (["w", ("p", "w")], ["w", "p", "w - p"]),
    "two shares of one whole": (["w", ("p", "w"), ("q", "w")], ["w", "p", "q", "w - p", "w - q"]),
    "share of a share": (["w", ("p", "w"), ("q", "p")], ["w", "p", "q", "w - p", "p - q"]),
    "difference": (["a", "b", "a - b"], ["a", "b", "a - b"]),
    "two by two": (
        ["a", "b", "c", "d", "a + b", "c + d", "a + c", "b + d", "a + b + c + d"],
        ["a", "b", "c", "d", "a + b", "c + d", "a + c", "b + d", "a + b + c + d"],
    ),
    "margins of two by two": (
        ["a + b", "c + d", "a + c", "b + d"],
        ["a + b", "c + d", "a + c", "b + d"],
    ),
    "sums that overlap": (["a + b", "b + c", "a + c"], ["a", "b", "c", "a + b", "b + c", "a + c"]),
    "share of a sum": (["a + b", ("a", "a + b")], ["a", "b", "a + b"]),
}


@st.composite
def counties(draw: st.DrawFn, release: str) -> County:
    most = {1: 6, 2: 6, 3: 4, 4: 1}[len(_variables(release))]
    parents = draw(st.sampled_from([shape for shape in SHAPES if len(shape[-1]) <= most]))
    size = len(parents[-1])
    amount = st.one_of(st.integers(0, 1), st.integers(0, 3), st.integers(0, 6))
    counts = {name: draw(st.lists(amount, min_size=size, max_size=size)) for name in _variables(release)}
    if release.startswith(("share of a share", "two shares")):
        counts["w"] = [max(one) for one in zip(*counts.values(), strict=True)]
    for part, whole in {"p": "w", "q": "p", "b": "a"}.items():
        if release in ("share", "share of a share", "difference") and part in counts and whole in counts:
            counts[part] = [min(one, most) for one, most in zip(counts[part], counts[whole], strict=True)]
    return County(parents, counts, RELEASES[release][0])


def _variables(release: str) -> list[str]:
    return sorted({name for formula in RELEASES[release][1] for name in formula if name.isalpha()})


def careful(examples: int) -> settings:
    return settings(
        max_examples=examples, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )


@pytest.mark.parametrize("release", RELEASES)
def test_whoever_tries_all_tables_cannot_exclude_nobody_nor_many(release, repetitions) -> None:
    @careful(repetitions(8, 200))
    @given(counties(release), st.sampled_from([3, 3, 4] if len(_variables(release)) < 3 else [3]))
    def prove(county: County, minimum: int) -> None:
        protection = protect(county.tree, county.count_tables(), Rules(minimum=minimum))
        attacker = Attacker(county, protection, headroom=2 * minimum)
        for formula in RELEASES[release][1]:
            for level, amounts in enumerate(county.amounts(formula)):
                for area, amount in enumerate(amounts):
                    if 0 < amount < minimum:
                        event("secret")
                        possible = attacker.possible(formula, level, area)
                        assert amount in possible
                        assert min(possible) <= 0, (formula, level, area, county)
                        assert max(possible) >= minimum, (formula, level, area, county)

    prove()


def test_the_attacker_is_able_to_find_what_is_only_hidden_by_itself() -> None:
    county = County([[0], [0, 0, 0]], {"a": [12, 2, 9]}, ["a"])
    attacker = Attacker(county, protect(county.tree, county.count_tables(), Rules(secondary=False)), 6)
    assert attacker.possible("a", 1, 1) == {2}


@pytest.mark.parametrize("release", sorted(set(RELEASES) - {"difference"}))
def test_the_audit_finds_the_same_intervals_as_trying_all_tables(release, repetitions) -> None:
    headroom = 6

    @careful(repetitions(4, 200))
    @given(counties(release), st.booleans())
    def compare(county: County, secondary: bool) -> None:
        assume(sum(sum(counts) for counts in county.counts.values()) <= headroom)
        protection = protect(county.tree, county.count_tables(), Rules(secondary=secondary))
        attacker = Attacker(county, protection, headroom)
        for cell in protection.audit:
            level = county.tree.rank(cell.level)
            possible = attacker.possible(cell.table, level, county.tree.levels[level].position[cell.area_key])
            assert min(possible) == cell.low, (cell, county)
            assert max(possible) == cell.high or (cell.high == float("inf") and max(possible) >= headroom)

    compare()
