"""Status × dynamics of an index: colour for the one, a sign for the other, each readable without colour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.given import IndexInput
from sozialmonitoring_plugin.core.index.options import Combination, Standardisation
from sozialmonitoring_plugin.core.index.presets import berlin_mss
from sozialmonitoring_plugin.core.index.result import IndexResult
from sozialmonitoring_plugin.core.index.spec import IndexIndicator
from sozialmonitoring_plugin.core.values import Reason, Values
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.layers.group_legend import GROUPS
from sozialmonitoring_plugin.layers.indicator_map import IndicatorMap, MapRequest, build_map
from sozialmonitoring_plugin.layers.map_files import write_map
from sozialmonitoring_plugin.layers.map_legend import EntryKind, of_kind
from sozialmonitoring_plugin.layers.themes.status import Status
from tests.layers.county import KEYS, county_table
from tests.layers.test_map_files import picture

STATUS = (-2, 0, 1.2, 2)
"""High, medium, low, very low, as Berlin's bounds have it; every column of four quarters."""

CHANGES = (-2, 0, 2, np.nan)
"""Positive, stable, negative, unknown; the quarters of one row of the tree after the other."""

SPEC = replace(
    berlin_mss(Wording.of("de")),
    indicators=(IndexIndicator("z", change="d"),),
    standardisation=Standardisation.GIVEN,
    combination=Combination.SUM,
    minimum_population=0,
    title="Index",
)


def index(spec: object = SPEC) -> IndexResult:
    """The quarters 100 … 213: one status for four of them, of which each has another dynamics."""
    rates = Values.of([float(STATUS[place // 4]) for place in range(len(KEYS))])
    changes = Values.of([float(CHANGES[place % 4]) for place in range(len(KEYS))])
    known = {"d": changes}
    return compute_index(spec, IndexInput(KEYS, KEYS, {"z": rates}, changes={"z": known["d"]}))


@pytest.fixture
def draw(geometries: object) -> Callable[..., IndicatorMap]:
    def drawn(result: IndexResult | None = None, palette: str = "", **wishes: object) -> IndicatorMap:
        reasons = np.full(len(KEYS), Reason.HIDDEN, dtype=np.uint8)
        theme = Status(result or index(), reasons, palette=palette)
        return build_map(MapRequest(county_table(), "quartier", theme, **wishes), geometries)

    return drawn


def entries(shown: IndicatorMap) -> dict[str, int | None]:
    return {one.code: one.count for one in of_kind(shown.entries, EntryKind.CATEGORY)}


def symbols(shown: IndicatorMap) -> dict[str, object]:
    return {one.value(): one.symbol().clone() for one in shown.values_layer.renderer().categories()}


def test_each_group_is_listed_once_and_those_without_dynamics_where_they_occur(draw: Callable):
    shown = draw()
    groups = [status + dynamics for status in "1234" for dynamics in ("+", "+/-", "-")]
    assert entries(shown) == dict.fromkeys([*groups, *"1234"], 1)
    labels = [one.label for one in of_kind(shown.entries, EntryKind.CATEGORY)]
    assert labels[0] == "1+  Status hoch, Dynamik positiv"
    assert labels[-1] == "4  Status sehr niedrig, ohne Dynamik"


def test_attributes_tell_index_classes_and_group(draw: Callable):
    (area,) = (one for one in draw().values_layer.getFeatures() if one["area_key"] == KEYS[14])
    names = ("index", "status", "dynamics_index", "dynamics", "group", "sign", "shown")
    assert [area[name] for name in names] == [2.0, "sehr niedrig", 2.0, "negativ", "4-", "-", "4-"]


def test_colour_is_that_of_the_status_and_darkens_with_it(draw: Callable):
    found = symbols(draw())
    for status in "1234":
        assert len({found[status + sign].color().name() for sign in ("+", "+/-", "-", "")}) == 1
    lightness = [found[f"{status}+/-"].color().lightnessF() for status in "1234"]
    greys = [found[f"{status}+/-"].color() for status in "1234"]
    luminance = [0.2126 * one.redF() + 0.7152 * one.greenF() + 0.0722 * one.blueF() for one in greys]
    assert luminance == sorted(luminance, reverse=True)
    assert len(set(lightness)) > 1


def test_dynamics_have_a_sign_that_needs_no_colour(draw: Callable):
    found = symbols(draw())
    drawn = {}
    for code, symbol in found.items():
        if symbol.symbolLayerCount() > 1:
            marker = symbol.symbolLayer(1).subSymbol().symbolLayer(0)
            drawn[code] = (marker.properties()["name"], float(marker.properties()["angle"]))
    for status in "1234":
        assert drawn[f"{status}+"] == ("cross", 0.0)
        assert drawn[f"{status}-"] == ("line", 90.0)
        assert drawn[status] == ("circle", 0.0)
        assert f"{status}+/-" not in drawn


def test_with_the_palette_of_groups_all_twelve_have_colours_of_their_own(draw: Callable):
    found = symbols(draw(palette=GROUPS))
    assert len({symbol.color().name() for code, symbol in found.items() if len(code) > 1}) == 12


def test_without_dynamics_there_are_four_classes_without_signs(draw: Callable):
    shown = draw(index(replace(SPEC, dynamics=None)))
    assert entries(shown) == dict.fromkeys("1234", 4)
    assert {symbol.symbolLayerCount() for symbol in symbols(shown).values()} == {1}
    assert shown.charts == ()
    assert of_kind(shown.entries, EntryKind.CATEGORY)[0].label == "1  Status hoch"


def test_what_is_not_rated_has_its_pattern_and_no_attribute_of_the_index(draw: Callable):
    rates = [float(STATUS[place // 4]) for place in range(len(KEYS))]
    rates[3] = np.nan
    changes = {"z": Values.zeros(len(KEYS))}
    result = compute_index(SPEC, IndexInput(KEYS, KEYS, {"z": Values.of(rates)}, changes=changes))
    shown = draw(result)
    assert [(one.reason, one.count) for one in of_kind(shown.entries, EntryKind.REASON)] == [
        (Reason.HIDDEN, 1)
    ]
    assert shown.reasons_layer is not None
    (area,) = shown.reasons_layer.getFeatures()
    assert (area["area_key"], area["reason"]) == (KEYS[3], "hidden")
    assert {"index", "group"}.isdisjoint(area.fields().names())
    assert sum(count or 0 for count in entries(shown).values()) == 15


def test_counts_are_those_of_the_municipality_and_groups_those_of_the_county(draw: Callable):
    shown = draw(municipality="1")
    counts = entries(shown)
    assert sum(count or 0 for count in counts.values()) == 8
    assert (counts["1+"], counts["4+"]) == (1, 0)
    assert "4" not in counts


def test_a_geopackage_opens_looking_the_same(draw: Callable, tmp_path: Path):
    shown = draw()
    write_map(shown, tmp_path / "map.gpkg")
    names = [layer.name().replace(":", "") for layer in shown.layers()]
    layers = [QgsVectorLayer(f"{tmp_path / 'map.gpkg'}|layername={name}", name, "ogr") for name in names]
    assert picture(layers, shown.extent) == picture(shown.layers(), shown.extent)
