"""Whose row it is: by key, by a key with lost zeros, by name where there is no key, or nobody's."""

from __future__ import annotations

import unicodedata

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.keys.key_index import KeyIndex, NoTarget, Target


@pytest.fixture
def index(county):
    return KeyIndex(county, county.rank("quartier"))


def position(index, key, name=""):
    target = index.find(key, name)
    return None if isinstance(target, NoTarget) or target.is_total else target.position


def scope(index, key, name=""):
    return index.find(key, name).scope


@pytest.mark.parametrize(
    "key",
    ["05370012020", "5370012020", " 05370012020".strip(), "05370012020.0", "05 370 012 020", "'05370012020"],
)
def test_a_key_as_text_number_or_with_blanks(index, key):
    assert position(index, key) == 1


def test_a_padded_key_is_known_to_be_padded(index):
    assert not index.find("05370012020", "").padded
    assert index.find("5370012020", "").padded


def test_zeros_are_only_added_where_one_key_is_meant():
    tree = AreaTree.build(
        [Level("q", "Q")], [Area("q", "01", "A", ""), Area("q", "001", "B", ""), Area("q", "2", "C", "")]
    )
    index = KeyIndex(tree, 0)
    assert index.find("1", "") == NoTarget("unknown_key")
    assert tree.lowest.keys[position(index, "002")] == "2"
    assert tree.lowest.keys[position(index, "01")] == "01"


def test_a_key_before_a_name(index):
    assert position(index, "05370016010 Oberbruch") == position(index, "05370016010 – Oberbruch") == 2
    tree = AreaTree.build(
        [Level("q", "Q")], [Area("q", "011", "St. Nikolai", ""), Area("q", "012", "Süd", "")]
    )
    assert position(KeyIndex(tree, 0), "011 St. Nikolai") == 0


@pytest.mark.parametrize(
    "name", ["Hünshoven", "HUENSHOVEN", unicodedata.normalize("NFD", "Hünshoven"), "Hünshoven (Quartier)"]
)
def test_a_name_where_there_is_no_key(index, name):
    assert position(index, "", name) == position(index, name) == 1
    assert index.find("", name).by_name


def test_an_ambiguous_name_is_never_guessed(index):
    assert index.find("", "Am Markt") == NoTarget("ambiguous_name")


def test_a_wrong_key_is_not_healed_by_a_right_name(index):
    assert index.find("05370012099", "Oberbruch") == NoTarget("unknown_key")


def test_a_key_of_another_region_is_outside(index):
    assert index.find("05374012010", "Elsewhere") == NoTarget("outside")
    assert index.find("5374012010", "Elsewhere") == NoTarget("outside")


def test_short_keys_of_a_city_have_no_region():
    index = KeyIndex(flat({"101": "A", "102": "B"}), 0)
    assert index.find("201", "Neu") == index.find("20", "Neu") == NoTarget("unknown_key")


def test_nothing_at_all(index):
    assert index.find("", "") == NoTarget("no_key")
    assert index.find("", "Atlantis") == NoTarget("unknown_name")


def test_rows_of_upper_levels_are_totals_of_their_areas(index):
    assert scope(index, "05370012") == (0, 1)
    assert scope(index, "5370016") == (2, 3)
    assert scope(index, "0537001202") == (1,)
    assert scope(index, "05370012000") == (0, 1), "zeros for “not subdivided”"
    assert scope(index, "05370") == (0, 1, 2, 3), "the beginning all keys share"


def test_sum_keys_of_the_employment_agency(index):
    assert scope(index, "05370016SUM") == (2, 3)
    assert scope(index, "SUMSUMSUM") == (0, 1, 2, 3)
    assert scope(index, "000") == (0, 1, 2, 3)


@pytest.mark.parametrize(
    "text", ["Summe", "Insgesamt", "zusammen", "Gesamt", "INSGESAMT:", "Gesamtsumme", "Total"]
)
def test_a_total_by_its_word_does_not_say_what_it_sums(index, text):
    for target in (index.find(text, ""), index.find("", text)):
        assert target.is_total
        assert target.scope is None


