"""What one process writes, another reads."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.errors import Part, Quoted, UserError
from sozialmonitoring_plugin.core.handing_over import read, written
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Polarity
from sozialmonitoring_plugin.core.remarks import REASON_WORDS, Amount, Remark, Word
from sozialmonitoring_plugin.core.values import Flag, Reason, Values


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        3,
        -0.1,
        1e300,
        "Übach „Süd“ \u2028 {kein Feld}",
        ("a", [1, (2,)], {"k": (), 4: "vier"}),
        frozenset({"b", "a"}),
        date(2024, 12, 31),
        Path("ein Ordner/ä b"),
        b"\x00\xff",
        Polarity.BURDEN,
        Reason.HIDDEN,
        Flag(3),
        Indicator("al", "Anteil", "a / b per 100", unit="%", polarity=Polarity.GOOD),
        Quoted(("x", "y")),
        Word("no data"),
        Amount(1234.5),
        Remark.of("{count} areas: {why}", count=Amount(3), why=REASON_WORDS[Reason.HIDDEN]),
    ],
)
def test_plain_data_come_back_as_they_were(value):
    back = read(written(value))
    assert back == value
    assert type(back) is type(value)


def test_arrays_come_back_to_the_last_bit():
    values = Values.of([1 / 3, np.nan, 1e-300])
    back = read(written(values))
    assert back.numbers.tobytes() == values.numbers.tobytes()
    assert (back.reasons == values.reasons).all()
    assert back.numbers.dtype == values.numbers.dtype


def test_one_object_stays_one_object():
    tree = AreaTree.build([Level("q", "Quartier")], [Area("q", "1", "Nord", "")])
    first, second = read(written((tree, [tree])))
    assert second[0] is first
    assert first.lowest.position == {"1": 0}


def test_equal_values_give_equal_texts():
    assert written({"a": {"x", "y", "z"}}) == written({"a": {"z", "y", "x"}})


def test_an_error_says_the_same_sentence_on_the_other_side():
    error = UserError(
        "{file}: {day} {part}.", hint="Mend {count}.", details="d",
        file=Path("a.txt"), day=date(2024, 1, 2), part=Part("row {n}", n=4), count=1.5,
    )  # fmt: skip
    back = read(written(error))
    german = {"row {n}": "Zeile {n}", "0.5": "0,5", "{day:%Y-%m-%d}": "{day:%d.%m.%Y}"}
    assert back.sentence(lambda _, text: german.get(text, text)) == "a.txt: 02.01.2024 Zeile 4. Mend 1,5."
    assert (type(back), str(back), back.details) == (UserError, str(error), "d")


@pytest.mark.parametrize("name", ["core.handing_over:json", "core.errors:Callable", "core.wording:lru_cache"])
def test_a_text_from_elsewhere_makes_nothing_but_plain_data(name):
    with pytest.raises(ValueError, match="no plain data"):
        read(json.dumps({"new": name, "of": {}}))


def test_what_is_no_plain_data_is_refused():
    with pytest.raises(TypeError, match="handed over"):
        written(lambda: None)
