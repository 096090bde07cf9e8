"""The tableau to begin with: complete in both languages, free of doubts, and right in its formulas."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from itertools import pairwise

import pytest

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.indicators.checks import checked, find_doubts
from sozialmonitoring_plugin.core.indicators.formula.parser import parse
from sozialmonitoring_plugin.core.indicators.formula.writing import write
from sozialmonitoring_plugin.core.indicators.starter.tableau import starter_tableau
from sozialmonitoring_plugin.core.indicators.tableau import Tableau, TableauError
from sozialmonitoring_plugin.core.samplecounty.tableau import sample_tableau

GERMAN, ENGLISH = starter_tableau("de"), starter_tableau("en")
LANGUAGES = {"de": GERMAN, "en": ENGLISH}
NEUTRAL = ("id", "kind", "number", "formula", "family", "ages", "part_of", "literature", "breaks", "given",
           "part_of_whole", "decimals", "polarity")  # fmt: skip
"""Properties that are the same in every language, formulas as trees."""


@pytest.mark.parametrize("tableau", LANGUAGES.values(), ids=LANGUAGES)
def test_the_starter_can_be_computed_and_leaves_no_doubt(tableau: Tableau) -> None:
    assert find_doubts(checked(tableau)) == ()


def test_another_language_is_refused() -> None:
    with pytest.raises(UserError, match="no words for the language fr"):
        starter_tableau("fr")


@pytest.mark.parametrize("kind", ["variables", "indicators"])
def test_both_languages_define_the_same_and_say_as_much(kind: str) -> None:
    for german, english in zip(getattr(GERMAN, kind), getattr(ENGLISH, kind), strict=True):
        for field in fields(german):
            one, other = getattr(german, field.name), getattr(english, field.name)
            if field.name == "formula" and one:
                assert parse(one) == parse(other)
            elif field.name in NEUTRAL:
                assert one == other, (german.id, field.name)
            else:
                assert bool(one) == bool(other), (german.id, field.name)


@pytest.mark.parametrize("tableau", LANGUAGES.values(), ids=LANGUAGES)
def test_an_indicator_says_everything_that_its_metadata_sheet_asks_for(tableau: Tableau) -> None:
    for one in tableau.indicators:
        said = (one.title, one.number, one.theme, one.unit, one.key_message, one.description, one.source,
                one.holder, one.area_reference, one.time_reference)  # fmt: skip
        assert all(said), one.id
        assert re.fullmatch(r"[^.]+(\.\d{3}[^.]*)?\.", one.key_message), f"{one.id}: one sentence"
    assert len({one.title for one in tableau.indicators}) == len(tableau.indicators)
    assert len({one.key_message for one in tableau.indicators}) == len(tableau.indicators)
    assert len({one.title for one in tableau.variables}) == len(tableau.variables)


def test_german_texts_are_german_and_english_texts_english() -> None:
    # An umlaut or an English article in the wrong file is a text that was never translated.
    for german, english in zip(GERMAN.indicators, ENGLISH.indicators, strict=True):
        assert german.key_message != english.key_message
        assert not re.search(r"\b(the|of|years)\b", f"{german.title} {german.key_message} {german.comment}")
        assert not re.search(r"[äöüß]|\b(und|der|die)\b", f"{english.title} {english.key_message}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_formula_is_read_back_in_both_languages(language: str) -> None:
    entries = (*LANGUAGES[language].variables, *LANGUAGES[language].indicators)
    formulas = [entry.formula for entry in entries if entry.formula]
    assert len(formulas) > 90
    for formula in formulas:
        assert write(parse(formula), language) == formula
        for other in LANGUAGES:
            assert parse(write(parse(formula), other)) == parse(formula)


def test_numbers_follow_the_order_of_themes() -> None:
    numbers = [tuple(map(int, one.number.split("."))) for one in GERMAN.indicators]
    assert numbers == sorted(numbers)
    assert (numbers[0], len(set(numbers))) == ((1, 1), len(numbers))
    assert len({one.theme for one in GERMAN.indicators}) == numbers[-1][0]


def test_the_share_of_unemployed_inhabitants_is_not_called_a_rate() -> None:
    titles = " ".join(f"{one.title} {one.key_message}" for one in GERMAN.indicators)
    assert "Arbeitslosenanteil" in titles
    assert "Arbeitslosenquote" not in titles


def test_percentages_are_shares_and_multiplied_by_100() -> None:
    per = {"%": 100, "je 100": 100, "je 1.000": 1000, "je 100 Haushalte": 100}
    for one in GERMAN.indicators:
        found = re.findall(r" je (\d+)", one.formula)
        if one.unit in per and not one.formula.startswith("wachstum"):
            assert found == [str(per[one.unit])], one.id
        if one.unit == "%" and not one.formula.startswith("wachstum"):
            assert one.part_of_whole, one.id


def test_a_county_changes_its_age_groups_and_formulas_stay() -> None:
    # Five-year groups of a real registry: 15 to under 65 is still the sum of its groups.
    others = [one for one in GERMAN.variables if one.family != "ew"]
    limits = [0, 3, 6, 10, 15, 18, 20, 21, 25, 27, 30, 55, 60, 65, 70, 75, 80, None]
    example = GERMAN.variable["ew_0_2"]
    groups = [
        replace(example, id=f"ew_ab_{low}", ages=f"{low}-{'' if high is None else high}")
        for low, high in pairwise(limits)
    ]
    parts = [replace(one, part_of="ew_ab_3") if one.part_of == "ew_3_5" else one for one in others]
    parts = [replace(one, part_of="ew_ab_0") if one.part_of == "ew_0_2" else one for one in parts]
    adapted = Tableau((*groups, *parts), GERMAN.indicators)
    assert find_doubts(checked(adapted)) == ()


def test_age_groups_that_do_not_add_up_are_told_with_those_there_are() -> None:
    without = tuple(one for one in GERMAN.variables if one.id != "ew_18_20")
    with pytest.raises(TableauError, match=r"ew_0_20: .*the age groups of ew do not add up to this range"):
        checked(Tableau(without, GERMAN.indicators))


@pytest.mark.parametrize(
    ("indicator", "wrong"),
    [
        ("migrationshintergrund_ab_65", "ew_mh_ab_65 / ew[0 to 18] per 100"),
        ("kinderarmut", "sgb2_unter_15 / ew[65 to] per 100"),
        ("alleinerziehende", "hh_alleinerziehend / hh_1p per 100"),
        ("wohngeldquote", "wohngeld_haushalte / ew_gesamt per 100"),
        ("hze_je_1000", "(hze_ambulant + hze_stationaer) / ew[0 to 18] per 1000"),
        ("beschaeftigtenanteil_frauen", "svb_wohnort / ew_frauen_15_64 per 100"),
        ("uebergewichtige", "seu_uebergewicht / seu_heft per 100"),
    ],
)
def test_a_wrong_denominator_is_noticed(indicator: str, wrong: str) -> None:
    changed = replace(GERMAN.indicator(indicator), formula=wrong)
    (doubt,) = find_doubts(checked(replace(GERMAN, indicators=(changed,))))
    assert doubt.id == indicator


def test_what_the_sample_county_delivers_is_called_the_same() -> None:
    sample = sample_tableau()
    shared = [one for one in sample.variables if one.id in GERMAN.variable]
    assert len(shared) >= 24
    for one in shared:
        same = GERMAN.variable[one.id]
        assert (same.kind, same.unit, same.title) == (one.kind, one.unit, one.title), one.id


def test_german_ages_are_named_from_and_to() -> None:
    titles = [one.title for one in (*GERMAN.variables, *GERMAN.indicators)]
    aged = [title for title in titles if re.search(r"\d+ bis unter \d+ Jahren", title)]
    assert len(aged) > 15
    assert [title for title in aged if not re.search(r"von \d+ bis unter", title)] == []


def test_german_sentences_after_a_colon_begin_with_a_capital() -> None:
    remarks = "\n".join(one.comment for one in GERMAN.indicators)
    assert re.findall(r": [a-zäöü].*", remarks) == [": ein Verhältnis, kein Anteil."]
