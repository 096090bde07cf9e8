"""Every number that Köln publishes for itself and its Stadtbezirke, computed from its Stadtteile alone.

Seven tables of counts, 38 rows, eight years; the file publishes neither shares nor means, so shares are
compared with those of the published counts.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.delivery import Delivery, DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
from sozialmonitoring_plugin.core.indicators.gaps import gaps_of
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.values import Reason, Value, Values

CITY, BEZIRKE, STADTTEILE = 0, 1, 2
YEARS = range(2005, 2013)
ROWS, PUBLISHED = 38, 38 * 8 * 10
INHABITANTS = "Einwohner in Köln Einwohner"
PARTNERS = "Einwohner nach Familienstand verpartnert (ohne verstorbene oder aufgelöste Lebenspartnerschaft)"

LEFT_OUT = {
    2005: "207 211 212 602 604 607 610 704 708 713 715 716",
    2006: "207 211 212 602 604 704 708 713 716",
    2007: "209 212 309 602 704 708 713",
    2008: "212 309 602 704 708 713",
    2009: "212 309 602 704 708 713",
    2010: "704 708 713",
    2011: "207 704 708 713",
    2012: "708 713",
}
"""Stadtteile that have no line for partnerships: nobody lives in one there.

The file leaves the line out in place of a 0. A cell that is not there is no zero for us, so every sum that
needs one is missing; these are the only published numbers that we do not compute.
"""

NOT_COMPUTED = {
    ("000", 2005): 1592, ("002", 2005): 109, ("006", 2005): 34, ("007", 2005): 77,
    ("000", 2006): 1819, ("002", 2006): 121, ("006", 2006): 45, ("007", 2006): 100,
    ("000", 2007): 2045, ("002", 2007): 142, ("003", 2007): 219, ("006", 2007): 51, ("007", 2007): 119,
    ("000", 2008): 2382, ("002", 2008): 202, ("003", 2008): 259, ("006", 2008): 54, ("007", 2008): 128,
    ("000", 2009): 2763, ("002", 2009): 225, ("003", 2009): 291, ("006", 2009): 65, ("007", 2009): 161,
    ("000", 2010): 3152, ("007", 2010): 185,
    ("000", 2011): 3545, ("002", 2011): 304, ("007", 2011): 214,
    ("000", 2012): 3865, ("007", 2012): 233,
}  # fmt: skip
"""Published partnerships of areas with a Stadtteil of `LEFT_OUT`."""


@dataclass(frozen=True)
class Koeln:
    """The file as the csv module reads it, and as we do."""

    tree: AreaTree
    published: dict[tuple[str, int, str], float]
    observations: HeldObservations
    variables: dict[str, str]

    def above(self) -> Iterator[tuple[int, int, str]]:
        """Level, position and the file's key of the city and of every Stadtbezirk."""
        yield CITY, 0, "000"
        for position, key in enumerate(self.tree.levels[BEZIRKE].keys):
            yield BEZIRKE, position, f"00{key}"


@pytest.fixture(scope="module")
def koeln(real_data: Path) -> Koeln:
    path = real_data / "koeln/bevoelkerung.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    published = {
        (row["raum_id"], int(row["jahr"]), f"{row['tabelle']} {row['zeile']}"): float(row["zahl"])
        for row in rows
    }
    tree = _tree({row["raum_id"]: row["raum"] for row in rows})
    delivery = read_delivery(DeliveryRequest(path), tree)
    variables = {variable.title: variable.id for variable in delivery.variables}
    same = (
        "Einwohner mit Migrationshintergrund"  # the title says it once where table and row are called alike
    )
    variables[f"{same} {same}"] = variables.pop(same)
    return Koeln(tree, published, HeldObservations(_observed(tree, delivery)), variables)


def _tree(names: dict[str, str]) -> AreaTree:
    """City, nine Stadtbezirke and 86 Stadtteile; a Stadtteil begins with the digit of its Stadtbezirk."""
    areas = [Area("city", "0", "Köln", "")]
    for key, name in names.items():
        if key.startswith("00"):
            areas += [Area("bezirk", key[2], name, "0")] if key != "000" else []
        else:
            areas.append(Area("teil", key, name, key[0]))
    return AreaTree.build([Level("city", "Stadt"), Level("bezirk", "Bezirk"), Level("teil", "Teil")], areas)


