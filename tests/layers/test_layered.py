"""Circles of a count on areas in the colours of a rate."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sozialmonitoring_plugin.core.circles import Scale
from sozialmonitoring_plugin.core.classification.classification import Scheme, classify
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.layers.geometries import AreaGeometries
from sozialmonitoring_plugin.layers.indicator_map import EntryKind, IndicatorMap, MapRequest, build_map
from sozialmonitoring_plugin.layers.map_files import write_image, write_map
from sozialmonitoring_plugin.layers.map_origin import shown_indicator
from sozialmonitoring_plugin.layers.themes.choropleth import Choropleth
from sozialmonitoring_plugin.layers.themes.layered import Layered
from tests.layers.county import counts_table, county_table
from tests.layers.test_map_files import opened, picture

COUNTS = [Reason.HIDDEN, 0.0, Reason.MISSING, *(float(number) for number in range(10, 140, 10))]


@pytest.fixture
def drawn(geometries: AreaGeometries) -> IndicatorMap:
    """The rate of 103 is missing; of the counts two are, and one is zero."""
    rates = county_table(reasons={"103": Reason.NOT_APPLICABLE})
    table = replace(rates, columns=(*rates.columns, *counts_table(jobless=COUNTS).columns))
    classes = classify(table.column("al").values[-1], Scheme(classes=3), 1)
    theme = Layered(Choropleth("al", classes), "jobless", Scale(130.0, 10.0))
    return build_map(MapRequest(table, "quartier", theme), geometries)


def texts(drawn: IndicatorMap, *kinds: EntryKind) -> list[str]:
    return [entry.text for entry in drawn.entries if entry.kind in kinds]


def test_both_legends_are_there(drawn):
    assert drawn.title == "3.1 Arbeitslosenanteil (%) · Symbole: Jobless"
    assert len(texts(drawn, EntryKind.CLASS)) == 3
    assert texts(drawn, EntryKind.SIZE) == ["100", "20", "5"]
    assert texts(drawn, EntryKind.ZERO) == ["0: kein Symbol  (1)"]
    assert texts(drawn, EntryKind.REASON) == [
        "Aussage nicht sinnvoll  (1)",
        "keine Angabe  (1)",
        "geheim zu halten  (1)",
    ]
    assert drawn.notes[-1] == "Symbole: Quelle: Amt"


def test_no_colour_is_changed_by_a_circle(drawn):
    circles, _ = drawn.drawing.above
    assert circles.renderer().symbol().symbolLayer(0).fillColor().alpha() == 0


def test_an_area_without_a_circle_says_why(drawn):
    circles, signs = drawn.drawing.above
    assert {one["area_key"]: one["reason"] for one in signs.getFeatures()} == {
        "100": "hidden",
        "101": "zero",
        "102": "missing",
    }
    assert circles.featureCount() == 13
    shapes = [one.symbol().symbolLayer(0).shape() for one in signs.renderer().categories()]
    assert len(set(shapes)) == 3


def test_a_rate_without_number_keeps_its_pattern_below_the_circle(drawn):
    assert [one["area_key"] for one in drawn.reasons_layer.getFeatures()] == ["103"]
    assert "103" in {one["area_key"] for one in drawn.drawing.above[0].getFeatures()}


def test_names_stand_beside_the_circles_once(drawn):
    labelled = [layer for layer in drawn.layers() if layer.labelsEnabled()]
    written = [layer for layer in labelled if layer.labeling().settings().drawLabels]
    assert written == list(drawn.drawing.above)


def test_circles_remember_their_own_indicator(drawn):
    assert [shown_indicator(layer, "al") for layer in drawn.drawing.above] == ["jobless", "jobless"]
    assert shown_indicator(drawn.values_layer, "al") == "al"


def test_a_geopackage_opens_looking_the_same(drawn, tmp_path):
    write_map(drawn, tmp_path / "map.gpkg")
    names = [layer.name().replace(":", "") for layer in drawn.layers()]
    layers = [opened(tmp_path / "map.gpkg", name) for name in names]
    assert picture(layers, drawn.extent) == picture(drawn.layers(), drawn.extent)


def test_the_sheet_names_what_each_part_of_its_legend_is_about(drawn, tmp_path):
    write_image(drawn, tmp_path / "map.svg")
    svg = (tmp_path / "map.svg").read_text(encoding="utf-8")
    for text in ("Jobless: ohne Symbol", ">3.1 Arbeitslosenanteil (%)<", ">Jobless<"):
        assert text in svg
