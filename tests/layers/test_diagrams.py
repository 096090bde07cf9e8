"""Parts of a whole in each area, and none of them where one is hidden."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date

import pytest
from qgis.core import QgsLayerTreeModel, QgsPieDiagram, QgsProject, QgsRectangle, QgsStackedBarDiagram
from qgis.PyQt.QtGui import QImage

from sozialmonitoring_plugin.core.circles import Scale
from sozialmonitoring_plugin.core.colours.checks import marks_of
from sozialmonitoring_plugin.core.colours.kinds import PaletteKind
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.map_kinds import MOST_PARTS, DiagramForm
from sozialmonitoring_plugin.core.publication import PublishedTable, Release, publish
from sozialmonitoring_plugin.core.values import Reason, Values
from sozialmonitoring_plugin.layers.area_rows import Labels
from sozialmonitoring_plugin.layers.diagram_parts import PART_COLORS, field_names
from sozialmonitoring_plugin.layers.geometries import AreaGeometries
from sozialmonitoring_plugin.layers.indicator_map import EntryKind, IndicatorMap, MapRequest, build_map
from sozialmonitoring_plugin.layers.legend_lines import BESIDE_SYMBOL, in_lines
from sozialmonitoring_plugin.layers.map_files import add_to_project, render_image, write_image, write_map
from sozialmonitoring_plugin.layers.sheet_legend import COLUMN_WIDTH
from sozialmonitoring_plugin.layers.themes.diagrams import Diagrams
from tests.layers.county import KEYS, counts_table, county_tree
from tests.layers.test_map_files import opened, picture

YOUNG = [float(number) for number in range(10, 170, 10)]
OLD = [float(number) for number in range(30, 510, 30)]
ALL = [young + old for young, old in zip(YOUNG, OLD, strict=True)]


@pytest.fixture
def diagrams(geometries: AreaGeometries) -> Callable[..., IndicatorMap]:
    def drawn(table: PublishedTable | None = None, form: DiagramForm = DiagramForm.PIES, **wishes: object):
        theme = Diagrams("all", ("young", "old"), form, wishes.pop("scale", Scale()))
        table = table or counts_table(all=ALL, young=YOUNG, old=OLD)
        return build_map(MapRequest(table, "quartier", theme, **wishes), geometries)

    return drawn


def changed(column: list[float], **cells: float | Reason) -> list[float | Reason]:
    """The column with other cells: `changed(YOUNG, q100=Reason.HIDDEN)`."""
    return [cells.get(f"q{key}", number) for key, number in zip(KEYS, column, strict=True)]


def texts(drawn: IndicatorMap, *kinds: EntryKind) -> list[str]:
    return [entry.text for entry in drawn.entries if entry.kind in kinds]


def test_the_legend_names_every_part_and_round_sizes(diagrams):
    drawn = diagrams()
    assert texts(drawn, EntryKind.PART) == ["Young", "Old"]
    assert texts(drawn, EntryKind.SIZE) == ["600", "100", "20"]
    assert texts(drawn, EntryKind.GROUND) == ["Gebiet mit Diagramm  (16)"]
    project = QgsProject()
    group = add_to_project(drawn, project)
    model = QgsLayerTreeModel(project.layerTreeRoot())
    nodes = model.layerLegendNodes(group.findLayer(drawn.values_layer))
    assert [node.data(0) for node in nodes if node.data(0)] == [
        "Fläche des Diagramms = Summe der Teile",
        "Young",
        "Old",
    ]


def test_a_hidden_or_missing_part_leaves_a_pattern_and_betrays_no_rest(diagrams):
    young = changed(YOUNG, q100=Reason.HIDDEN, q101=Reason.MISSING)
    old = changed(OLD, q101=Reason.NOT_APPLICABLE)
    drawn = diagrams(counts_table(all=ALL, young=young, old=old))
    assert {one["area_key"]: one["reason"] for one in drawn.reasons_layer.getFeatures()} == {
        "100": "hidden",
        "101": "not_applicable",
    }
    for layer in (drawn.values_layer, *drawn.drawing.areas):
        assert {"100", "101"}.isdisjoint(one["area_key"] for one in layer.getFeatures())


def test_a_hidden_whole_hides_the_parts_that_make_it(diagrams):
    drawn = diagrams(counts_table(all=changed(ALL, q100=Reason.HIDDEN), young=YOUNG, old=OLD))
    assert [one["area_key"] for one in drawn.reasons_layer.getFeatures()] == ["100"]


def test_nothing_to_divide_is_told(diagrams):
    drawn = diagrams(
        counts_table(all=changed(ALL, q100=0.0), young=changed(YOUNG, q100=0.0), old=changed(OLD, q100=0.0))
    )
    assert drawn.values_layer.featureCount() == 15
    assert texts(drawn, EntryKind.ZERO) == ["0: kein Diagramm  (1)"]


def test_negative_parts_are_refused(diagrams):
    with pytest.raises(UserError, match="Old has negative numbers"):
        diagrams(counts_table(all=ALL, young=YOUNG, old=changed(OLD, q100=-1.0)))


def test_parts_that_leave_a_rest_are_told_and_named_instead_of_the_whole(diagrams):
    drawn = diagrams(counts_table(all=changed(ALL, q213=999.0), young=YOUNG, old=OLD))
    assert "zusammen weniger als All" in drawn.notes[-1]
    assert drawn.title == "Young, Old"
    whole = diagrams()
    assert not any("zusammen" in note for note in whole.notes)
    assert whole.title == "Teile von All"


@pytest.mark.parametrize("others", [{}, {"q100": 999.0}])
def test_parts_that_overlap_anywhere_are_refused(diagrams, others):
    table = counts_table(all=changed(ALL, q213=1.0, **others), young=YOUNG, old=OLD)
    with pytest.raises(UserError, match=r"more than All in 1 areas: they overlap") as raised:
        diagrams(table)
    assert "Young" in str(raised.value)


def test_a_pie_shows_the_first_part_clockwise_from_the_top(diagrams, tmp_path):
    # A fourth of everybody is young: the upper right quarter of every pie.
    drawn = diagrams(scale=Scale(640.0, 16.0), labels=Labels.NONE)
    path = tmp_path / "pies.png"
    layer = drawn.values_layer
    render_image([layer], QgsRectangle(3e5, 5.65e6, 3.04e5, 5.654e6), path, (100, 100), 254, layer.crs())
    image = QImage(str(path))
    # The pie of 213, the north-eastern square, is 160 dots wide around (875, 125).
    quarters = ((30, -30), (30, 30), (-30, 30), (-30, -30))
    seen = [image.pixelColor(875 + x, 125 + y).name() for x, y in quarters]
    assert seen == [PART_COLORS[0], *[PART_COLORS[1]] * 3]
    width = sum(image.pixelColor(x, 125).name() != "#ffffff" for x in range(750, 1000))
    assert width == pytest.approx(161, abs=2)
    # 100 has a sixteenth of it: a fourth of the width.
    width = sum(image.pixelColor(x, 875).name() != "#ffffff" for x in range(250))
    assert width == pytest.approx(41, abs=2)


@pytest.mark.parametrize("form", DiagramForm)
def test_every_shape_opens_from_a_geopackage_looking_the_same(diagrams, tmp_path, form):
    drawn = diagrams(form=form)
    path = tmp_path / "map.gpkg"
    write_map(drawn, path)
    names = [layer.name().replace(":", "") for layer in drawn.layers()]
    layers = [opened(path, name) for name in names]
    kind = QgsStackedBarDiagram if form.is_bar else QgsPieDiagram
    assert isinstance(layers[0].diagramRenderer().diagram(), kind)
    assert picture(layers, drawn.extent) == picture(drawn.layers(), drawn.extent)


def test_fields_are_named_after_the_parts_and_no_two_alike():
    assert field_names(("men", "Men", "label", "ew_0")) == ("men", "Men_2", "label_3", "ew_0")


def test_a_part_that_is_hidden_can_be_computed_from_no_file(geometries, tmp_path):
    # Of Quartier 100, 2 of 1237 are young: fewer than three.
    tree, day = county_tree(), date(2024, 12, 31)
    counts = {"young": [2.0, *range(131, 146)], "old": [1235.0, *range(1001, 1016)]}
    observed = HeldObservations(
        Observed(name, day, tree.rank("quartier"), Values.of(numbers)) for name, numbers in counts.items()
    )
    formulas = {"all": "young + old", "young": "young", "old": "old"}
    evaluated = [
        evaluate(tree, Indicator(name, name, formula=text, decimals=0), observed, day)
        for name, text in formulas.items()
    ]
    table = publish(Release("Kreis", "2024", "de", day), tree, evaluated, Rules(minimum=3))
    drawn = build_map(MapRequest(table, "quartier", Diagrams("all", ("young", "old"))), geometries)
    write_map(drawn, tmp_path / "map.gpkg")
    with sqlite3.connect(tmp_path / "map.gpkg") as file:
        rows = file.execute('SELECT area_key, young, old, total FROM "Teile von All"').fetchall()
        dump = "\n".join(file.iterdump())
    assert "100" not in {key for key, *_ in rows}
    assert all(young + old == total for _, young, old, total in rows)
    assert "1235" not in dump
    assert "1237" not in dump


@pytest.mark.parametrize("parts", range(2, MOST_PARTS + 1))
def test_parts_are_told_apart_with_any_colour_vision(parts):
    assert marks_of(PART_COLORS[:parts], PaletteKind.QUALITATIVE).colour_blind


def test_the_sheet_shows_a_pie_with_numbered_parts_where_their_names_have_room(diagrams, tmp_path):
    drawn = diagrams()
    (chart,) = drawn.charts
    assert [row.label for row in chart.rows] == ["Young", "Old"]
    write_image(drawn, tmp_path / "map.svg")
    text = (tmp_path / "map.svg").read_text(encoding="utf-8")
    # Letters of a picture are drawn, those of the legend written: it does not say the same again.
    assert ">Young<" in chart.svg
    assert ">Young<" not in text
    assert "Gebiet mit Diagramm" in text
    assert diagrams(form=DiagramForm.BARS).charts == ()


def test_no_name_of_a_part_is_cut_off(diagrams, tmp_path):
    table = counts_table(all=ALL, young=YOUNG, old=OLD)
    long = "Einwohnerinnen und Einwohner von 65 bis unter 75 Jahren"
    object.__setattr__(table.column("old").indicator, "title", long)
    drawn = diagrams(table)
    assert drawn.charts == ()
    write_image(drawn, tmp_path / "map.svg")
    text = (tmp_path / "map.svg").read_text(encoding="utf-8")
    broken = in_lines(long, COLUMN_WIDTH - BESIDE_SYMBOL).split("\n")
    assert " ".join(broken) == long
    assert all(f">{line}<" in text for line in broken)