def _observed(tree: AreaTree, delivery: Delivery) -> Iterator[Observed]:
    found: dict[tuple[str, date], dict[str, Value]] = defaultdict(dict)
    seen = delivery.observations
    for row, (key, variable, day) in enumerate(zip(seen.area_keys, seen.variables, seen.dates, strict=True)):
        found[variable, day][key] = seen.values[row]
    nothing = Value.none(Reason.MISSING)
    for (variable, day), values in found.items():
        column = Values.from_values(values.get(key, nothing) for key in tree.lowest.keys)
        yield Observed(variable, day, STADTTEILE, column)


def end_of(year: int) -> date:
    return date(year, 12, 31)


def test_all_tables_are_read(koeln: Koeln) -> None:
    assert {title for _, _, title in koeln.published} == set(koeln.variables)
    assert len(koeln.variables) == ROWS
    assert {year for _, year, _ in koeln.published} == set(YEARS)
    assert sum(key.startswith("00") for key, _, _ in koeln.published) == PUBLISHED
    assert [len(level) for level in koeln.tree.levels] == [1, 9, 86]


def test_every_count_of_city_and_stadtbezirke_is_the_published_one(koeln: Koeln) -> None:
    missing, equal = {}, 0
    for title, variable in koeln.variables.items():
        indicator = Indicator("x", title, variable)
        for year in YEARS:
            values = evaluate(koeln.tree, indicator, koeln.observations, end_of(year)).values
            for level, position, key in koeln.above():
                value, expected = values[level][position], koeln.published[key, year, title]
                if value.reason:
                    assert (title, value.reason) == (PARTNERS, Reason.MISSING)
                    missing[key, year] = expected
                    continue
                assert value.number == expected, (title, year, key)
                equal += 1
    assert missing == NOT_COMPUTED
    assert equal == PUBLISHED - len(NOT_COMPUTED)


def test_every_share_of_city_and_stadtbezirke_is_that_of_the_published_counts(koeln: Koeln) -> None:
    missing, equal, inhabitants = set(), 0, koeln.variables[INHABITANTS]
    for title, variable in koeln.variables.items():
        indicator = Indicator("x", title, f"{variable} / {inhabitants} per 100")
        for year in YEARS:
            values = evaluate(koeln.tree, indicator, koeln.observations, end_of(year)).values
            for level, position, key in koeln.above():
                value = values[level][position]
                if value.reason:
                    missing.add((title, key, year))
                    continue
                part, whole = (koeln.published[key, year, name] for name in (title, INHABITANTS))
                assert value.number == part * 100 / whole, (title, year, key)
                equal += 1
    assert missing == {(PARTNERS, key, year) for key, year in NOT_COMPUTED}
    assert equal == PUBLISHED - len(NOT_COMPUTED)


def test_the_stadtteile_without_a_line_are_named_as_the_gaps(koeln: Koeln) -> None:
    for year in YEARS:
        observed = koeln.observations.observed(koeln.variables[PARTNERS], end_of(year))
        gaps = gaps_of(koeln.tree, observed, CITY, 0)
        assert [gap.key for gap in gaps] == LEFT_OUT[year].split()
        assert {gap.reason for gap in gaps} == {Reason.MISSING}
        districts = {key for key, when in NOT_COMPUTED if when == year} - {"000"}
        assert districts == {f"00{key[0]}" for key in LEFT_OUT[year].split()}


def test_with_a_zero_for_every_line_that_is_not_there_the_missing_ones_are_the_published_ones(
    koeln: Koeln,
) -> None:
    # The proof that what the file leaves out is exactly nobody.
    variable = koeln.variables[PARTNERS]
    for year in YEARS:
        observed = koeln.observations.observed(variable, end_of(year))
        levels = koeln.tree.carry_up(Values.of(np.nan_to_num(observed.values.numbers)))
        for level, position, key in koeln.above():
            assert levels[level].numbers[position] == koeln.published[key, year, PARTNERS]


def test_where_the_stadtbezirke_are_delivered_too_nothing_is_missing_above_them(koeln: Koeln) -> None:
    variable, bezirke = koeln.variables[PARTNERS], koeln.tree.levels[BEZIRKE].keys
    for year in YEARS:
        delivered = Values.of([koeln.published[f"00{key}", year, PARTNERS] for key in bezirke])
        quarters = koeln.observations.observed(variable, end_of(year))
        districts = Observed(variable, end_of(year), BEZIRKE, delivered)
        both = Observed(variable, end_of(year), STADTTEILE, quarters.values, coarser=(districts,))
        found = evaluate(koeln.tree, Indicator("x", "X", variable), HeldObservations([both]), end_of(year))
        assert found.values[BEZIRKE].numbers.tolist() == delivered.numbers.tolist()
        assert found.values[CITY].numbers.tolist() == [koeln.published["000", year, PARTNERS]]
