"""Classes weighted by inhabitants are the same whichever door a map comes through."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.classification.classification import Method, Scheme
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.map_kinds import MapKind
from sozialmonitoring_plugin.layers.map_legend import EntryKind, of_kind
from sozialmonitoring_plugin.layers.multiples import Multiples
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.create_map import CreateMapRequest, create_map
from sozialmonitoring_plugin.workflows.create_multiples import CreateMultiplesRequest, create_multiples
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau
from sozialmonitoring_plugin.workflows.map_session import MapSessions, MapSubject
from tests.workflows.years import deliver, end_of

WEIGHTED = Scheme(Method.QUANTILES, 2, weighted=True)
PEOPLE = [100, 100, 100, 100, 100, 1000]
JOBLESS = [10, 20, 30, 40, 50, 600]
"""Shares of 10, 20, 30, 40, 50 and 60 per cent: two thirds of all people live where it is 60."""
BOUNDS = (10.0, 60.0, 60.0)


@pytest.fixture
def county(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    deliver(monitoring, tmp_path, "al", {2021: JOBLESS, 2022: JOBLESS})
    deliver(monitoring, tmp_path, "ew", {2021: PEOPLE, 2022: PEOPLE})
    share = {"id": "share", "title": "Arbeitslose", "formula": "al / ew per 100"}
    path = tmp_path / "tableau.json"
    variables = [{"id": "al", "title": "Arbeitslose"}, {"id": "ew", "title": "Einwohner"}]
    path.write_text(json.dumps({"variables": variables, "indicators": [share]}), encoding="utf-8")
    load_tableau(monitoring, path)
    return monitoring


@pytest.mark.parametrize("kind", [MapKind.CHOROPLETH, MapKind.TIME])
def test_the_bound_lies_where_half_of_the_people_live(county: Monitoring, kind: MapKind) -> None:
    request = CreateMapRequest(county, "share", scheme=WEIGHTED, kind=kind)
    made = create_map(request, Silence())
    session = MapSessions().open(MapSubject.of(request), Silence())
    tried = session.classify("share", made.rank, WEIGHTED)
    assert made.classification is not None
    assert made.classification.bounds == tried.bounds == BOUNDS
    plain = create_map(CreateMapRequest(county, "share", scheme=Scheme(Method.QUANTILES, 2)), Silence())
    assert plain.classification is not None
    assert plain.classification.bounds != BOUNDS


@pytest.mark.parametrize("dates", [(), (end_of(2022),)])
def test_small_multiples_have_the_same_bound(county: Monitoring, dates: tuple[date, ...]) -> None:
    page = create_multiples(CreateMultiplesRequest(county, ("share",), dates, scheme=WEIGHTED), Silence())
    assert len(page.panels) == (len(dates) or 2), "the inhabitants get no map of their own"
    assert all(bounds == BOUNDS for bounds in bounds_of(page))


def bounds_of(page: Multiples) -> list[tuple[float, ...]]:
    drawn = [of_kind(one.indicator_map.entries, EntryKind.CLASS)[::-1] for one in page.panels]
    return [(*(entry.low for entry in entries), entries[-1].high) for entries in drawn]


def test_without_inhabitants_it_is_said(monitoring: Monitoring, tmp_path: Path) -> None:
    deliver(monitoring, tmp_path, "al", {2022: JOBLESS})
    with pytest.raises(UserError, match="no inhabitants"):
        create_map(CreateMapRequest(monitoring, "al", scheme=WEIGHTED), Silence())
