"""The sentences of the sample county's ten booklets, read again number by number."""

from __future__ import annotations

from datetime import date
from itertools import starmap

import numpy as np
import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.places import Place, places_inside
from sozialmonitoring_plugin.core.publication import PublishedTable, Release, publish
from sozialmonitoring_plugin.core.samplecounty.county import County
from sozialmonitoring_plugin.core.samplecounty.social import dates_of
from sozialmonitoring_plugin.core.samplecounty.tableau import sample_tableau
from sozialmonitoring_plugin.core.values import Reason, Values
from tests.core.booklets.findings.reader import claims, unfounded
from tests.core.booklets.findings.spoken import sentences

THEN, NOW = date(2021, 12, 31), date(2024, 12, 31)
NAMES = ("einwohner", "arbeitslosenanteil", "kinderarmut", "altersarmut", "auslaenderanteil")


@pytest.fixture(scope="module")
def table(county: County, tree: AreaTree) -> PublishedTable:
    """Five indicators at two dates, protected together."""

    def observed(variable: str, place: int) -> Observed:
        numbers = county.truth.counts[variable][place].astype(np.float64)
        return Observed(variable, dates_of(variable)[place], 3, Values.of(numbers.tolist()), "Amt")

    held = HeldObservations(
        starmap(observed, ((name, at) for name in county.truth.counts for at in range(len(dates_of(name)))))
    )
    tableau, below_county = sample_tableau(), with_county(tree)
    indicators = [one for one in tableau.indicators if one.id in NAMES]
    evaluated = [
        evaluate(below_county, one, held, day, tableau.definitions)
        for one in indicators
        for day in (THEN, NOW)
    ]
    return publish(Release("Kreis", "2024", "de", NOW), below_county, evaluated, Rules())


def with_county(tree: AreaTree) -> AreaTree:
    """The same areas below a county."""
    areas = [
        Area(one.level.id, key, name, tree.levels[rank - 1].keys[parent] if rank else "")
        for rank, one in enumerate(tree.levels)
        for key, name, parent in zip(one.keys, one.names, one.parents.tolist(), strict=True)
    ]
    return AreaTree.build([one.level for one in tree.levels], areas, "Kreis Schwalm")


def test_all_that_ten_booklets_say_is_published(table: PublishedTable) -> None:
    names = sorted({column.indicator.id for column in table.columns})
    told = [
        (name, text)
        for position in range(10)
        for name, text in sentences(table, Place.of(table.tree, 1, position), names, THEN)
    ]
    assert len(names) >= 4
    assert len(told) > 400
    assert [(text, wrong) for name, text in told for wrong in unfounded(table, name, text)] == []


def test_nobody_is_the_highest_beside_a_hidden_value(table: PublishedTable) -> None:
    names = sorted({column.indicator.id for column in table.columns})
    hidden = 0
    for position in range(10):
        home = Place.of(table.tree, 1, position)
        inside = [area.position for area in places_inside(table.tree, home, 3)]
        for name, text in sentences(table, home, names, THEN):
            if (table.column(name).values[3].reasons[inside] == Reason.HIDDEN).any():
                hidden += 1
                assert all("veröffentlicht" in one for one in claims(text)), text
    assert hidden > 0
