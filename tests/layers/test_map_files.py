"""A map in a file looks the same when somebody else opens it, and holds nothing that was hidden."""

from __future__ import annotations

import json
import re
import sqlite3
import zipfile
from datetime import date

import pytest
from qgis.core import (
    QgsLayerTreeModel,
    QgsLayoutExporter,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

from sozialmonitoring_plugin.core.classification.classification import Closed, Scheme, classify
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.publication import Release, publish
from sozialmonitoring_plugin.core.values import Reason, Values
from sozialmonitoring_plugin.layers.area_rows import Labels
from sozialmonitoring_plugin.layers.indicator_map import MapRequest, build_map
from sozialmonitoring_plugin.layers.map_files import (
    MapFileError,
    add_to_project,
    render_image,
    write_image,
    write_map,
    write_maps,
)
from sozialmonitoring_plugin.layers.themes.choropleth import Choropleth
from tests.layers.county import county_table, county_tree

TITLE = "3.1 Arbeitslosenanteil (%)"


def picture(layers, extent) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[-1].crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(300, 300))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def names_in(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def opened(path, name) -> QgsVectorLayer:
    """The layer as QGIS opens it from the browser: with its default style."""
    return QgsVectorLayer(f"{path}|layername={name}", name, "ogr")


@pytest.fixture
def drawn(draw):
    return draw(county_table(reasons={"100": Reason.HIDDEN, "211": Reason.MISSING}), municipality="1")


def test_a_geopackage_opens_with_the_same_style_and_legend(drawn, tmp_path):
    path = tmp_path / "map.gpkg"
    write_map(drawn, path)
    values = opened(path, TITLE)
    assert [item.label() for item in values.renderer().ranges()] == [
        item.label() for item in drawn.values_layer.renderer().ranges()
    ]
    assert values.featureCount() == drawn.values_layer.featureCount()
    assert values.crs().authid() == "EPSG:25832"
    assert values.labelsEnabled()


def test_a_geopackage_opens_looking_the_same(drawn, tmp_path):
    path = tmp_path / "map.gpkg"
    write_map(drawn, path)
    names = [layer.name().replace(":", "") for layer in drawn.layers()]
    assert picture([opened(path, name) for name in names], drawn.extent) == picture(
        drawn.layers(), drawn.extent
    )


def test_a_bound_belongs_to_the_same_class_after_opening(draw, tmp_path):
    for closed in Closed:
        path = tmp_path / f"{closed.value}.gpkg"
        drawn = draw(scheme=Scheme(classes=4, closed=closed))
        write_map(drawn, path)
        bounds = [item.upperValue() for item in drawn.values_layer.renderer().ranges()]
        layer = opened(path, TITLE)
        for bound in bounds:
            before, after = (one.renderer().rangeForValue(bound) for one in (drawn.values_layer, layer))
            assert before.label() == after.label()


def test_nothing_but_the_file_is_left_behind(drawn, tmp_path):
    for name in ("map.gpkg", "map.qgz", "map.png"):
        (write_image if name.endswith("png") else write_map)(drawn, tmp_path / name)
    assert names_in(tmp_path) == ["map.gpkg", "map.png", "map.qgz"]


def test_what_is_hidden_is_in_no_file(geometries, tmp_path):
    # Quartier 100 has 2 of 1237 without work, fewer than three; what is computed from it would be 0.16168….
    tree = county_tree()
    day = date(2024, 12, 31)
    counts = {"al": [2.0, *range(31, 46)], "ew": [1237.0, *range(1001, 1016)]}
    observed = HeldObservations(
        Observed(name, day, tree.rank("quartier"), Values.of(numbers)) for name, numbers in counts.items()
    )
    share = Indicator("al", "Arbeitslosenanteil", formula="al / ew per 100", unit="%")
    evaluated = evaluate(tree, share, observed, day)
    assert round(evaluated.values[-1].numbers[0], 4) == 0.1617
    table = publish(Release("Kreis", "2024", "de", day), tree, [evaluated], Rules(minimum=3))
    values = table.column("al").values[-1]
    hidden = [
        key for key, reason in zip(tree.lowest.keys, values.reasons, strict=True) if reason == Reason.HIDDEN
    ]
    assert "100" in hidden
    assert len(hidden) > 1
    request = MapRequest(
        table, "quartier", Choropleth("al", classify(values, Scheme(), 1)), labels=Labels.NAMES_AND_VALUES
    )
    drawn = build_map(request, geometries)
    write_map(drawn, tmp_path / "map.gpkg")

    with sqlite3.connect(tmp_path / "map.gpkg") as file:
        rows = file.execute('SELECT area_key, value FROM "Arbeitslosenanteil (%)"').fetchall()
        dump = "\n".join(file.iterdump())
    secret = [evaluated.values[-1].numbers[tree.lowest.position[key]] for key in hidden]
    assert not {key for key, _ in rows} & set(hidden)
    assert not any(f"{number:.6f}"[:6] in dump for number in secret)
    assert "1237" not in dump


def test_a_project_brings_its_data_and_names_nobody(drawn, tmp_path, monkeypatch):
    path = tmp_path / "map.qgz"
    write_map(drawn, path)
    with zipfile.ZipFile(path) as archive:
        (project_file,) = (name for name in archive.namelist() if name.endswith(".qgs"))
        text = archive.read(project_file).decode("utf-8")
    assert "saveUser" not in text
    assert set(re.findall("<author>([^<]*)<", text)) <= {"", "Sozialmonitoring"}
    assert str(tmp_path) not in text
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    path = path.rename(moved / "renamed.qgz")

    project = QgsProject()
    assert project.read(str(path))
    (group,) = project.layerTreeRoot().children()
    assert (project.title(), group.name()) == (TITLE, TITLE)
    assert [node.layer().isValid() for node in group.children()] == [True] * 7
    layers = [node.layer() for node in group.children() if node.layer().isSpatial()]
    assert picture(layers, drawn.extent) == picture(drawn.layers(), drawn.extent)


@pytest.mark.parametrize("closed", Closed)
def test_the_layer_tree_groups_the_layers_and_lists_the_highest_class_first(draw, closed):
    drawn = draw(scheme=Scheme(classes=3, closed=closed))
    project = QgsProject()
    group = add_to_project(drawn, project, "Arbeit")
    assert [node.name() for node in group.children()] == [layer.name() for layer in drawn.all_layers()]
    assert project.layerTreeRoot().children()[0].name() == "Arbeit"
    model = QgsLayerTreeModel(project.layerTreeRoot())
    node = group.findLayer(drawn.values_layer)
    labels = [item.data(0) for item in model.layerLegendNodes(node)]
    lowest = "1,0 bis unter 6,0" if closed is Closed.LEFT else "1,0 bis 5,0"
    assert [label.split("  (")[0] for label in labels][-1] == lowest
    assert len(labels) == 3


def test_a_sheet_as_picture_and_as_text(drawn, tmp_path):
    for ending in (".png", ".svg", ".pdf"):
        write_image(drawn, tmp_path / f"map{ending}")
    sheet = QImage(str(tmp_path / "map.png"))
    # A4 upright at 200 dots per inch: the municipality is twice as tall as wide.
    assert (sheet.width(), sheet.height()) == pytest.approx((1654, 2339), abs=1)
    svg = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "Stand: 31.12.2024, Nenner: 31.12.2023" in svg
    assert "geheim zu halten" in svg
    assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")


def test_a_title_is_no_expression(draw, tmp_path):
    table = county_table()
    object.__setattr__(table.columns[0].indicator, "title", "Anteil [% 6*7 %]")
    write_image(draw(table), tmp_path / "map.svg")
    text = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "6*7" in text
    assert "Anteil 42" not in text


def test_the_bare_map_in_the_size_somebody_wants(drawn, tmp_path):
    path = tmp_path / "bare.png"
    render_image(drawn.layers(), drawn.extent, path, (50.8, 101.6), 100, drawn.values_layer.crs())
    image = QImage(str(path))
    assert (image.width(), image.height()) == (200, 400)
    colors = {entry.color for entry in drawn.entries}
    # Quartier 111, the second from the south in the second column.
    assert image.pixelColor(170, 280).name() in colors


@pytest.mark.parametrize("name", ["map.shp", "map", "map.pdf"])
def test_other_files_are_refused(drawn, tmp_path, name):
    with pytest.raises(MapFileError, match=r"ends in \.gpkg or \.qgz"):
        write_map(drawn, tmp_path / name)
    assert names_in(tmp_path) == []


def test_other_pictures_are_refused(drawn, tmp_path):
    with pytest.raises(MapFileError, match=r"ends in \.png, \.svg or \.pdf"):
        write_image(drawn, tmp_path / "map.bmp")


@pytest.mark.parametrize("name", ["map.gpkg", "map.qgz"])
def test_a_folder_that_is_none_is_named(drawn, tmp_path, name):
    with pytest.raises(UserError, match="its folder does not exist"):
        write_map(drawn, tmp_path / "nowhere" / name)


def test_a_picture_that_fails_is_named_and_leaves_nothing(drawn, tmp_path, monkeypatch):
    failure = QgsLayoutExporter.ExportResult.FileError
    monkeypatch.setattr(QgsLayoutExporter, "exportToSvg", lambda *_: failure)
    with pytest.raises(MapFileError, match=r"map\.svg cannot be written"):
        write_image(drawn, tmp_path / "map.svg")
    assert names_in(tmp_path) == []


def test_a_project_with_several_maps_shows_the_first(draw, tmp_path):
    path = tmp_path / "maps.qgz"
    write_maps([draw(municipality="1"), draw(municipality="2")], path, "Kreis Muster")
    project = QgsProject()
    assert project.read(str(path))
    groups = project.layerTreeRoot().children()
    assert [group.itemVisibilityChecked() for group in groups] == [True, False]
    values = [next(one for one in group.findLayers() if one.name().startswith(TITLE[:3])) for group in groups]
    towns = [next(one.layer().getFeatures())["parent_name"] for one in values]
    assert towns == ["Raum 11", "Raum 21"]


def test_an_older_file_stays_until_the_new_one_is_complete(drawn, tmp_path, monkeypatch):
    path = tmp_path / "map.gpkg"
    path.write_text(json.dumps("the one before"))
    monkeypatch.setattr(QgsVectorLayer, "saveStyleToDatabase", lambda *_: "the disk is full")
    with pytest.raises(MapFileError, match="the disk is full"):
        write_map(drawn, path)
    assert json.loads(path.read_text()) == "the one before"
    assert names_in(tmp_path) == ["map.gpkg"]
