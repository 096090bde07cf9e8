"""A map of change: rise and fall in two colours, no change in neither, signs wherever a number stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

from sozialmonitoring_plugin.core.classification.classification import Classification, Closed, Method, Scheme
from sozialmonitoring_plugin.core.colours.colour import lab_of
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.core.series.change import Measure
from sozialmonitoring_plugin.core.series.changed_column import Ends
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.layers.area_rows import Labels
from sozialmonitoring_plugin.layers.indicator_map import IndicatorMap, MapRequest, build_map
from sozialmonitoring_plugin.layers.map_files import write_map
from sozialmonitoring_plugin.layers.map_legend import EntryKind, middle_of, of_kind
from sozialmonitoring_plugin.layers.themes.change import Change
from tests.layers.county import KEYS, county_table
from tests.layers.test_map_files import picture

GERMAN = Wording.of("de")
BEFORE = date(2022, 12, 31)
STEPS = (-8.0, -3.0, -1.0, 1.0, 3.0, 8.0)
CHANGES = (-8, -3.5, -3, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 3, 3.5, 4, 5, 6, 8)


@pytest.fixture
def draw(geometries: object) -> Callable[..., IndicatorMap]:
    """`draw(bounds)`: the county's quarters that changed by `CHANGES` from 10 per cent each."""

    def drawn(
        bounds: tuple[float, ...] = STEPS,
        reasons: Mapping[str, Reason] | None = None,
        polarity: Polarity = Polarity.BURDEN,
        closed: Closed = Closed.CENTRE,
    ) -> IndicatorMap:
        numbers = [10.0 + one for one in CHANGES]
        table = county_table(numbers, polarity=polarity)
        before = county_table([10.0] * len(KEYS), reasons, polarity).column("al")
        ends = Ends(replace(before, dates=(BEFORE,)), table.column("al"))
        column = ends.changed(Measure.PERCENTAGE_POINTS, GERMAN)
        made = Classification(Scheme(Method.MANUAL, breaks=bounds, closed=closed), bounds, 1)
        theme = Change(column.indicator.id, made, ends=ends)
        published = replace(table, columns=(*table.columns, column))
        request = MapRequest(published, "quartier", theme, labels=Labels.NAMES_AND_VALUES)
        return build_map(request, geometries)

    return drawn


def features(shown: IndicatorMap) -> dict[str, object]:
    return {one["area_key"]: one for one in shown.values_layer.getFeatures()}


def classes(shown: IndicatorMap) -> list[tuple[str, str, int | None]]:
    return [(one.label, one.color, one.count) for one in of_kind(shown.entries, EntryKind.CLASS)]


def warmth(colour: str) -> float:
    """How much redder (or yellower) than blue (or greener) a colour is."""
    return float(lab_of(colour)[1] + lab_of(colour)[2])


def test_labels_have_signs_and_the_middle_class_is_around_zero(draw: Callable):
    assert [(label, count) for label, _, count in classes(draw())] == [
        ("über +3,0 bis +8,0", 5),
        ("über +1,0 bis +3,0", 2),
        ("−1,0 bis +1,0", 5),
        ("−3,0 bis unter −1,0", 2),
        ("−8,0 bis unter −3,0", 2),
    ]


def test_title_and_attributes_tell_between_which_dates_and_numbers(draw: Callable):
    shown = draw()
    assert shown.title == "3.1 Arbeitslosenanteil – Veränderung 31.12.2022 bis 31.12.2024 (Prozentpunkte)"
    assert shown.notes[0].startswith("Stand: 31.12.2022, 31.12.2024")
    first, last = features(shown)["100"], features(shown)["213"]
    assert [first[name] for name in ("value", "earlier", "later", "shown")] == [-8.0, 10.0, 2.0, "−8,0"]
    assert [last[name] for name in ("value", "earlier", "later", "shown")] == [8.0, 10.0, 18.0, "+8,0"]
    assert last["class_label"] == "über +3,0 bis +8,0"
    assert last["label"].endswith("+8,0")


@pytest.mark.parametrize(("polarity", "sign"), [(Polarity.BURDEN, 1), (Polarity.GOOD, -1)])
def test_warm_is_what_gets_worse(draw: Callable, polarity: Polarity, sign: int):
    colours = [colour for _, colour, _ in classes(draw(polarity=polarity))]
    assert sign * warmth(colours[0]) > 30
    assert sign * warmth(colours[-1]) < -10
    assert abs(warmth(colours[2])) < 5


