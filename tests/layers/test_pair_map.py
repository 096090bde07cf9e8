"""A map of two indicators: nine colours, and patterns where one of the two numbers is not there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from sozialmonitoring_plugin.core.classification.classification import Classification, Method, Scheme
from sozialmonitoring_plugin.core.colours.grounds import NEIGHBOURS, NOT_APPLICABLE
from sozialmonitoring_plugin.core.colours.square import squares
from sozialmonitoring_plugin.core.publication import PublishedTable
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.layers.indicator_map import IndicatorMap, MapRequest, build_map
from sozialmonitoring_plugin.layers.map_files import write_map
from sozialmonitoring_plugin.layers.map_legend import EntryKind, of_kind
from sozialmonitoring_plugin.layers.themes.bivariate import Bivariate
from tests.layers.county import KEYS, county_table
from tests.layers.test_map_files import picture

FIVES = Classification(Scheme(Method.MANUAL), (1.0, 6.0, 11.0, 16.0), 1)
"""Quartiere with 1 to 5, 6 to 10, 11 to 16."""

DOWN = tuple(float(number) for number in range(16, 0, -1))
HIDDEN, MISSING = Reason.HIDDEN, Reason.MISSING


def two_indicators(
    first: Mapping[str, Reason] | None = None, second: Mapping[str, Reason] | None = None
) -> PublishedTable:
    """The first rises with the keys from 1 to 16, the second falls."""
    table, other = county_table(reasons=first), county_table(DOWN, second).column("al")
    indicator = replace(other.indicator, id="sgb", title="SGB II", number="")
    return replace(table, columns=(*table.columns, replace(other, indicator=indicator)))


@pytest.fixture
def draw(geometries: object) -> Callable[..., IndicatorMap]:
    def drawn(
        table: PublishedTable | None = None,
        classes: tuple[Classification, Classification] = (FIVES, FIVES),
        municipality: str = "",
    ) -> IndicatorMap:
        theme = Bivariate("al", "sgb", *classes)
        request = MapRequest(table or two_indicators(), "quartier", theme, municipality)
        return build_map(request, geometries)

    return drawn


def counts(shown: IndicatorMap) -> dict[str, int | None]:
    return {one.code: one.count for one in of_kind(shown.entries, EntryKind.CATEGORY)}


def test_all_nine_pairs_are_listed_with_their_numbers_of_areas(draw: Callable):
    # 1–5 meets 16–12, 6–10 meets 11–7 (one of them high), 11–16 meets 6–1 (one of them medium).
    assert counts(draw()) == {
        "3-3": 0, "3-2": 1, "3-1": 5, "2-3": 1, "2-2": 4, "2-1": 0, "1-3": 5, "1-2": 0, "1-1": 0,
    }  # fmt: skip


def test_a_label_says_both_in_words_and_numbers(draw: Callable):
    shown = draw()
    labels = {one.code: one.label for one in of_kind(shown.entries, EntryKind.CATEGORY)}
    assert labels["3-1"] == "Arbeitslosenanteil hoch (11,0 bis 16,0); SGB II niedrig (1,0 bis unter 6,0)"
    feature = next(one for one in shown.values_layer.getFeatures() if one["area_key"] == "213")
    names = ("value", "second_value", "class_code", "class_label", "shown")
    assert [feature[name] for name in names] == [16.0, 1.0, "3-1", labels["3-1"], "16,0 | 1,0"]
    assert shown.title == "3.1 Arbeitslosenanteil (%) und SGB II (%)"
    assert shown.notes[:2] == (
        "Arbeitslosenanteil: niedrig 1,0 bis unter 6,0 · mittel 6,0 bis unter 11,0 · hoch 11,0 bis 16,0",
        "SGB II: niedrig 1,0 bis unter 6,0 · mittel 6,0 bis unter 11,0 · hoch 11,0 bis 16,0",
    )


def test_the_first_rises_along_the_rows_of_the_square_the_second_along_its_columns(draw: Callable):
    rows = squares()[0].rows
    shown = draw()
    categories = shown.values_layer.renderer().categories()
    found = {one.value(): one.symbol().color().name() for one in categories}
    assert (found["1-1"], found["3-1"], found["1-3"], found["3-3"]) == (
        rows[0][0], rows[0][2], rows[2][0], rows[2][2],
    )  # fmt: skip


def test_an_area_that_lacks_one_number_says_which_and_shows_the_other(draw: Callable):
    shown = draw(two_indicators({"100": HIDDEN, "101": MISSING}, {"101": HIDDEN, "213": MISSING}))
    assert shown.reasons_layer is not None
    told = {one["area_key"]: (one["reason"], one["shown"]) for one in shown.reasons_layer.getFeatures()}
    words = shown.words
    hidden, missing = words.sign(HIDDEN), words.sign(MISSING)
    assert told == {
        "100": ("hidden", f"{hidden} | 16,0"),
        "101": ("hidden", f"{missing} | {hidden}"),
        "213": ("missing", f"16,0 | {missing}"),
    }
    labels = [(one.label, one.count) for one in of_kind(shown.entries, EntryKind.REASON)]
    assert labels == [("keine Angabe: SGB II", 1), ("geheim zu halten", 2)]
    assert sum(count or 0 for count in counts(shown).values()) == 13
    assert {"100", "101", "213"}.isdisjoint(one["area_key"] for one in shown.values_layer.getFeatures())


def test_a_number_outside_given_classes_is_in_none_of_the_nine(draw: Callable):
    narrow = Classification(Scheme(Method.MANUAL), (1.0, 6.0, 11.0, 15.0), 1)
    shown = draw(classes=(narrow, FIVES))
    (outside,) = of_kind(shown.entries, EntryKind.OUTSIDE)
    assert (outside.label, outside.count) == ("außerhalb der Klassen", 1)
    assert sum(count or 0 for count in counts(shown).values()) == 15


def test_two_by_three_classes_have_six_colours_and_no_square(draw: Callable):
    halves = Classification(Scheme(Method.MANUAL), (1.0, 9.0, 16.0), 1)
    shown = draw(classes=(halves, FIVES))
    assert len(counts(shown)) == 6
    assert len({one.color for one in of_kind(shown.entries, EntryKind.CATEGORY)}) == 6
    assert shown.charts == ()
    assert len(draw().charts) == 1


def test_neighbours_have_the_colour_of_no_class(draw: Callable):
    shown = draw(municipality="1")
    (neighbours,) = of_kind(shown.entries, EntryKind.NEIGHBOURS)
    colours = {one.color for one in of_kind(shown.entries, EntryKind.CATEGORY)}
    assert neighbours.color not in colours
    assert neighbours.color != NEIGHBOURS
    assert NOT_APPLICABLE not in colours
    assert shown.neighbours_layer.renderer().symbol().color().name() == neighbours.color


def test_a_geopackage_opens_looking_the_same(draw: Callable, tmp_path: Path):
    shown = draw(two_indicators({"100": HIDDEN}), municipality="1")
    path = tmp_path / "map.gpkg"
    write_map(shown, path)
    layers = [
        QgsVectorLayer(f"{path}|layername={one.name().replace(':', '')}", "", "ogr") for one in shown.layers()
    ]
    assert all(layer.isValid() for layer in layers)
    assert picture(layers, shown.extent) == picture(shown.layers(), shown.extent)


def test_every_quarter_is_drawn_once(draw: Callable):
    shown = draw(two_indicators({"100": HIDDEN}))
    layers = (shown.values_layer, shown.reasons_layer)
    keys = [one["area_key"] for layer in layers for one in layer.getFeatures()]
    assert sorted(keys) == sorted(KEYS)


def test_an_indicator_without_numbers_leaves_patterns_alone(draw: Callable):
    nothing = Classification(Scheme(), (), 1)
    shown = draw(two_indicators(second=dict.fromkeys(KEYS, MISSING)), classes=(FIVES, nothing))
    assert counts(shown) == {}
    assert shown.charts == ()
    assert shown.values_layer.featureCount() == 0
    (entry,) = of_kind(shown.entries, EntryKind.REASON)
    assert (entry.label, entry.count) == ("keine Angabe: SGB II", len(KEYS))
