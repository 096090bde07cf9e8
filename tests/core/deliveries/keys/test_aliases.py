"""What a person confirms once holds next year, and for every profile of the source."""

from __future__ import annotations

import json
from datetime import date

import pytest

from sozialmonitoring_plugin.core.deliveries.corrections.rows import text_belongs_to
from sozialmonitoring_plugin.core.deliveries.profiles.aliases import merged_aliases, with_aliases_of
from sozialmonitoring_plugin.core.deliveries.profiles.profile import (
    ImportProfile,
    profile_from_dict,
    profile_to_json,
)
from sozialmonitoring_plugin.core.wording import Wording

from ..read_back import A, B, C, D, read, refused

DAY = date(2014, 12, 31)


def test_a_confirmation_replaces_what_was_said_before():
    profile = text_belongs_to(ImportProfile(totals=("Altes Dorf",)), "Altes  Dorf", "01")
    assert profile.aliases == (("Altes Dorf", "01"),)
    assert profile.totals == ()
    assert text_belongs_to(profile, "ALTES DORF", None).aliases == (("ALTES DORF", None),)


def test_aliases_and_totals_are_kept_in_the_profile():
    profile = text_belongs_to(
        text_belongs_to(ImportProfile(totals=("Innenstadt",)), "Moorburg und Altenwerder", "02107"),
        "See",
        None,
    )
    text = profile_to_json(profile)
    assert json.loads(text)["aliases"] == {"Moorburg und Altenwerder": "02107", "See": None}
    assert profile_from_dict(json.loads(text)) == profile


def test_what_profiles_of_a_source_say_together():
    one = ImportProfile(aliases=(("Nord", "01"), ("Süd", "02"), ("See", None)))
    two = ImportProfile(aliases=(("NORD", "01"), ("Süd", "03")))
    assert merged_aliases([one, two]) == (("Nord", "01"), ("See", None)), (
        "they contradict each other about Süd"
    )


def test_numbered_areas_are_not_mixed_up_because_their_digits_are_the_same():
    one = ImportProfile(aliases=(("Raum 1.12", "01"),))
    two = ImportProfile(aliases=(("Raum 11.2", "02"),))
    assert merged_aliases([one, two]) == (*one.aliases, *two.aliases)


def test_the_aliases_of_a_source_hold_for_all_its_profiles_of_a_level():
    mine = ImportProfile(source="Office", level="q", aliases=(("Süd", "02"),), totals=("Mitte",))
    others = [
        ImportProfile(source="office", level="q", aliases=(("Nord", "01"), ("Mitte", "03"), ("Süd", "09"))),
        ImportProfile(source="Office", level="g", aliases=(("West", "04"),)),
        ImportProfile(source="Another", level="q", aliases=(("Ost", "05"),)),
        ImportProfile(source="Office", level="q", aliases=(("Alt", "gone"),)),
    ]
    together = with_aliases_of(mine, others, ["01", "02", "03", "04", "05"])
    assert together.aliases == (("Süd", "02"), ("Nord", "01"))
    assert with_aliases_of(ImportProfile(level="q"), others, ["01"]).aliases == ()


def numbers(delivery):
    observations = delivery.observations
    return dict(zip(observations.area_keys, observations.values.numbers.tolist(), strict=True))


@pytest.fixture
def sheet(write_workbook):
    """Names as an office may write them; two Quartiere are called "Am Markt"."""
    return write_workbook(
        [
            ["Quartier", "Arbeitslose"], ["Hünshoven", 3], ["Obberbruch", 5], ["Am Markt", 7],
            ["Hünshoven und Oberbruch", 8], ["Seeleute", 1], ["Summe", 24],
        ]
    )  # fmt: skip


def test_the_report_tells_what_may_be_meant(sheet, county):
    report = read(sheet, county, reference_date=DAY).report
    assert [(one.row, one.why) for one in report.unmatched] == [
        (3, "unknown_name"), (4, "ambiguous_name"), (5, "combined"), (6, "unknown_name"),
    ]  # fmt: skip
    perhaps = {one.row: (one.text, [area.key for area in one.candidates]) for one in report.suggestions}
    assert perhaps[3] == ("Obberbruch", [C])
    assert perhaps[4] == ("Am Markt", [A, D])
    assert [(one.row, one.text, one.areas) for one in report.combined] == [
        (5, "Hünshoven und Oberbruch", ((B, "Hünshoven"), (C, "Oberbruch")))
    ]
    content = json.loads(json.dumps(report.to_dict()))
    assert content["suggestions"][0]["candidates"][0]["key"] == C
    assert content["combined"][0]["areas"] == [[B, "Hünshoven"], [C, "Oberbruch"]]


def test_the_page_shows_it_before_the_values(sheet, county):
    page = read(sheet, county, reference_date=DAY).report.to_html(Wording.of("de"))
    assert f"{C} Oberbruch (95 %)" in page
    assert f"{B} Hünshoven, {C} Oberbruch" in page
    assert page.index("Zeilen ohne Gebiet") < page.index("Mehrere Gebiete in einer Zeile")


def test_confirmed_the_same_file_asks_nothing_more(sheet, county):
    delivery = read(sheet, county, reference_date=DAY)
    profile = delivery.profile
    for text, key in (
        ("Obberbruch", C),
        ("Am Markt", D),
        ("Hünshoven und Oberbruch", None),
        ("Seeleute", None),
    ):
        profile = text_belongs_to(profile, text, key)
    again = read(sheet, county, json.loads(profile_to_json(profile)), reference_date=DAY)
    assert again.report.unmatched == again.report.suggestions == again.report.combined == ()
    assert again.report.counts.left_out == 2
    assert numbers(again) == {B: 3.0, C: 5.0, D: 7.0}


def test_an_alias_to_an_area_that_is_gone_is_refused(sheet, county):
    profile = {"key": "Quartier", "aliases": {"Seeleute": "05370099099"}}
    error = refused(sheet, county, profile, level="quartier", reference_date=DAY)
    assert str(error).startswith("The import profile gives “Seeleute” to 05370099099, which is no area")


def test_a_column_of_the_area_above_is_recognised_and_used(write_workbook, county):
    path = write_workbook(
        [
            ["Gemeinde", "Quartier", "Arbeitslose"],
            ["Geilenkirchen", "Am Markt", 1], ["Geilenkirchen", "Hünshoven", 2],
            ["Heinsberg", "Am Markt", 3], ["Heinsberg", "Oberbruch", 4],
        ]
    )  # fmt: skip
    delivery = read(path, county, reference_date=DAY)
    assert delivery.profile.key.within == "Gemeinde"
    assert numbers(delivery) == {A: 1.0, B: 2.0, C: 4.0, D: 3.0}
    assert delivery.report.unmatched == ()
    assert "A Gemeinde" not in delivery.report.columns_left_out