def test_the_renderer_colours_each_area_as_its_class_says(draw: Callable):
    for closed in Closed:
        shown = draw(closed=closed)
        by_label = {label: colour for label, colour, _ in classes(shown)}
        renderer = shown.values_layer.renderer()
        for feature in shown.values_layer.getFeatures():
            found = renderer.rangeForValue(feature["value"])
            assert found.symbol().color().name() == by_label[feature["class_label"]]


def test_lopsided_classes_stay_pale_on_their_short_side_and_neutral_on_the_bound(draw: Callable):
    colours = [colour for _, colour, _ in classes(draw((-8.0, 0.0, 1.0, 2.0, 4.0, 8.0)))]
    assert warmth(colours[-1]) < 0
    strength = [np.hypot(*lab_of(colour)[1:]) for colour in colours]
    assert strength[-1] == pytest.approx(strength[-2], abs=25)
    assert strength[0] > strength[-1]
    assert min(warmth(colour) for colour in colours[:-1]) > 0


def test_where_everything_rises_nothing_is_drawn_as_a_fall(draw: Callable):
    shown = draw((0.0, 2.0, 4.0, 8.0))
    assert min(warmth(colour) for _, colour, _ in classes(shown)) > 0
    (outside,) = of_kind(shown.entries, EntryKind.OUTSIDE)
    assert (outside.label, outside.count) == ("unter 0,0", 6)


def test_numbers_beyond_given_classes_are_told_with_their_sign(draw: Callable):
    outside = of_kind(draw((-3.0, -1.0, 1.0, 3.0)).entries, EntryKind.OUTSIDE)
    assert [(one.label, one.count) for one in outside] == [("über +3,0", 5), ("unter −3,0", 2)]


def test_what_was_hidden_then_is_in_a_pattern_and_in_no_class(draw: Callable):
    shown = draw(reasons={"100": Reason.HIDDEN, "213": Reason.MISSING})
    assert {"100", "213"}.isdisjoint(features(shown))
    assert shown.reasons_layer is not None
    told = {one["area_key"]: (one["reason"], one["shown"]) for one in shown.reasons_layer.getFeatures()}
    assert told == {
        "100": ("hidden", GERMAN.sign(Reason.HIDDEN)),
        "213": ("missing", GERMAN.sign(Reason.MISSING)),
    }
    assert sum(count or 0 for *_, count in classes(shown)) == 14


@pytest.mark.parametrize(
    ("bounds", "middle"),
    [
        ((-3, -1, 1, 3), 1),
        ((-2, 0, 2), 0.5),
        ((1, 2, 3), -1),
        ((-3, -2, -1), 2),
        ((0, 2, 4), -0.5),
        ((0, 0), 0),
    ],
)
def test_the_middle_is_the_class_of_zero_or_the_bound_on_it(bounds: tuple[float, ...], middle: float):
    assert middle_of(bounds) == middle


def test_a_geopackage_opens_looking_the_same(draw: Callable, tmp_path: Path):
    shown = draw(reasons={"100": Reason.HIDDEN})
    write_map(shown, tmp_path / "map.gpkg")
    # The table of a long title is named by its first sixty letters.
    names = [layer.name()[:60].strip().replace(":", "") for layer in shown.layers()]
    layers = [QgsVectorLayer(f"{tmp_path / 'map.gpkg'}|layername={name}", name, "ogr") for name in names]
    assert all(layer.isValid() for layer in layers)
    assert picture(layers, shown.extent) == picture(shown.layers(), shown.extent)


def test_nothing_known_then_leaves_patterns_alone(draw: Callable):
    shown = draw(bounds=(), reasons=dict.fromkeys(KEYS, Reason.MISSING))
    assert classes(shown) == []
    assert shown.values_layer.featureCount() == 0
    assert shown.reasons_layer is not None
    assert shown.reasons_layer.featureCount() == len(KEYS)


def test_no_change_anywhere_is_one_pale_class(draw: Callable):
    shown = draw(bounds=(0.0, 0.0), reasons={key: Reason.MISSING for key in KEYS if key != "112"})
    ((label, colour, count),) = classes(shown)
    assert (label, count) == ("0,0", 1)
    assert abs(warmth(colour)) < 5
