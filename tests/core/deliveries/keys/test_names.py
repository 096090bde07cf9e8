"""Names as offices write them: folded where one area is meant, never where two may be."""

from __future__ import annotations

import unicodedata

import pytest

from .trees import flat, nested, told


def find(index, name):
    return told(index, index.find("", name))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Hückelhoven", "HÜCKELHOVEN"),
        ("Hückelhoven", "Hueckelhoven"),
        ("Hueckelhoven", "Hückelhoven"),
        ("Hückelhoven", "Huckelhoven"),
        ("Huckelhoven", "Hückelhoven"),
        ("Hückelhoven", unicodedata.normalize("NFD", "Hückelhoven")),
        (unicodedata.normalize("NFD", "Hückelhoven"), "Hückelhoven"),
        ("Straßfeld", "Strassfeld"),
        ("Übach-Palenberg", "Übach Palenberg"),
        ("Übach-Palenberg", "Übach/Palenberg"),
        ("Hückelhoven", "Stadt Hückelhoven"),
        ("Hückelhoven", "Hückelhoven, Stadt"),
        ("Hückelhoven, Stadt", "Hückelhoven"),
        ("Hückelhoven, Stadt", "Stadt Hückelhoven"),
        ("Gangelt", "Gemeinde Gangelt"),
        ("Köln", "Köln, krfr. Stadt"),
        ("Weiden, GKSt", "Weiden"),
        ("Sankt Augustin", "St. Augustin"),
        ("St. Augustin", "Sankt-Augustin"),
        ("Neustadt an der Aisch", "Neustadt a. d. Aisch"),
        ("Neustadt a.d.Aisch", "Neustadt an der Aisch"),
        ("Frankfurt am Main", "Frankfurt a.M."),
        ("Weiden in der Oberpfalz", "Weiden i. d. Oberpf."),
        ("Groß Flottbek", "Gr. Flottbek"),
        ("Kleiner Grasbrook", "Kl. Grasbrook"),
        ("Halle (Westf.)", "Halle"),
        ("Halle (Westf.)", "Halle/Westf."),
        ("Bad Sülze", "Sülze, Bad"),
        ("Altstadt II", "Altstadt 2"),
        ("Altstadt 2", "Altstadt II"),
        ("Raum 7", "Raum 07"),
        ("Bahnhofstraße", "Bahnhofstr."),
        ("Wald & Wiese", "Wald und Wiese"),
    ],
)
def test_the_same_place_written_in_another_way(ours, theirs):
    index = flat({"01": ours, "02": "Ganz woanders"}, "Gemeinde")
    assert find(index, theirs) == ours


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Halle (Westf.)", "Halle (Saale)"),
        ("Neustadt", "Neustadt (Süd)"),
        ("Aue", "Au"),
        ("Au", "Aue"),
        ("Essen", "Bad Essen"),
        ("Bad Essen", "Essen"),
        ("Erlbach", "Markt Erlbach"),
        ("Köln", "Köln, Altstadt"),
        ("Raum 1.12", "Raum 11.2"),
        ("Raum 12", "Raum 1 2"),
        ("Geilenkirchen", "Geilenk."),
        ("Wakendorf II", "Wakendorf I"),
        ("Heinsberg", "Kreis Heinsberg"),
        ("Heinsberg", "Verbandsgemeinde Heinsberg"),
        ("Heinsberg", "OT Heinsberg"),
    ],
)
def test_what_may_be_another_place_is_not_matched(ours, theirs):
    index = flat({"01": ours, "02": "Ganz woanders"}, "Gemeinde")
    assert find(index, theirs) == "unknown_name"


def test_a_town_is_not_the_quarter_that_has_its_name():
    """Without a level of towns, "Stadt Heinsberg" is a total nobody knows, not the Quartier Heinsberg."""
    index = flat({"01": "Heinsberg", "02": "Oberbruch"}, "Quartier")
    assert find(index, "Stadt Heinsberg") == "unknown_name"
    assert find(index, "Quartier Heinsberg") == find(index, "OT Heinsberg") == "Heinsberg"


def test_a_designation_tells_two_levels_apart():
    index = nested({"Eimsbüttel": ["Eimsbüttel", "Lokstedt"], "Altona": ["Ottensen"]}, "Bezirk", "Stadtteil")
    assert find(index, "Bezirk Eimsbüttel") == "ΣEimsbüttel"
    assert find(index, "Stadtteil Eimsbüttel") == "Eimsbüttel"
    assert find(index, "Ortsteil Eimsbüttel") == "ambiguous_name"


@pytest.mark.parametrize(
    ("names", "theirs"),
    [
        (["Am Markt", "am markt"], "AM MARKT"),
        (["Ansbach, Stadt", "Ansbach, Landkreis"], "Ansbach"),
        (["Neustadt (Nord)", "Neustadt (Süd)"], "Neustadt"),
        (["Groß Flottbek", "Grün Flottbek"], "Gr. Flottbek"),
        (["Mühle", "Muehle"], "Mühle/"),
        (["Bühl", "Bahl", "Bühl/"], "Buhl"),
        (["Block 1", "Block 01", "Block I"], "Block 001"),
    ],
)
def test_a_name_of_several_areas_is_asked(names, theirs):
    index = flat({f"{number:02}": name for number, name in enumerate(names)}, "Gebiet")
    outcome = index.find("", theirs)
    assert told(index, outcome) == "ambiguous_name"
    assert len(outcome.among) > 1


def test_the_very_name_counts_before_a_folded_one():
    index = flat({"1": "Muehle", "2": "Mühle"})
    assert (find(index, "Mühle"), find(index, "Muehle"), find(index, "MUEHLE")) == (
        "Mühle", "Muehle", "Muehle",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Am Markt (Heinsberg)", "Heinsberg, OT Am Markt", "Heinsberg OT Am Markt", "Heinsberg-Am Markt",
        "Am Markt, Heinsberg", "Heinsberg: Am Markt", "Am Markt (Stadt Heinsberg)",
    ],
)  # fmt: skip
def test_the_area_above_beside_a_name_tells_which_one(text):
    index = nested({"Geilenkirchen": ["Am Markt", "Hünshoven"], "Heinsberg": ["Am Markt", "Oberbruch"]})
    outcome = index.find("", text)
    assert index.level.keys[outcome.position] == "0201"
    assert find(index, "Hünshoven (Heinsberg)") == "unknown_name"
    assert find(index, "Am Markt (Aachen)") == "unknown_name"


def test_names_of_two_letters_are_names():
    index = flat({"01": "Au", "02": "Oy"})
    assert told(index, index.find("Au", "")) == "Au"


@pytest.mark.parametrize("text", [", ", "a und ", "x, OT ", "1 ", "Summe ", "a. ", "("])
def test_a_note_of_many_pages_is_no_name(text):
    index = nested({"Geilenkirchen": ["Am Markt"], "Heinsberg": ["Oberbruch"]})
    note = text * (32_000 // len(text))
    assert told(index, index.find(note, "")) == told(index, index.find("", note)) == "unknown_name"
    assert index.above(note) is index.by_key(note) is None
