"""What a map consists of: layers, legend, what is in colour and what in grey."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.classification.classification import Method, Scheme
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values
from sozialmonitoring_plugin.layers.area_rows import Labels
from sozialmonitoring_plugin.layers.indicator_map import EntryKind
from tests.layers.county import KEYS, county_table


def keys_in(layer):
    return [feature["area_key"] for feature in layer.getFeatures()]


def texts(drawn, kind):
    return [entry.text for entry in drawn.entries if entry.kind is kind]


def test_the_whole_county_in_drawing_order(draw):
    drawn = draw(county_table(reasons={"213": Reason.HIDDEN}))
    assert [layer.name() for layer in drawn.layers()] == [
        "Grenze: Kreis",
        "Grenze: Gemeinde",
        "Grenze: Sozialraum",
        "ohne Wert",
        "3.1 Arbeitslosenanteil (%)",
    ]
    assert drawn.neighbours_layer is None
    assert (drawn.title, drawn.subtitle) == ("3.1 Arbeitslosenanteil (%)", "Kreis Muster · Quartier")
    assert drawn.notes == ("Stand: 31.12.2024, Nenner: 31.12.2023", "Quelle: Bundesagentur, Stadt 1")


def test_one_municipality_in_colour_and_the_others_in_grey(draw):
    drawn = draw(county_table(reasons={"103": Reason.MISSING, "213": Reason.HIDDEN}), municipality="1")
    assert sorted(keys_in(drawn.values_layer)) == [key for key in KEYS if key[0] == "1" and key != "103"]
    assert keys_in(drawn.reasons_layer) == ["103"]
    assert keys_in(drawn.neighbours_layer) == ["2"]
    assert drawn.subtitle == "Stadt 1 · Quartier"
    assert (drawn.extent.width(), drawn.extent.height()) == (2000, 4000)
    assert drawn.layers()[-1] is drawn.neighbours_layer


def test_only_the_boundaries_of_the_municipality_are_drawn(draw):
    outlines = draw(municipality="1").outlines_layers
    assert [sorted(keys_in(layer)) for layer in outlines] == [["total"], ["1"], ["11", "12"]]


def test_the_legend_keeps_the_classes_of_the_county_and_counts_the_areas_of_the_map(draw):
    # Four classes of four; the eastern town has the upper two.
    reasons = {"213": Reason.HIDDEN}
    county = draw(county_table(reasons=reasons), Scheme(classes=3))
    town = draw(county_table(reasons=reasons), Scheme(classes=3), municipality="2")
    assert texts(county, EntryKind.CLASS) == [
        "11,0 bis 15,0  (5)",
        "6,0 bis unter 11,0  (5)",
        "1,0 bis unter 6,0  (5)",
    ]
    assert texts(town, EntryKind.CLASS) == [
        "11,0 bis 15,0  (5)",
        "6,0 bis unter 11,0  (2)",
        "1,0 bis unter 6,0  (0)",
    ]
    assert texts(town, EntryKind.REASON) == ["geheim zu halten  (1)"]
    assert texts(town, EntryKind.NEIGHBOURS) == ["übrige Gebiete"]


def test_the_renderers_say_what_the_legend_says(draw):
    drawn = draw(county_table(reasons={"213": Reason.HIDDEN}))
    shown = [item.label() for item in drawn.values_layer.renderer().ranges()]
    assert shown == texts(drawn, EntryKind.CLASS)
    assert [item.label() for item in drawn.reasons_layer.renderer().categories()] == texts(
        drawn, EntryKind.REASON
    )


def test_counts_can_be_left_out(draw):
    drawn = draw(counts=False)
    assert all("(" not in item.label() for item in drawn.values_layer.renderer().ranges())


def test_attributes_say_what_was_published(draw):
    flagged = county_table()
    column = flagged.columns[0].values
    lowest = Values.from_values(
        Value(12.345, flags=Flag.ESTIMATED | Flag.OTHER_DATE) if row == 0 else column[-1][row]
        for row in range(16)
    )
    object.__setattr__(flagged.columns[0], "values", (*column[:-1], lowest))
    drawn = draw(flagged, labels=Labels.NAMES_AND_VALUES)
    (feature,) = (one for one in drawn.values_layer.getFeatures() if one["area_key"] == "100")
    attributes = feature.attributeMap()
    assert 300_000 < attributes.pop("label_x") < 301_000
    assert 5_650_000 < attributes.pop("label_y") < 5_651_000
    # 4.3 sizes of a letter, its air included, in a kilometre, at 6.5 points.
    assert 15_000 < attributes.pop("label_scale") < attributes.pop("short_scale")
    assert attributes.pop("class_label") in [label.split("  (")[0] for label in texts(drawn, EntryKind.CLASS)]
    assert attributes == {
        "area_key": "100",
        "area_name": "Alt-Übach [% 6*7 %]",
        "level": "quartier",
        "parent_key": "11",
        "parent_name": "Raum 11",
        "shown": "12,3 s †",
        "label": "Alt-Übach\n[% 6*7 %]\n12,3 s †",
        "short_label": "12,3 s †",
        "value": 12.345,
        "flags": "estimated,other_date",
    }


def test_names_are_never_part_of_an_expression(draw):
    for layer in (draw().values_layer, draw(county_table(reasons={"100": Reason.HIDDEN})).reasons_layer):
        settings = layer.labeling().settings()
        assert settings.getLabelExpression().referencedColumns() == {"label", "label_scale", "short_label"}
        assert "6*7" not in settings.fieldName


def test_without_labels_nothing_is_written_into_the_map(draw):
    drawn = draw(labels=Labels.NONE, municipality="1")
    assert not any(layer.labelsEnabled() for layer in drawn.layers())


def test_a_map_of_a_level_above(draw):
    drawn = draw(level="sozialraum")
    assert keys_in(drawn.values_layer) == ["11", "12", "21", "22"]
    assert [layer.name() for layer in drawn.outlines_layers] == ["Grenze: Kreis", "Grenze: Gemeinde"]


def test_a_county_without_any_number_shows_only_reasons(draw):
    drawn = draw(county_table(reasons=dict.fromkeys(KEYS, Reason.HIDDEN)))
    assert drawn.values_layer.featureCount() == 0
    assert drawn.values_layer.renderer().ranges() == []
    assert texts(drawn, EntryKind.REASON) == ["geheim zu halten  (16)"]
    assert drawn.extent.width() == 4000


def test_equal_values_are_one_class_in_one_colour(draw):
    drawn = draw(county_table([7.5] * 16))
    assert texts(drawn, EntryKind.CLASS) == ["7,5  (16)"]


def test_polarity_chooses_the_colours_unless_somebody_does(draw):
    def darkest(**wishes):
        return draw(county_table(polarity=Polarity.GOOD), **wishes).entries[0].color

    assert darkest() == "#288b47"
    assert darkest(palette="EvenBlues") == "#317ebc"
    assert darkest(palette="Blues") == "#2171b5"
    assert darkest(palette="Blues_r") == "#eff3ff"
    assert darkest(palette="#ffffff #004b8d") == "#004b8d"


@pytest.mark.parametrize(
    ("wishes", "sentence"),
    [
        ({"municipality": "9"}, "Gemeinde: there is no area with the key 9"),
        ({"palette": "Rainbow"}, "There is no palette Rainbow"),
        ({"level": "total", "municipality": "1"}, "Kreis lies above the municipalities"),
    ],
)
def test_what_does_not_exist_is_refused_in_one_sentence(draw, wishes, sentence):
    with pytest.raises(UserError, match=sentence):
        draw(**wishes)


def test_a_number_that_touches_a_cut_off_has_the_colour_of_its_label(draw):
    numbers = [-2, -1 - 1e-10, 0, 1 + 5e-11, 1.2, 1.5 + 9e-10, 2, *range(3, 12)]
    drawn = draw(county_table(numbers), Scheme(Method.CUT_OFFS))
    renderer = drawn.values_layer.renderer()
    for feature in drawn.values_layer.getFeatures():
        coloured = renderer.rangeForValue(feature["value"]).label()
        assert coloured.partition("  (")[0] == feature["class_label"]
    assert [one.label() for one in sorted(renderer.ranges(), key=lambda one: one.lowerValue())] == [
        "unter −1,0  (1)", "−1,0 bis 1,0  (3)", "über 1,0 bis 1,5  (2)", "über 1,5  (10)",
    ]  # fmt: skip
