"""Counts, shares and means: what may be summed, and when a person is asked."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.deliveries.profiles.profile import profile_to_dict
from sozialmonitoring_plugin.core.indicators.tableau import Kind
from sozialmonitoring_plugin.core.wording import Wording

from ..read_back import DAY, A, B, read, refused


@pytest.mark.parametrize(
    "header", ["Pflegefälle je Quartier", "Inobhutnahmen pro Gebiet", "Fälle (Rate)", "Anteilige Fälle"]
)
def test_whole_numbers_are_counts_whatever_their_header_sounds_like(write_csv, county, header):
    """Counts are protected before they are published, given numbers are not: a name must not lift that."""
    path = write_csv(f"key;{header}", f"{A};3", f"{B};4")
    delivery = read(path, county, reference_date=DAY)
    assert [variable.kind for variable in delivery.variables] == [Kind.COUNT]
    assert [remark.sentence() for remark in delivery.report.doubts] == [
        f"Column B: “{header}” sounds like a rate, but its whole numbers were taken for counts."
    ]
    kept = profile_to_dict(delivery.profile)
    for kind in Kind.COUNT, Kind.GIVEN:
        kept["variables"][0]["kind"] = kind.value
        stated = read(path, county, kept, reference_date=DAY)
        assert [variable.kind for variable in stated.variables] == [kind]
        assert stated.report.doubts == ()


SHARES_AND_MEANS = [
    "Arbeitslose in %", "Arbeitslose in Prozent", "Arbeitslose v.H.", "Arbeitslose v. H.", "Ø Alter",
    "Durchschnitt", "Durchschnittsalter", "Verweildauer, Mittelwert", "Share (percent)",
]  # fmt: skip


@pytest.mark.parametrize("header", SHARES_AND_MEANS)
def test_whole_numbers_of_a_share_or_mean_wait_for_a_word_of_a_person(write_csv, county, header):
    """12 % may not be summed, 12 persons may not go unprotected."""
    path = write_csv(f'key;Fälle;"{header}"', f"{A};3;12", f"{B};4;13")
    error = refused(path, county, reference_date=DAY)
    assert f"“{header}” in column C holds whole numbers that may be counts, shares or means" in str(error)
    assert "Give this variable in the import profile the “kind” “count”" in str(error)
    assert (error.report.counts.matched, error.details) == (2, f"C: {header}")
    assert "Anzahlen oder Anteile?" in error.report.to_html(Wording.of("de"))
    for kind in Kind.COUNT, Kind.GIVEN:
        variable = {"id": "share", "column": header, "kind": kind.value}
        stated = {"level": "quartier", "key": "key", "variables": [variable]}
        assert [one.kind for one in read(path, county, stated, reference_date=DAY).variables] == [kind]


@pytest.mark.parametrize("header", SHARES_AND_MEANS)
def test_fractions_of_a_share_or_mean_are_given(write_csv, county, header):
    path = write_csv(f'key;Fälle;"{header}"', f"{A};3;12,5", f"{B};4;13")
    delivery = read(path, county, reference_date=DAY)
    assert [variable.kind for variable in delivery.variables] == [Kind.COUNT, Kind.GIVEN]


def test_words_that_only_look_like_per_cent_are_counts(write_csv, county):
    path = write_csv("key;Fälle des VHS-Kurses;Umzüge v. Hückelhoven", f"{A};3;4", f"{B};4;5")
    assert [one.kind for one in read(path, county, reference_date=DAY).variables] == [Kind.COUNT] * 2


def test_a_long_table_with_whole_percentages_is_refused_too(write_csv, county):
    path = write_csv(
        "raum;merkmal;zahl", *(f"{area};{name};5" for area in (A, B) for name in ("n", "n in %"))
    )
    assert "“n in %” in column C holds whole numbers" in str(refused(path, county, reference_date=DAY))


def test_fractions_and_percent_signs_are_given(write_workbook, county):
    path = write_workbook(
        [
            ["key", "Fälle je 1000", "Quote", "Dichte", "Fälle"],
            [A, 1.5, 0.07, "8 %", 5],
            [B, 2, 0.5, "9 %", 6],
        ],
        formats={"C2": "0%", "C3": "0%"},
    )
    delivery = read(path, county, reference_date=DAY)
    assert [variable.kind for variable in delivery.variables] == [Kind.GIVEN] * 3 + [Kind.COUNT]
    assert delivery.report.doubts == ()


def test_in_a_long_table_each_name_is_judged_by_its_own_numbers(write_csv, county):
    path = write_csv(
        "raum;merkmal;zahl",
        *(
            f"{area};{name}"
            for area in (A, B)
            for name in ("Fälle pro Gebiet;5", "Fälle je 1000;2,5", "Quote;8 %")
        ),
    )
    delivery = read(path, county, reference_date=DAY)
    assert {variable.title: variable.kind for variable in delivery.variables} == {
        "Fälle pro Gebiet": Kind.COUNT, "Fälle je 1000": Kind.GIVEN, "Quote": Kind.GIVEN,
    }  # fmt: skip
    assert [remark.sentence() for remark in delivery.report.doubts] == [
        "Column C: “Fälle pro Gebiet” sounds like a rate, but its whole numbers were taken for counts."
    ]


@pytest.mark.parametrize("title", ["Preise in EUR/m²", "Miete je qm", "Einwohner pro km²"])
def test_whole_numbers_per_surface_are_asked_about(write_csv, county, title):
    path = write_csv(f"Quartier;{title} 31.12.2024", *(f"{key};{10 + row}" for row, key in enumerate((A, B))))
    assert "may be counts, shares or means" in str(refused(path, county))
