"""A classification under a name: its text, its fingerprint, what it is used for, and what lies outside."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.classification.assignments import (
    Assignments,
    Use,
    assignments_from_json,
    assignments_to_json,
)
from sozialmonitoring_plugin.core.classification.classification import (
    Classification,
    Closed,
    Method,
    Scheme,
    classify,
)
from sozialmonitoring_plugin.core.classification.frozen import (
    FrozenClassification,
    FrozenError,
    MadeFrom,
    Way,
    clean_name,
)
from sozialmonitoring_plugin.core.classification.frozen_json import frozen_from_json, frozen_to_json
from sozialmonitoring_plugin.core.classification.outside import Outside, outside, outside_remark
from sozialmonitoring_plugin.core.values import Reason, Value, Values
from sozialmonitoring_plugin.core.wording import Wording

THREE = Classification(Scheme(Method.MANUAL, 3, (0.0, 5.0, 10.0, 20.0)), (0.0, 5.0, 10.0, 20.0), 1)
QUOTE = FrozenClassification(
    "Quote",
    THREE,
    "Blues",
    True,
    ("niedrig", "mittel", "hoch"),
    "für den Bericht",
    MadeFrom("al", ("quartier",), ("2023-12-31", "2024-12-31"), "", Way.ALL_DATES),
    "2026-11-30T08:00:00+01:00",
    "2026-11-30T09:00:00+01:00",
    3,
    ("Anteil",),
)
STRANGE_NAMES = ("Überörtliche „Quote“ ß", "a\"b'c\\d", "../../etc/passwd", "ä" * 200, "=1+1", "a; b, c", "0")


def test_what_is_stored_is_what_is_read() -> None:
    assert frozen_from_json(frozen_to_json(QUOTE), "Quote") == QUOTE


@pytest.mark.parametrize("name", STRANGE_NAMES)
def test_any_line_of_text_is_a_name(name: str) -> None:
    named = replace(QUOTE, name=name)
    assert frozen_from_json(frozen_to_json(named), name) == named


@pytest.mark.parametrize("name", ["", "{}", "grenzen.json", "Grenzen.JSON", "zwei\nZeilen", "a" * 201])
def test_what_could_be_taken_for_json_a_file_or_lines_is_no_name(name: str) -> None:
    with pytest.raises(FrozenError, match=r"cannot be called|too long"):
        replace(QUOTE, name=name)


def test_letters_are_written_in_one_way() -> None:
    assert clean_name(" U\u0308bergang ") == "Übergang"


def test_titles_stand_before_the_bounds_and_an_empty_one_leaves_them_alone() -> None:
    labels = replace(QUOTE, titles=("niedrig", "", "hoch")).labels(Wording.of("de"))
    assert labels == ("niedrig: 0,0 bis unter 5,0", "5,0 bis unter 10,0", "hoch: 10,0 bis 20,0")


def test_titles_are_one_for_each_class_or_none() -> None:
    with pytest.raises(FrozenError, match="2 titles do not fit 3 classes"):
        replace(QUOTE, titles=("niedrig", "hoch"))


def test_without_any_number_there_is_nothing_to_keep() -> None:
    nothing = classify(Values.nothing(3), Scheme(), 1)
    with pytest.raises(FrozenError, match="without classes"):
        FrozenClassification("leer", nothing)


def test_name_note_and_origin_do_not_change_the_fingerprint() -> None:
    other = replace(
        QUOTE,
        name="Anders",
        note="",
        made_from=MadeFrom(),
        revision=9,
        created="",
        changed="",
        former_names=(),
    )
    by_hand = replace(other, classification=replace(THREE, scheme=Scheme(classes=3)))
    assert other.fingerprint == by_hand.fingerprint == QUOTE.fingerprint
    assert len(QUOTE.fingerprint) == 16


@pytest.mark.parametrize(
    "changed",
    [
        replace(QUOTE, palette="YlOrRd"),
        replace(QUOTE, is_reversed=False),
        replace(QUOTE, titles=()),
        replace(QUOTE, classification=replace(THREE, bounds=(0.0, 5.0, 10.0, 20.5))),
        replace(QUOTE, classification=replace(THREE, decimals=2)),
        replace(QUOTE, classification=replace(THREE, scheme=replace(THREE.scheme, closed=Closed.RIGHT))),
        replace(QUOTE, classification=replace(THREE, scheme=replace(THREE.scheme, open_ends=True))),
    ],
)
def test_whatever_a_reader_would_see_changes_the_fingerprint(changed: FrozenClassification) -> None:
    assert changed.fingerprint != QUOTE.fingerprint


def test_the_fingerprint_outlives_releases_and_zero_has_no_sign() -> None:
    """Layers carry it for years: what it was once, it stays."""
    again = frozen_from_json(frozen_to_json(QUOTE), "Quote")
    minus = replace(QUOTE, classification=replace(THREE, bounds=(-0.0, 5.0, 10.0, 20.0)))
    assert again.fingerprint == minus.fingerprint == QUOTE.fingerprint == "a31c4ae9f668e39a"


def test_a_copy_begins_anew_and_a_new_name_remembers_the_old_ones() -> None:
    copy = QUOTE.as_new("Zweite")
    assert (copy.revision, copy.created, copy.former_names) == (0, "", ())
    renamed = QUOTE.renamed("Neu").renamed("Quote")
    assert (renamed.name, renamed.former_names) == ("Quote", ("Anteil", "Neu"))


def damaged(**changes: object) -> str:
    content = json.loads(frozen_to_json(QUOTE))
    for name, value in changes.items():
        content[name] = value
    return json.dumps(content)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        '{"classification": 5}',
        '{"palette": "a", "palette": "b"}',
        "[" * 100_000,
        damaged(classification={"bounds": [1, 2]}),
        damaged(classification={**THREE.to_dict(), "bounds": [5, 1]}),
        damaged(classification={**THREE.to_dict(), "bounds": [0, float("inf")]}),
        damaged(classification={**THREE.to_dict(), "bounds": [0, 10**400]}),
        damaged(classification={**THREE.to_dict(), "method": "dice"}),
        damaged(classification={**THREE.to_dict(), "bounds": []}),
        damaged(titles=["nur einer"]),
        damaged(revision="drei"),
        damaged(reversed="ja"),
        damaged(created="gestern"),
        damaged(made_from={"way": "by_chance"}),
        damaged(made_from={"indikator": "al"}),
        damaged(colour="red"),
    ],
)
def test_damaged_json_is_one_sentence_that_names_the_classification(text: str) -> None:
    with pytest.raises(FrozenError) as told:
        frozen_from_json(text, "Quote")
    assert "Quote" in str(told.value) or "said twice" in str(told.value)
    assert "\n" not in str(told.value)


@given(st.text(max_size=40) | st.recursive(st.integers() | st.text(), st.lists).map(json.dumps))
def test_no_text_at_all_is_read_as_something_else(text: str) -> None:
    with pytest.raises(FrozenError):
        frozen_from_json(text, "Quote")


def test_a_level_of_its_own_comes_before_all_levels() -> None:
    uses = Assignments({Use("al"): "Quote", Use("al", "gemeinde"): "Gemeinden"})
    assert [uses.name_for("al", level) for level in ("gemeinde", "quartier")] == ["Gemeinden", "Quote"]
    assert uses.name_for("kinder", "quartier") == ""
    assert uses.assigned("Quote", [Use("kinder")]).uses_of("Quote") == (Use("al"), Use("kinder"))
    assert uses.without([Use("al")]).names == {Use("al", "gemeinde"): "Gemeinden"}


@given(st.dictionaries(st.builds(Use, st.text(min_size=1), st.text()), st.text(min_size=1)))
def test_assignments_are_read_as_they_were_written(names: dict[Use, str]) -> None:
    assert assignments_from_json(assignments_to_json(Assignments(names)), "uses") == Assignments(names)
    assert assignments_from_json("", "uses") == Assignments()


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '{"assignments": [{}]}',
        '{"assignments": 1}',
        '{"use": []}',
        '{"assignments": [{"indicator": "al"}]}',
    ],
)
def test_damaged_assignments_are_one_sentence(text: str) -> None:
    with pytest.raises(FrozenError, match="uses"):
        assignments_from_json(text, "uses")


def test_values_outside_are_told_with_their_side_and_the_most_extreme() -> None:
    values = Values.from_values(
        [Value(-0.1), Value(0.0), Value(20.0), Value(20.1), Value(35.0), Value.none(Reason.HIDDEN)]
    )
    found = outside(THREE, values)
    assert found == Outside((0,), (3, 4), -0.1, 35.0)
    assert (found.places, len(found)) == ((0, 3, 4), 3)
    areas = ("Au", "Berg", "Hang", "Tal", "Wald", "Feld")
    assert outside_remark("Quote", found, THREE, areas, Wording.of("de")).sentence() == (
        "Quote: areas with values outside the classes 0,0 to 20,0: 3 (“Au”, “Tal”, “Wald”). "
        "Their lowest value is −0,1, their highest 35,0."
    )


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((20.04,), "20,04, their highest 20,04"),
        ((-0.0004, 20.000001), "−0,0004, their highest 20,000001"),
        ((20.44, 30.123456), "20,44, their highest 30,1235"),
    ],
)
def test_a_value_outside_is_printed_with_the_decimals_that_tell_it_from_the_bounds(
    numbers: tuple[float, ...], told: str
) -> None:
    found = outside(THREE, Values.of(numbers))
    sentence = outside_remark("Quote", found, THREE, ["Au", "Tal"], Wording.of("de")).sentence()
    assert sentence.endswith(f"Their lowest value is {told}.")


def test_where_the_ends_are_open_nothing_lies_outside() -> None:
    opened = replace(THREE, scheme=replace(THREE.scheme, open_ends=True))
    assert len(outside(opened, Values.of([-7.0, 99.0]))) == 0


@given(st.lists(st.integers(-5000, 5000).map(lambda one: one / 100) | st.just(float("nan")), max_size=30))
def test_every_number_is_in_a_class_or_outside(numbers: list[float]) -> None:
    values = Values.of(numbers)
    places = set(outside(THREE, values).places)
    classes = THREE.class_of(values.numbers)
    present = set(np.flatnonzero(values.present).tolist())
    assert places == {place for place in present if classes[place] < 0}
    assert places == {place for place in present if not 0 <= numbers[place] <= 20}
