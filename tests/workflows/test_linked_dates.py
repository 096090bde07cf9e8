"""Who subtracts a change from the number of today finds no secret of then, in whatever releases he looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings, strategies as st

from sozialmonitoring_plugin.core.disclosure.protect import Protection
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Tableau, Variable
from sozialmonitoring_plugin.core.publication import PublishedTable
from sozialmonitoring_plugin.core.values import Reason, Values
from sozialmonitoring_plugin.store.records import BoundaryVersion
from sozialmonitoring_plugin.workflows.linked_dates import linked_dates
from sozialmonitoring_plugin.workflows.published import PublishRequest, publish_monitoring
from tests.core.disclosure.attacker import Attacker, County

VERSION = BoundaryVersion(1, "2020", date(2020, 1, 1))
MINIMUM = 3


def end_of(year: int) -> date:
    return date(year, 12, 31)


NOW, THEN = end_of(2024), end_of(2022)
COUNT = Indicator("count", "Arbeitslose", "al")
CHANGE = Indicator("change", "Veränderung", "change(al, 2 years)")


def linked(formula: str, asked: int, **years: list[int]) -> list[int]:
    """The years that are linked to one of them; every variable has the years given for it."""
    held = HeldObservations(
        Observed(name, end_of(year), 0, Values.of([1.0])) for name, known in years.items() for year in known
    )
    known = sorted({end_of(year) for every in years.values() for year in every})
    tableau = Tableau((), (COUNT, Indicator("x", "X", formula)))
    found = linked_dates([end_of(asked)], known, tableau.indicators, tableau.definitions, held)
    return [day.year for day in found]


@pytest.mark.parametrize(
    ("formula", "asked", "expected"),
    [
        ("al / ew", 2022, [2022]),
        ("change(al, 2 years)", 2024, [2020, 2022, 2024]),
        ("change(al, 2 years)", 2020, [2020, 2022, 2024]),
        ("change(al, 2 years)", 2023, [2021, 2023]),
        ("change(al, 7 years)", 2024, [2024]),
        ("al / mean(ew)", 2021, [2020, 2021, 2022, 2023, 2024]),
        ("growth(al, 2020-12-31)", 2023, [2020, 2021, 2022, 2023, 2024]),
        ("change(al / before(ew, 2023-12-31), 4 years)", 2020, [2020, 2021, 2022, 2023, 2024]),
    ],
)
def test_dates_are_linked_through_every_formula_that_spans_them(
    formula: str, asked: int, expected: list[int]
) -> None:
    years = list(range(2020, 2025))
    assert linked(formula, asked, al=years, ew=years) == expected


def test_a_date_that_shows_an_earlier_number_is_linked_with_what_that_number_is_linked_with() -> None:
    # In 2023 only inhabitants were counted: the unemployed that a release of 2023 shows are those of 2022.
    years = {"al": [2022, 2024], "ew": [2022, 2023, 2024]}
    assert linked("change(al, 2 years)", 2023, **years) == [2022, 2023, 2024]
    assert linked("change(al, 2 years)", 2024, **years) == [2022, 2023, 2024]


@dataclass(frozen=True)
class Held:
    """What `publish_monitoring` asks a monitoring, held in memory."""

    county: County
    indicators: tuple[Indicator, ...]

    @property
    def request(self) -> dict[str, Any]:
        counts = {NOW: self.county.counts["now"], THEN: self.county.counts["then"]}
        rank = len(self.county.parents) - 1
        columns = (
            Observed("al", day, rank, Values.of([float(one) for one in numbers]), "Amt")
            for day, numbers in counts.items()
        )
        held = HeldObservations(columns)
        tableau = Tableau((Variable("al", "Arbeitslose"),), self.indicators)
        monitoring = SimpleNamespace(
            title="Kreis",
            language="de",
            tree=lambda version: self.county.tree,
            tableau=lambda: tableau,
            dates=lambda: (THEN, NOW),
            dates_of=lambda variable, version: held.dates_of(variable),
            observed=lambda tree, version, variable, day: held.observed(variable, day),
            version_at=lambda day: VERSION,
            versions=lambda: (VERSION,),
        )
        return {"monitoring": monitoring, "rules": Rules(minimum=MINIMUM)}

    def published(self, day: date, *earlier: date) -> PublishedTable:
        request = PublishRequest(reference_date=day, earlier_dates=earlier, **self.request)
        return publish_monitoring(request, Silence())


def masks(table: PublishedTable, indicator: str, day: date) -> tuple[Any, ...]:
    (column,) = (one for one in table.series(indicator) if one.reference_date == day)
    return tuple(level.reasons == Reason.HIDDEN for level in column.values)


def seen(held: Held) -> Protection:
    """What somebody sees who collects the releases of now, of then, and of both."""
    releases = [held.published(NOW), held.published(THEN), held.published(NOW, THEN)]
    shown: dict[str, list[tuple[Any, ...]]] = {"now": [], "then": [], "now - then": []}
    for table, days in zip(releases, ([NOW], [THEN], [NOW, THEN]), strict=True):
        for day in days:
            shown["now" if day == NOW else "then"].append(masks(table, "count", day))
            if day == NOW:
                shown["now - then"].append(masks(table, "change", day))
    # Hidden is only what is hidden in every release.
    hidden = {
        name: tuple(level[0] & level[-1] for level in zip(*every, strict=True))
        for name, every in shown.items()
    }
    return Protection(hidden, ())


SHAPES = [[[0], [0, 0, 0]], [[0], [0, 0, 0, 0]], [[0], [0, 0], [0, 0, 1, 1]], [[0], [0, 0], [0, 0, 0, 1, 1]]]


@st.composite
def counties(draw: st.DrawFn) -> County:
    parents = draw(st.sampled_from(SHAPES))
    size = len(parents[-1])
    amounts = st.lists(st.one_of(st.integers(0, 3), st.integers(3, 7)), min_size=size, max_size=size)
    return County(parents, {"now": draw(amounts), "then": draw(amounts)}, ["now", "then", "now - then"])


def told(county: County, protection: Protection) -> list[tuple[str, int, int, int]]:
    """The secrets of now and then that somebody finds who tries every table there could be."""
    attacker = Attacker(county, protection, headroom=2 * MINIMUM)
    found = []
    for formula in ("now", "then"):
        for level, amounts in enumerate(county.amounts(formula)):
            for area, amount in enumerate(amounts):
                if 0 < amount < MINIMUM:
                    possible = attacker.possible(formula, level, area)
                    assert amount in possible
                    if min(possible) > 0 or max(possible) < MINIMUM:
                        found.append((formula, level, area, amount))
    return found


def test_no_releases_together_tell_a_secret_of_now_or_then(repetitions: Any) -> None:
    @settings(
        max_examples=repetitions(25, 1000),
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(counties())
    def prove(county: County) -> None:
        quarters = {*county.counts["now"], *county.counts["then"]}
        event("secret" if quarters & set(range(1, MINIMUM)) else "no secret")
        assert told(county, seen(Held(county, (COUNT, CHANGE)))) == []

    prove()


def test_the_attacker_finds_what_releases_give_away_that_were_protected_apart() -> None:
    # Then: 1, 9, 9 hides the 1 and one more. A release of now that knows nothing of then shows every change.
    county = County([[0], [0, 0, 0]], {"now": [5, 6, 7], "then": [1, 9, 9]}, ["now", "then", "now - then"])
    then = masks(Held(county, (COUNT,)).published(THEN), "count", THEN)
    nothing = tuple(level & False for level in then)
    careless = Protection({"now": nothing, "then": then, "now - then": nothing}, ())
    assert told(county, careless) == [("then", 1, 0, 1)]
    assert told(county, seen(Held(county, (COUNT, CHANGE)))) == []
