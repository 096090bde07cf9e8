"""What was published once serves every other class, colour, level and place of a map."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sozialmonitoring_plugin.core.classification.classification import Method, Scheme
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows import map_session
from sozialmonitoring_plugin.workflows.create_map import CreateMapRequest, create_map
from sozialmonitoring_plugin.workflows.map_session import MapSessions, MapSubject
from tests.workflows.years import COUNT, SHARE, define, filled_over_years

HAND = Scheme(Method.MANUAL, 2, (0.0, 4.0, 12.0))


@pytest.fixture
def county(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    return define(filled_over_years(monitoring, tmp_path), tmp_path, SHARE, COUNT)


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every request that was published."""
    asked: list[object] = []
    publish = map_session.publish_monitoring

    def counted(request: object, feedback: object) -> object:
        asked.append(request)
        return publish(request, feedback)

    monkeypatch.setattr(map_session, "publish_monitoring", counted)
    return asked


def opened(sessions: MapSessions, request: CreateMapRequest) -> map_session.MapSession:
    return sessions.open(MapSubject.of(request), Silence())


def test_a_map_shows_what_createmap_shows(county: Monitoring) -> None:
    for name in ("share", "count", "al"):
        request = CreateMapRequest(county, name)
        alone, tried = create_map(request, Silence()), opened(MapSessions(), request).draw(request)
        pairs = zip(alone.published.column(name).values, tried.published.column(name).values, strict=True)
        for one, other in pairs:
            assert np.array_equal(one.reasons, other.reasons)
            assert np.array_equal(one.numbers, other.numbers, equal_nan=True)
        assert alone.classification == tried.classification


def test_classes_levels_and_other_indicators_are_not_published_anew(
    county: Monitoring, published: list[object]
) -> None:
    sessions = MapSessions()
    for request in (
        CreateMapRequest(county, "share"),
        CreateMapRequest(county, "share", scheme=HAND),
        CreateMapRequest(county, "share", county.levels()[0].id, palette="BuPu"),
        CreateMapRequest(county, "count"),
    ):
        opened(sessions, request).draw(request)
    assert len(published) == 1


def test_rules_dates_and_deliveries_are_published_anew(
    county: Monitoring, published: list[object], tmp_path: Path
) -> None:
    sessions, request = MapSessions(), CreateMapRequest(county, "share")
    opened(sessions, request)
    opened(sessions, replace(request, rules=Rules(minimum=1)))
    opened(sessions, replace(request, reference_date=county.dates()[0]))
    define(county, tmp_path, SHARE)  # somebody has written
    assert sessions.ready(MapSubject.of(request)) is None
    opened(sessions, request)
    assert len(published) == 4


def test_other_classes_leave_the_layers_as_they_are(county: Monitoring) -> None:
    request = CreateMapRequest(county, "share")
    session = opened(MapSessions(), request)
    before = session.draw(request)
    features = [feature.id() for feature in before.indicator_map.values_layer.getFeatures()]
    after = session.restyle(replace(request, scheme=HAND, palette="BuPu"), before)

    assert after.indicator_map.layers() == before.indicator_map.layers()
    layer = after.indicator_map.values_layer
    assert [feature.id() for feature in layer.getFeatures()] == features
    assert sorted(one.lowerValue() for one in layer.renderer().ranges()) == [0.0, 4.0]
    again = session.draw(replace(request, scheme=HAND, palette="BuPu"))
    assert after.indicator_map.entries == again.indicator_map.entries
    colours = [
        [one.symbol().color().name() for one in made.indicator_map.values_layer.renderer().ranges()]
        for made in (after, again)
    ]
    assert colours[0] == colours[1]


def test_the_county_is_the_reference_where_it_is_one_area(county: Monitoring) -> None:
    session = opened(MapSessions(), CreateMapRequest(county, "share"))
    rank = len(session.published.tree.levels) - 1
    # 49 + 62 + 75 + 2 + 97 + 107 = 392 of 13,854 inhabitants are 2.83 per cent.
    (share,) = session.references(session.column("share"), rank)
    assert (share.name, round(share.value, 2)) == ("Kreis Süd", 2.83)
    assert session.completed("share", rank, Scheme(Method.REFERENCE)).reference == 2.8


def test_a_level_is_no_reference_for_itself(county: Monitoring) -> None:
    session = opened(MapSessions(), CreateMapRequest(county, "share"))
    assert session.references(session.column("share"), 0) == ()


def test_a_count_is_compared_with_the_mean_of_the_areas_and_not_with_their_sum(county: Monitoring) -> None:
    session = opened(MapSessions(), CreateMapRequest(county, "count"))
    rank = len(session.published.tree.levels) - 1
    column = session.column("count")
    assert session.references(column, rank) == ()
    # The 2 is published as hidden, and another area so that nobody subtracts it.
    shown = column.values[rank].numbers[column.values[rank].present]
    completed = session.completed("count", rank, Scheme(Method.REFERENCE))
    assert completed.reference == round(float(shown.mean()))
    assert shown.min() < completed.reference < shown.max()
