"""Two Quartiere of one name: contents, tables and index keep them apart."""

from __future__ import annotations

from sozialmonitoring_plugin.atlas.pages import planned_pages
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from tests.atlas.county import BERGSTADT, Quarter, Town, make_county

TWINS = Town(
    "Zweistadt",
    {
        "Nord": (Quarter("Mitte", 50), Quarter("Au", 60)),
        "Ost": (Quarter("Mitte", 80), Quarter("Berg", 90)),
    },
)
PARTS = (
    Part(PartKind.CONTENTS),
    Part(PartKind.PROFILES),
    Part(PartKind.THEME, "Arbeit", ("al",)),
    Part(PartKind.TABLES),
    Part(PartKind.INDEX),
)


def test_each_of_two_equal_names_has_its_profile_and_its_place_in_the_tables():
    pages = _planned(make_county(TWINS, BERGSTADT).request("01", contents=Contents(parts=PARTS)))
    headings = [page.heading for page in pages]
    assert {"Mitte (Nord)", "Mitte (Ost)", "Au", "Berg"} <= set(headings)
    tables = next(number for number, page in enumerate(pages, 1) if page.anchor == "tables")
    rows = [row.cells for sheet in pages[-1].tables.values() for row in sheet.rows]
    for room in ("Nord", "Ost"):
        profile = headings.index(f"Mitte ({room})") + 1
        assert ("Mitte", room, f"{profile}, {tables}") in rows


def _planned(request):
    return planned_pages(request, request.templates())
