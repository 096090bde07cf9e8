"""Import profiles are readable JSON, and a slip of the pen is told with its place."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.profiles.profile import (
    ImportProfile,
    profile_from_dict,
    profile_to_dict,
    profile_to_json,
    read_profile,
)
from sozialmonitoring_plugin.core.deliveries.profiles.profile_rules import (
    Condition,
    DateRule,
    KeyRule,
    LongRule,
    ReasonRule,
    VariableRule,
)
from sozialmonitoring_plugin.core.indicators.tableau import Kind, Variable
from sozialmonitoring_plugin.core.values import Reason

PROFILES = Path(__file__).parents[3] / "data" / "profiles"

EVERYTHING = {
    "title": "Unemployed",
    "source": "Agency",
    "level": "quartier",
    "sheet": "Table 1",
    "header": [4, 6],
    "data": [7, 90],
    "key": ["Land", "Gem"],
    "widths": [2, 3],
    "name": "Name",
    "rows": [{"column": "Satzart", "equals": ["60", "61"]}],
    "variables": [
        {
            "id": "rate",
            "column": "Quote",
            "title": "Rate",
            "kind": "given",
            "unit": "%",
            "date": "2014-12-31",
        },
        {"id": "under_3", "when": [{"column": "zeile", "equals": ["00 - < 03"]}], "numbers": "german"},
    ],
    "long": {"value": ["zahl"], "names": ["tabelle"]},
    "date": {"fixed": "2014-12-31", "column": "jahr", "trust": ["column", "title"], "year_end": "06-30"},
    "numbers": "english",
    "sign_profile": "ba",
    "signs": {"k.A.": "missing"},
    "reasons": [
        {"when": [{"column": "Class", "equals": [""]}], "reason": "not_rated", "variables": ["rate"]}
    ],
    "because": ["Column A names {all} areas."],
}


def test_a_profile_with_everything_in_it():
    profile = profile_from_dict(EVERYTHING)
    assert profile.key == KeyRule(("Land", "Gem"), (2, 3), "Name")
    assert profile.rows == (Condition("Satzart", ("60", "61")),)
    assert profile.variables == (
        VariableRule("rate", "Quote", (), "Rate", Kind.GIVEN, "%", date(2014, 12, 31)),
        VariableRule("under_3", when=(Condition("zeile", ("00 - < 03",)),), numbers="german"),
    )
    assert profile.long == LongRule(("zahl",), ("tabelle",))
    assert profile.dates == DateRule(date(2014, 12, 31), "jahr", ("column", "title"), "06-30")
    assert profile.reasons == (ReasonRule((Condition("Class", ("",)),), Reason.NOT_RATED, ("rate",)),)
    assert (profile.header, profile.data) == ((4, 6), (7, 90))
    assert [remark.sentence() for remark in profile.because] == ["Column A names {all} areas."]


def test_a_profile_is_the_same_after_writing_and_reading():
    profile = profile_from_dict(EVERYTHING)
    assert profile_to_dict(profile) == EVERYTHING
    assert profile_from_dict(json.loads(profile_to_json(profile))) == profile
    assert profile_to_dict(ImportProfile()) == {}
    assert profile_from_dict({}) == ImportProfile()


def test_one_thing_need_not_stand_in_a_list():
    short = {"key": "AGS", "rows": {"column": "a", "equals": "60"}, "long": {"value": "v", "names": "n"}}
    profile = profile_from_dict(short)
    assert profile.key.columns == ("AGS",)
    assert profile.rows == (Condition("a", ("60",)),)
    assert profile.long == LongRule(("v",), ("n",))


def test_a_condition_without_texts_means_an_empty_cell():
    assert profile_from_dict({"rows": {"column": "a"}}).rows == (Condition("a", ("",)),)


def test_a_rule_becomes_a_variable():
    assert VariableRule("a", "Header", unit="%").variable("Office") == Variable(
        "a", "Header", Kind.COUNT, "%", "Office"
    )
    assert VariableRule("a", "Header", title="Title").variable("").title == "Title"
    assert VariableRule("a").variable("").title == "a"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (
            {"keys": "A"},
            "p.json: the property “keys” is unknown. Known here: aliases, because, cells, data,",
        ),
        ([1], "p.json: expected an object"),
        ({"variables": [{"id": "a"}, {"id": "1a"}]}, "p.json, variables 2: “id” should be a name of letters"),
        (
            {"variables": [{"id": "a", "kind": "share"}]},
            "p.json, variables 1: “kind” should be count or given",
        ),
        ({"variables": [{"id": "a", "colum": "B"}]}, "p.json, variables 1: the property “colum” is unknown"),
        ({"variables": 5}, "p.json, variables 1: expected an object"),
        ({"header": [6, 4]}, "“header” should be the first and the last row, but is [6, 4]"),
        ({"header": ["4"]}, "“header” should be a list of whole numbers"),
        ({"title": 5}, "“title” should be a text, but is 5"),
        ({"key": [["a"]]}, "“key” should be a text or a list of texts"),
        ({"numbers": "french"}, "“numbers” should be german, english or nothing"),
        ({"date": {"fixed": "31.12.2014"}}, "p.json, date: “fixed” should be a date like 2014-12-31"),
        ({"date": {"year_end": "31.12."}}, "“year_end” should be month and day like 12-31"),
        (
            {"date": {"trust": ["mail"]}},
            "“trust” should be a list out of header, column, title, request, file",
        ),
        ({"long": {}}, "p.json, long: “value” should be a text"),
        ({"rows": [{"equals": ["60"]}]}, "p.json, rows 1: “column” should be a text"),
        ({"signs": {"k.A.": 1}}, "“signs” should be an object with texts"),
        (
            {"reasons": [{"when": [], "reason": "gone"}]},
            "p.json, reasons 1: “reason” should be one of missing, later",
        ),
    ],
)
def test_a_wrong_entry_is_told_with_its_place(wrong, sentence):
    with pytest.raises(DeliveryError) as caught:
        profile_from_dict(wrong, "p.json")
    assert sentence in str(caught.value)


def test_a_missing_file_and_one_that_is_no_json(tmp_path):
    with pytest.raises(DeliveryError, match="There is no import profile"):
        read_profile(tmp_path / "p.json")
    (tmp_path / "p.json").write_text("{", encoding="utf-8")
    with pytest.raises(DeliveryError, match="is not JSON"):
        read_profile(tmp_path / "p.json")


@pytest.mark.parametrize("path", sorted(PROFILES.glob("*.json")), ids=lambda path: path.stem)
def test_the_profiles_for_the_cities_are_profiles(path):
    profile = read_profile(path)
    assert profile.level
    assert profile_from_dict(profile_to_dict(profile)) == profile
