"""Bookmarks, page labels and links as qpdf and poppler read them."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from sozialmonitoring_plugin.atlas.page import Link, Page
from sozialmonitoring_plugin.atlas.pages import PreparedPage, planned_pages, prepare_page
from sozialmonitoring_plugin.atlas.pdf.booklet_facts import facts_of, page_facts
from sozialmonitoring_plugin.atlas.pdf.facts import PageFacts, PdfFacts
from sozialmonitoring_plugin.atlas.pdf.finishing import finished
from sozialmonitoring_plugin.atlas.pdf.painting import pdf_of
from sozialmonitoring_plugin.atlas.templates import PageKind
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.feedback import Silence
from tests.atlas.county import County
from tests.atlas.painted_pdf import no_items, pdf_of_qt
from tests.atlas.pdf import Pdf

FACTS = PdfFacts("Heft", "Kreis", "de-DE")


def written(folder: Path, *pages: PageFacts) -> Pdf:
    """A page of Qt for each of these."""
    pdf = Pdf(folder / "x.pdf")
    texts = [f"Seite {number}" for number, _ in enumerate(pages, 1)]
    pdf.path.write_bytes(finished(pdf_of_qt(*texts), FACTS, pages, no_items(pages)))
    assert "No syntax or stream encoding errors" in pdf.check()
    return pdf


def links_of(pdf: Pdf) -> list[tuple[int, list[float], int, str]]:
    """Page, rectangle in points, page led to and text of every link."""
    told = json.loads(subprocess.check_output(["qpdf", "--json=2", str(pdf.path)], text=True))
    objects = told["qpdf"][1]
    pages = [page["object"] for page in told["pages"]]
    found = []
    for number, page in enumerate(pages, 1):
        for ref in objects[f"obj:{page}"]["value"].get("/Annots", []):
            link = objects[f"obj:{ref}"]["value"]
            assert link["/Subtype"] == "/Link"
            assert link["/Border"] == [0, 0, 0]
            target = pages.index(link["/Dest"][0]) + 1
            found.append((number, link["/Rect"], target, link["/Contents"].removeprefix("u:")))
    return found


def test_bookmarks_are_nested_lead_to_their_pages_and_keep_their_umlauts(tmp_path):
    pdf = written(
        tmp_path,
        PageFacts(),
        PageFacts("2", "Übersicht (alles)"),
        PageFacts("3", "Übach–Palenberg", further=("Straßen",)),
        PageFacts("4", further=("Neu zu liefern",)),
        PageFacts("5", "2.1 Anteil", depth=1),
        PageFacts("6", "Höhe", depth=2),
        PageFacts("7", "Anhang"),
    )
    below = [("Höhe", 6, [])]
    assert pdf.bookmarks() == [
        ("Übersicht (alles)", 2, []),
        ("Übach–Palenberg", 3, [("Straßen", 3, []), ("Neu zu liefern", 4, []), ("2.1 Anteil", 5, below)]),
        ("Anhang", 7, []),
    ]  # fmt: skip


def test_a_heading_deeper_than_its_predecessor_allows_is_not_lost(tmp_path):
    pdf = written(tmp_path, PageFacts("1", "Tief", depth=3), PageFacts("2", "Tiefer", depth=5))
    assert pdf.bookmarks() == [("Tief", 1, [("Tiefer", 2, [])])]


def test_headings_of_the_same_depth_stand_beside_each_other_even_below_none(tmp_path):
    pdf = written(tmp_path, PageFacts("1", "a", depth=1), PageFacts("2", "b", depth=1), PageFacts("3", "c"))
    assert pdf.bookmarks() == [("a", 1, []), ("b", 2, []), ("c", 3, [])]


def test_a_document_without_headings_has_no_bookmarks(tmp_path):
    assert written(tmp_path, PageFacts(), PageFacts("2")).bookmarks() == []


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("", "2", "3"), [(0, {"/St": 1}), (1, {"/S": "/D", "/St": 2})]),
        (("1", "2", "3"), [(0, {"/S": "/D", "/St": 1})]),
        (("", "", "7"), [(0, {"/St": 1}), (2, {"/S": "/D", "/St": 7})]),
        (
            ("A–1", "1", "3"),
            [(0, {"/P": "u:A–1", "/St": 1}), (1, {"/S": "/D", "/St": 1}), (2, {"/S": "/D", "/St": 3})],
        ),
    ],
)
def test_page_labels_are_the_numbers_printed(labels, expected, tmp_path):
    pdf = written(tmp_path, *(PageFacts(label) for label in labels))
    told = json.loads(subprocess.check_output(["qpdf", "--json=2", "--json-key=pagelabels", str(pdf.path)]))
    assert [(one["index"], one["label"]) for one in told["pagelabels"]] == expected


def test_a_link_leads_to_the_first_page_of_its_anchor(tmp_path):
    link = Link(10, 20, 50, 5, "ziel")
    pdf = written(
        tmp_path,
        PageFacts("1", "Inhalt", links=(link, Link(0, 0, 1, 1, "nowhere"))),
        PageFacts("2", "Ziel", anchor="ziel"),
        PageFacts("3", "", anchor="ziel"),
    )
    ((page, box, target, told),) = links_of(pdf)
    assert (page, target, told) == (1, 2, "Ziel")
    # 72 points are 25.4 mm; the page of Qt is 842 points high.
    assert box == pytest.approx([28.346, 842 - 70.866, 170.079, 842 - 56.693], abs=0.002)


def linked_booklet(county: County, folder: Path, links: Sequence[Link]) -> Pdf:
    """A booklet whose table has links."""
    request = county.request()
    templates = request.templates()

    def with_links(page: Page) -> Page:
        return replace(page, links=tuple(links)) if page.kind is PageKind.TABLE else page

    def prepared() -> Iterator[tuple[PreparedPage, PageFacts]]:
        for page in map(with_links, planned_pages(request, templates)):
            one = prepare_page(request, page, templates)
            one.set_resolution(150)
            yield one, page_facts(page, one.template)

    pdf = Pdf(folder / "heft.pdf")
    pdf.path.write_bytes(pdf_of(prepared(), facts_of(request), 150))
    return pdf


def test_a_link_is_read_with_the_text_it_lies_on(county, tmp_path):
    whole_page = Link(0, 0, 210, 297, "indicator-ew")
    pdf = linked_booklet(county, tmp_path, [whole_page, Link(0, 295, 2, 1, "indicator-al")])
    assert "No syntax or stream encoding errors" in pdf.check()
    starts = {title: page for _, _, page, title in links_of(pdf)}
    of_table = [(target, told) for page, box, target, told in links_of(pdf) if box[0] == 0]
    assert of_table == [
        (starts["1.1 Einwohnerinnen und Einwohner"], "1.1 Einwohnerinnen und Einwohner"),
        (starts["2.1 Arbeitslosenanteil"], "2.1 Arbeitslosenanteil"),
    ]
    assert "1.1 Einwohnerinnen und Einwohner" in pdf.text(of_table[0][0])
    # How poppler prints the object of a link differs from one to the next.
    heading = r'H1 \(block\)\n +Link \(inline\).*\n +"Alle Kennzahlen im Überblick"'
    assert re.search(heading, pdf.tags(texts=True))
    assert pdf.tags().count("Link") == len(links_of(pdf))


def test_a_booklet_has_a_bookmark_for_each_heading_and_a_cover_without_number(county, tmp_path):
    pdf = Pdf(write_booklet(county.request(), tmp_path / "heft.pdf", Silence()))
    found = dict(flat(pdf.bookmarks()))
    assert {
        "2.1 Arbeitslosenanteil",
        "1.1 Einwohnerinnen und Einwohner",
        "Alle Kennzahlen im Überblick",
    } <= set(found)
    assert all(title in " ".join(pdf.text(page).split()) for title, page in found.items())
    told = json.loads(subprocess.check_output(["qpdf", "--json=2", "--json-key=pagelabels", str(pdf.path)]))
    assert told["pagelabels"] == [
        {"index": 0, "label": {"/St": 1}}, {"index": 1, "label": {"/S": "/D", "/St": 2}},
    ]  # fmt: skip


def flat(bookmarks: list[tuple[str, int, list]]) -> Iterator[tuple[str, int]]:
    for title, page, below in bookmarks:
        yield title, page
        yield from flat(below)
