"""Whatever stands in a profile: it reads a table, or one sentence says what is wrong. Never a crash."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings, strategies as some

from sozialmonitoring_plugin.core.deliveries.cells.sign_profile import (
    sign_profile_from_json,
    sign_profile_to_json,
)
from sozialmonitoring_plugin.core.deliveries.cells.signs import MEANINGS, PROFILES
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, look_at
from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.profiles.profile import (
    profile_from_dict,
    profile_to_dict,
    profile_to_json,
)
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file

from ..read_back import A, B, C

WORDS = some.sampled_from(
    [
        "key",
        "name",
        "Personen",
        "Personen 2014",
        "[A]",
        "[C]",
        "[ZZZ]",
        "[title]",
        "[titles]",
        "[dates]",
        "",
        "Stand",
        "quartier",
        "gemeinde",
        "total",
        "german",
        "english",
        "count",
        "given",
        "missing",
        "hidden",
        "nil",
        A,
        B,
        "x",
        "Am Markt",
        "2014-12-31",
        "12-31",
        "02-30",
        "D4",
        "B3",
        "header",
        "column",
        "file",
        "din55301",
        "ba",
        "ä" * 300,
    ]
)
PLAIN = some.one_of(
    WORDS,
    some.none(),
    some.booleans(),
    some.integers(-5, 9),
    some.integers(),
    some.floats(),
    some.text(max_size=5),
)
ANYTHING = some.recursive(
    PLAIN,
    lambda inner: some.one_of(
        some.lists(inner, max_size=4),
        some.dictionaries(some.one_of(WORDS, some.text(max_size=5)), inner, max_size=4),
    ),
    max_leaves=8,
)
TEXTS = some.one_of(WORDS, some.lists(WORDS, max_size=3))
ROWS = some.one_of(some.lists(some.integers(0, 9), min_size=2, max_size=2), some.just([2, 999]))
CONDITION = some.fixed_dictionaries({"column": WORDS}, optional={"equals": TEXTS})
VARIABLE = some.fixed_dictionaries(
    {"id": some.sampled_from(["n", "m", "", "1", "persons"])},
    optional={
        "column": WORDS,
        "when": some.lists(CONDITION, max_size=2),
        "title": WORDS,
        "kind": WORDS,
        "unit": WORDS,
        "date": WORDS,
        "numbers": WORDS,
    },
)
DATE = some.fixed_dictionaries(
    {}, optional={"fixed": WORDS, "column": WORDS, "year_end": WORDS, "trust": TEXTS}
)
NAMED = {
    "key": TEXTS,
    "name": WORDS,
    "within": WORDS,
    "level": some.sampled_from(["quartier", "gemeinde", "", "x"]),
    "sheet": WORDS,
    "source": WORDS,
    "title": WORDS,
    "numbers": WORDS,
    "sign_profile": WORDS,
    "header": ROWS,
    "data": ROWS,
    "widths": some.lists(some.integers(0, 99), max_size=3),
    "aliases": some.dictionaries(WORDS, some.one_of(WORDS, some.none()), max_size=3),
    "totals": TEXTS,
    "rows": some.lists(CONDITION, max_size=2),
    "variables": some.lists(VARIABLE, max_size=3),
    "long": some.fixed_dictionaries({}, optional={"names": TEXTS, "value": TEXTS, "values": TEXTS}),
    "date": DATE,
    "signs": some.dictionaries(WORDS, WORDS, max_size=3),
    "cells": some.dictionaries(WORDS, WORDS, max_size=3),
    "real_zeros": some.booleans(),
    "reasons": some.lists(
        some.fixed_dictionaries(
            {"when": some.lists(CONDITION, max_size=2), "reason": WORDS}, optional={"variables": TEXTS}
        ),
        max_size=2,
    ),
    "shape": some.fixed_dictionaries({}, optional={"sheet": WORDS, "columns": TEXTS}),
    "because": TEXTS,
}
LIKELY = some.fixed_dictionaries({}, optional=NAMED)
TWISTED = some.builds(
    lambda content, name, value: {**content, name: value},
    LIKELY,
    some.sampled_from([*NAMED, "kye"]),
    ANYTHING,
)
TABLE = [
    "Stand 31.12.2014",
    "key;name;Personen",
    f"{A};Am Markt;3",
    f"{B};Hünshoven;x",
    f"{C};Oberbruch;1.234",
]
PROGRAM = re.compile(r"Traceback|\w+Error\b|<class|object at 0x")


def sentence(error: DeliveryError) -> str:
    """What a person reads, which is short and not about the program."""
    said = str(error)
    assert len(said) <= 300
    assert not PROGRAM.search(said)
    return said


@pytest.fixture
def source(write_csv):
    return read_file(write_csv(*TABLE))


EACH_LOOKS_ALONE = settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])


@EACH_LOOKS_ALONE
@given(content=some.one_of(LIKELY, TWISTED, ANYTHING))
def test_any_profile_reads_a_table_or_says_why_not(source, county, content):
    try:
        profile = profile_from_dict(content)
    except DeliveryError as error:
        sentence(error)
        return
    look = look_at(source, DeliveryRequest(source.name, profile=profile), county)
    if look.refusal:
        assert sentence(look.refusal)
    if look.report:
        look.report.to_dict()


@settings(max_examples=200)
@given(content=LIKELY)
def test_a_profile_that_was_read_is_written_and_read_the_same(content):
    try:
        profile = profile_from_dict(content)
    except DeliveryError:
        return
    assert profile_from_dict(json.loads(profile_to_json(profile))) == profile
    assert profile_from_dict(profile_to_dict(profile)) == profile


SIGNS = some.dictionaries(
    some.one_of(WORDS, some.text(max_size=3)),
    some.one_of(some.sampled_from(list(MEANINGS)), PLAIN),
    max_size=4,
)
SIGN_PROFILES = some.one_of(
    some.fixed_dictionaries(
        {},
        optional={
            "title": PLAIN,
            "based_on": some.one_of(some.sampled_from(list(PROFILES)), ANYTHING),
            "signs": SIGNS,
        },
    ),
    ANYTHING,
)


@EACH_LOOKS_ALONE
@given(content=SIGN_PROFILES)
def test_any_sign_profile_reads_a_table_or_says_why_not(source, county, content):
    try:
        signs = sign_profile_from_json(json.dumps(content))
    except DeliveryError as error:
        sentence(error)
        return
    assert sign_profile_from_json(sign_profile_to_json(signs)) == signs
    asked = DeliveryRequest(source.name, signs="own", sign_profiles={"own": signs.all_signs})
    look = look_at(source, asked, county)
    assert look.refusal is None or sentence(look.refusal)


@given(
    text=some.one_of(some.text(max_size=40), some.binary(max_size=40).map(lambda raw: raw.decode("latin-1")))
)
def test_any_text_is_a_sign_profile_or_one_sentence(text):
    try:
        sign_profile_from_json(text)
    except DeliveryError as error:
        sentence(error)
