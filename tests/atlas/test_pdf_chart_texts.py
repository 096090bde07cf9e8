"""Texts of charts are real texts in a PDF, and the pictures of the layout are as before afterwards."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayoutItemPicture

from sozialmonitoring_plugin.atlas.pages import planned_pages, prepare_page
from sozialmonitoring_plugin.atlas.pdf.charts import charts_as_text
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.booklets.outline import indicator_anchor
from sozialmonitoring_plugin.core.feedback import Silence
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