def test_a_total_by_word_and_name(index):
    assert scope(index, "Summe Heinsberg") == (2, 3)
    assert scope(index, "", "Stadt Geilenkirchen insgesamt") == (0, 1)


@pytest.fixture
def city():
    """Quartiere of one level; their keys begin alike by chance, and one is called like a total."""
    names = {"101": "Alt", "201": "Alle Höfe", "202": "Gesamtschulviertel", "203": "Summe der Gärten"}
    return KeyIndex(flat(names), 0)


def flat(names):
    return AreaTree.build([Level("q", "Quartier")], [Area("q", key, name, "") for key, name in names.items()])


@pytest.mark.parametrize("key", ["20", "2", "200", "100"])
def test_the_beginning_of_our_keys_with_a_name_of_its_own_is_an_unknown_area(city, key):
    assert city.find(key, "Neubaugebiet") == NoTarget("unknown_key")
    assert city.find(f"{key} Neubaugebiet", "") == NoTarget("unknown_name")


def test_the_beginning_of_our_keys_without_a_name_sums_them(city):
    assert scope(city, "20") == scope(city, "200") == (1, 2, 3)
    assert scope(city, "20", "Summe") is None, "the word alone does not say what it sums"


def test_of_keys_of_several_lengths_one_is_not_above_the_others():
    index = KeyIndex(flat({"101": "A", "102": "B", "1021": "C"}), 0)
    assert index.find("10", "") == index.find("10", "Neu") == NoTarget("unknown_key")
    assert position(index, "102") == 1


def test_an_area_called_like_a_total_is_an_area(city):
    assert [position(city, name) for name in ("Alle Höfe", "Gesamtschulviertel", "Summe der Gärten")] == [
        1,
        2,
        3,
    ]
    assert [position(city, "", name) for name in ("ALLE HÖFE", "Summe der Gärten")] == [1, 3]


@pytest.mark.parametrize("name", ["Alle Wiesen", "Neustadt gesamt", "Siedlung Total", "Wohnen zusammen"])
def test_a_word_that_sums_does_not_hide_an_unknown_area(city, name):
    assert city.find(name, "") == city.find("", name) == NoTarget("unknown_name")
    assert city.find("999", name) == NoTarget("unknown_key")


@pytest.mark.parametrize("name", ["Alle", "alle Gebiete", "Alle Quartiere", "Summe Nord", "– Gesamt –"])
def test_a_word_that_sums_before_all_others_is_a_total(city, name):
    assert city.find(name, "") == city.find("", name) == city.find("999", name) == Target(is_total=True)


def test_zeros_are_everything_but_not_what_lies_nowhere(index):
    assert scope(index, "00000000000", "Kreis Heinsberg") == (0, 1, 2, 3)
    for name in ("ohne Zuordnung", "nicht zuzuordnen", "keine Angabe", "Unbekannt", "Sonstige"):
        assert index.find("00000000000", name) == NoTarget("unknown_key")
    assert scope(index, "05370012000", "Geilenkirchen, nicht unterteilt") == (0, 1)
    assert scope(index, "05370012", "Ein alter Name") == (0, 1), "the key of an upper area needs no name"


def test_a_name_with_a_number_in_it_is_a_name():
    tree = AreaTree.build(
        [Level("q", "Q")], [Area("q", "a", "Quartier 1", ""), Area("q", "b", "Quartier 12", "")]
    )
    assert position(KeyIndex(tree, 0), "Quartier 12") == 1


def test_the_koeln_way_of_naming_districts_by_three_digits():
    """Districts have keys of one digit, the table writes three: 001 is the district above 101."""
    areas = [
        Area("bezirk", "1", "Innenstadt", ""),
        Area("teil", "101", "Altstadt/Süd", "1"),
        Area("teil", "102", "Neustadt/Süd", "1"),
    ]
    index = KeyIndex(AreaTree.build([Level("bezirk", "Bezirk"), Level("teil", "Teil")], areas), 1)
    assert position(index, "101") == 0
    assert scope(index, "001") == (0, 1)
