"""What is called the same, measured the same way or said once: on paper and on the screen alike."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle

from sozialmonitoring_plugin.atlas.method_rows import method_rows
from sozialmonitoring_plugin.atlas.overview_rows import Overview
from sozialmonitoring_plugin.atlas.parts.glance import plan_glance
from sozialmonitoring_plugin.atlas.parts.profiles import plan_profiles
from sozialmonitoring_plugin.atlas.parts.reading import plan_reading
from sozialmonitoring_plugin.atlas.planning import Planning
from sozialmonitoring_plugin.atlas.tables.rows import header_row
from sozialmonitoring_plugin.atlas.tables.turned import turned_rows
from sozialmonitoring_plugin.atlas.templates import PageKind
from sozialmonitoring_plugin.atlas.texts import cover_texts
from sozialmonitoring_plugin.core.areas import TOTAL
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from tests.atlas.county import AACHDORF, BERGSTADT, COUNT, SHARE, County, Quarter, Town, make_county
from tests.atlas.html.conftest import write
from tests.atlas.html.reading import parsed, spaced

INHABITANTS = replace(COUNT, id="einwohner")
TWIN = replace(SHARE, id="al2", number="2.2")
SOLO = Town("Solo", {"Solo": (Quarter("Solo", 90),)})
HIDING = Town("Aachdorf", {"Nord": (Quarter("Au", 2), Quarter("Berg", 1), Quarter("Cham", 90))})


def text(element: ET.Element) -> str:
    return spaced(" ".join(element.itertext()))


def section(page: Path, anchor: str) -> ET.Element:
    return next(one for one in parsed(page).iter("section") if one.get("id") == anchor)


def pages(planner, county: County, kind: PartKind, key: str = "01"):
    names = tuple(column.indicator.id for column in county.published.columns)
    parts = (Part(kind), Part(PartKind.THEME, "Arbeit", names))
    request = county.request(key, contents=Contents(parts=parts))
    return list(planner(Planning(request, request.templates(), parts[0])))


def test_the_table_behind_a_map_of_the_county_has_every_area_that_the_map_shows(tmp_path):
    """Maps show Quartiere, two of which are hidden; the booklet lists municipalities."""
    county = make_county(HIDING, BERGSTADT)
    page = write(county, tmp_path / "heft", TOTAL)
    table = next(section(page, "indicator-al").iter("table"))
    rows = {text(row[0]): text(row[1]) for row in table.find("tbody")}
    assert {"Au", "Berg", "Cham", "Gipfel", "Hang", "Nord", "Aachdorf", "Kreis Übach"} <= rows.keys()
    assert rows["Au"] == rows["Berg"] == "*"
    assert text(table.find("caption")) == "2.1 Arbeitslosenanteil (%): Werte je Quartier im Kreis Übach"


def test_the_method_of_the_county_tells_maps_from_tables_and_explains_the_signs_of_both():
    request = make_county(HIDING, BERGSTADT).request(TOTAL)
    told = {row.cells[0]: row.cells[1] for row in method_rows(request)}
    assert "Ebene Quartier, die Tabellen auf der Ebene Gemeinde" in told["Gebiete"]
    assert "*   geheim zu halten" in told["Zeichen"]


def test_indicators_of_one_title_have_their_numbers_in_tables_and_in_the_range_chart():
    county = make_county(AACHDORF, BERGSTADT, indicators=(SHARE, TWIN, COUNT))
    request = county.request()
    assert header_row(request).cells[1:] == (
        "2.1 Arbeitslosenanteil\n%",
        "2.2 Arbeitslosenanteil\n%",
        COUNT.title,
    )
    assert [row.cells[0] for row in turned_rows(request)][:2] == [
        "2.1 Arbeitslosenanteil (%)",
        "2.2 Arbeitslosenanteil (%)",
    ]
    (page,) = pages(plan_glance, county, PartKind.GLANCE)
    named = [row[0] for row in page.charts["chart"].table.rows]
    assert named[0].startswith("2.1 ")
    assert named[1].startswith("2.2 ")
    assert named[2].startswith(COUNT.title)


def test_a_quartier_called_as_its_municipality_says_which_is_which_in_its_profile():
    (page, *_) = pages(plan_profiles, make_county(SOLO, BERGSTADT), PartKind.PROFILES)
    head = page.charts["chart"].table.head
    assert any("Solo (Quartier)" in one for one in head)
    assert any("Solo (Gemeinde)" in one for one in head)


def test_with_a_single_quartier_the_example_ranks_the_municipalities_as_the_real_page_does():
    page = next(one for one in pages(plan_reading, make_county(SOLO, BERGSTADT), PartKind.READING))
    assert page.kind is PageKind.READING
    assert {row[1] for row in page.charts["ranking"].table.rows} >= {"Solo", "Bergstadt"}


def test_without_an_index_a_profile_has_no_status_and_its_inhabitants_have_their_date():
    county = make_county(AACHDORF, BERGSTADT, indicators=(SHARE, INHABITANTS))
    page = pages(plan_profiles, county, PartKind.PROFILES)[0]
    assert page.texts["caption_status"] == page.texts["status"] == ""
    assert page.texts["inhabitants"] == "1.000\n31.12.2013"


def test_the_overview_on_the_screen_says_of_which_day_the_inhabitants_are(tmp_path):
    county = make_county(AACHDORF, BERGSTADT, indicators=(SHARE, INHABITANTS))
    page = write(county, tmp_path / "heft", contents=Contents(parts=(Part(PartKind.OVERVIEW),)))
    assert "Einwohner 31.12.2013" in [text(one) for one in section(page, "overview").iter("th")]


def test_ground_in_degrees_is_the_same_in_overview_and_profile():
    county = make_county(AACHDORF, BERGSTADT)
    squares = {
        level: {key: QgsGeometry.fromRect(QgsRectangle(6.0, 50.8, 6.02, 50.82)) for key in shapes}
        for level, shapes in county.geometries.by_level.items()
    }
    degrees = replace(county.geometries, crs=QgsCoordinateReferenceSystem("EPSG:4326"), by_level=squares)
    county = replace(county, geometries=degrees)
    request = county.request()
    place = request.inside(request.home, request.map_rank)[0]
    page = pages(plan_profiles, county, PartKind.PROFILES)[0]
    assert page.texts["ground"] == f"{Overview(request).ground_text(place)} km²"
    assert page.texts["ground"] == "3,14 km²"


@pytest.mark.parametrize("title", ["Kreis Übach", "Sozialmonitoring Kreis Übach"])
def test_the_cover_of_the_county_has_its_name_once(title):
    texts = cover_texts(make_county(AACHDORF, BERGSTADT, title=title).request(TOTAL))
    assert texts["title"] == "Kreis Übach"
    assert "Kreis Übach" not in (texts["county"], texts["level"])


def test_themes_on_the_screen_are_titled_and_their_findings_weighed_as_on_paper(tmp_path):
    work = replace(SHARE, polarity=Polarity.BURDEN)
    county = make_county(AACHDORF, BERGSTADT, indicators=(work, INHABITANTS))
    parts = (Part(PartKind.THEME, "Arbeit", ("al",)), Part(PartKind.THEME, "", ("einwohner",)))
    page = write(county, tmp_path / "heft", contents=Contents(parts=(*parts, Part(PartKind.TABLES))))
    heads = [text(one) for one in parsed(page).iter("h2")]
    assert "Weitere Kennzahlen" in heads
    assert "Weitere Kennzahlen" in [text(one) for one in section(page, "tables").iter("h3")]
    first = next(section(page, "theme-1").iter("li"))
    assert text(first).split(":")[0] in ("günstig", "belastend")


def test_an_index_on_the_screen_names_the_room_of_areas_of_one_name_once(tmp_path):
    twins = Town(
        "Aachdorf", {"Nord": (Quarter("Mitte", 31), Quarter("Au", 57)), "Süd": (Quarter("Mitte", 77),)}
    )
    page = write(make_county(twins, BERGSTADT), tmp_path / "heft")
    assert [text(one) for one in section(page, "index").iter("li")] == [
        "Au (Nord)",
        "Mitte (Nord)",
        "Mitte (Süd)",
    ]
