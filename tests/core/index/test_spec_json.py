"""The specification as people write it: read back as it was, and refused where it says something else."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from sozialmonitoring_plugin.core.index.cutoffs import Owner
from sozialmonitoring_plugin.core.index.errors import IndexSpecError
from sozialmonitoring_plugin.core.index.options import MissingRule, Standardisation
from sozialmonitoring_plugin.core.index.presets import PRESETS, preset
from sozialmonitoring_plugin.core.index.scales import BaseScales, Scale, Scales
from sozialmonitoring_plugin.core.index.spec import Base, IndexIndicator
from sozialmonitoring_plugin.core.index.spec_json import spec_from_json, spec_to_dict, spec_to_json
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.core.wording import LANGUAGES, Wording

from .stories import berlin

SCALES = '{"indicators": {"a": {"centre": 1, "spread": 1}}}'
STATUS = '{"classes": [{"id": "good"}, {"id": "bad"}], "bounds": [{"at": 0}]}'


def spec(text=""):
    return spec_from_json(f'{{"status": {STATUS}{text}}}', "my.json")


@pytest.mark.parametrize("name", PRESETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_preset_is_read_back_as_it_was_written(name, language):
    original = replace(
        preset(name, Wording.of(language)),
        indicators=(IndexIndicator("a", Polarity.GOOD, 2.5), IndexIndicator("b", change="b_change")),
        exclusions={"0815": "Flughafen"},
        inhabitants="einwohner",
    )
    assert spec_from_json(spec_to_json(original)) == original
    assert original.title


def test_a_fixed_base_is_read_back_as_it_was_written():
    scales = Scales({"a": Scale(5.5, 2.25)}, Scale(0, 1.5))
    for base in (
        Base("2020-12-31"),
        Base(scales=BaseScales(scales)),
        Base("2020-12-31", BaseScales(scales, scales)),
    ):
        original = berlin("a", base=base)
        assert spec_from_json(spec_to_json(original)) == original


def test_what_is_not_said_is_as_in_berlin():
    read = spec(', "indicators": [{"id": "a"}]')
    assert (read.standardisation, read.minimum_population) == (Standardisation.POPULATION_SD, 300)
    assert read.indicators == (IndexIndicator("a", Polarity.BURDEN, 1.0),)
    assert read.status.bounds[0].owner is Owner.BELOW
    assert [one.mark for one in read.status.classes] == ["1", "2"]
    assert read.dynamics is None


def test_the_words_of_all_presets_differ():
    titles = {preset(name, Wording.of(language)).title for name in PRESETS for language in LANGUAGES}
    assert len(titles) == len(PRESETS) * len(LANGUAGES)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (', "standardization": "rank"', "my.json: the property “standardization” is unknown"),
        (', "standardisation": "ranks"', "“standardisation” should be one of population_sd, sample_sd"),
        (', "combination": true', "“combination” should be one of restandardised, sum, mean, but is true"),
        (', "centre": []', "“centre” should be one of areas, whole"),
        (', "indicators": [{"id": "a", "wieght": 2}]', "indicators 1: the property “wieght” is unknown"),
        (', "indicators": [{"id": "a", "weight": "2"}]', '“weight” should be a number, but is "2"'),
        (', "indicators": [{"id": "a", "weight": NaN}]', "“weight” should be a number"),
        (f', "indicators": [{{"id": "a", "weight": 1{"0" * 400}}}]', "“weight” should be a number"),
        (', "indicators": [{"id": "a", "weight": -1}]', "The weight of a is -1.0"),
        (', "indicators": [{"id": "a", "weight": 0}]', "All indicators of the index have the weight 0"),
        (', "indicators": [{"id": "a", "polarity": "neutral"}]', "“polarity” should be one of burden, good"),
        (', "indicators": [{"id": "a"}, {"id": "a"}]', "the indicator a twice"),
        (', "indicators": [{}]', "“id” should be a text"),
        (', "indicators": false', "expected an object"),
        (', "minimum_population": -1', "“minimum_population” should be a whole number"),
        (', "minimum_population": 2.5', "“minimum_population” should be a whole number"),
        (', "exclusions": ["0815"]', "“exclusions” should be an object with texts"),
        (', "exclusions": {"1": "a", "1": "b"}', "“1” is said twice"),
        (', "title": "a", "title": "b"', "“title” is said twice"),
        (', "centre": "whole", "standardisation": "rank"', "rank is not measured from a mean"),
        (f', "standardisation": "percent_of_mean", "dynamics": {STATUS}', "Changes cannot be standardised"),
        (', "standardisation": "rank", "base": {"date": "2020-12-31"}', "rank only compares the areas"),
        (', "base": {}', "neither a date nor scales"),
        (', "base": {"date": "31.12.2020"}', "“date” should be a date like 2014-12-31"),
        (
            ', "indicators": [{"id": "a"}], "base": {"scales": {"status": {"indicators": {}}}}',
            "no mean and spread for a",
        ),
        (
            f', "indicators": [{{"id": "a"}}], "base": {{"scales": {{"status": {SCALES}}}}}',
            "no mean and spread of the sum",
        ),
        (
            ', "base": {"scales": {"status": {"indicators": {"a": {"centre": 1, "spread": -1}}}}}',
            "the mean 1.0 and the spread -1.0",
        ),
        (
            ', "dynamics": {"years": 0, "classes": [{"id": "a"}], "bounds": []}',
            "within 1 to 100 years, not 0",
        ),
        (
            ', "dynamics": {"years": 5000, "classes": [{"id": "a"}], "bounds": []}',
            "within 1 to 100 years, not 5000",
        ),
        (', "dynamics": {"year": 2, "classes": [{"id": "a"}], "bounds": []}', "“year” is unknown"),
        (', "dynamics": {"classes": [{"id": "a"}]  , "bounds": [{"at": 1}]}', "“dynamics”: 1 classes with 1"),
    ],
)
def test_a_slip_is_refused_with_the_property(text, said):
    with pytest.raises(IndexSpecError) as caught:
        spec(text)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ({"classes": [], "bounds": []}, "“status”: 0 classes with 0 bounds"),
        ({"classes": ["a", "b", "c"], "bounds": [1, 1]}, "the bound 1.0 follows 1.0, but is not greater"),
        ({"classes": ["a", "a"], "bounds": [1]}, "“status”: two classes are called a"),
    ],
)
def test_classes_and_bounds_have_to_fit(status, said):
    content = {
        "classes": [{"id": name} for name in status["classes"]],
        "bounds": [{"at": at} for at in status["bounds"]],
    }
    with pytest.raises(IndexSpecError, match=said):
        spec_from_json(json.dumps({"status": content}))


def test_a_bound_says_who_owns_it():
    content = spec_to_dict(berlin("a"))["status"]["bounds"]
    assert content == [
        {"at": -1, "owner": "above"}, {"at": 1, "owner": "below"}, {"at": 1.5, "owner": "below"}
    ]  # fmt: skip
    with pytest.raises(IndexSpecError, match="“owner” should be one of below, above"):
        spec_from_json(
            json.dumps(
                {"status": {"classes": [{"id": "a"}, {"id": "b"}], "bounds": [{"at": 1, "owner": "left"}]}}
            )
        )


def test_ranks_are_never_left_to_those_of_other_indicators():
    """Of 20 areas 10 have a rate: its worst rank is 10, but 20 where all have one."""
    ranks = berlin("a", "b", standardisation=Standardisation.RANK)
    with pytest.raises(IndexSpecError, match="Ranks of an indicator with gaps"):
        replace(ranks, missing=MissingRule.OTHERS)
    assert replace(ranks, standardisation=Standardisation.QUINTILE_POINTS, missing=MissingRule.OTHERS)


def test_what_is_no_json_is_refused_with_the_place():
    with pytest.raises(IndexSpecError, match="SPEC is not JSON: look at line 2, column 1"):
        spec_from_json('{"title": "x",\n')
    with pytest.raises(IndexSpecError, match="expected an object"):
        spec_from_json("[]")
    with pytest.raises(IndexSpecError, match="no “status”"):
        spec_from_json("{}")


def test_an_unknown_preset_is_refused_with_those_there_are():
    with pytest.raises(IndexSpecError, match=r"no preset called leipzig\. There are: berlin_mss"):
        preset("leipzig", Wording.of("de"))


def test_the_example_of_the_documentation_is_berlin_with_a_base(project_root):
    text = (project_root / "docs" / "formats.md").read_text(encoding="utf-8")
    example = text.partition("## Index specification")[2].partition("```json")[2].partition("```")[0]
    read = spec_from_json(example)
    berlins = preset("berlin_mss", Wording.of("de"))
    assert (read.status, read.dynamics) == (berlins.status, berlins.dynamics)
    assert read.base == Base("2020-12-31")
