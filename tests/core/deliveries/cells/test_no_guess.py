"""Random texts are read as an independent grammar reads them, or not at all.

The grammar below was written from the rules in words, as productions rather than as expressions of
the code: a number is digits in one line; groups have three digits and one separator; the first group
has no leading zero; one decimal mark. It reads by splitting, where the code reads by matching.
"""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from sozialmonitoring_plugin.core.deliveries.cells.cells import CellRules, parse_column
from sozialmonitoring_plugin.core.deliveries.cells.marks import split_number
from sozialmonitoring_plugin.core.deliveries.cells.numbers import read_text
from sozialmonitoring_plugin.core.deliveries.cells.signs import Signs

BLANKS = " \u00a0\u2007\u2009\u202f"
GROUPERS = {"german": [*BLANKS, "'", "’", "."], "english": [*BLANKS, "'", "’", ","]}
DECIMAL = {"german": ",", "english": "."}
DIGITS = set("0123456789")


def meaning(text: str, style: str) -> Fraction | None:
    """What the text is to a writer of this style."""
    sign = Fraction(1)
    if text[:1] and text[0] in "+-−–":
        sign = Fraction(1 if text[0] == "+" else -1)
        text = text[1:].lstrip(" ")
    for letter in "eE":
        if letter in text:
            return power(sign, *text.split(letter, 1), style) if text.count(letter) == 1 else None
    front, mark, part = text.partition(DECIMAL[style])
    if mark and not only_digits(part):
        return None
    whole = whole_number(front, style)
    if whole is None or len(str(whole)) > 15:
        return None
    return sign * (whole + (Fraction(int(part), 10 ** len(part)) if mark else 0))


def power(sign: Fraction, front: str, exponent: str, style: str) -> Fraction | None:
    first, mark, part = front.partition(DECIMAL[style])
    digits = exponent[1:] if exponent[:1] in ("+", "-") else exponent
    if len(first) != 1 or not only_digits(first) or (mark and not only_digits(part)):
        return None
    if not only_digits(digits) or len(digits) > 2:
        return None
    value = Fraction(int(first)) + (Fraction(int(part), 10 ** len(part)) if mark else 0)
    value = sign * value * Fraction(10) ** int(exponent)
    return value if abs(value) < 10**15 else None


def only_digits(text: str) -> bool:
    return bool(text) and set(text) <= DIGITS


def whole_number(text: str, style: str) -> int | None:
    used = [separator for separator in GROUPERS[style] if separator in text]
    if len(used) > 1:
        return None
    groups = text.split(used[0]) if used else [text]
    if not all(map(only_digits, groups)):
        return None
    if groups[0].startswith("0") and (len(groups) > 1 or groups[0] != "0"):
        return None
    if len(groups) > 1 and (len(groups[0]) > 3 or any(len(group) != 3 for group in groups[1:])):
        return None
    return int("".join(groups))


def random_text(chance: random.Random) -> str:
    """Half pure noise, half numbers with a few slips, which come much nearer to being guessed."""
    alphabet = "0123456789" * 3 + ".,,. -−–+'’eE()%*rp/:x\u00a0\u2009\u202f\u2007\u0663\uff11²½<~"
    if chance.random() < 0.5:
        return "".join(chance.choice(alphabet) for _ in range(chance.randint(1, 14)))
    number = chance.choice([chance.randint(0, 10 ** chance.randint(1, 9)), chance.uniform(-1e6, 1e6)])
    text = f"{number:,.{chance.randint(0, 4)}f}" if isinstance(number, float) else f"{number:,}"
    group, decimal = chance.choice(
        [(".", ","), (",", "."), (" ", ","), ("\u202f", ","), ("'", "."), ("", ",")]
    )
    letters = list(text.replace(",", "T").replace(".", decimal).replace("T", group))
    for _ in range(chance.randint(0, 2)):
        place = chance.randrange(len(letters) + 1)
        if chance.random() < 0.5 and letters:
            letters[min(place, len(letters) - 1)] = chance.choice(alphabet)
        else:
            letters.insert(place, chance.choice(alphabet))
    return "".join(letters)


def expected(text: str) -> tuple[float | None, float | None]:
    german, english = meaning(text, "german"), meaning(text, "english")
    return (None if german is None else float(german), None if english is None else float(english))


def test_random_texts_are_never_guessed(repetitions):
    chance = random.Random(20141231)
    guesses, read, open_ones = [], 0, 0
    for _ in range(repetitions(5_000, 100_000)):
        text = random_text(chance).strip()
        reading = read_text(text)
        found = (reading.german, reading.english) if reading else (None, None)
        read += reading is not None
        open_ones += reading is not None and reading.style == "open"
        if not same(found, expected(text)):
            guesses.append((text, found, expected(text)))
    assert guesses == []
    assert read > 1_000, "noise alone would prove nothing"
    assert open_ones > 50


def same(found, wanted):
    """Equal to the last bit but one: the decimal text is converted in two different ways."""
    return all(
        (one is None) == (other is None) and (one is None or abs(one - other) <= 1e-15 * abs(other))
        for one, other in zip(found, wanted, strict=True)
    )


def test_a_column_of_one_random_text_gives_the_number_or_tells(repetitions):
    """Whatever stands in a cell is a number by the grammar, a sign, or told as unread or undecided."""
    chance = random.Random(55301)
    rules = CellRules(Signs.of())
    for _ in range(repetitions(2_000, 40_000)):
        text = random_text(chance)
        parsed = parse_column([text], [], rules)
        told = parsed.unread or parsed.open or parsed.signs or not text.strip()
        if told:
            continue
        assert parsed.values.present[0]
        marked = split_number(" ".join(text.split()))
        assert marked is not None
        core = text.strip().strip("()").strip()
        plain = marked.reading.style != "open" and not marked.flags and not marked.unit
        if plain and not marked.trailing_minus:
            wanted = {value for value in expected(" ".join(core.split())) if value is not None}
            assert {parsed.values.numbers[0]} == wanted, text


@pytest.mark.parametrize(
    ("text", "german", "english"),
    [
        ("1.234", 1234, 1.234), ("1,234", 1.234, 1234), ("1.234,5", 1234.5, None), ("1 234", 1234, 1234),
        ("12.34", None, 12.34), ("1.234.567", 1_234_567, None), ("01.234", None, None), ("1,2e3", 1200, None),
    ],
)  # fmt: skip
def test_the_grammar_itself_reads_what_a_person_reads(text, german, english):
    assert expected(text) == (german, english)
