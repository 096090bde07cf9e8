"""The municipality at a glance and the profiles of its areas, read back and counted."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sozialmonitoring_plugin.atlas.parts.glance import plan_glance
from sozialmonitoring_plugin.atlas.parts.profiles import plan_profiles
from sozialmonitoring_plugin.atlas.planning import Planning, outline_of
from sozialmonitoring_plugin.atlas.templates import PageKind
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.booklets.form import FORMS
from sozialmonitoring_plugin.core.booklets.outline import area_anchor
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from tests.atlas.county import AACHDORF, BERGSTADT, COUNT, SHARE, County, Quarter, Town, make_county
from tests.atlas.pdf import Pdf

BURDEN = replace(SHARE, polarity=Polarity.BURDEN)
WORK = replace(SHARE, id="work", title="Anteil der Beschäftigten", number="2.2", polarity=Polarity.GOOD)


def contents(*names: str) -> Contents:
    return Contents(
        parts=(Part(PartKind.GLANCE), Part(PartKind.THEME, "Arbeit", names), Part(PartKind.PROFILES))
    )


def planned(planner, county: County, *names: str, key: str = "01"):
    request = county.request(key, contents=contents(*names))
    return list(planner(Planning(request, request.templates(), request.contents.parts[0])))


def rows_of(pages) -> list[tuple[str, ...]]:
    return [row for page in pages for row in page.charts["chart"].table.rows]


def many(count: int, polarity: Polarity = Polarity.NEUTRAL):
    return tuple(
        replace(SHARE, id=f"i{n:03d}", title=f"Kennzahl {n:03d}", number=str(n), polarity=polarity)
        for n in range(count)
    )


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_of_ninety_six_indicators_none_is_lost_at_a_glance(form, tmp_path):
    """What is printed on the pages, not what was planned."""
    indicators = many(96)
    county = make_county(AACHDORF, BERGSTADT, indicators=indicators)
    parts = (Part(PartKind.GLANCE), Part(PartKind.THEME, "Arbeit", tuple(one.id for one in indicators)))
    whole = Contents(form=form, parts=parts)
    request = county.request(contents=whole)
    pages = list(plan_glance(Planning(request, request.templates(), parts[0])))
    drawn = [re.findall(r">(Kennzahl \d{3})<", page.charts["chart"].svg) for page in pages]
    assert [name for page in drawn for name in page] == [one.title for one in indicators]
    assert pages[0].kind is PageKind.GLANCE
    assert {page.kind for page in pages[1:]} == {PageKind.RANGES}


def test_strengths_and_burdens_stand_in_their_own_boxes_behind_their_signs():
    """Work is good to have and unemployment is not; here both have the same, low value."""
    (page,) = planned(plan_glance, make_county(AACHDORF, BERGSTADT, indicators=(BURDEN, WORK)), "al", "work")
    assert page.texts["strengths_title"] == "Stärken"
    assert page.texts["strengths"].startswith("+")
    assert "Arbeitslosenanteil" in page.texts["strengths"]
    assert page.texts["burdens"].startswith("–")
    assert "Beschäftigten" in page.texts["burdens"]


def test_without_an_indicator_that_stands_out_the_boxes_say_so():
    alike = replace(AACHDORF, name="Zwilling")
    (page,) = planned(plan_glance, make_county(AACHDORF, alike, indicators=(BURDEN,)), "al")
    assert page.texts["strengths"] == "Keine der vergleichbaren Kennzahlen fällt hier besonders günstig auf."
    assert page.texts["burdens"] == "Keine der vergleichbaren Kennzahlen fällt hier besonders ungünstig auf."


def test_where_nothing_is_comparable_the_boxes_do_not_say_that_nothing_stands_out(county):
    (page,) = planned(plan_glance, county, "al", "ew")
    told = "Für keine Kennzahl lässt sich hier sagen, ob sie günstig oder ungünstig ausfällt."
    assert (page.texts["strengths"], page.texts["burdens"]) == (told, told)


def test_every_quartier_has_a_profile_below_one_chapter(county):
    pages = planned(plan_profiles, county, "al", "ew")
    names = ["Mühlenviertel", "Großer Anger", "Am Fließ", "Bahnhof"]
    assert [page.heading for page in pages] == names
    assert pages[0].anchor == area_anchor("0101001")
    outline = [(entry.depth, entry.heading, entry.page) for entry in outline_of(pages)]
    assert outline[:2] == [(0, "Profile der Gebiete", 1), (1, "Mühlenviertel", 1)]
    assert [depth for depth, *_ in outline[1:]] == [1, 1, 1, 1]


def test_a_profile_says_where_the_quartier_lies_how_many_live_there_and_how_large_it_is(county):
    texts = planned(plan_profiles, county, "al", "ew")[2].texts
    assert texts["title"] == "Am Fließ"
    assert texts["subtitle"] == "Quartier · Sozialraum: Südraum · Gemeinde: Aachdorf"
    assert texts["inhabitants"] == "1.600\n31.12.2013"
    assert texts["ground"] == "1,00 km²"
    assert texts["status"] == texts["caption_status"] == ""


def test_the_numbers_of_a_printed_profile_are_the_published_ones(county, tmp_path):
    request = county.request(contents=contents("al", "ew"), dpi=100)
    pdf = Pdf(write_booklet(request, tmp_path / "heft.pdf", Silence()))
    text = re.sub(r"\s+", " ", pdf.text(pdf.page_of("Sozialraum: Südraum")))
    # Am Fließ 83/1600, Aachdorf 291/5600, the county 522/7600; lowest 31/1000, highest 200/1000.
    assert "5,19 † 5,20 † 6,87 †" in text
    assert "1.600 5.600 7.600" in text
    assert {"3,10", "20,00"} <= set(text.split())


def test_a_profile_of_many_indicators_goes_on_over_further_pages():
    indicators = many(40)
    county = make_county(Town("Weiler", {"Raum": (Quarter("Dorf", 50),)}), BERGSTADT, indicators=indicators)
    pages = planned(plan_profiles, county, *(one.id for one in indicators))
    assert len(pages) > 1
    assert pages[1].texts["title"] == "Dorf (Fortsetzung)"
    assert len(rows_of(pages)) == 40
    assert [bool(page.heading) for page in pages] == [True] + [False] * (len(pages) - 1)


def test_where_everything_is_hidden_the_profile_says_so():
    county = make_county(
        Town("Klein", {"Raum": (Quarter("Eins", 2), Quarter("Zwei", 30), Quarter("Drei", 2))}),
        BERGSTADT,
        indicators=(SHARE,),
    )
    first, *_ = planned(plan_profiles, county, "al")
    assert first.heading == "Eins"
    assert "geheim" in first.texts["sentences"]
    assert "0,20" not in first.charts["chart"].svg


def test_a_municipality_without_areas_below_has_no_profiles(county):
    assert planned(plan_profiles, county) == []
    request = county.request(contents=contents("al"), map_level="gemeinde")
    assert list(plan_profiles(Planning(request, request.templates(), request.contents.parts[-1]))) == []


def test_no_indicators_no_page_at_a_glance(county):
    assert planned(plan_glance, county) == []


def test_hidden_numbers_are_nowhere_in_a_booklet_of_all_parts(tmp_path):
    """Eins has 2 of 731 (0,27 %), Zwei is hidden so that nobody can subtract; 3 of 977 is 0,31 %."""
    town = Town("Klein", {"Mitte": (Quarter("Eins", 2, 731), Quarter("Zwei", 3, 977), Quarter("Drei", 40))})
    county = make_county(town, BERGSTADT, indicators=(BURDEN, COUNT))
    every = ("al", "ew")
    kinds = (PartKind.GLANCE, PartKind.PROFILES, PartKind.TABLES, PartKind.METHOD)
    parts = (Part(PartKind.THEME, "Arbeit", every), *map(Part, kinds))
    pdf = Pdf(write_booklet(county.request(contents=Contents(parts=parts)), tmp_path / "h.pdf", Silence()))
    assert "731" in pdf.text()
    raw = pdf.uncompressed()
    for secret in ("0,27", "0,31", "0.2735", "0.3070"):
        assert secret not in pdf.text()
        assert secret.encode() not in raw
        assert secret.encode("utf-16-be").hex().upper().encode() not in raw
