"""The same bounds, colours and words over Stichtage, levels and municipalities; what is outside is told."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsRenderContext

from sozialmonitoring_plugin.core.classification.assignments import Use
from sozialmonitoring_plugin.core.classification.classification import Method, Scheme
from sozialmonitoring_plugin.core.colours.kinds import PaletteKind
from sozialmonitoring_plugin.core.colours.own import OwnPalette
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.core.map_kinds import MapKind
from sozialmonitoring_plugin.layers.map_legend import EntryKind, LegendEntry, of_kind
from sozialmonitoring_plugin.layers.map_origin import origin_of
from sozialmonitoring_plugin.store.documents import CLASSIFICATION
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.classifications import save_classification
from sozialmonitoring_plugin.workflows.classified import load_classification
from sozialmonitoring_plugin.workflows.create_map import CreateMapRequest, CreateMapResult, create_map
from sozialmonitoring_plugin.workflows.create_multiples import CreateMultiplesRequest, create_multiples
from sozialmonitoring_plugin.workflows.export_atlas import ExportAtlasRequest, export_atlas
from sozialmonitoring_plugin.workflows.palettes import save_palette
from tests.workflows.frozen.conftest import frozen
from tests.workflows.years import end_of

SHARE = Use("share")
TITLED = frozen(titles=("niedrig", "mittel", "hoch"), palette="EvenBlues", is_reversed=True)


class Listener(Silence):
    """Feedback that remembers the warnings."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)


def drawn(monitoring: Monitoring, feedback: Silence | None = None, **more: object) -> CreateMapResult:
    return create_map(CreateMapRequest(monitoring, "share", **more), feedback or Silence())  # type: ignore[arg-type]


def classes(made: CreateMapResult) -> list[tuple[str, str, float, float]]:
    """What the renderer and the legend say of the classes, apart from how many areas are in them."""
    entries = of_kind(made.indicator_map.entries, EntryKind.CLASS)
    ranges = {
        (one.lowerValue(), one.upperValue()): one.symbol().color().name()
        for one in made.indicator_map.values_layer.renderer().ranges()
    }
    return [(one.label, ranges[one.low, one.high], one.low, one.high) for one in entries]


def outside(made: CreateMapResult) -> list[LegendEntry]:
    return of_kind(made.indicator_map.entries, EntryKind.OUTSIDE)


def test_bounds_colours_and_words_are_the_same_over_dates_levels_and_municipalities(
    county: Monitoring,
) -> None:
    save_classification(county, TITLED, [SHARE])
    made = [
        drawn(county, reference_date=day, level=level, municipality=town)
        for day in (end_of(2021), end_of(2022))
        for level, town in (("quarter", ""), ("quarter", "1"), ("quarter", "Town 2"), ("town", ""))
    ]
    first, *others = map(classes, made)
    assert [label for label, *_ in first] == [
        "hoch: 20,0 bis 30,0", "mittel: 10,0 bis unter 20,0", "niedrig: 0,0 bis unter 10,0",
    ]  # fmt: skip
    assert all(one == first for one in others)
    assert [colour for _, colour, *_ in first] == ["#e9f2fa", "#83badb", "#317ebc"], "turned round"


def test_own_palettes_and_the_countys_default_are_its_colours_too(county: Monitoring) -> None:
    blue, red = ("#ffffff", "#0000ff"), ("#ffffff", "#ff0000")
    save_palette(county, OwnPalette("Kreisblau", PaletteKind.SEQUENTIAL, blue))
    save_palette(county, OwnPalette("Kreisrot", PaletteKind.SEQUENTIAL, red, (Polarity.BURDEN,)))
    save_classification(county, frozen("Blau", palette="Kreisblau", is_reversed=True), [SHARE])
    save_classification(county, frozen("Ohne", is_reversed=True), [Use("share", "town")])
    own, default = (classes(drawn(county, level=level)) for level in ("quarter", "town"))
    assert (own[0][1], own[-1][1]) == ("#ffffff", "#0000ff"), "turned round: the highest class is the palest"
    assert (default[0][1], default[-1][1]) == ("#ffffff", "#ff0000")
    asked = classes(drawn(county, palette="Kreisrot"))
    assert (asked[0][1], asked[-1][1]) == ("#ff0000", "#ffffff"), "a palette that is asked for is not turned"


def test_the_attribute_table_says_what_the_legend_says(county: Monitoring) -> None:
    save_classification(county, TITLED, [SHARE])
    layer = drawn(county, reference_date=end_of(2021)).indicator_map.values_layer
    said = {feature["area_key"]: feature["class_label"] for feature in layer.getFeatures()}
    assert said["10"] == "niedrig: 0,0 bis unter 10,0"
    assert said["11"] == "mittel: 10,0 bis unter 20,0"
    assert said["25"] == "hoch: 20,0 bis 30,0"


def test_a_value_outside_is_told_and_drawn_as_outside(county: Monitoring) -> None:
    save_classification(county, frozen(), [SHARE])
    told = Listener()
    made = drawn(county, told)
    (warning,) = told.warnings
    assert warning == (
        "Quote (31.12.2022): Gebiete mit Werten außerhalb der Klassen 0,0 bis 30,0: 1 („Q 25“). "
        "Ihr niedrigster Wert ist 45,0, ihr höchster 45,0."
    )
    (entry,) = outside(made)
    assert (entry.label, entry.count) == ("über 30,0", 1)
    assert layers_of(made, "25") > layers_of(made, "24"), "hatched"
    quiet = Listener()
    assert outside(drawn(county, quiet, reference_date=end_of(2021))) == []
    assert quiet.warnings == []


