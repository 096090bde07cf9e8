"""Rules as people write them."""

from __future__ import annotations

import json

import pytest

from sozialmonitoring_plugin.core.disclosure.rounding import rounded
from sozialmonitoring_plugin.core.disclosure.rules import Rules, RulesError, rules_from_json, rules_to_dict
from sozialmonitoring_plugin.core.values import Reason, Value, Values


@pytest.mark.parametrize("text", ["", "  \n", "{}"])
def test_saying_nothing_means_the_defaults(text) -> None:
    assert rules_from_json(text) == Rules(minimum=3, complement=True, secondary=True, rounding=0)


def test_rules_survive_being_written_down() -> None:
    rules = Rules(minimum=10, complement=False, secondary=False, rounding=5)
    assert rules_from_json(json.dumps(rules_to_dict(rules))) == rules


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("minimum=3", 'The rules cannot be read as JSON. Write them like this: {"minimum": 3}.'),
        ("[3]", 'The rules must be a JSON object. Write them like this: {"minimum": 3}.'),
        ('{"minimun": 3}', "There is no rule called minimun. The rules are: minimum, complement,"),
        ('{"minimum": "3"}', "the minimum must be a whole number from 1 to 1000, not 3."),
        ('{"minimum": 2.5}', "not 2.5."),
        ('{"minimum": true}', "not True."),
        ('{"minimum": 0}', "not 0."),
        ('{"minimum": -3}', "not -3."),
        ('{"minimum": 1001}', "not 1001."),
        ('{"minimum": null}', "not None."),
        ('{"complement": 1}', "Rules: complement must be true or false, not 1."),
        ('{"secondary": "yes"}', "Rules: secondary must be true or false, not yes."),
        ('{"rounding": 3}', "rounding to 3 is not safe"),
        ('{"rounding": 7}', "rounding must be 0, 5 or 10, not 7."),
        ('{"rounding": false}', "rounding must be 0, 5 or 10, not False."),
        ('{"rounding": [5]}', "rounding must be 0, 5 or 10, not [5]."),
        ('{"dominance": [1, 85]}', "a dominance rule needs the contributions behind each count"),
    ],
)
def test_what_is_not_understood_is_refused_with_a_sentence(text, sentence) -> None:
    with pytest.raises(RulesError) as refused:
        rules_from_json(text)
    assert sentence in str(refused.value)


def test_every_count_is_rounded_from_its_own_original() -> None:
    quarters, town = Values.of([2, 3, 7, 8, 12.5]), Values.of([32.5])
    assert [values.numbers.tolist() for values in rounded((town, quarters), 5)] == [[35], [0, 5, 5, 10, 15]]
    assert [values.numbers.tolist() for values in rounded((town, quarters), 10)] == [[30], [0, 0, 10, 10, 10]]


def test_rounding_keeps_the_sign_and_the_reasons() -> None:
    column = Values.from_values([Value(-8.0), Value.none(Reason.HIDDEN)])
    nearest = rounded((column,), 5)[0]
    assert (nearest[0], nearest[1].reason) == (Value(-10.0), Reason.HIDDEN)


def test_without_a_base_nothing_is_rounded() -> None:
    levels = (Values.of([7]),)
    assert rounded(levels, 0) is levels
