"""The words, numbers and dates of everything that is published: maps, legends, booklets, sheets.

Products speak the language of the county, whatever language the interface has. The words lie in
`words/<language>.json`.

>>> words = Wording.of("de")
>>> words.number(1234.5, 1), words.range(5, 10, 1, "left"), words.reason(Reason.HIDDEN)
('1.234,5', '5,0 bis unter 10,0', 'geheim zu halten')
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - `Wording.date` prints one
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from pathlib import Path

from .errors import UserError
from .spoken_names import SpokenName
from .values import Flag, Reason, Value

_FOLDER = Path(__file__).parent / "words"
LANGUAGES = ("de", "en")
MINUS = "−"


@dataclass(frozen=True)
class Wording:
    """One language of the products."""

    language: str
    words: dict[str, str]

    @classmethod
    def of(cls, language: str) -> Wording:
        """The wording of "de" or "en". Raises UserError for another language."""
        if language not in LANGUAGES:
            raise UserError(
                "There are no words for the language {language}.",
                hint="Choose one of: {known}.",
                language=language,
                known=", ".join(LANGUAGES),
            )
        return cls(language, _read(language))

    def text(self, key: str, **values: object) -> str:
        """The phrase of a key with its fields filled in; `{place:in}` is a name behind its preposition."""
        spoken = {
            name: SpokenName(value, self.words) if isinstance(value, str) else value
            for name, value in values.items()
        }
        return self.words[key].format(**spoken)

    def number(self, number: float, decimals: int) -> str:
        """Number with grouped thousands, halves rounded away from zero as tables do by hand."""
        rounded = rounded_half_up(number, decimals)
        text = f"{abs(rounded):,.{decimals}f}"
        swaps = {",": self.words["thousands_separator"], ".": self.words["decimal_point"]}
        text = "".join(swaps.get(character, character) for character in text)
        return MINUS + text if rounded < 0 else text

    def signed(self, number: float, decimals: int) -> str:
        """Number with a plus before it where it is above zero as it is printed, as changes are written."""
        text = self.number(number, decimals)
        return f"+{text}" if rounded_half_up(number, decimals) > 0 else text

    def range(self, low: float, high: float, decimals: int, closed: str) -> str:
        """Label of a class; `closed` is "left", "right" or "both" and says which bounds belong to it."""
        shown = {"low": self.number(low, decimals), "high": self.number(high, decimals)}
        return self.text(f"range_closed_{closed}", **shown)

    def date(self, day: Day | None) -> str:
        """Date as people write it, "" for none."""
        return "" if day is None else self.text("date", year=day.year, month=day.month, day=day.day)

    def dates(self, days: Iterable[Day]) -> str:
        """Several dates with commas between them."""
        return ", ".join(self.date(day) for day in days)

    def reason(self, reason: Reason) -> str:
        """What a legend says where there is no number."""
        return self.text(f"reason_{reason.token}") if reason else ""

    def sign(self, reason: Reason) -> str:
        """The sign in a table where there is no number."""
        return self.text(f"sign_{reason.token}") if reason else ""

    def flag(self, flag: Flag) -> str:
        """What a footnote says of one flag."""
        return self.text(f"flag_{flag.token}")

    def value(self, value: Value, decimals: int, *, signed: bool = False) -> str:
        """A table cell: number with the marks of its flags, or the sign of its reason.

        With `signed`, as changes are written, there is a plus before what is above zero.
        """
        if value.reason:
            return self.sign(value.reason)
        if Flag.NIL in value.flags and value.number == 0:
            return self.words["sign_nil"]
        text = (self.signed if signed else self.number)(value.number, decimals)
        if Flag.LIMITED in value.flags:
            text = f"({text})"
        marked = (Flag.PRELIMINARY, Flag.REVISED, Flag.ESTIMATED, Flag.OTHER_DATE)
        marks = [self.words[f"mark_{flag.token}"] for flag in marked if flag in value.flags]
        return f"{text} {' '.join(marks)}" if marks else text


def rounded_half_up(number: float, decimals: int) -> Decimal:
    """The number rounded the way a person rounds: 0.125 → 0.13, from its shortest decimal text."""
    return Decimal(repr(float(number))).quantize(
        Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP
    ) + Decimal(0)


@lru_cache
def _read(language: str) -> dict[str, str]:
    words: dict[str, str] = json.loads((_FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return words
