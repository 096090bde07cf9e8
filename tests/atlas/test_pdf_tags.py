"""What a booklet is to somebody who hears it read, as poppler reads its tags."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import replace
from itertools import pairwise

import pytest
from qgis.core import Qgis, QgsLayoutItem, QgsLayoutItemPicture

from sozialmonitoring_plugin.atlas.page import Page
from sozialmonitoring_plugin.atlas.pages import PreparedPage, planned_pages, prepare_page
from sozialmonitoring_plugin.atlas.pdf import painting
from sozialmonitoring_plugin.atlas.pdf.booklet_facts import facts_of, page_facts
from sozialmonitoring_plugin.atlas.pdf.painted import Painted, Role, reading_order
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.booklets.outline import indicator_anchor
from sozialmonitoring_plugin.core.charts.drawing import Box
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.support.paths import resource
from tests.atlas.county import AACHDORF, BERGSTADT, County, Quarter, Town, make_county
from tests.atlas.pdf import Pdf

LONG = "Wohnquartier an der nördlichen Umgehungsstraße mit Gewerbegebiet"


@pytest.fixture(scope="module")
def unfinished_too(tmp_path_factory, county: County) -> tuple[Pdf, Pdf]:
    """A booklet, and the same as Qt wrote it."""
    folder = tmp_path_factory.mktemp("tags")
    raw = Pdf(folder / "raw.pdf")

    def keeping(pdf: bytes, *others: object) -> bytes:
        raw.path.write_bytes(pdf)
        return finishing(pdf, *others)

    finishing = painting.finished
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(painting, "finished", keeping)
        booklet = Pdf(write_booklet(county.request(), folder / "heft.pdf", Silence()))
    return raw, booklet


@pytest.fixture(scope="module")
def booklet(unfinished_too: tuple[Pdf, Pdf]) -> Pdf:
    return unfinished_too[1]


def tables_of(pdf: Pdf) -> list[list[list[tuple[str, str]]]]:
    """The tables of values as tags say it, by rows: "TH" or "TD" and the text of each cell."""
    tables = re.split(r"^  Table", pdf.tags(texts=True), flags=re.MULTILINE)[1:]
    found = [rows_of(re.split(r"^  \S", table, flags=re.MULTILINE)[0]) for table in tables]
    return [rows for rows in found if rows[0][0] == ("TH", "Quartier")]


def rows_of(inside: str) -> list[list[tuple[str, str]]]:
    return [
        [(kind, "".join(re.findall(r'"(.*)"', cell))) for kind, cell in cells(row)]
        for row in re.split(r"^    TR", inside, flags=re.MULTILINE)[1:]
    ]


def cells(row: str) -> list[tuple[str, str]]:
    parts = re.split(r"^      (T[HD]).*$", row, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def tags_of(pdf: Pdf) -> list[str]:
    """The outermost tags in reading order."""
    return re.findall(r"^  (\w+)", pdf.tags(), flags=re.MULTILINE)


def test_a_finished_booklet_looks_as_it_did_before_and_is_sound(unfinished_too):
    raw, booklet = unfinished_too
    assert booklet.pictures(72) == raw.pictures(72)
    assert "No syntax or stream encoding errors" in booklet.check()


def test_no_text_is_lost_and_none_is_added(unfinished_too):
    raw, booklet = unfinished_too
    assert (
        unicodedata.normalize("NFKC", booklet.text()).split()
        == unicodedata.normalize("NFKC", raw.text()).split()
    )
    assert len(booklet.text().split()) > 200


def test_the_pages_are_read_from_top_to_bottom_under_headings_that_skip_no_level(booklet):
    levels = [int(tag[1:]) for tag in tags_of(booklet) if re.fullmatch(r"H\d", tag)]
    assert levels[0] == 1
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))
    headings = re.findall(r'^  H(\d) .*\n    "(.*)"', booklet.tags(texts=True), flags=re.MULTILINE)
    order = [("1", "Aachdorf"), ("2", "2.1 Arbeitslosenanteil"), ("2", "1.1 Einwohnerinnen und Einwohner")]
    assert [one for one in headings if one in order] == order
    told = booklet.tags(texts=True)
    told = told[told.index('    "2.1 Arbeitslosenanteil"\n  P') :]
    places = [
        told.index(part) for part in ("Arbeitslose an den Einwohnern", "Figure", "Angaben in %", "Quelle")
    ]
    assert places == sorted(places)


def test_the_texts_of_charts_are_found_and_their_template_is_as_before(county, tmp_path):
    page, prepared = map_page(county)
    (chart,) = page.charts.values()
    written = re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg)
    items = [item for item in prepared.layout.items() if isinstance(item, QgsLayoutItemPicture)]
    before = [(item.id(), item.picturePath()) for item in items]
    pdf = Pdf(tmp_path / "seite.pdf")
    pages = [(prepared, page_facts(page, prepared.template))]
    pdf.path.write_bytes(painting.pdf_of(pages, facts_of(county.request()), 150))
    said = "".join(pdf.text().split())
    assert len(written) > 8
    assert [text for text in written if "".join(html.unescape(text).split()) not in said] == []
    assert [(item.id(), item.picturePath()) for item in items] == before
    assert {item.id() for item in prepared.layout.items() if isinstance(item, QgsLayoutItem)} >= {"map"}


def test_a_caption_is_read_just_before_what_it_names(booklet):
    texts = re.findall(r'"(.*)"', booklet.tags(texts=True))
    assert texts[texts.index("Stichtag") + 1] == "31.12.2014"
    assert texts[texts.index("Gebietsstand") + 1] == "Quartiere 2013"


def test_the_table_is_read_by_rows_and_cells_with_the_published_numbers(booklet):
    (rows,) = tables_of(booklet)
    assert rows[0] == [
        ("TH", "Quartier"), ("TH", "Arbeitslosenanteil%"), ("TH", "Einwohnerinnen undEinwohner"),
    ]  # fmt: skip
    assert [[text.strip() for _, text in row] for row in rows[1:]] == [
        ["Nordraum", "4,40 †", "2.000"],
        ["Mühlenviertel", "3,10 †", "1.000"],
        ["Großer Anger", "5,70 †", "1.000"],
        ["Südraum", "5,64 †", "3.600"],
        ["Am Fließ", "5,19 †", "1.600"],
        ["Bahnhof", "6,00 †", "2.000"],
        ["Aachdorf", "5,20 †", "5.600"],
        ["Kreis Übach", "6,87 †", "7.600"],
    ]
    assert {tuple(kind for kind, _ in row) for row in rows[1:]} == {("TH", "TD", "TD")}


def test_lines_of_a_cell_and_of_a_label_are_read_with_blanks_between(booklet):
    spoken = booklet.values("ActualText")
    assert "u:Einwohnerinnen und Einwohner" in spoken
    assert "u:4 Quartiere 2 Sozialräume Kennzahlen: 2" in spoken


def test_a_label_whose_letters_are_drawn_as_outlines_is_read_as_well(county, tmp_path):
    page, prepared = map_page(county)
    prepared.layout.renderContext().setTextRenderFormat(Qgis.TextRenderFormat.AlwaysOutlines)
    pdf = Pdf(tmp_path / "seite.pdf")
    pages = [(prepared, page_facts(page, prepared.template))]
    pdf.path.write_bytes(painting.pdf_of(pages, facts_of(county.request()), 150))
    assert "Arbeitslose" not in pdf.text()
    assert {"u:2.1 Arbeitslosenanteil", "u:Arbeitsagentur; Meldeämter"} <= set(pdf.values("ActualText"))


def test_what_stands_on_every_page_is_not_read(booklet):
    told = booklet.tags(texts=True)
    assert told.count('"Sozialmonitoring Kreis Übach"') == 1  # on the cover, where it is content
    assert booklet.text().count("Sozialmonitoring Kreis Übach") >= booklet.pages
    assert told.count("Gebietsstand Quartiere 2013") == 0
    assert booklet.text().count("Gebietsstand Quartiere 2013") == booklet.pages - 1


def test_every_map_and_chart_says_what_it_shows(booklet):
    told = [str(text) for text in booklet.values("Alt")]
    pictures = tags_of(booklet).count("Figure")
    links = booklet.tags().count("Link")
    assert pictures >= 3
    assert len(told) == pictures + links
    assert "u:Karte: die Lage von Aachdorf im Kreis Übach." in told
    (shown,) = (text for text in told if text.startswith("u:Karte: 2.1 Arbeitslosenanteil"))
    # Every Quartier of Aachdorf lies between 3 and 6 %: they are all in the lowest class.
    assert shown.endswith("3,1 bis unter 7,3: 4.")


def test_what_is_told_of_an_item_is_its_alternative_text(county, tmp_path):
    page, prepared = map_page(county)
    told = {"map": "Karte (1): höchster Anteil in „Bahnhof“", "legend": "Vier Klassen"}
    pdf = Pdf(tmp_path / "seite.pdf")
    pages = [(replace(prepared, told=told), page_facts(page, prepared.template))]
    pdf.path.write_bytes(painting.pdf_of(pages, facts_of(county.request()), 150))
    assert {f"u:{text}" for text in told.values()} <= set(pdf.values("Alt"))


def map_page(county: County) -> tuple[Page, PreparedPage]:
    """The page of the share, prepared with letters as letters."""
    request = county.request()
    templates = request.templates()
    (page,) = (one for one in planned_pages(request, templates) if one.anchor == indicator_anchor("al"))
    prepared = prepare_page(request, page, templates)
    prepared.set_resolution(150)
    return page, prepared


@pytest.mark.parametrize(
    "names",
    [
        ("Eins",),
        (LONG, f"{LONG} II", "Zwei"),
        tuple(f"{letter}{row}" for row in "123" for letter in "ABCDEFGHIJKLMNOP"),
    ],
)
def test_tables_of_all_sizes_are_told_apart_by_cells(names, tmp_path):
    quarters = tuple(Quarter(f"{name}", 30 + place) for place, name in enumerate(names))
    county = make_county(Town("Ort", {"Raum": quarters}), BERGSTADT)
    pdf = Pdf(write_booklet(county.request(), tmp_path / "ort.pdf", Silence()))
    body = [row for rows in tables_of(pdf) for row in rows]
    wanted = [name.replace(" ", "") for name in names]
    assert [name for row in body if (name := row[0][1].replace(" ", "")) in wanted] == wanted
    assert "Div" not in tags_of(pdf)


def test_a_hidden_number_stands_in_no_tag(tmp_path):
    town = Town("Klein", {"Mitte": (Quarter("Eins", 2, 731), Quarter("Zwei", 30), Quarter("Drei", 40))})
    county = make_county(town, BERGSTADT, rules=Rules())
    pdf = Pdf(write_booklet(county.request(), tmp_path / "klein.pdf", Silence()))
    shown = {row[0][1].strip(): [text for _, text in row[1:]] for row in tables_of(pdf)[0]}
    assert shown["Eins"] == ["*", "731"]
    everything = pdf.uncompressed() + str(pdf.values("Alt") + pdf.values("ActualText")).encode()
    assert b"0,27" not in everything


def test_a_page_whose_items_are_not_found_again_leaves_the_booklet_without_tags(
    county, tmp_path, monkeypatch
):
    drawn = painting.painted
    monkeypatch.setattr(painting, "painted", lambda items, told: drawn(items, told)[:-1])
    warnings: list[str] = []
    told = Silence()
    told.pushWarning = warnings.append
    pdf = Pdf(write_booklet(county.request(), tmp_path / "heft.pdf", told))
    assert [warning for warning in warnings if warning.startswith("Das PDF hat keine Tags")]
    assert pdf.info()["Tagged"] == "no"
    assert pdf.info()["Title"] == "Aachdorf – Sozialmonitoring Kreis Übach"
    assert "No syntax or stream encoding errors" in pdf.check()
    assert AACHDORF.name in pdf.text(1)


def test_a_page_that_shows_nothing_leaves_the_others_their_tags(county, tmp_path):
    template = tmp_path / "theme.qpt"
    text = resource("layouts", "a4-portrait", "theme.qpt").read_text(encoding="utf-8")
    template.write_text(text.replace('visibility="1"', 'visibility="0"'), encoding="utf-8")
    parts = (Part(PartKind.COVER), Part(PartKind.THEME, "Arbeit", ("al",)))
    request = county.request(contents=Contents(parts=parts), template=tmp_path)
    pdf = Pdf(write_booklet(request, tmp_path / "heft.pdf", Silence()))
    assert pdf.info()["Tagged"] == "yes"
    assert "No syntax or stream encoding errors" in pdf.check()


def test_a_caption_of_a_caption_is_read_as_well():
    names = ("map", "caption_map", "caption_caption_map")
    items = [Painted(Role.PARAGRAPH, Box(10, 10 * place, 5, 5), name) for place, name in enumerate(names)]
    assert reading_order(items) == [2, 1, 0]
