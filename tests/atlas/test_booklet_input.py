"""Logos, fonts, colours and names a county may bring along."""

from __future__ import annotations

import base64

import pytest
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemPicture
from qgis.PyQt.QtCore import QBuffer, QIODevice
from qgis.PyQt.QtGui import QColor, QImage

from sozialmonitoring_plugin.atlas.accents import on_accent, readable_accent, with_accent
from sozialmonitoring_plugin.atlas.pages import planned_pages, prepare_page
from sozialmonitoring_plugin.atlas.remarks import booklet_remarks
from sozialmonitoring_plugin.atlas.templates import PageKind, Templates
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.booklets.form import FORMS
from sozialmonitoring_plugin.core.colours.contrast import contrast
from sozialmonitoring_plugin.core.feedback import Silence
from tests.atlas.county import BERGSTADT, Quarter, Town, make_county
from tests.atlas.pdf import Pdf

COVER = (Part(PartKind.COVER),)
RED = "#c00020"


def red_logo() -> str:
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(RED))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return f"data:image/png;base64,{base64.b64encode(bytes(buffer.data())).decode()}"


def svg_logo() -> str:
    shape = f'<rect width="60" height="20" fill="{RED}"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">{shape}</svg>'
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"


def cover_of(county, folder, **settings) -> QImage:
    request = county.request("01", contents=Contents(parts=COVER, **settings), dpi=60)
    return Pdf(write_booklet(request, folder / "heft.pdf", Silence())).page_images()[0]


def head_has(image: QImage, colour: str) -> bool:
    """Whether there is a pixel of a colour above the block of the cover."""
    rows, wanted = range(image.height() * 36 // 297), QColor(colour)
    pixels = (image.pixelColor(x, y) for y in rows for x in range(image.width()))
    return any(
        abs(one.red() - wanted.red()) + abs(one.green() - wanted.green()) + abs(one.blue() - wanted.blue())
        < 20
        for one in pixels
    )


@pytest.mark.parametrize("logo", [red_logo, svg_logo])
def test_a_logo_stands_at_the_head_of_the_cover(county, tmp_path, logo):
    assert head_has(cover_of(county, tmp_path, logo=logo()), RED)


BROKEN = {
    "no data URI": "logo.png",
    "no picture": f"data:image/png;base64,{base64.b64encode(b'nothing').decode()}",
    "a picture cut off": red_logo()[:60],
    "a drawing cut off": f"data:image/svg+xml;base64,{base64.b64encode(b'<svg xmlns=').decode()}",
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_logo_is_told_once_and_leaves_no_hole(county, case):
    request = county.request("01", contents=Contents(parts=COVER, logo=BROKEN[case]))
    templates = request.templates()
    prepared = prepare_page(request, planned_pages(request, templates)[0], templates)
    assert not prepared.template.item("logo", QgsLayoutItemPicture).isVisible()
    assert [one.sentence() for one in booklet_remarks(request)] == [
        "The logo is no picture that can be drawn: the covers are without one."
    ]


def test_a_good_logo_and_no_logo_are_no_news(county):
    for logo in ("", red_logo(), svg_logo()):
        assert booklet_remarks(county.request("01", contents=Contents(parts=COVER, logo=logo))) == ()


def test_a_missing_font_is_named_once_with_what_takes_its_place(county, tmp_path):
    for kind in ("cover", "map"):
        template = Templates(None)[PageKind(kind)].file.read_text(encoding="utf-8")
        changed = template.replace('fontFamily="Open Sans"', 'fontFamily="Kreis &amp; Sans"')
        (tmp_path / f"{kind}.qpt").write_text(changed, encoding="utf-8")
    (remark,) = booklet_remarks(county.request("01", template=tmp_path))
    assert remark.sentence().startswith("The font Kreis & Sans is not installed: ")


@pytest.mark.parametrize("accent", ["#ffd400", "#000000", "#1f5a7a", "#9ad0f5", "#ffffff", "#808080"])
def test_letters_are_legible_in_whatever_colour_the_county_has(accent):
    """4.5 for letters on paper; on the block the better of white and ink, never below 3 (large letters)."""
    assert contrast(readable_accent(accent), "#ffffff") >= 4.5
    assert contrast(on_accent(accent), accent) >= 3


def test_blocks_have_the_colour_itself_and_letters_one_that_can_be_read():
    template = 'a="31,90,124,255" b="31,90,122,255,rgb:0.1,0.3,0.4,1" c="255,255,254,255"'
    blocks, letters, on_block = (part.split('"')[1] for part in with_accent(template, "#ffd400").split(" "))
    assert blocks.startswith("255,212,0,255")
    assert on_block.startswith("31,41,51,255")
    assert not letters.startswith("255,212,0")


LONG = "Übach-Palenberg-Frelenberg mit Scherpenseel und Marienberg-S"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_name_of_60_characters_stands_whole_on_the_cover(form):
    assert len(LONG) == 60
    county = make_county(Town(LONG, {LONG: (Quarter(LONG, 50), Quarter("Zwei", 60))}), BERGSTADT)
    request = county.request("01", contents=Contents(form=form, parts=COVER))
    templates = request.templates()
    prepared = prepare_page(request, planned_pages(request, templates)[0], templates)
    title = prepared.template.item("title", QgsLayoutItemLabel)
    assert title.text().replace("\n", " ").replace("- ", "-") == LONG
    original = prepared.template.text_formats[title.uuid()].size()
    assert title.textFormat().size() == original
