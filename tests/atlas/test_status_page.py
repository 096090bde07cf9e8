"""Status and dynamics in a booklet: groups with their areas, and why others are not rated."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from sozialmonitoring_plugin.atlas.parts.profiles import plan_profiles
from sozialmonitoring_plugin.atlas.parts.status import plan_status
from sozialmonitoring_plugin.atlas.planning import Planning
from sozialmonitoring_plugin.atlas.status import BookletStatus
from sozialmonitoring_plugin.atlas.templates import PageKind
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.booklets.form import FORMS
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.given import IndexInput
from sozialmonitoring_plugin.core.index.presets import preset
from sozialmonitoring_plugin.core.index.spec import IndexIndicator
from sozialmonitoring_plugin.core.values import Reason, Values
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.layers.themes.status import Status
from tests.atlas.county import BERGSTADT, County, Quarter, Town, make_county
from tests.atlas.pdf import Pdf

TOWN = Town(
    "Aachdorf",
    {
        "Nord": (Quarter("Gut", 10), Quarter("Mittel", 80), Quarter("Klein", 2), Quarter("Winzig", 2)),
        "Süd": (Quarter("Schwer", 190), Quarter("Auch Mittel", 85)),
    },
)
PARTS = (
    Part(PartKind.THEME, "Arbeit", ("al",)),
    Part(PartKind.STATUS, index="Sozialindex"),
    Part(PartKind.PROFILES),
    Part(PartKind.METHOD),
)


def county() -> County:
    return make_county(TOWN, BERGSTADT)


def status_of(made: County, hidden_before: frozenset[str] = frozenset()) -> BookletStatus:
    """The index of the share alone; a year ago all had the same, so that the higher ones have worsened."""
    areas, rates = made.published.tree.lowest, made.published.column("al").values[-1]
    spec = preset("berlin_mss", Wording.of("de"))
    spec = replace(spec, title="Sozialindex", indicators=(IndexIndicator("al"),), minimum_population=0)
    before = Values.of(np.where(rates.present, 7.0, np.nan))
    before = before.hidden_where(np.array([name in hidden_before for name in areas.names]))
    given = IndexInput(areas.keys, areas.names, {"al": rates}, {"al": before}, titles={"al": "Arbeitslose"})
    result = compute_index(spec, given)
    reasons = np.where(rates.present, Reason.NONE, Reason.HIDDEN).astype(np.uint8)
    return BookletStatus(Status(result, reasons, ("Stand: 31.12.2014", "Index aus: Arbeitslose")), 3)


def planning(made: County, part: int = 1, **settings: object) -> Planning:
    statuses = {"Sozialindex": status_of(made)}
    request = made.request("01", **{"contents": Contents(parts=PARTS), "statuses": statuses, **settings})
    return Planning(request, request.templates(), request.contents.parts[part])


def test_each_area_stands_once_in_the_table_with_its_group_or_its_reason():
    """Shares 1, 8, 19, 8.5, and 3.1 and 20 per cent in Bergstadt: mean 9.93, deviation 7.2."""
    (page,) = plan_status(planning(county()))
    rows = [tuple(cell.replace("\n", " ") for cell in row.cells) for row in page.tables["table"].rows]
    assert rows[-2:] == [
        ("nicht bewertet", "Klein: Arbeitslose: geheim gehalten."),
        ("nicht bewertet", "Winzig: Arbeitslose: geheim gehalten."),
    ]
    groups = {names: group for group, names in rows[:-2]}
    assert groups["Schwer"].startswith("3-")
    assert groups["Gut"].startswith("1+")
    assert groups["Mittel, Auch Mittel"].startswith("2+/-")
    assert len(rows) == 5


def test_the_greatest_burden_stands_first():
    (page,) = plan_status(planning(county()))
    marks = [row.cells[0][0] for row in page.tables["table"].rows[:-2]]
    assert marks == ["3", "2", "1"]


def test_a_low_status_stays_below_a_high_one_where_its_dynamics_is_not_known():
    """Gut has a status alone; the table says of which earlier rate that is."""
    made = county()
    statuses = {"Sozialindex": status_of(made, frozenset(["Gut"]))}
    (page,) = plan_status(planning(made, statuses=statuses))
    rows = [tuple(cell.replace("\n", " ") for cell in row.cells) for row in page.tables["table"].rows[:-2]]
    assert [group[0] for group, _ in rows] == ["3", "2", "1"]
    assert rows[-1][1] == "Gut Gut: Arbeitslose, früher: geheim gehalten."


def test_areas_of_one_name_are_told_apart_in_the_table_of_the_groups():
    twins = Town(
        "Aachdorf", {"Nord": (Quarter("Mitte", 10), Quarter("Rand", 80)), "Süd": (Quarter("Mitte", 190),)}
    )
    made = make_county(twins, BERGSTADT)
    (page,) = plan_status(planning(made))
    named = [row.cells[1] for row in page.tables["table"].rows]
    assert named == ["Mitte (Süd)", "Rand", "Mitte (Nord)"]


def test_the_text_on_the_index_leads_to_the_chapter_on_method():
    (page,) = plan_status(planning(county()))
    (link,) = page.links
    assert link.anchor == "method"
    assert "Methode, Definitionen und Quellen" in page.texts["method"]
    without = Contents(parts=PARTS[:-1])
    (page,) = plan_status(planning(county(), contents=without))
    assert not page.links
    assert "Kapitel" not in page.texts["method"]


def test_a_profile_says_the_group_of_its_area_and_why_there_is_none():
    told = {
        page.heading: page.texts["status"] for page in plan_profiles(planning(county(), 2)) if page.heading
    }
    assert told["Schwer"].startswith("3-")
    assert "negativ" in told["Schwer"]
    assert told["Klein"] == "Arbeitslose: geheim gehalten."


def test_an_index_that_could_not_be_computed_is_said_to_be_missing():
    (page,) = plan_status(planning(county(), statuses={}))
    assert page.kind is PageKind.NOTHING
    assert page.heading == "Status und Dynamik"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_forty_areas_are_all_named_whatever_the_paper(form, tmp_path):
    """The first sheet beside the map, the others behind it."""
    rooms = {
        room: tuple(Quarter(f"Quartier {room}{n:02d}", 20 + 17 * n, 900 + n) for n in range(10))
        for room in "ABCD"
    }
    made = make_county(Town("Großstadt", rooms), BERGSTADT)
    contents = Contents(form=form, parts=PARTS[:2])
    request = planning(made, contents=contents, dpi=100).request
    pdf = Pdf(write_booklet(request, tmp_path / "heft.pdf", Silence()))
    first = pdf.page_of("Index aus: Arbeitslose")
    pages = " ".join(pdf.text(page) for page in range(first, pdf.pages + 1))
    assert {f"{room}{n:02d}" for room in "ABCD" for n in range(10)} <= set(re.findall(r"[A-D]\d\d", pages))
