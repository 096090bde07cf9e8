"""Keys in every notation: as numbers, in groups, with letters, of another office; never as a guess."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.keys.key_index import KeyIndex

from .trees import flat, told


@pytest.fixture
def county_level():
    areas = [Area("k", "05370", "Heinsberg", "")]
    areas += [Area("g", "05370012", "Geilenkirchen", "05370"), Area("g", "05370016", "Heinsberg", "05370")]
    return KeyIndex(AreaTree.build([Level("k", "Kreis"), Level("g", "Gemeinde")], areas), 1)


@pytest.mark.parametrize(
    "text",
    [
        "05370012", "5370012", "5370012.0", "5370012,0", "5.370012E6", "5,370012E+06", "05 370 012",
        "05.370.012", "05/370/012", "05-370-012", "05 3 70 012", "'05370012", '="05370012"', "005370012",
        "05370012 Geilenkirchen", "05370012 – Geilenkirchen, Stadt", "Geilenkirchen (05370012)",
        "Geilenkirchen 05370012", "5370012 Geilenkirchen", "053700000012", "53700000012", "053705001012",
    ],
)  # fmt: skip
def test_one_municipality_in_the_notations_of_many_offices(county_level, text):
    assert told(county_level, county_level.find(text, "")) == "Geilenkirchen"


@pytest.mark.parametrize(
    "text",
    ["5,37001E+06", "5.37E6", "537.0012", "5370012.5", "15370012", "053705001000", "5370012 Heinsberg"],
)
def test_what_is_nearly_a_key_is_none(county_level, text):
    assert told(county_level, county_level.find(text, "")) in ("unknown_key", "other_name", "outside")


@pytest.mark.parametrize("text", ["05370", "5370", "05370000", "053700000000", "05370 Kreis Heinsberg"])
def test_the_county_is_the_total_of_its_municipalities(county_level, text):
    assert county_level.find(text, "").scope == (0, 1)


def test_a_regional_key_for_a_level_of_regional_keys():
    index = flat({"053700012012": "Geilenkirchen", "053700016016": "Heinsberg"}, "Gemeinde")
    assert told(index, index.find("05370012", "")) == "Geilenkirchen"
    assert told(index, index.find("5370016", "")) == "Heinsberg"
    assert told(index, index.find("05370099", "")) == "unknown_key"


def test_keys_that_begin_with_letters_are_known_by_their_digits():
    """The key is STBZ011, the name "011 St. Nikolai"; other offices write 011, 11 or the name alone."""
    index = flat({"STBZ011": "011 St. Nikolai", "STBZ022": "022 Nord"})
    for text in ("STBZ011", "stbz011", "011", "11", "011 St. Nikolai", "11 St. Nikolai", "Sankt Nikolai"):
        assert told(index, index.find(text, "")) == "011 St. Nikolai", text
    assert told(index, index.find("1", "")) == "unknown_key"


def test_separators_in_our_own_keys_tell_areas_apart():
    index = flat({"1.12": "Ost", "11.2": "West", "2.1": "Süd"})
    assert told(index, index.find("1.12", "")) == "Ost"
    assert told(index, index.find("11-2", "")) == "West"
    assert told(index, index.find("112", "")) == "unknown_key"
    assert told(index, index.find("21", "")) == "Süd"


@pytest.fixture
def two_levels():
    """Stadtteile 01 and 11, Bezirke 011 and 111: without its zero 011 looks like 11."""
    areas = [Area("t", "01", "Altstadt", ""), Area("t", "11", "Mürwik", "")]
    areas += [Area("b", "011", "St. Nikolai", "01"), Area("b", "111", "Sonwik", "11")]
    return KeyIndex(AreaTree.build([Level("t", "Stadtteil"), Level("b", "Bezirk")], areas, "Flensburg"), 2)


def test_a_lost_zero_is_not_restored_where_two_keys_may_be_meant(two_levels):
    assert told(two_levels, two_levels.find("11", "")) == "ambiguous_key"
    assert told(two_levels, two_levels.find("011", "")) == "St. Nikolai"
    assert two_levels.find("1", "").scope == (0,)


def test_the_name_beside_it_settles_a_lost_zero(two_levels):
    assert told(two_levels, two_levels.find("11", "St. Nikolai")) == "St. Nikolai"
    assert told(two_levels, two_levels.find("11", "Mürwik")) == "ΣMürwik"
    assert told(two_levels, two_levels.find("11", "Irgendwas")) == "ambiguous_key"


def test_a_padded_key_does_not_stand_against_another_areas_name(county_level):
    assert told(county_level, county_level.find("5370012", "Heinsberg")) == "other_name"
    assert told(county_level, county_level.find("05370012", "Heinsberg")) == "Geilenkirchen", (
        "a doubt tells it"
    )


@pytest.fixture
def agency():
    """Small-area keys of the employment agency: three levels of three digits."""
    keys = {"012001001": "a", "012001002": "b", "012002000": "c", "345001000": "d"}
    areas = [Area("one", "012", "Nord", ""), Area("one", "345", "Süd", "")]
    areas += [Area("two", key, f"Raum {key}", key[:3]) for key in ("012001", "012002", "345001")]
    areas += [Area("three", key, name, key[:6]) for key, name in keys.items()]
    levels = [Level("one", "Stadtbezirk"), Level("two", "Sozialraum"), Level("three", "Quartier")]
    return AreaTree.build(levels, areas, "Kreis")


@pytest.mark.parametrize(
    ("key", "scope"),
    [
        ("012001SUM", (0, 1)), ("12001SUM", (0, 1)), ("012 001 SUM", (0, 1)), ("012SUMSUM", (0, 1, 2)),
        ("12SUMSUM", (0, 1, 2)), ("SUMSUMSUM", (0, 1, 2, 3)), ("345sumsum", (3,)), ("999SUMSUM", ()),
    ],
)  # fmt: skip
def test_sums_of_the_employment_agency(agency, key, scope):
    target = KeyIndex(agency, 3).find(key, "")
    assert target.is_total
    assert target.scope == scope


def test_an_area_that_is_not_subdivided_has_zeros(agency):
    index = KeyIndex(agency, 3)
    assert told(index, index.find("012002000", "")) == told(index, index.find("12002000", "")) == "c"


def test_on_the_level_above_the_sum_is_the_area_itself(agency):
    index = KeyIndex(agency, 2)
    assert told(index, index.find("012001SUM", "")) == "Raum 012001"
    assert told(index, index.find("12001SUM", "")) == "Raum 012001"
    assert index.find("012SUMSUM", "").scope == (0, 1)
    assert told(index, index.find("012003SUM", "")) == "unknown_key"


def test_a_short_number_before_a_text_is_no_key_of_an_area_called_otherwise():
    index = flat({"1": "Nord", "2": "Süd", "3": "Ost"})
    assert told(index, index.find("1. Mai-Viertel", "")) == "other_name"
    assert told(index, index.find("2 Personen", "")) == "other_name"
    assert told(index, index.find("1. Nord", "")) == "Nord"
    assert told(index, index.find("1 Süd", "")) == "other_name"


def test_the_number_in_a_name_is_no_key():
    index = flat({"01": "Block 2", "02": "Block 1", "03": "Block 3"})
    assert told(index, index.find("", "Block 1")) == told(index, index.find("Block 1", "")) == "Block 1"
    assert told(index, index.find("Block 4", "")) == told(index, index.find("", "Block 4")) == "unknown_name"
    assert told(index, index.find("1 Block 1", "")) == "other_name"
    assert told(index, index.find("1 Block 2", "")) == "Block 2"
