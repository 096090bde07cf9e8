"""Charts in a PDF have their texts as texts, where the picture has them."""

from __future__ import annotations

import re
import subprocess

import pytest
from qgis.core import QgsLayoutItemPicture
from qgis.PyQt.QtGui import QImage

from sozialmonitoring_plugin.atlas.pages import prepare_page
from sozialmonitoring_plugin.atlas.parts.indicator import indicator_pages
from sozialmonitoring_plugin.atlas.pdf.chart_texts import texts_as_texts
from sozialmonitoring_plugin.atlas.planning import Planning
from sozialmonitoring_plugin.atlas.writing import write_booklet, write_page_images
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.feedback import Silence
from tests.atlas.pdf import Pdf

CONTENTS = Contents(parts=(Part(PartKind.THEME, "", ("al",)),))
DPI = 100


def test_names_and_numbers_of_a_chart_are_found_in_the_pdf(county, tmp_path):
    pdf = Pdf(write_booklet(county.request(contents=CONTENTS), tmp_path / "heft.pdf", Silence()))
    text = re.sub(r"\s+", " ", pdf.text(2))
    assert "Rang 1: höchster Wert" in text
    assert "Bahnhof 6,00" in text


def test_the_page_looks_as_if_the_chart_had_drawn_them(county, tmp_path):
    """Poppler's picture of the PDF against QGIS' picture of the page, whose texts are outlines."""
    request = county.request(contents=CONTENTS, dpi=DPI)
    pdf = write_booklet(request, tmp_path / "heft.pdf", Silence())
    subprocess.run(["pdftoppm", "-r", str(DPI), "-png", pdf, tmp_path / "p"], check=True)
    (_, page) = write_page_images(request, tmp_path / "pages", Silence())
    printed, drawn = QImage(str(next(tmp_path.glob("p-*2.png")))), QImage(str(page))
    assert dark_rows(printed) == pytest.approx(dark_rows(drawn), rel=0.2)


def dark_rows(image: QImage) -> list[int]:
    """How much ink there is in bands across the ranking, where there is next to nothing but texts."""
    left, right, top, bottom = (round(mm / 25.4 * DPI) for mm in (20, 52, 170, 215))
    step = (bottom - top) // 5
    return [
        sum(
            255 - image.pixelColor(x, y).lightness()
            for x in range(left, right)
            for y in range(start, start + step)
        )
        // 1000
        for start in range(top, bottom - step, step)
    ]


def test_a_page_is_afterwards_as_it_was(county):
    request = county.request(contents=CONTENTS)
    templates = request.templates()
    (page,) = indicator_pages(Planning(request, templates, CONTENTS.parts[0]), "al")
    prepared = prepare_page(request, page, templates)
    picture = prepared.template.item("ranking_alone", QgsLayoutItemPicture)
    before, items = picture.picturePath(), len(prepared.layout.items())
    with texts_as_texts(prepared.layout):
        assert picture.picturePath() != before
        assert len(prepared.layout.items()) > items
    assert picture.picturePath() == before
    assert len(prepared.layout.items()) == items
