"""What is told of a single Quartier on its page."""

from __future__ import annotations

from sozialmonitoring_plugin.core.areas import Area, AreaTree
from sozialmonitoring_plugin.core.booklets.findings import area_sentences
from sozialmonitoring_plugin.core.booklets.findings.finding import Finding
from sozialmonitoring_plugin.core.places import Place
from sozialmonitoring_plugin.core.values import Value
from tests.core.booklets.findings.towns import (
    AACH,
    AU,
    BERG,
    CARE,
    CELLE,
    COUNT,
    COUNTY,
    HANG,
    HIDDEN,
    LEVELS,
    MISSING,
    MITTE,
    SHARE,
    Numbers,
    plain,
    published,
    texts,
)  # fmt: skip
from tests.core.workbook.county import column_of, table_of

ALIKE = Numbers()


def told_of(area: Place, numbers: Numbers = ALIKE, home: Place = AACH) -> tuple[Finding, ...]:
    return area_sentences(published(numbers.of(SHARE)), area, home, COUNTY, ["al"])


def test_beside_municipality_and_county_and_that_it_is_the_highest() -> None:
    (told,) = told_of(HANG)
    assert plain(told.text) == (
        "Arbeitslosenanteil: 12,4 % und damit um 4,0 Prozentpunkte über dem Gemeindewert (8,4 %) "
        "sowie um 5,2 Prozentpunkte über dem Kreiswert (7,2 %); höchster Wert der 3 Quartiere."
    )
    assert (told.area_key, told.favourable) == ("13", False)


def test_two_equal_values_above_are_told_at_once() -> None:
    (told,) = told_of(HANG, Numbers(county=8.4))
    assert plain(told.text) == (
        "Arbeitslosenanteil: 12,4 % und damit um 4,0 Prozentpunkte über dem Gemeindewert und dem Kreiswert "
        "(je 8,4 %); höchster Wert der 3 Quartiere."
    )


def test_the_lowest_burden_is_a_strength() -> None:
    (told,) = told_of(AU)
    assert texts([told])[0].endswith("; niedrigster Wert der 3 Quartiere.")
    assert told.favourable is True


def test_between_the_others_no_place_is_told() -> None:
    (told,) = told_of(BERG)
    assert plain(told.text) == (
        "Arbeitslosenanteil: 8,0 % und damit um 0,4 Prozentpunkte unter dem Gemeindewert (8,4 %) "
        "sowie um 0,8 Prozentpunkte über dem Kreiswert (7,2 %)."
    )


def test_beside_a_hidden_area_two_are_too_few_for_a_place() -> None:
    (told,) = told_of(HANG, Numbers(quarters=(3.1, HIDDEN, 12.4, 5, 7, 5)))
    assert "höchster" not in told.text


def test_among_published_values_only_it_is_called_so() -> None:
    areas = [Area("gemeinde", "1", "Aach", ""), Area("gemeinde", "2", "Brück", "")]
    areas += [Area("quartier", f"1{one}", f"Q{one}", "1") for one in range(4)]
    tree = AreaTree.build(LEVELS, areas, "Kreis Übach")
    numbers = (2.0, 5.0, 9.0, Value.none(HIDDEN))
    column = column_of(tree, SHARE, lambda rank, position: (6.0, 5.0, numbers[position])[rank])
    highest, home, county = (Place.of(tree, rank, position) for rank, position in ((2, 2), (1, 0), (0, 0)))
    (told,) = area_sentences(table_of(tree, column), highest, home, county, ["al"])
    assert plain(told.text).endswith("(6,0 %); höchster veröffentlichter Wert der 4 Quartiere.")


def test_a_shared_place_is_not_claimed() -> None:
    (told,) = told_of(HANG, Numbers(quarters=(12.4, 8, 12.4, 5, 7, 5)))
    assert "höchster" not in told.text


def test_the_only_area_of_a_municipality_is_held_against_the_county_alone() -> None:
    (told,) = told_of(MITTE, home=CELLE)
    assert texts([told]) == [
        "Arbeitslosenanteil: 5,0 % und damit um 2,2 Prozentpunkte unter dem Kreiswert (7,2 %)."
    ]


def test_without_anything_above_the_value_is_told() -> None:
    (told,) = told_of(BERG, Numbers(HIDDEN, (HIDDEN, 6, 5)))
    assert texts([told]) == ["Arbeitslosenanteil: 8,0 %."]


def test_without_anything_above_the_quarter_among_all_is_told() -> None:
    areas = [Area("gemeinde", "1", "Aach", ""), Area("gemeinde", "2", "Brück", "")]
    areas += [Area("quartier", f"{town}{one}", f"Q{one}", str(town)) for town in (1, 2) for one in range(4)]
    tree = AreaTree.build(LEVELS, areas, "Kreis Übach")
    column = column_of(
        tree, SHARE, lambda rank, position: position + 1.0 if rank == 2 else Value.none(HIDDEN)
    )
    home, county = Place.of(tree, 1, 0), Place.of(tree, 0, 0)
    # Quartiles of 1 to 8 are 2.75 and 6.25; Q3 is the highest of Aach and yet in the middle of all.
    told = [
        area_sentences(table_of(tree, column), Place.of(tree, 2, position), home, county, ["al"])[0]
        for position in (1, 3)
    ]
    low, middle = texts(told)
    assert low == "Arbeitslosenanteil: 2,0 %, im untersten Viertel der veröffentlichten Werte."
    among_all = "Arbeitslosenanteil: 4,0 %, in der mittleren Hälfte der veröffentlichten Werte"
    assert middle == f"{among_all}; höchster Wert der 4 Quartiere."
    assert [one.favourable for one in told] == [True, None]


def test_the_farthest_first_and_counts_not_at_all() -> None:
    care = Numbers(45, (55, 45, 35), (50, 55, 60, 45, 45, 35))
    counts = Numbers(10_000, (2_500, 5_000, 2_500), (500, 800, 1_200, 2_000, 3_000, 2_500))
    table = published(counts.of(COUNT), care.of(CARE), Numbers().of(SHARE))
    found = area_sentences(table, HANG, AACH, COUNTY, ["ew", "u3", "al"])
    assert [one.indicator for one in found] == ["al", "u3"]


def test_an_area_of_which_all_is_hidden_says_so() -> None:
    hidden = Numbers(quarters=(3.1, 8.0, HIDDEN, 5, 7, 5))
    assert texts(told_of(HANG, hidden)) == ["Alle Werte für Hang sind geheim zu halten."]


def test_an_area_without_any_number_says_so() -> None:
    table = published(
        Numbers(quarters=(3.1, 8.0, HIDDEN, 5, 7, 5)).of(SHARE),
        Numbers(quarters=(3.1, 8.0, MISSING, 5, 7, 5)).of(CARE),
    )
    assert texts(area_sentences(table, HANG, AACH, COUNTY, ["al", "u3"])) == [
        "Für Hang ist kein Wert veröffentlicht."
    ]
