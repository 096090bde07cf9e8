"""Texts of charts are real texts in a PDF, and the pictures of the layout are as before afterwards."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayout, QgsLayoutItemPicture, QgsProject
from qgis.PyQt.QtGui import QPainter

from sozialmonitoring_plugin.atlas.pages import planned_pages, prepare_page
from sozialmonitoring_plugin.atlas.pdf.charts import charts_as_text
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.booklets.outline import indicator_anchor
from sozialmonitoring_plugin.core.charts.chart import Paper
from sozialmonitoring_plugin.core.charts.drawing import Box, Drawing
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.layers.chart_items import show_chart
from tests.atlas.county import County
from tests.atlas.pdf import Pdf


def test_the_numbers_of_a_ranking_are_found_in_the_text(county: County, tmp_path) -> None:
    pages = planned_pages(county.request(), county.request().templates())
    (number,) = [n for n, page in enumerate(pages, 1) if page.anchor == indicator_anchor("al")]
    text = Pdf(write_booklet(county.request(), tmp_path / "heft.pdf", Silence())).text(number)
    for words in ("Gebiete insgesamt", "Rang 1", "Großer Anger"):
        assert words in text


def test_pictures_come_back_when_the_page_is_painted(county: County) -> None:
    request = county.request()
    templates = request.templates()
    page = next(one for one in planned_pages(request, templates) if one.anchor == indicator_anchor("al"))
    layout = prepare_page(request, page, templates).layout
    pictures = [
        item for item in layout.items() if isinstance(item, QgsLayoutItemPicture) and item.isVisible()
    ]
    count = len(layout.items())
    with charts_as_text(pictures):
        assert not any(picture.isVisible() for picture in pictures if picture.picturePath())
        assert len(layout.items()) > count
    assert all(picture.isVisible() for picture in pictures)
    assert len(layout.items()) == count


@pytest.mark.parametrize("source", ["", "base64:////", "/no/such/file.svg"])
def test_other_pictures_stay_pictures(county: County, source: str) -> None:
    request = county.request()
    templates = request.templates()
    layout = prepare_page(request, planned_pages(request, templates)[0], templates).layout
    picture = QgsLayoutItemPicture(layout)
    picture.setPicturePath(source, QgsLayoutItemPicture.Format.FormatSVG)
    with charts_as_text([picture]):
        assert picture.isVisible()


def shown_in(picture: QgsLayoutItemPicture) -> QgsLayoutItemPicture:
    drawing = Drawing(Paper(30.0, 20.0))
    drawing.box(Box(2, 2, 10, 6), "#1f5a7a")
    show_chart(picture, drawing.finished("Probe", ()))
    return picture


def is_painted_as_text(picture: QgsLayoutItemPicture) -> bool:
    with charts_as_text([picture]):
        return not picture.isVisible()


def test_a_logo_like_a_chart_stays_a_picture() -> None:
    layout = QgsLayout(QgsProject.instance())
    layout.initializeDefaults()
    chart, logo = shown_in(QgsLayoutItemPicture(layout)), QgsLayoutItemPicture(layout)
    logo.setPicturePath(chart.picturePath(), QgsLayoutItemPicture.Format.FormatSVG)
    logo.setResizeMode(chart.resizeMode())
    assert is_painted_as_text(chart)
    assert not is_painted_as_text(logo)


@pytest.mark.parametrize(
    "change",
    [
        lambda picture: picture.setItemRotation(20),
        lambda picture: picture.setPictureRotation(20),
        lambda picture: picture.setFrameEnabled(True),
        lambda picture: picture.setBackgroundEnabled(True),
        lambda picture: picture.setItemOpacity(0.5),
        lambda picture: picture.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply),
        lambda picture: picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Clip),
    ],
)
def test_a_chart_that_a_template_dresses_up_is_drawn_as_the_template_asks(change) -> None:
    layout = QgsLayout(QgsProject.instance())
    layout.initializeDefaults()
    picture = shown_in(QgsLayoutItemPicture(layout))
    change(picture)
    assert not is_painted_as_text(picture)