def layers_of(made: CreateMapResult, key: str) -> int:
    """How many layers the symbol of an area has, which is the hatching."""
    layer = made.indicator_map.values_layer
    context, renderer = QgsRenderContext(), layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    feature = next(one for one in layer.getFeatures() if one["area_key"] == key)
    count = renderer.symbolForFeature(QgsFeature(feature), context).symbolLayerCount()
    renderer.stopRender(context)
    return int(count)


def test_with_open_ends_the_outer_class_takes_it(county: Monitoring) -> None:
    opened = frozen()
    made = replace(opened.classification, scheme=replace(opened.classification.scheme, open_ends=True))
    save_classification(county, replace(opened, classification=made), [SHARE])
    told = Listener()
    shown = drawn(county, told)
    assert (outside(shown), told.warnings) == ([], [])
    highest = of_kind(shown.indicator_map.entries, EntryKind.CLASS)[0]
    assert highest.count == 3


def test_a_level_may_have_one_of_its_own(county: Monitoring) -> None:
    save_classification(county, frozen(), [SHARE])
    save_classification(county, frozen("Towns", (0, 20, 40)), [Use("share", "town")])
    assert drawn(county, level="town").classification == frozen("Towns", (0, 20, 40)).classification
    assert drawn(county, level="quarter").classification == frozen().classification


def test_without_an_assignment_or_with_a_scheme_classes_are_made(county: Monitoring) -> None:
    fresh = drawn(county)
    assert fresh.classification is not None
    assert fresh.classification.scheme == Scheme()
    save_classification(county, frozen(), [SHARE])
    asked = drawn(county, scheme=Scheme(Method.QUANTILES, 2)).classification
    assert asked is not None
    assert asked.classes == 2


def test_a_name_chooses_a_stored_one_whatever_is_assigned(county: Monitoring, tmp_path: Path) -> None:
    save_classification(county, frozen(), [SHARE])
    kept = save_classification(county, frozen("../grenzen", (0, 50)))
    found = load_classification("../grenzen", county)
    assert found is not None
    assert found.frozen == kept
    shown = drawn(county, classification=found.classification, frozen=found.frozen)
    origin = origin_of(shown.indicator_map.values_layer)
    assert origin is not None
    assert (origin.classification, origin.fingerprint) == ("../grenzen", kept.fingerprint)
    file = tmp_path / "made.json"
    file.write_text(json.dumps(kept.classification.to_dict()), encoding="utf-8")
    for text in (str(file), file.read_text(encoding="utf-8")):
        plain = load_classification(text, county)
        assert plain is not None
        assert (plain.classification, plain.frozen) == (kept.classification, None)
    assert load_classification("", county) is None
    with pytest.raises(UserError, match="no classification Unbekannt"):
        load_classification("Unbekannt", county)


def test_a_damaged_one_is_an_error_and_nothing_else_takes_its_place(
    county: Monitoring, tmp_path: Path
) -> None:
    save_classification(county, frozen(), [SHARE])
    county.change_documents(CLASSIFICATION, county.revision, {"Quote": "{"})
    with pytest.raises(UserError, match="Quote is not JSON"):
        drawn(county)
    with pytest.raises(UserError, match="Quote is not JSON"):
        export_atlas(ExportAtlasRequest(county, tmp_path / "hefte", ("1",)), Silence())
    assert list((tmp_path / "hefte").glob("*")) == []


def test_a_layer_remembers_its_classification_and_older_layers_are_still_read(county: Monitoring) -> None:
    kept = save_classification(county, frozen(), [SHARE])
    layer = drawn(county).indicator_map.values_layer
    origin = origin_of(layer)
    assert origin is not None
    assert (origin.classification, origin.fingerprint) == ("Quote", kept.fingerprint)
    other = drawn(county, palette="YlGn").indicator_map.values_layer
    recoloured = origin_of(other)
    assert recoloured is not None
    assert recoloured.classification == "Quote"
    assert recoloured.fingerprint != kept.fingerprint
    for name in ("classification", "fingerprint"):
        layer.removeCustomProperty(f"sozialmonitoring/{name}")
    assert origin_of(layer) == replace(origin, classification="", fingerprint="")


def test_the_time_slider_and_small_multiples_are_drawn_in_it(county: Monitoring) -> None:
    save_classification(county, TITLED, [SHARE])
    told = Listener()
    made = drawn(county, told, kind=MapKind.TIME)
    assert [warning.split(":")[0] for warning in told.warnings] == ["Quote (31.12.2022)"]
    assert classes(made) == classes(drawn(county))
    origin = origin_of(made.indicator_map.values_layer)
    assert origin is not None
    assert origin.classification == "Quote"
    multiples = create_multiples(CreateMultiplesRequest(county, ("share",)), Silence())
    assert len(multiples.panels) == 2
    for panel in multiples.panels:
        assert [one.label for one in of_kind(panel.indicator_map.entries, EntryKind.CLASS)] == [
            label for label, *_ in classes(made)
        ]


def test_booklets_are_drawn_in_it_and_tell_of_values_outside(county: Monitoring, tmp_path: Path) -> None:
    save_classification(county, frozen(), [SHARE])
    told = Listener()
    request = ExportAtlasRequest(county, tmp_path / "hefte", indicators=("share", "double"))
    files = export_atlas(request, told)
    assert len(files) == 2
    assert [warning.split(":")[0] for warning in told.warnings] == ["Quote (31.12.2022)"]
    quiet = Listener()
    earlier = replace(request, reference_date=date(2021, 12, 31), output_folder=tmp_path / "frueher")
    export_atlas(earlier, quiet)
    assert quiet.warnings == []
