"""Names and keys that offices really wrote, compared with what a person says they mean."""

from __future__ import annotations

import io
import json
import zipfile
from collections import Counter
from functools import cache

import openpyxl
import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.keys.aliases import Aliases
from sozialmonitoring_plugin.core.deliveries.keys.folding import fold_place
from sozialmonitoring_plugin.core.deliveries.keys.key_index import KeyIndex
from sozialmonitoring_plugin.core.deliveries.keys.matching import match_rows
from sozialmonitoring_plugin.core.deliveries.keys.targets import NoTarget, RowText, Target

from .trees import told

COMBINED = {
    "Kleiner Grasbrook und Steinwerder": ["Kleiner Grasbrook", "Steinwerder"],
    "Waltershof und Finkenwerder": ["Waltershof", "Finkenwerder"],
    "Neuland und Gut Moor": ["Neuland", "Gut Moor"],
    "Moorburg und Altenwerder": ["Moorburg", "Altenwerder"],
}
DISTRICTS = [
    "Hamburg-Mitte",
    "Altona",
    "Eimsbüttel",
    "Hamburg-Nord",
    "Wandsbek",
    "Bergedorf",
    "Harburg",
    "Hamburg",
]


def test_hamburg_every_row_of_the_profiles(real_data, hamburg):
    """95 Stadtteile by name, 4 rows of two Stadtteile, 7 Bezirke and the city: nothing else, nobody wrong."""
    path = real_data / "hamburg/Daten_fuer_die_Stadtteilprofile_2014.xlsx"
    page = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    names = [row[0] for row in page.iter_rows(min_row=5, values_only=True) if row[0]]
    index = KeyIndex(hamburg, hamburg.rank("stadtteil"))
    outcomes = match_rows(index, [RowText("", name) for name in names], Aliases((), (), index))
    for name, one in list(zip(names, outcomes, strict=True))[:-8]:
        if name in COMBINED:
            assert isinstance(one, NoTarget)
            assert [index.level.names[place] for place in one.among] == COMBINED[name]
        else:
            assert told(index, one) == name
    assert [told(index, one) for one in outcomes[-8:]] == [f"Σ{name}" for name in DISTRICTS]
    found = {one.position for one in outcomes if isinstance(one, Target) and not one.is_total}
    missing = {index.level.names[place] for place in set(range(104)) - found}
    assert missing == {name for parts in COMBINED.values() for name in parts} | {"Neuwerk"}


@pytest.fixture(scope="module")
def flensburg(real_data):
    """13 Stadtteile and 41 Bezirke as published: key "STBZ011", name "011 St. Nikolai"."""
    areas = []
    for level, name in (("stadtteil", "stadtteile"), ("bezirk", "stadtbezirke")):
        with zipfile.ZipFile(real_data / f"flensburg/flensburg_{name}.zip") as archive:
            table = next(entry for entry in archive.namelist() if entry.endswith(".dbf"))
            for record in dbf_records(archive.read(table)):
                above = record["PARENT_ARE"] if level == "bezirk" else ""
                areas.append(Area(level, record["AREA_ID"], record["AREA_NAME"], above))
    return AreaTree.build([Level("stadtteil", "Stadtteil"), Level("bezirk", "Bezirk")], areas, "Flensburg")


def dbf_records(content):
    """Records of a dBase file in UTF-8."""
    count, start, width = (int.from_bytes(content[a:b], "little") for a, b in ((4, 8), (8, 10), (10, 12)))
    fields = [content[place : place + 32] for place in range(32, start - 1, 32)]
    for number in range(count):
        line = io.BytesIO(content[start + number * width + 1 :][:width])
        yield {
            field[:11].split(b"\0")[0].decode(): line.read(field[16]).decode("utf-8").strip()
            for field in fields
        }


def test_flensburg_by_the_numbers_and_names_of_the_atlas(real_data, flensburg):
    """The atlas writes 1 and "Altstadt" for STGT01 "01 Altstadt"."""
    atlas = json.loads((real_data / "flensburg/data.txt").read_text(encoding="utf-8"))
    index = KeyIndex(flensburg, flensburg.rank("stadtteil"))
    for one in atlas:
        expected = f"{one['district_id']:02} {one['district_name']}"
        ways = ((str(one["district_id"]), ""), ("", one["district_name"]), (expected, ""), ("", expected))
        assert [told(index, index.find(*texts)) for texts in ways] == [expected] * 4
    assert len(atlas) == 13


def test_flensburg_bezirke_with_and_without_their_zero(flensburg):
    index = KeyIndex(flensburg, flensburg.rank("bezirk"))
    outcomes = Counter()
    for name in index.level.names:
        key, _, bare = name.partition(" ")
        assert told(index, index.find(name, "")) == told(index, index.find(key, "")) == name
        assert told(index, index.find("", bare)) == name
        without_zero = told(index, index.find(key.lstrip("0"), ""))
        outcomes[without_zero if without_zero != name else "right"] += 1
    assert outcomes == {"right": 38, "ambiguous_key": 3}, "11, 12 and 13 are Stadtteile as well"


def test_koeln_stadtteile_by_key_and_by_name(koeln):
    index = KeyIndex(koeln, koeln.rank("stadtteil"))
    for key, name in zip(index.level.keys, index.level.names, strict=True):
        for texts in (
            (key, ""),
            ("", name),
            ("", name.upper()),
            ("", name.replace("/", "-")),
            (f"{key} {name}", ""),
        ):
            one = index.find(*texts)
            assert isinstance(one, Target)
            assert index.level.keys[one.position] == key


@cache
def municipalities(path):
    """(AGS, name) of all German municipalities."""
    page = openpyxl.load_workbook(path, read_only=True)["Onlineprodukt_Gemeinden"]
    rows = page.iter_rows(min_row=7, max_col=8, values_only=True)
    return [("".join((*row[2:5], row[6])), row[7]) for row in rows if row[0] == "60"]


def test_the_names_of_all_municipalities_never_mean_another_one(real_data):
    """Each is found in seven spellings, or asked because others are called so; no other is ever meant."""
    ours = municipalities(real_data / "heinsberg/31122021_Auszug_GV.xlsx")
    areas = [Area("gemeinde", key, name, "") for key, name in ours]
    index = KeyIndex(AreaTree.build([Level("gemeinde", "Gemeinde")], areas, "Deutschland"), 1)
    folded = Counter(fold_place(name) for _, name in ours)
    spell = {
        "as it is": str,
        "capitals": str.upper,
        "two letters": lambda name: name.translate(
            str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
        ),
        "hyphens": lambda name: name.replace(" ", "-"),
    }
    for way in spell.values():
        asked = 0
        for key, name in ours:
            one = index.find("", way(name))
            if isinstance(one, Target) and not one.is_total:
                assert index.level.keys[one.position] == key
            else:
                asked += 1
        assert asked <= sum(count for count in folded.values() if count > 1) + 3


def test_a_sheet_of_all_municipalities_in_a_county_of_ten(real_data, heinsberg):
    """Of 10,997 names ten are ours; an identical name elsewhere is all that a name alone cannot tell."""
    theirs = municipalities(real_data / "heinsberg/31122021_Auszug_GV.xlsx")
    index = KeyIndex(heinsberg, heinsberg.rank("gemeinde"))
    outcomes = match_rows(index, [RowText("", name) for _, name in theirs], Aliases((), (), index))
    found = {
        key: index.level.names[one.position]
        for (key, _), one in zip(theirs, outcomes, strict=True)
        if isinstance(one, Target) and not one.is_total
    }
    assert sorted(found) == sorted(index.level.keys)
