"""A map for the temporal controller: each Stichtag shows its own numbers, and without a time the latest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from qgis.core import (
    Qgis,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsTemporalNavigationObject,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from sozialmonitoring_plugin.core.classification.classification import Method, Scheme, classify
from sozialmonitoring_plugin.core.publication import PublishedTable
from sozialmonitoring_plugin.core.values import Reason, Values
from sozialmonitoring_plugin.layers.area_rows import Labels
from sozialmonitoring_plugin.layers.indicator_map import IndicatorMap, MapRequest, build_map
from sozialmonitoring_plugin.layers.map_files import opened_from, write_map
from sozialmonitoring_plugin.layers.palettes import class_colors
from sozialmonitoring_plugin.layers.themes.choropleth import Choropleth
from sozialmonitoring_plugin.layers.themes.time_map import TimeMap
from sozialmonitoring_plugin.layers.time_slider import animate, frame_of
from tests.layers.county import KEYS, county_table, square

DAYS = (date(2022, 12, 31), date(2023, 12, 31), date(2024, 12, 31))


def dated_table() -> PublishedTable:
    """Every Quartier has 1 at first; 100 then 9, then no number that may be told."""
    tables = [
        county_table([1.0] * 16),
        county_table([9.0, *[1.0] * 15]),
        county_table([1.0] * 16, {"100": Reason.HIDDEN}),
    ]
    columns = [replace(table.columns[0], dates=(day,)) for table, day in zip(tables, DAYS, strict=True)]
    return replace(tables[-1], columns=tuple(columns))


@pytest.fixture
def drawn(geometries) -> IndicatorMap:
    classification = classify(Values.of([1.0, 9.0]), Scheme(Method.MANUAL, breaks=(0.0, 5.0, 10.0)), 0)
    theme = TimeMap(Choropleth("al", classification, "Blues"))
    return build_map(MapRequest(dated_table(), "quartier", theme, labels=Labels.NONE), geometries)


def color_at(drawn: IndicatorMap, key: str, day: date | None) -> str:
    """What is painted in the middle of a Quartier."""
    settings = QgsMapSettings()
    settings.setLayers(drawn.layers())
    settings.setDestinationCrs(drawn.values_layer.crs())
    settings.setExtent(drawn.extent)
    settings.setOutputSize(QSize(400, 400))
    settings.setBackgroundColor(QColor("#ffffff"))
    if day is not None:
        settings.setIsTemporal(True)
        settings.setTemporalRange(frame_of(day))
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    point = settings.mapToPixel().transform(square(key).centroid().asPoint())
    return QColor(job.renderedImage().pixel(round(point.x()) + 3, round(point.y()) + 5)).name()


LOW, HIGH = (color.name() for color in class_colors("Blues", 2))


def test_each_stichtag_shows_its_own_numbers(drawn):
    assert [color_at(drawn, "101", day) for day in DAYS] == [LOW, LOW, LOW]
    assert [color_at(drawn, "100", day) for day in DAYS[:2]] == [LOW, HIGH]
    assert color_at(drawn, "100", DAYS[2]) not in (LOW, HIGH)


def test_a_day_between_two_dates_shows_the_older_one(drawn):
    assert color_at(drawn, "100", date(2024, 7, 1)) == HIGH


def test_without_a_time_the_latest_is_shown(drawn):
    assert color_at(drawn, "101", None) == LOW
    assert color_at(drawn, "100", None) not in (LOW, HIGH)


def test_a_written_map_moves_with_time_as_well(drawn, tmp_path):
    write_map(drawn, tmp_path / "time.gpkg")
    kept = opened_from(drawn, tmp_path / "time.gpkg")
    assert [color_at(kept, "100", day) for day in DAYS[:2]] == [LOW, HIGH]
    assert color_at(kept, "100", None) not in (LOW, HIGH)


def test_the_project_opens_with_one_frame_for_each_year(drawn, tmp_path):
    write_map(drawn, tmp_path / "time.qgz")
    project = QgsProject()
    project.read(str(tmp_path / "time.qgz"))
    settings = project.timeSettings()
    assert (settings.timeStep(), settings.timeStepUnit()) == (12, Qgis.TemporalUnit.Months)
    assert settings.temporalRange().begin().date().toPyDate() == DAYS[0]
    assert project.readNumEntry("TemporalControllerWidget", "/NavigationMode")[0] == 1


def test_the_controller_walks_from_stichtag_to_stichtag():
    controller = QgsTemporalNavigationObject()
    animate(controller, DAYS)
    assert controller.totalFrameCount() == len(DAYS)
    frames = [controller.dateTimeRangeForFrameNumber(number) for number in range(len(DAYS))]
    assert [frame.begin().date().toPyDate() for frame in frames] == list(DAYS)
    assert controller.currentFrameNumber() == len(DAYS) - 1


def test_twenty_years_have_twenty_one_frames():
    controller = QgsTemporalNavigationObject()
    animate(controller, [date(year, 12, 31) for year in range(2004, 2025)])
    last = controller.dateTimeRangeForFrameNumber(20)
    assert (controller.totalFrameCount(), last.begin().date().toPyDate()) == (21, date(2024, 12, 31))


def test_every_area_is_there_once_for_each_date_with_a_number(drawn):
    keys = [feature["area_key"] for feature in drawn.values_layer.getFeatures()]
    assert sorted(keys) == sorted([*KEYS, *KEYS, *(key for key in KEYS if key != "100")])
