"""What is outside of given classes is told of every kind of map that has classes."""

from __future__ import annotations

from sozialmonitoring_plugin.core.classification.assignments import Use
from sozialmonitoring_plugin.core.map_kinds import MapKind
from sozialmonitoring_plugin.layers.follow import layers_in
from sozialmonitoring_plugin.layers.map_origin import origin_of
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.classifications import save_classification
from sozialmonitoring_plugin.workflows.create_map import CreateMapRequest, create_map
from sozialmonitoring_plugin.workflows.create_multiples import CreateMultiplesRequest, create_multiples
from tests.workflows.frozen.conftest import frozen
from tests.workflows.frozen.test_frozen_maps import Listener
from tests.workflows.years import end_of

SHARE = Use("share")
LOW = frozen("Niedrig", (0, 10, 20)).classification


def test_circles_on_areas_are_marked_and_told(county: Monitoring) -> None:
    kept = save_classification(county, frozen(), [SHARE])
    told = Listener()
    made = create_map(CreateMapRequest(county, "share", kind=MapKind.LAYERED, second="ew"), told)
    assert [warning.split(":")[0] for warning in told.warnings] == ["Quote (31.12.2022)"]
    found = layers_in(made.indicator_map.legend_layers(), kept, county.created)
    assert [(one.origin.indicator, one.is_current) for one in found] == [("share", True)]
    circles = [origin_of(layer) for layer in made.indicator_map.legend_layers()]
    assert {one.classification for one in circles if one and one.indicator == "ew"} == {""}


def test_small_multiples_tell_it_of_each_date(county: Monitoring) -> None:
    told = Listener()
    create_multiples(CreateMultiplesRequest(county, ("share",), classification=LOW), told)
    assert [warning.split(":")[0] for warning in told.warnings] == [
        "3.1 Arbeitslose (31.12.2021)",
        "3.1 Arbeitslose (31.12.2022)",
    ]


def test_a_change_with_given_bounds_tells_it(county: Monitoring) -> None:
    told = Listener()
    steep = frozen(bounds=(2, 4)).classification
    create_map(CreateMapRequest(county, "share", kind=MapKind.CHANGE, classification=steep), told)
    (warning,) = told.warnings
    assert "außerhalb der Klassen 2,0 bis 4,0: 6" in warning


def test_both_sides_of_a_square_tell_it(county: Monitoring) -> None:
    told = Listener()
    asked = CreateMapRequest(
        county,
        "share",
        kind=MapKind.BIVARIATE,
        second="double",
        classification=LOW,
        second_classification=frozen(bounds=(0, 5)).classification,
        reference_date=end_of(2021),
    )
    create_map(asked, told)
    assert [warning.split(" (")[0] for warning in told.warnings] == ["3.1 Arbeitslose", "3.2 Doppelte"]
