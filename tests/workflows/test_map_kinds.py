"""Köln publishes counts: circles and diagrams show them, for the city and for one district alike."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.circles import Scale
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Tableau
from sozialmonitoring_plugin.core.map_kinds import MapKind
from sozialmonitoring_plugin.layers.map_origin import origin_of
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.create_map import CreateMapRequest, CreateMapResult, create_map

AGES = ("age_0_2", "age_3_5", "age_6_9", "age_65_74", "age_75_plus")
YOUNG = Indicator("young", "Kinder unter 10", "age_0_2 + age_3_5 + age_6_9", decimals=0)
CHILDREN = Indicator("children", "Kinder unter 6", "age_0_2 + age_3_5", decimals=0)
MIGRATION = Indicator("migration", "Migration", "migration_background / inhabitants per 100", unit="%")


class Heard(Silence):
    """Feedback that remembers warnings."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)


@pytest.fixture(scope="module")
def city(koeln: Monitoring) -> Monitoring:
    koeln.store_tableau(Tableau((), (YOUNG, CHILDREN, MIGRATION)), koeln.revision)
    return koeln


@pytest.fixture(scope="module")
def inhabitants(real_data: Path) -> dict[str, float]:
    """Inhabitants of every Stadtteil in 2012 as the csv module reads them."""
    with (real_data / "koeln/bevoelkerung.csv").open(encoding="utf-8-sig") as file:
        return {
            row["raum_id"]: float(row["zahl"])
            for row in csv.DictReader(file)
            if row["jahr"] == "2012" and row["zeile"] == "Einwohner" and len(row["raum_id"].lstrip("0")) == 3
        }


def drawn(request: CreateMapRequest, kind: MapKind, feedback: Silence | None = None) -> CreateMapResult:
    return create_map(replace(request, kind=kind), feedback or Silence())


def values(result: CreateMapResult, field: str = "value") -> dict[str, float]:
    return {one["area_key"]: one[field] for one in result.indicator_map.values_layer.getFeatures()}


def test_every_circle_stands_for_the_published_count(city: Monitoring, inhabitants: dict[str, float]) -> None:
    found = values(drawn(CreateMapRequest(city, "inhabitants"), MapKind.SYMBOLS))
    assert len(found) == 86
    assert found == {key: inhabitants[key] for key in found}


def test_two_districts_and_two_years_have_circles_of_one_scale(city: Monitoring) -> None:
    def legend(**wishes: object) -> list[tuple[str, float]]:
        request = CreateMapRequest(city, "inhabitants", **wishes)
        entries = drawn(request, MapKind.SYMBOLS).indicator_map.entries
        return [(one.label, one.high) for one in entries if one.kind.value == "size"]

    west, east = legend(municipality="Lindenthal"), legend(municipality="Porz")
    assert west == east
    scale = Scale(40_000.0, 8.0)
    before = legend(reference_date=date(2005, 12, 31), scale=scale)
    assert before == legend(scale=scale)
    assert before == [("40.000", 8.0), ("10.000", 4.0), ("2.000", pytest.approx(1.789, abs=1e-3))]


def test_a_sum_is_divided_into_what_its_formula_adds_up(city: Monitoring) -> None:
    result = drawn(CreateMapRequest(city, "young"), MapKind.DIAGRAMS)
    (first, *_) = result.indicator_map.values_layer.getFeatures()
    parts = [first[name] for name in ("age_0_2", "age_3_5", "age_6_9")]
    assert first["total"] == sum(parts) > 0
    assert len(result.indicator_map.notes) == 2


def test_chosen_parts_that_leave_somebody_out_say_so(city: Monitoring) -> None:
    result = drawn(CreateMapRequest(city, "inhabitants", parts=AGES), MapKind.DIAGRAMS)
    assert "weniger als Einwohner" in result.indicator_map.notes[-1]


def test_circles_on_coloured_areas_know_both_indicators(city: Monitoring) -> None:
    result = drawn(CreateMapRequest(city, "migration", second="migration_background"), MapKind.LAYERED)
    origins = [origin_of(layer) for layer in result.indicator_map.legend_layers()]
    assert [origin.indicator for origin in origins if origin] == ["migration_background", "migration"]
    assert sum(values(result).values()) > 0


@pytest.mark.parametrize(
    ("kind", "indicator", "second", "sentence"),
    [
        (MapKind.CHOROPLETH, "inhabitants", "", "Farbige Flächen zeigen, wie groß ein Gebiet ist"),
        (MapKind.SYMBOLS, "migration", "", "Migration ist keine Anzahl"),
        (MapKind.LAYERED, "migration", "young", ""),
        (MapKind.LAYERED, "migration", "migration", "Migration ist keine Anzahl"),
        (MapKind.SYMBOLS, "inhabitants", "", ""),
        (MapKind.CHOROPLETH, "migration", "", ""),
    ],
)
def test_a_kind_that_does_not_suit_is_drawn_with_a_warning(
    city: Monitoring, kind: MapKind, indicator: str, second: str, sentence: str
) -> None:
    heard = Heard()
    drawn(CreateMapRequest(city, indicator, second=second), kind, heard)
    assert len(heard.warnings) == bool(sentence)
    assert sentence in "".join(heard.warnings)


@pytest.mark.parametrize(
    ("kind", "wishes", "sentence"),
    [
        (MapKind.LAYERED, {}, "need a second indicator"),
        (MapKind.DIAGRAMS, {}, "Einwohner is not divided into parts"),
        (MapKind.DIAGRAMS, {"parts": ("age_0_2",)}, "is not divided into parts"),
        (MapKind.DIAGRAMS, {"parts": ("age_0_2", "migration")}, "Migration is no count"),
        (MapKind.DIAGRAMS, {"parts": ("age_0_2", "nobody")}, "neither an indicator nor a variable nobody"),
        (
            MapKind.DIAGRAMS,
            {"parts": (*AGES, "inhabitants", "migration_background", "young", "no_such_part")},
            "variable no_such_part",
        ),
    ],
)
def test_what_a_kind_lacks_is_said_in_a_sentence(
    city: Monitoring, kind: MapKind, wishes: dict[str, tuple[str, ...]], sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        drawn(CreateMapRequest(city, "inhabitants", **wishes), kind)
