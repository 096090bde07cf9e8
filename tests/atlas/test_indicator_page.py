"""The page of an indicator read back: its numbers are the published ones, whatever there is to show."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemPicture

from sozialmonitoring_plugin.atlas.parts.indicator import indicator_pages
from sozialmonitoring_plugin.atlas.planning import Planning
from sozialmonitoring_plugin.atlas.templates import PageKind, Templates
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.booklets.form import FORMS, Form, Orientation
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.layers.themes.symbols import Symbols
from tests.atlas.county import BERGSTADT, COUNT, SHARE, County, Quarter, Town, make_county
from tests.atlas.pdf import Pdf

YEARS = Town("Jahrdorf", {"Raum": (Quarter("Auf", 50, before=40), Quarter("Ab", 60, before=90))})
LONG = "Verbandsgemeinde Oberes Niedertal an der Großen Rur bei Aachen"


def planned(county: County, key: str = "01", indicator: str = "al", **settings: object):
    request = county.request(key, **settings)
    part = Part(PartKind.THEME, "", (indicator,))
    return next(iter(indicator_pages(Planning(request, request.templates(), part), indicator)))


def only_indicators(form: Form) -> Contents:
    return Contents(form=form, parts=(Part(PartKind.THEME, "", ("al", "ew")),))


def printed(county: County, key: str, tmp_path: Path, form: Form | None = None) -> list[str]:
    """The texts of the pages of the share and of the count, white space as one blank."""
    request = county.request(key, contents=only_indicators(form or Form()), dpi=100)
    pdf = Pdf(write_booklet(request, tmp_path / "heft.pdf", Silence()))
    return [re.sub(r"\s+", " ", pdf.text(page)) for page in (2, 3)]


def test_the_ranking_has_every_quartier_with_its_published_share(county, tmp_path):
    share, count = printed(county, "01", tmp_path)
    # 120/2000, 57/1000, 83/1600, 31/1000; the county 522/7600.
    for name, number in (("Bahnhof", "6,00"), ("Großer Anger", "5,70"), ("Am Fließ", "5,19")):
        assert re.search(rf"{name} {number}", share)
    assert "Mühlenviertel 3,10" in share
    assert "Kreis Übach 6,87" in share
    for name, number in (("Bahnhof", "2.000"), ("Am Fließ", "1.600"), ("Mühlenviertel", "1.000")):
        assert f"{name} {number}" in count
    assert "Kreis Übach 7.600" not in count


def test_a_single_stichtag_is_no_development_and_leaves_its_room_to_the_ranking(county):
    page = planned(county)
    assert set(page.charts) == {"ranking_alone"}
    assert page.texts["series_title"] == ""


def test_two_stichtage_are_drawn_with_both_values(tmp_path):
    county = make_county(YEARS, BERGSTADT)
    page = planned(county)
    assert set(page.charts) == {"ranking", "series"}
    share, _ = printed(county, "01", tmp_path)
    assert "Entwicklung" in share
    # (40 + 90) / 2000 before, (50 + 60) / 2000 now.
    table = page.charts["series"].table
    assert table is not None
    assert {"6,50", "5,50"} <= {cell.split(" ")[0] for row in table.rows for cell in row}


def test_a_page_without_a_series_shows_none_of_the_page_before(tmp_path):
    """The count has one Stichtag only; it is drawn with the template that just showed a series."""
    share, count = printed(make_county(YEARS, BERGSTADT), "01", tmp_path)
    assert "Entwicklung" in share
    assert "Entwicklung" not in count
    assert "Jahrdorf 5,50" not in count


def test_a_municipality_that_is_one_quartier_is_ranked_among_the_municipalities(tmp_path):
    county = make_county(Town("Weiler", {"Raum": (Quarter("Dorf", 50),)}), BERGSTADT)
    share, _ = printed(county, "01", tmp_path)
    assert "Gemeinden im Vergleich" in share
    assert "Bergstadt 11,55" in share
    assert "Weiler 5,00" in share


def test_where_nothing_is_published_the_page_says_why_and_has_no_map():
    quarters = tuple(Quarter(name, 1) for name in ("Eins", "Zwei"))
    page = planned(make_county(Town("Leer", {"Raum": quarters}), BERGSTADT))
    assert page.kind is PageKind.NOTHING
    assert page.map is None
    assert page.texts["sentence"] == (
        "Für Leer ist zu dieser Kennzahl kein Wert veröffentlicht: geheim zu halten."
    )


def test_where_only_the_municipality_has_a_number_the_ranking_says_why_there_is_none():
    """Eins and Zwei are hidden, but their sum is not."""
    quarters = (Quarter("Eins", 2), Quarter("Zwei", 2))
    county = make_county(Town("Halb", {"Raum": quarters}), BERGSTADT)
    home = county.request("01").home
    assert home.value(county.published.column("al")).number == pytest.approx(0.2)
    page = planned(county)
    assert page.kind is PageKind.INDICATOR
    assert not page.charts
    assert page.texts["ranking_note"] == "Kein Wert veröffentlicht: geheim zu halten."


def test_counts_are_ranked_in_one_colour_and_held_against_nothing(county):
    themes = {**county.request().themes, COUNT.id: Symbols(COUNT.id)}
    chart = planned(county, indicator="ew", themes=themes).charts["ranking_alone"]
    assert "Kreis Übach" not in chart.svg
    fills = set(re.findall(r'<rect [^>]*fill="(#\w+)"', chart.svg))
    assert len(fills) == 1


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_forty_quartiere_are_all_ranked_on_every_paper(form, tmp_path):
    rooms = {
        room: tuple(Quarter(f"Quartier {room}{n:02d}", 20 + 7 * n, 900 + n) for n in range(10))
        for room in "ABCD"
    }
    pages = printed(make_county(Town("Großstadt", rooms), BERGSTADT), "01", tmp_path, form)
    ranked = re.findall(r"\d+ Quartier ([A-D]\d\d) \d+,\d\d", " ".join(pages))
    assert set(ranked) == {f"{room}{n:02d}" for room in "ABCD" for n in range(10)}


def test_ninety_quartiere_and_a_series_need_a_page_for_the_ranking_alone(tmp_path):
    quarters = tuple(Quarter(f"Quartier {n:02d}", 20 + n, 900, before=20.0) for n in range(90))
    pages = printed(make_county(Town("Großstadt", {"Raum": quarters}), BERGSTADT), "01", tmp_path)
    assert "Gebiete dazwischen" in pages[0]
    assert "(Fortsetzung)" in pages[1]
    assert "Gebiete dazwischen" not in pages[1]
    assert set(re.findall(r"Quartier (\d\d) \d+,\d\d", pages[1])) == {f"{n:02d}" for n in range(90)}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_names_of_sixty_characters_stay_on_the_paper(form, tmp_path):
    quarters = (Quarter(f"{LONG} 1", 40), Quarter(f"{LONG} 2", 55))
    indicator = replace(SHARE, title=LONG, description=f"{LONG} {LONG}")
    county = make_county(Town(LONG, {LONG: quarters}), BERGSTADT, indicators=(indicator, COUNT))
    share, _ = printed(county, "01", tmp_path, form)
    assert "4,00" in share
    assert "5,50" in share


@pytest.mark.parametrize("form", [form for form in FORMS if form.orientation is Orientation.PORTRAIT])
def test_the_charts_of_a_portrait_page_reach_down_to_the_source(form):
    """Few areas or many: the series below the map ends no more than a line above the foot of the page."""
    template = Templates(None, form)[PageKind.INDICATOR]
    series = template.item("series", QgsLayoutItemPicture).sceneBoundingRect()
    source = template.item("caption_source", QgsLayoutItemLabel).sceneBoundingRect()
    assert 0 < source.top() - series.bottom() < 6


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_names_and_axis_of_a_series_are_told_whole(form):
    """A hyphen is a place to break a name; what has no room on one line stands on two."""
    quarters = (Quarter("Au", 531, before=520), Quarter("Berg", 533, before=540))
    town = Town("Bad Schwalmhöhe-Dünnebeek", {"Nord": quarters})
    county = make_county(town, Town("Weißendonk", {"Süd": (Quarter("Cham", 631, before=610),)}))
    page = planned(county, contents=only_indicators(form))
    texts = re.findall(r">([^<>]+)</text>", page.charts["series"].svg)
    assert "…" not in "".join(texts)
    assert "Achse beginnt nicht bei 0" in " ".join(texts)
    assert "Bad Schwalmhöhe-Dünnebeek" in "".join(texts).replace("Bad", "Bad ").replace("  ", " ")
