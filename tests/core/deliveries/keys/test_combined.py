"""Several areas in one row are told as such, with their parts, and given to nobody."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.deliveries.keys.targets import NoTarget

from .trees import flat, told

CITY = flat(
    {
        "01": "Moorburg", "02": "Altenwerder", "03": "Kleiner Grasbrook", "04": "Steinwerder",
        "05": "Gut Moor", "06": "Altona-Nord", "07": "Altona-Altstadt", "08": "Neugraben-Fischbek",
        "09": "Neugraben", "10": "Fischbek", "11": "Altstadt-Nord", "12": "Altstadt-Süd",
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Moorburg und Altenwerder", ["01", "02"]),
        ("MOORBURG UND ALTENWERDER", ["01", "02"]),
        ("Moorburg u. Altenwerder", ["01", "02"]),
        ("Moorburg / Altenwerder", ["01", "02"]),
        ("Moorburg/Altenwerder", ["01", "02"]),
        ("Moorburg, Altenwerder", ["01", "02"]),
        ("Moorburg mit Altenwerder", ["01", "02"]),
        ("Moorburg & Altenwerder", ["01", "02"]),
        ("Moorburg + Altenwerder", ["01", "02"]),
        ("Moorburg-Altenwerder", ["01", "02"]),
        ("Moorburg (mit Altenwerder)", ["01", "02"]),
        ("Moorburg, Altenwerder und Gut Moor", ["01", "02", "05"]),
        ("Kl. Grasbrook u. Steinwerder", ["03", "04"]),
        ("Altona-Nord und Altona-Altstadt", ["06", "07"]),
        ("Altstadt-Nord und -Süd", ["11", "12"]),
        ("01 + 02", ["01", "02"]),
        ("01/02/05", ["01", "02", "05"]),
    ],
)
def test_the_parts_of_a_combined_area(text, parts):
    for outcome in (CITY.find("", text), CITY.find(text, "")):
        assert outcome == NoTarget("combined")
        assert [CITY.level.keys[place] for place in outcome.among] == parts


def test_an_area_whose_name_is_a_combination_is_itself():
    assert told(CITY, CITY.find("", "Neugraben/Fischbek")) == "Neugraben-Fischbek"


@pytest.mark.parametrize("text", ["Moorburg und Atlantis", "Moorburg und Moorburg", "und", "Moorburg und"])
def test_what_is_not_made_of_known_areas_is_unknown(text):
    assert CITY.find("", text).why == "unknown_name"
