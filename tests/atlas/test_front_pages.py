"""Cover, contents, overview, dividers and index of finished booklets, read back page by page."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from sozialmonitoring_plugin.atlas.errors import BookletError
from sozialmonitoring_plugin.atlas.page import Page
from sozialmonitoring_plugin.atlas.pages import planned_pages
from sozialmonitoring_plugin.atlas.parts.planners import PLANNERS
from sozialmonitoring_plugin.atlas.parts.theme import plan_theme
from sozialmonitoring_plugin.atlas.planning import Planning, plan_pages
from sozialmonitoring_plugin.atlas.templates import PageKind
from sozialmonitoring_plugin.atlas.texts import common_texts
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.booklets.findings import theme_findings
from sozialmonitoring_plugin.core.booklets.form import FORMS, Form
from sozialmonitoring_plugin.core.errors import Cancelled
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from tests.atlas.county import BERGSTADT, COUNT, SHARE, County, Quarter, Town, make_county
from tests.atlas.pdf import Pdf
from tests.atlas.test_one_level import county_request

INHABITANTS = replace(COUNT, id="einwohner", theme="Bevölkerung")
WORK = replace(SHARE, theme="Arbeit")
SORTED_LAST = Town(
    "Ärmelstadt",
    {
        "Rand": (Quarter("Zoo", 50), Quarter("Öde Aue", 60), Quarter("Ofenstraße", 70)),
        "Mitte": (Quarter("Ofenstrasze", 80), Quarter("äußere Kolonie", 90), Quarter("Auf der Höhe", 100)),
    },
)
FRONT = (
    Part(PartKind.COVER),
    Part(PartKind.CONTENTS),
    Part(PartKind.OVERVIEW),
    Part(PartKind.THEME, "Arbeit", ("al",)),
    Part(PartKind.THEME, "Bevölkerung", ("einwohner",)),
    Part(PartKind.TABLES),
    Part(PartKind.METHOD),
    Part(PartKind.INDEX),
)


@pytest.fixture(scope="module")
def towns() -> County:
    return make_county(SORTED_LAST, BERGSTADT, indicators=(WORK, INHABITANTS))


def front(towns: County, **settings: object):
    contents = replace(Contents(parts=FRONT), **settings)
    return towns.request("01", contents=contents, valid_from=date(2013, 7, 1))


@pytest.fixture(scope="module")
def booklet(tmp_path_factory, towns) -> Pdf:
    path = tmp_path_factory.mktemp("front") / "heft.pdf"
    return Pdf(write_booklet(front(towns, publisher="Kreis Übach, Sozialamt"), path, Silence()))


def rows(page: Page) -> list[tuple[str, ...]]:
    """The texts of all tables of a page, lines of a cell joined."""
    sheets = page.tables.values()
    return [tuple(" ".join(cell.split()) for cell in row.cells) for one in sheets for row in one.rows]


def of_kind(pages, kind):
    return [page for page in pages if page.kind is kind]


def test_the_cover_says_who_about_whom_and_of_when(booklet):
    text = " ".join(booklet.text(1).split())
    for part in (
        "Ärmelstadt",
        "Kreis Übach",
        "31.12.2013 bis",
        "Quartiere 2013, gültig",
        "ab 01.07.2013",
        "6 Quartiere",
        "Herausgegeben von Kreis Übach, Sozialamt",
    ):
        assert part in text


def test_every_line_of_the_contents_leads_to_a_page_with_that_heading(booklet):
    lines = (re.fullmatch(r"\s*(\S.*?)\s{2,}(\d+)", line) for line in booklet.text(2).splitlines())
    listed = [(found[1], int(found[2])) for found in lines if found and found[1] != "Sozialmonitoring"]
    headings = [heading for heading, _ in listed if not heading.startswith("Sozialmonitoring ·")]
    assert headings == [
        "Ärmelstadt im Überblick",
        "Arbeit",
        "2.1 Arbeitslosenanteil",
        "Bevölkerung",
        f"1.1 {COUNT.title}",
        "Alle Kennzahlen im Überblick",
        "Methode, Definitionen und Quellen",
        "Verzeichnis der Gebiete",
    ]
    for heading, number in listed:
        if heading in headings:
            assert heading in booklet.text(number)


def test_a_link_of_the_contents_lies_on_its_line(booklet, towns):
    """Poppler says where the number of a page stands: within the rectangle that leads there."""
    pages = planned_pages(front(towns), front(towns).templates())
    contents = of_kind(pages, PageKind.CONTENTS)[0]
    numbers = {page.anchor: str(number) for number, page in enumerate(pages, 1) if page.anchor}
    words = booklet._run("pdftotext", "-bbox", "-f", "2", "-l", "2", booklet.path, "-")
    found = [
        (text, [float(edge) * 25.4 / 72 for edge in edges])
        for *edges, text in re.findall(
            r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', words
        )
    ]
    assert len(contents.links) == 8
    for link in contents.links:
        inside = {
            text
            for text, (left, top, right, bottom) in found
            if link.x <= left and right <= link.x + link.width + 0.1
            if link.y - 0.5 <= top and bottom <= link.y + link.height + 0.5
        }
        assert numbers[link.anchor] in inside


def test_the_head_of_a_page_names_its_section(booklet):
    assert "Arbeit" in booklet.text(5).splitlines()[0]
    assert "Bevölkerung" in booklet.text(7).splitlines()[0]


def test_a_divider_lists_its_indicators_with_their_pages(towns):
    pages = planned_pages(front(towns), front(towns).templates())
    divider = of_kind(pages, PageKind.THEME)[0]
    number = next(number for number, page in enumerate(pages, 1) if page.anchor == "indicator-al")
    assert ("2.1 Arbeitslosenanteil", str(number)) in rows(divider)
    assert [link.anchor for link in divider.links] == ["indicator-al"]


def test_a_theme_with_more_indicators_than_room_says_how_many_more_there_are(towns):
    many = [replace(WORK, id=f"i{n}", number=f"3.{n}") for n in range(60)]
    county = make_county(SORTED_LAST, BERGSTADT, indicators=tuple(many))
    parts = (Part(PartKind.THEME, "Viele", tuple(one.id for one in many)),)
    request = county.request("01", contents=Contents(parts=parts))
    templates = request.templates()
    divider = next(iter(planned_pages(request, templates)))
    shown = [row for row in rows(divider) if row[0].startswith("3.")]
    assert divider.texts["more"] == f"und {60 - len(shown)} weitere, siehe Inhalt"
    assert [row[0].split()[0] for row in shown] == [f"3.{n}" for n in range(len(shown))]


def test_indicators_without_a_theme_have_a_divider_of_their_own(towns):
    parts = (Part(PartKind.THEME, "Arbeit", ("al",)), Part(PartKind.THEME, "", ("einwohner",)))
    request = towns.request("01", contents=Contents(parts=parts))
    titles = [page.heading for page in planned_pages(request, request.templates())]
    assert titles == ["Arbeit", "2.1 Arbeitslosenanteil", "Weitere Kennzahlen", f"1.1 {COUNT.title}"]


def test_the_overview_lists_the_areas_with_codes_inhabitants_and_ground(towns):
    """Every Quartier is a square of one kilometre with 1.000 inhabitants."""
    request = front(towns)
    overview = of_kind(planned_pages(request, request.templates()), PageKind.OVERVIEW)[0]
    assert [row for row in rows(overview) if row[0]] == [
        ("A", "Rand", "3.000", "3,00"),
        ("A1", "Zoo", "1.000", "1,00"),
        ("A2", "Öde Aue", "1.000", "1,00"),
        ("A3", "Ofenstraße", "1.000", "1,00"),
        ("B", "Mitte", "3.000", "3,00"),
        ("B1", "Ofenstrasze", "1.000", "1,00"),
        ("B2", "äußere Kolonie", "1.000", "1,00"),
        ("B3", "Auf der Höhe", "1.000", "1,00"),
    ]
    assert overview.texts["inhabitants"] == "6.000\n31.12.2013"
    assert overview.texts["ground"] == "6,00 km²"


def test_the_map_of_the_overview_shows_the_codes_of_the_list(booklet):
    codes = booklet.text(3).split()
    assert all(codes.count(code) == 2 for code in ("A1", "A2", "A3", "B1", "B2", "B3"))


def test_hidden_inhabitants_are_hidden_in_the_overview_too():
    town = Town("Klein", {"Mitte": (Quarter("Eins", 1, 2), Quarter("Zwei", 30), Quarter("Drei", 40))})
    county = make_county(town, BERGSTADT, indicators=(INHABITANTS,))
    request = county.request("01", contents=Contents(parts=(Part(PartKind.OVERVIEW),)))
    overview = planned_pages(request, request.templates())[0]
    assert ("A1", "Eins", "*", "1,00") in rows(overview)


def test_without_published_inhabitants_the_overview_has_no_column_for_them():
    county = make_county(SORTED_LAST, BERGSTADT, indicators=(WORK,))
    request = county.request("01", contents=Contents(parts=(Part(PartKind.OVERVIEW),)))
    overview = planned_pages(request, request.templates())[0]
    assert rows(overview)[0] == ("", "Quartier", "km²")
    assert overview.texts["inhabitants"] == ""


def test_the_overview_of_a_county_with_nothing_below_numbers_its_municipalities():
    request = county_request()
    request = replace(request, contents=Contents(parts=(Part(PartKind.OVERVIEW), Part(PartKind.INDEX))))
    pages = planned_pages(request, request.templates())
    assert [row[:2] for row in rows(pages[0]) if row[0]] == [
        ("1", "Erkelenz"),
        ("2", "Gangelt"),
        ("3", "Geilenkirchen"),
    ]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_ninety_areas_are_all_in_the_overview(form):
    rooms = {f"Raum {r}": tuple(Quarter(f"Quartier {r}-{n}", 30) for n in range(15)) for r in range(6)}
    county = make_county(Town("Groß", rooms), BERGSTADT, indicators=(INHABITANTS,))
    contents = Contents(form=form, parts=(Part(PartKind.OVERVIEW),))
    request = county.request("01", contents=contents)
    pages = planned_pages(request, request.templates())
    listed = [row[1] for page in pages for row in rows(page) if row[0]]
    assert listed == [
        name for room, quarters in rooms.items() for name in (room, *(q.name for q in quarters))
    ]


def test_the_index_is_in_german_order_and_leads_to_the_tables(booklet):
    """DIN 5007-1: letters with marks as those without, ß as ss, capitals as small letters."""
    page = booklet.pages
    names = ["Auf der Höhe", "äußere Kolonie", "Öde Aue", "Ofenstraße", "Ofenstrasze", "Zoo"]
    text = booklet.text(page)
    cells = [re.split(r"\s{2,}", line.strip()) for line in text.splitlines()]
    left = [row[:3] for row in cells if len(row) >= 3 and row[0] in names]
    right = [row[3:] for row in cells if len(row) == 6 and row[3] in names]
    assert [row[0] for row in left + right] == names
    for name, room, number in left + right:
        assert name in SORTED_LAST_ROOMS[room]
        assert name in booklet.text(int(number))
        assert "Alle Kennzahlen" in booklet.text(int(number))


SORTED_LAST_ROOMS = {room: {one.name for one in quarters} for room, quarters in SORTED_LAST.rooms.items()}


def many_headings(planning):
    """300 pages that only have a heading."""
    for number in range(300):
        texts = {**common_texts(planning.request), "title": f"Kennzahl {number}"}
        yield Page(PageKind.METHOD, texts, f"Kennzahl {number}", depth=1, anchor=f"indicator-{number}")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_contents_of_300_indicators_name_each_once_with_its_number(county, form):
    parts = (Part(PartKind.COVER), Part(PartKind.CONTENTS), Part(PartKind.THEME), Part(PartKind.INDEX))
    request = county.request("01", contents=Contents(form=form, parts=parts))
    pages = plan_pages(request, request.templates(), {**PLANNERS, PartKind.THEME: many_headings})
    listed = [row for page in of_kind(pages, PageKind.CONTENTS) for row in rows(page)]
    expected = [
        (page.heading, str(number))
        for number, page in enumerate(pages, 1)
        if page.heading and page.kind is not PageKind.CONTENTS
    ]
    assert len(of_kind(pages, PageKind.CONTENTS)) > 1
    assert listed == expected


def test_an_indicator_of_two_themes_is_listed_with_both_its_pages(county):
    themes = (Part(PartKind.THEME, "Arbeit", ("al",)), Part(PartKind.THEME, "Lage", ("al",)))
    request = county.request("01", contents=Contents(parts=(Part(PartKind.CONTENTS), *themes)))
    pages = planned_pages(request, request.templates())
    title = "2.1 Arbeitslosenanteil"
    own = [number for number, page in enumerate(pages, 1) if page.heading == title]
    assert len(own) == 2
    assert [int(page) for heading, page in rows(pages[0]) if heading == title] == own
    assert {"indicator-al", f"page-{own[1]}"} <= {link.anchor for link in pages[0].links}


def test_page_numbers_that_never_stand_still_are_no_booklet(county):
    """A contents whose pages come and go with every turn."""
    request = county.request("01", contents=Contents(parts=(Part(PartKind.CONTENTS), Part(PartKind.COVER))))

    def restless(planning):
        for number in range(2 - len(planning.pages) % 2):
            yield Page(PageKind.METHOD, common_texts(planning.request), f"Inhalt {number}")

    with pytest.raises(BookletError, match="do not stand still"):
        plan_pages(request, request.templates(), {**PLANNERS, PartKind.CONTENTS: restless})


def test_planning_ends_where_nobody_wants_it_any_more(county):
    request = county.request("01", contents=Contents(parts=(Part(PartKind.THEME),)))
    planned = []

    def watched(planning):
        for page in many_headings(planning):
            planned.append(page)
            yield page

    feedback = Silence()
    feedback.isCanceled = lambda: len(planned) == 5
    with pytest.raises(Cancelled):
        plan_pages(request, request.templates(), {**PLANNERS, PartKind.THEME: watched}, feedback)
    assert len(planned) == 5


def test_a_page_nobody_planned_has_no_number(county):
    """A theme that is listed on its divider but has no pages."""
    request = county.request("01", contents=Contents(parts=(Part(PartKind.THEME, "Arbeit", ("al",)),)))

    def only_divider(planning):
        yield next(iter(PLANNERS[PartKind.THEME](planning)))

    pages = plan_pages(request, request.templates(), {**PLANNERS, PartKind.THEME: only_divider})
    assert ("2.1 Arbeitslosenanteil", "") in rows(pages[0])


def test_landscape_covers_have_the_same_texts(towns, tmp_path):
    forms = [form for form in FORMS if form != Form()]
    for form in forms:
        request = front(towns, form=form, parts=FRONT[:1])
        text = Pdf(write_booklet(request, tmp_path / f"{form.name}.pdf", Silence())).text()
        assert "Ärmelstadt" in text
        assert "01.07.2013" in text


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_where_long_findings_have_no_room_a_strength_and_a_burden_are_told_all_the_same(form):
    """Eleven long names and six long titles: of five findings three would stand on one sheet."""
    long = "Wohnsiedlung Hinter dem Alten Güterbahnhof am Südfriedhof"
    title = (
        "Anteil der erwerbsfähigen Leistungsberechtigten in der Grundsicherung für Arbeitsuchende "
        "an der Bevölkerung im erwerbsfähigen Alter ohne Altersgrenze"
    )
    made = [
        replace(
            SHARE, id=f"i{n}", title=f"{title} {n}", polarity=Polarity.GOOD if n == 5 else Polarity.BURDEN
        )
        for n in range(6)
    ]
    quarters = tuple(Quarter(f"{long} {n}", 40 + n, before=20 + n) for n in range(10))
    town = Town(
        "Samtgemeinde Unterwesermarsch-Nordholzhausen an der Alten Aller",
        {"N": (*quarters, Quarter(f"Ausreißer {long}", 700, before=200))},
    )
    county = make_county(town, BERGSTADT, indicators=tuple(made))
    theme = Part(PartKind.THEME, "Arbeit", tuple(one.id for one in made))
    request = county.request(contents=Contents(form=form, parts=(theme,)))
    page = next(iter(plan_theme(Planning(request, request.templates(), theme))))
    found = theme_findings(county.published, theme.indicators, request.home, request.county)
    assert {one.favourable for one in found} >= {True, False}
    words = [row.cells[0] for row in page.tables["findings"].rows]
    assert {"günstig", "belastend"} <= set(words)
    sentences = {" ".join(row.cells[1].split()) for row in page.tables["findings"].rows}
    assert sentences <= {" ".join(one.text.split()) for one in found}
