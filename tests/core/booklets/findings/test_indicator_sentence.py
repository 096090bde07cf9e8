"""The sentence on the page of an indicator, word for word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.booklets.findings import indicator_sentence
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.places import Place
from sozialmonitoring_plugin.core.values import Flag, Reason, Value
from tests.core.booklets.findings.towns import (
    AACH,
    BRUECK,
    CELLE,
    COUNT,
    COUNTY,
    HELP,
    HIDDEN,
    MISSING,
    SHARE,
    Numbers,
    flagged,
    plain,
    published,
)  # fmt: skip
from tests.core.workbook.county import column_of, table_of

ALIKE = Numbers()
RANGE = "Höchster Wert der 3 Quartiere: Hang (12,4 %), niedrigster: Au (3,1 %)."
ABOVE = "In Aach beträgt der Wert 8,4 % und liegt damit um 1,2 Prozentpunkte über dem Kreiswert (7,2 %)."


def sentence(numbers=ALIKE, home=AACH, county=COUNTY, indicator=SHARE, language="de", **dates) -> str:
    column = numbers.of(indicator, **dates)
    return plain(indicator_sentence(published(column, language=language), column, home, county))


def own(*given, **settings) -> str:
    """The first sentence alone."""
    return sentence(*given, **settings).split(". ")[0].rstrip(".") + "."


def areas(*quarters) -> str:
    """What is said of the Quartiere of Aach."""
    told = sentence(Numbers(quarters=(*quarters, 5.0, 7.0, 5.0)))
    assert told.startswith(ABOVE)
    return told.removeprefix(ABOVE).strip()


def test_the_municipality_beside_the_county_and_its_highest_and_lowest_areas() -> None:
    assert sentence() == f"{ABOVE} {RANGE}"


def test_the_same_in_english() -> None:
    assert sentence(language="en") == (
        "In Aach the value is 8.4 %, 1.2 percentage points above the county value (7.2 %). "
        "Among the 3 Quartiere the value is highest for Hang (12.4 %) and lowest for Au (3.1 %)."
    )


def test_below_the_county() -> None:
    assert own(home=BRUECK).endswith("liegt damit um 1,2 Prozentpunkte unter dem Kreiswert (7,2 %).")


def test_a_reader_who_subtracts_the_printed_numbers_agrees() -> None:
    # 8.44 − 7.16 is 1.28, but who reads 8,4 and 7,2 expects 1,2.
    told = own(Numbers(county=7.16, towns=(8.44, 6, 5)))
    assert told == ABOVE


def test_equal_as_printed_is_equal() -> None:
    told = own(Numbers(county=8.36, towns=(8.44, 6, 5)))
    assert told == "In Aach beträgt der Wert 8,4 % und entspricht damit dem Kreiswert."


def test_one_percentage_point_is_singular_and_has_no_decimals_to_lose() -> None:
    whole = replace(SHARE, decimals=0)
    told = own(Numbers(county=7, towns=(8, 6, 5)), indicator=whole)
    assert told == "In Aach beträgt der Wert 8 % und liegt damit um 1 Prozentpunkt über dem Kreiswert (7 %)."


def test_a_rate_per_thousand_differs_by_a_number_and_not_by_points() -> None:
    told = own(indicator=HELP)
    assert told == (
        "In Aach beträgt der Wert 8,4 je 1.000 und liegt damit um 1,2 über dem Kreiswert (7,2 je 1.000)."
    )


def test_years_keep_their_unit() -> None:
    age = Indicator("a", "Durchschnittsalter", "jahre / ew", unit="Jahre")
    told = own(Numbers(county=43.2, towns=(44.4, 42, 41)), indicator=age)
    assert (
        told
        == "In Aach beträgt der Wert 44,4 Jahre und liegt damit um 1,2 Jahre über dem Kreiswert (43,2 Jahre)."
    )


def test_a_count_is_a_share_of_the_county_and_neither_above_nor_below() -> None:
    counts = Numbers(10_000, (2_500, 5_000, 2_500), (500, 800, 1_200, 2_000, 3_000, 2_500))
    assert sentence(counts, indicator=COUNT) == (
        "In Aach sind es 2.500 Personen, das entspricht 25,0 % des Kreiswerts (10.000 Personen). "
        "Höchste Zahl der 3 Quartiere: Hang (1.200 Personen), niedrigste: Au (500 Personen)."
    )


def test_a_balance_has_no_share_of_the_county() -> None:
    balance = Numbers(100, (90, 30, -20), (30, 30, 30, 10, 20, -20))
    assert own(balance, indicator=COUNT) == "In Aach beträgt der Wert 90 Personen."
    assert "Kreiswert: 100 Personen." in sentence(balance, indicator=COUNT)


def test_a_place_that_is_no_county_has_a_total() -> None:
    tree = AreaTree.build(
        [Level("bezirk", "Bezirk"), Level("planungsraum", "Planungsraum")],
        [Area("bezirk", "1", "Mitte", ""), Area("bezirk", "2", "Spandau", "")]
        + [Area("planungsraum", key, f"P{key}", key[0]) for key in ("11", "12", "21", "22")],
        "Berlin",
    )  # fmt: skip
    column = column_of(tree, SHARE, lambda rank, position: 5.0 + rank + position)
    told = indicator_sentence(table_of(tree, column), column, Place.of(tree, 1, 0), Place.of(tree, 0, 0))
    assert plain(told) == (
        "In Mitte beträgt der Wert 6,0 % und liegt damit um 1,0 Prozentpunkte "
        "über dem Gesamtwert (Berlin: 5,0 %). "
        "Höchster Wert der 2 Planungsräume: P12 (8,0 %), niedrigster: P11 (7,0 %)."
    )


def test_the_county_itself_is_spoken_of_without_a_preposition() -> None:
    told = sentence(home=COUNTY, county=None)
    assert told == (
        "Der Kreiswert beträgt 7,2 %. Höchster Wert der 6 Quartiere: Hang (12,4 %), niedrigster: Au (3,1 %)."
    )


def test_without_a_county_only_the_municipality_is_told() -> None:
    assert sentence(county=None) == f"In Aach beträgt der Wert 8,4 %. {RANGE}"


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (HIDDEN, "Der Wert für Aach ist geheim zu halten."),
        (MISSING, "Für Aach liegt keine Angabe vor."),
        (Reason.LATER, "Die Angabe für Aach folgt."),
        (Reason.UNRELIABLE, "Der Wert für Aach ist nicht sicher genug und wird deshalb nicht genannt."),
        (Reason.NOT_RATED, "Aach ist nicht bewertet."),
        (Reason.NOT_APPLICABLE, "Für Aach ist eine Aussage nicht sinnvoll."),
    ],
)
def test_a_municipality_without_a_number_says_why(reason: Reason, told: str) -> None:
    assert sentence(Numbers(towns=(reason, 6, 5))) == f"{told} Kreiswert: 7,2 %. {RANGE}"


def test_a_rate_delivered_for_the_areas_alone_has_no_value_for_the_whole() -> None:
    given = Indicator("z", "z-Wert", "z", given=True, decimals=2)
    nothing = Numbers(Reason.NOT_APPLICABLE, (Reason.NOT_APPLICABLE,) * 3)
    assert own(nothing, indicator=given) == "Für Aach insgesamt liegt kein Wert vor."


def test_a_county_without_a_number_says_why() -> None:
    told = sentence(Numbers(county=HIDDEN))
    assert told == f"In Aach beträgt der Wert 8,4 %. Kreiswert: geheim zu halten. {RANGE}"


def test_one_reason_for_both_is_told_once() -> None:
    nothing = Numbers(Reason.NOT_APPLICABLE, (Reason.NOT_APPLICABLE,) * 3)
    assert own(nothing) == "Für Aach ist eine Aussage nicht sinnvoll."
    assert "Kreiswert" not in sentence(nothing)


def test_beside_a_hidden_area_nobody_is_simply_the_highest() -> None:
    assert areas(3.1, HIDDEN, 12.4) == (
        "Von 3 Quartieren haben 2 einen veröffentlichten Wert, "
        "höchster: Hang (12,4 %), niedrigster: Au (3,1 %)."
    )


def test_a_single_published_area() -> None:
    told = areas(HIDDEN, HIDDEN, 12.4)
    assert told == "Von 3 Quartieren hat nur Hang einen veröffentlichten Wert (12,4 %)."


def test_no_published_area() -> None:
    assert areas(HIDDEN, MISSING, HIDDEN) == "Für die 3 Quartiere ist kein Wert veröffentlicht."


def test_a_rate_per_thousand_that_areas_share_has_no_second_preposition() -> None:
    told = sentence(Numbers(quarters=(0.0, 8.0, 0.0, 5.0, 7.0, 5.0)), indicator=HELP)
    assert "Quartiere: Berg (8,0 je 1.000), niedrigster: Au und Hang (0,0 je 1.000)." in told


def test_areas_that_share_the_highest_printed_value_are_all_named() -> None:
    # 12.44 and 12.36 are both 12,4 to a reader.
    assert areas(12.44, 3.1, 12.36) == (
        "Höchster Wert der 3 Quartiere: Au und Hang (je 12,4 %), niedrigster: Berg (3,1 %)."
    )


def test_equal_areas() -> None:
    assert areas(5, 5, 5) == "Alle 3 Quartiere haben denselben Wert (5,0 %)."


def test_equal_areas_say_nothing_about_a_hidden_one() -> None:
    assert areas(5, HIDDEN, 5) == (
        "Von 3 Quartieren haben 2 einen veröffentlichten Wert; diese Werte sind gleich (5,0 %)."
    )


def test_many_equal_areas_are_counted() -> None:
    tree = AreaTree.build(
        [Level("gemeinde", "Gemeinde"), Level("ort", "Zählort")],
        [Area("gemeinde", "1", "Aach", ""), *(Area("ort", f"1{one}", f"O{one}", "1") for one in range(5))],
    )
    column = column_of(tree, SHARE, lambda rank, position: 9.0 if position == 4 else 2.0)
    told = indicator_sentence(table_of(tree, column), column, Place.of(tree, 0, 0), None)
    assert "O4 (9,0 %), niedrigster: 4 Gebiete (je 2,0 %)" in plain(told)


def test_a_municipality_of_one_area_has_no_range() -> None:
    told = sentence(home=CELLE)
    assert told.endswith("Kreiswert (7,2 %). Celle besteht hier aus einem einzigen Gebiet (Mitte).")


def test_a_rate_that_exists_for_the_municipality_only() -> None:
    assert sentence(Numbers(quarters=(MISSING,) * 6)) == ABOVE


def test_estimates_are_called_so() -> None:
    estimated = [flagged(number, Flag.ESTIMATED) for number in (7.2, 8.4, 3.1, 8.0, 12.4)]
    told = sentence(Numbers(estimated[0], (estimated[1], 6, 5), (*estimated[2:], 5, 7, 5)))
    assert told.endswith(f"{RANGE} Die genannten Werte sind geschätzt.")


def test_some_preliminary_and_limited_values_are_called_so() -> None:
    both = Flag.LIMITED | Flag.PRELIMINARY
    told = sentence(Numbers(towns=(flagged(8.4, both), 6, 5)))
    assert told.endswith("Die genannten Werte sind zum Teil vorläufig und eingeschränkt aussagekräftig.")


def test_the_flag_of_an_area_that_is_not_named_is_not_told() -> None:
    middle = Value(8.0, flags=Flag.ESTIMATED)
    assert sentence(Numbers(quarters=(3.1, middle, 12.4, 5, 7, 5))) == f"{ABOVE} {RANGE}"


def test_numerator_and_denominator_of_different_dates() -> None:
    told = sentence(below=date(2023, 12, 31))
    assert told.endswith("Zähler vom 31.12.2024, Nenner vom 31.12.2023.")


def test_two_areas_of_one_name_say_which_is_meant() -> None:
    tree = AreaTree.build(
        [Level("gemeinde", "Gemeinde"), Level("sozialraum", "Sozialraum"), Level("quartier", "Quartier")],
        [Area("gemeinde", "1", "Aach", ""), Area("gemeinde", "2", "Brück", "")]
        + [Area("sozialraum", key, f"Raum {key}", key[0]) for key in ("11", "12", "21")]
        + [Area("quartier", key, name, key[:2]) for key, name in
           {"111": "Mitte", "121": "Mitte", "122": "Au", "211": "Au"}.items()],
        "Kreis Übach",
    )  # fmt: skip
    column = column_of(tree, SHARE, lambda rank, position: (9.0, 6.0, 2.0, 1.0)[position])
    told = indicator_sentence(table_of(tree, column), column, Place.of(tree, 1, 0), Place.of(tree, 0, 0))
    # Au in Brück is another one, but nobody who reads of Aach thinks of it.
    assert "Mitte (Raum 11) (9,0 %), niedrigster: Au (2,0 %)" in plain(told)


def test_the_county_counts_as_one_speaks() -> None:
    counts = Numbers(10_000, (2_500, 5_000, 2_500), (500, 800, 1_200, 2_000, 3_000, 2_500))
    told = sentence(counts, indicator=COUNT, home=COUNTY, county=None)
    assert told.startswith("Im Kreis sind es 10.000 Personen. Höchste Zahl der 6 Quartiere: ")
